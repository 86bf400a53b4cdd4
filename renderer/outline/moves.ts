/** Moves by drag: where blocks would go. Whether they may is for `apply` to say. */
import type { Model } from '../../shared/model/model.ts';
import { ancestorsOf } from '../../shared/model/queries/ancestors.ts';
import { placeAfter } from '../actions/blocks/steps.ts';
import { isBlock, type Row } from './rows.ts';

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
