/** The order of blocks in the tree: a block before what is inside it, that before its next sibling. */
import { byRank, type Model } from '../model.ts';
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
