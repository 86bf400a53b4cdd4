import { blocksOf, childrenOf, type Model } from '../../../shared/model/model.ts';

/** Number of blocks in the tree. Costs the blocks of the proposals, which are left out, and not the tree. */
export const countBlocks = (model: Model): number => {
  let count = model.rows.process.size;
  const leaveOut = (id: string) => {
    count--;
    for (const child of childrenOf(model, id)) leaveOut(child.id);
  };
  for (const id of model.rows.proposal.keys()) for (const block of blocksOf(model, id)) leaveOut(block.id);
  return count;
};
