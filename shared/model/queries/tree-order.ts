/** The order of blocks in the tree: a block before what is inside it, that before its next sibling. */
import { byRank, childrenOf, type Model } from '../model.ts';
import type { Process } from '../records.ts';
import { ancestorsOf } from './ancestors.ts';

/** The blocks from a macro process down to this one; none if it is not in the model. */
export const pathOf = (model: Model, id: string | null): readonly Process[] => {
  const block = model.rows.process.get(id ?? '');
  return block ? [...ancestorsOf(model, block.id), block] : [];
};

/** Which of two blocks, by their paths, comes first. What is not in the model comes last. */
export const comparePaths = (a: readonly Process[], b: readonly Process[]): number => {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  for (const [i, block] of a.entries()) {
    const other = b[i];
    if (!other) return 1;
    if (block.id !== other.id) return byRank(block, other);
  }
  return a.length - b.length;
};

/** The items in the order of their blocks in the tree; those of one block as they are. */
export const inTreeOrder = <T>(
  model: Model,
  items: readonly T[],
  blockOf: (item: T) => string | null,
): readonly T[] =>
  items
    .map((item) => ({ item, path: pathOf(model, blockOf(item)) }))
    .sort((a, b) => comparePaths(a.path, b.path))
    .map(({ item }) => item);

/** The place of each block in the tree, from 0. Costs a walk through it. */
export const treePlaces = (model: Model): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  const visit = (parentId: string | null): void => {
    for (const { id } of childrenOf(model, parentId)) {
      places.set(id, places.size);
      visit(id);
    }
  };
  visit(null);
  return places;
};
