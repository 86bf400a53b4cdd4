import { rowsReferringTo } from '../model.ts';
import { blockIn, type Check, isCurrent, stands } from './check.ts';

/**
 * A flow between a block that counts and one that was rejected or retired leads nowhere: whoever follows it ends at
 * something that is no longer part of the framework.
 */
export const flowToRejected: Check = {
  name: 'flow-to-rejected',
  severity: 'warning',
  *find(model) {
    for (const block of model.rows.process.values()) {
      if (stands(block)) continue;
      for (const { id, sourceId } of rowsReferringTo(model, 'flow', 'targetId', block.id))
        if (isCurrent(model, sourceId))
          yield {
            message: `A flow leads from ${blockIn(model, sourceId)} to ${blockIn(model, block.id)}, which is ${block.status}.`,
            table: 'flow',
            recordId: id,
            processId: sourceId,
          };
      for (const { id, targetId } of rowsReferringTo(model, 'flow', 'sourceId', block.id))
        if (isCurrent(model, targetId))
          yield {
            message: `A flow comes to ${blockIn(model, targetId)} from ${blockIn(model, block.id)}, which is ${block.status}.`,
            table: 'flow',
            recordId: id,
            processId: targetId,
          };
    }
  },
};
