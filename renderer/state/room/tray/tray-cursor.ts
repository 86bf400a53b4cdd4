/** Which ideas of the tray keys are about: the one that arrows move, and those that Shift marks with it. */

type Listed = { readonly id: string };

export type TrayCursor = {
  /** The idea that arrows move from; null only if there is none. */
  readonly at: string | null;
  /** Where marking began. */
  readonly anchor: string | null;
  /** Marked ideas; none if keys are about `at` alone. */
  readonly marked: readonly string[];
};

export const NO_CURSOR: TrayCursor = { at: null, anchor: null, marked: [] };

export const cursorAt = (id: string): TrayCursor => ({ at: id, anchor: id, marked: [] });

/** Up and down. With `marks`, what is passed is marked. */
export const moveCursor = (
  ideas: readonly Listed[],
  cursor: TrayCursor,
  step: number,
  marks: boolean,
): TrayCursor => {
  const from = ideas.findIndex(({ id }) => id === cursor.at);
  const to = ideas[Math.min(ideas.length - 1, Math.max(0, from + step))];
  if (!to) return NO_CURSOR;
  return marks ? markTo(ideas, cursor, to.id) : cursorAt(to.id);
};

/** Marks everything from where marking began. */
export const markTo = (ideas: readonly Listed[], { at, anchor }: TrayCursor, id: string): TrayCursor => {
  const start = anchor ?? at ?? id;
  const ends = [start, id].map((each) => ideas.findIndex((idea) => idea.id === each));
  const marked = ideas.slice(Math.min(...ends), Math.max(...ends) + 1).map((idea) => idea.id);
  return { at: id, anchor: start, marked };
};

/** Marks one more, or no longer. */
export const toggleMark = (cursor: TrayCursor, id: string): TrayCursor => {
  const before = new Set(cursor.marked.length > 0 || cursor.at === null ? cursor.marked : [cursor.at]);
  if (!before.delete(id)) before.add(id);
  return { at: id, anchor: id, marked: [...before] };
};

/** What keys are about, in the order of the list. */
export const chosenIn = <I extends Listed>(ideas: readonly I[], { at, marked }: TrayCursor): I[] =>
  ideas.filter(({ id }) => (marked.length > 0 ? marked.includes(id) : id === at));

/**
 * The cursor once the list has changed: where it was, or else on the idea that follows in the old list, or the last.
 * @param before the list that the cursor was made for
 */
export const cursorIn = (
  ideas: readonly Listed[],
  before: readonly Listed[],
  cursor: TrayCursor,
): TrayCursor => {
  const here = new Set(ideas.map(({ id }) => id));
  const marked = cursor.marked.filter((id) => here.has(id));
  if (cursor.at !== null && here.has(cursor.at)) {
    const anchor = cursor.anchor !== null && here.has(cursor.anchor) ? cursor.anchor : cursor.at;
    return { at: cursor.at, anchor, marked };
  }
  const place = before.findIndex(({ id }) => id === cursor.at);
  const next =
    before.slice(Math.max(0, place)).find(({ id }) => here.has(id)) ?? ideas.at(place < 0 ? 0 : -1);
  return next ? cursorAt(next.id) : NO_CURSOR;
};
