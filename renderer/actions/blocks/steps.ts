/** Moves by keys: where blocks would go by one step. Whether they may is for `apply` to say. */
import { blocksOf, childrenOf, type Model } from '../../../shared/model/model.ts';
import { ancestorsOf } from '../../../shared/model/queries/ancestors.ts';

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
 * under the sibling before them. Null if they have no such step, or stand under different parents. Blocks of a
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

/** The place right after a block. */
export const placeAfter = (model: Model, id: string): Omit<Move, 'ids'> => {
  const { parentId = null, proposalId = null } = model.rows.process.get(id) ?? {};
  const siblings = siblingsIn(model, parentId, proposalId);
  const at = siblings.findIndex((sibling) => sibling.id === id);
  return { parentId, proposalId, before: siblings[at + 1]?.id ?? null };
};
