/**
 * The outline as a flat list of rows. Rows hold ids and places only, no texts: a rename changes no row, and 100,000 of
 * them stay cheap. They are rebuilt when blocks come, go or move, or when a block is folded or unfolded.
 */
import { childrenOf, type Model } from '../../shared/model/model.ts';
import type { Patch } from '../../shared/model/patch.ts';
import { fold } from '../../shared/words/fold.ts';

export type BlockRow = {
  readonly id: string;
  /** Level of the block: 1 for a macro process. */
  readonly level: number;
  /** Place among its siblings, from 1, and their number. */
  readonly position: number;
  readonly setSize: number;
};
/** Where the name of a new block is typed. Its id is empty, which no block's is. */
type NewRow = { readonly id: ''; readonly level: number };
export type Row = BlockRow | NewRow;

export const isBlock = (row: Row | undefined): row is BlockRow => row !== undefined && row.id !== '';

/** Where a new block is being typed: under which block and before which of its children. */
type Creating = { readonly parentId: string | null; readonly before: string | null };

/** The rows to show, top to bottom. */
export const rowsOf = (model: Model, unfolded: ReadonlySet<string>, creating: Creating | null): Row[] => {
  const rows: Row[] = [];
  const visit = (parentId: string | null, level: number) => {
    const children = childrenOf(model, parentId);
    const isFilled = creating !== null && creating.parentId === parentId;
    let place = isFilled ? creating.before : null;
    children.forEach(({ id }, i) => {
      if (isFilled && id === place) {
        rows.push({ id: '', level });
        place = '';
      }
      rows.push({ id, level, position: i + 1, setSize: children.length });
      if (unfolded.has(id)) visit(id, level + 1);
    });
    if (isFilled && place !== '') rows.push({ id: '', level });
  };
  visit(null, 1);
  return rows;
};

/** Whether `patch` may change which rows there are or their order. */
export const isStructural = (patch: Patch): boolean =>
  patch.some(
    (change) =>
      change.table === 'process' &&
      (change.op !== 'set' ||
        'parentId' in change.fields ||
        'rank' in change.fields ||
        'proposalId' in change.fields),
  );

/** Ids of the rows from one to another, both included, in the order they stand. */
export const rangeOf = (rows: readonly Row[], from: string, to: string): string[] => {
  const a = rows.findIndex(({ id }) => id === from);
  const b = rows.findIndex(({ id }) => id === to);
  if (a < 0 || b < 0) return [to];
  return rows
    .slice(Math.min(a, b), Math.max(a, b) + 1)
    .filter(isBlock)
    .map(({ id }) => id);
};

/**
 * The next row whose name or code starts with what was typed, from the one after `active` round to it. One letter typed
 * repeatedly goes through the rows that start with it; while a word is typed the row it has found stays.
 */
export const rowStartingWith = (
  rows: readonly Row[],
  typed: string,
  active: number,
  textsOf: (id: string) => readonly string[],
): number => {
  const letters = fold(typed);
  const isRepeated = [...letters].every((letter) => letter === letters[0]);
  const wanted = isRepeated ? (letters[0] ?? '') : letters;
  const first = isRepeated ? active + 1 : Math.max(active, 0);
  for (let step = 0; step < rows.length; step++) {
    const at = (first + step) % rows.length;
    const row = rows[at];
    if (isBlock(row) && textsOf(row.id).some((text) => fold(text).startsWith(wanted))) return at;
  }
  return -1;
};
