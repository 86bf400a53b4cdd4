/** Where a block is in the tree. */
import type { Model } from '../model.ts';
import type { Process } from '../records.ts';

/** The chain of blocks from a macro process down to, and not including, `id`. */
export const ancestorsOf = (model: Model, id: string): Process[] => {
  const chain: Process[] = [];
  let parentId = model.rows.process.get(id)?.parentId ?? null;
  while (parentId !== null) {
    const parent = model.rows.process.get(parentId);
    if (!parent || chain.includes(parent)) break;
    chain.unshift(parent);
    parentId = parent.parentId;
  }
  return chain;
};

/** Level of a block: 1 for a macro process. */
export const levelOf = (model: Model, id: string): number => ancestorsOf(model, id).length + 1;

/** Whether a block is in the tree itself, and not inside a proposal that stands beside it. */
export const isInTree = (model: Model, id: string): boolean => {
  let process = model.rows.process.get(id);
  while (process) {
    if (process.proposalId !== null) return false;
    if (process.parentId === null) return true;
    process = model.rows.process.get(process.parentId);
  }
  return false;
};
