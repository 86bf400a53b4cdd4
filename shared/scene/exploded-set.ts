/**
 * The set of exploded blocks, with one block more or less. A new set remembers which one it came from, so that a
 * layout that showed that one need not compare the two, whatever their size.
 */
type Step = { readonly from: WeakRef<ReadonlySet<string>>; readonly id: string };
const steps = new WeakMap<ReadonlySet<string>, Step>();

const noted = (from: ReadonlySet<string>, to: Set<string>, id: string): ReadonlySet<string> => {
  steps.set(to, { from: new WeakRef(from), id });
  return to;
};

/** `exploded` with the block `id`; the same set where it is in it. */
export const withExploded = (exploded: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  exploded.has(id) ? exploded : noted(exploded, new Set(exploded).add(id), id);

/** `exploded` without the block `id`; the same set where it is not in it. */
export const withoutExploded = (exploded: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  if (!exploded.has(id)) return exploded;
  const next = new Set(exploded);
  next.delete(id);
  return noted(exploded, next, id);
};

/** The ids in which the second set differs from the first. Costs their size, unless one came from the other in one step. */
export function* difference(before: ReadonlySet<string>, after: ReadonlySet<string>): Iterable<string> {
  const [forth, back] = [steps.get(after), steps.get(before)];
  if (forth?.from.deref() === before) yield forth.id;
  else if (back?.from.deref() === after) yield back.id;
  else {
    for (const id of before) if (!after.has(id)) yield id;
    for (const id of after) if (!before.has(id)) yield id;
  }
}
