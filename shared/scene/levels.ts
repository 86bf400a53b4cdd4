/** Showing a number of levels: which blocks are exploded for it. */

import { hasEmptyCells } from '../model/cells.ts';
import { childrenOf, type Model } from '../model/model.ts';
import { openProposals } from '../model/queries/pending.ts';

/** Whether exploding a block shows anything: its children, a proposal that waits for a decision, or groupings without a block. */
export const hasInside = (model: Model, id: string): boolean => {
  if (childrenOf(model, id).length > 0 || openProposals(model, id) > 0) return true;
  const process = model.rows.process.get(id);
  return process !== undefined && hasEmptyCells(model, process);
};

/**
 * The blocks that are exploded where `levels` levels are shown, counted from the children of `rootId` (from the macro
 * processes where that is null). Infinity explodes all that have something inside.
 */
export const explodedTo = (model: Model, rootId: string | null, levels: number): Set<string> => {
  const exploded = new Set<string>();
  const visit = (parentId: string | null, level: number): void => {
    if (level >= levels) return;
    for (const { id } of childrenOf(model, parentId)) {
      if (!hasInside(model, id)) continue;
      exploded.add(id);
      visit(id, level + 1);
    }
  };
  visit(rootId, 1);
  return exploded;
};
