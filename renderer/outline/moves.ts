/** Moves by keys and by drag: where blocks would go. Whether they may is for `apply` to say. */
import { ancestorsOf, blocksOf, childrenOf, type Model } from '../../shared/model/model.ts';
import { isBlock, type Row } from './rows.ts';

export type Direction = 'up' | 'down' | 'out' | 'in';
/** The fields of the command `process.move`. */
type Move = {
  readonly ids: string[];
  readonly parentId: string | null;
  readonly before: string | null;
  /** The proposal whose top blocks they are, and stay; null in the tree. */
  readonly proposalId: string | null;
};

/**
 * Where the blocks go when they are moved by one step: among their siblings, out to stand after their parent, or in
 * under the sibling before them. Null where they have no such step, or stand under different parents. Blocks of a
 * proposal move among each other.
 */
export const stepOf = (model: Model, selected: readonly string[], direction: Direction): Move | null => {
  const tops = withoutNested(model, selected);
  const [parentId = null, ...otherParents] = distinct(tops.map((id) => model.rows.process.get(id)?.parentId));
  const [proposalId = null, ...others] = distinct(tops.map((id) => model.rows.process.get(id)?.proposalId));
  if (tops.length === 0 || otherParents.length > 0 || others.length > 0) return null;
  const moving = new Set(tops);
  const siblings = siblingsIn(model, parentId, proposalId).map(({ id }) => id);
  const ids = siblings.filter((id) => moving.has(id));
  if (ids.length === 0) return null;
  const first = siblings.indexOf(ids[0] ?? '');
  const last = siblings.indexOf(ids.at(-1) ?? '');
  const previous = siblings[first - 1];
  if (direction === 'up')
    return previous === undefined ? null : { ids, parentId, proposalId, before: previous };
  if (direction === 'down')
    return last === siblings.length - 1
      ? null
      : { ids, parentId, proposalId, before: siblings[last + 2] ?? null };
  if (direction === 'in')
    return previous === undefined ? null : { ids, parentId: previous, proposalId: null, before: null };
  // Out of a proposal there is no place: it is for the block around it.
  if (parentId === null || proposalId !== null) return null;
  return { ids, ...placeAfter(model, parentId) };
};

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The blocks beside each other in a proposal, in a block, or, where both are null, the macro processes. */
export const siblingsIn = (model: Model, parentId: string | null, proposalId: string | null) =>
  proposalId === null ? childrenOf(model, parentId) : blocksOf(model, proposalId);

const withoutNested = (model: Model, ids: readonly string[]): string[] => {
  const all = new Set(ids);
  return ids.filter((id) => !ancestorsOf(model, id).some((ancestor) => all.has(ancestor.id)));
};

const placeAfter = (model: Model, id: string): Omit<Move, 'ids'> => {
  const { parentId = null, proposalId = null } = model.rows.process.get(id) ?? {};
  const siblings = siblingsIn(model, parentId, proposalId);
  const at = siblings.findIndex((sibling) => sibling.id === id);
  return { parentId, proposalId, before: siblings[at + 1]?.id ?? null };
};

/** A place to drop at, and how it is marked: a line above the row `index` at `level`, or a frame round that row. */
export type DropPlace = {
  readonly parentId: string | null;
  readonly before: string | null;
  readonly mark: 'line' | 'frame';
  readonly index: number;
  readonly level: number;
};

/**
 * The place under the pointer.
 * @param at rows from the top, with the fraction of the row: 2.5 is the middle of the third.
 * @param level the level that the pointer's horizontal place asks for, where several are possible below a subtree's end.
 */
export const dropAt = (model: Model, rows: readonly Row[], at: number, level: number): DropPlace => {
  const index = Math.floor(Math.max(at, 0));
  const row = rows[index];
  if (!isBlock(row))
    return { parentId: null, before: null, mark: 'line', index: Math.min(index, rows.length), level: 1 };
  const part = at - index;
  const parentId = model.rows.process.get(row.id)?.parentId ?? null;
  if (part < 0.25) return { parentId, before: row.id, mark: 'line', index, level: row.level };
  if (part <= 0.75) return { parentId: row.id, before: null, mark: 'frame', index, level: row.level };
  const next = rows[index + 1];
  if (isBlock(next) && next.level > row.level)
    return { parentId: row.id, before: next.id, mark: 'line', index: index + 1, level: next.level };
  const lowest = isBlock(next) ? next.level : 1;
  const chosen = Math.min(Math.max(level, lowest), row.level);
  const chain = [...ancestorsOf(model, row.id).map(({ id }) => id), row.id];
  const { parentId: under, before } = placeAfter(model, chain[chosen - 1] ?? row.id);
  return { parentId: under, before, mark: 'line', index: index + 1, level: chosen };
};

/** Whether a single block already stands at that place, so that there is nothing to move. */
export const isWhereItStands = (
  model: Model,
  ids: readonly string[],
  { parentId, before }: Pick<DropPlace, 'parentId' | 'before'>,
): boolean => {
  const [id = ''] = ids;
  const block = model.rows.process.get(id);
  if (ids.length !== 1 || !block || block.proposalId !== null || block.parentId !== parentId) return false;
  return before === id || before === placeAfter(model, id).before;
};
