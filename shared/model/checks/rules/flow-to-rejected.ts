import { say } from '../../../words/messages.ts';
import { blockIn, type Check, INVALIDATES_FLOWS, isActive, isCurrent } from '../check.ts';
import { words } from '../words.ts';

/**
 * A flow between a block that counts and one that was rejected or retired leads nowhere: it ends at a
 * block that is no longer part of the framework.
 */
export const flowToRejected: Check = {
  name: 'flow-to-rejected',
  severity: 'warning',
  readsAncestors: 'status',
  at: {
    flow(model, { id, sourceId, targetId }, report) {
      const [source, target] = [model.rows.process.get(sourceId), model.rows.process.get(targetId)];
      if (!source || !target || isActive(source) === isActive(target)) return;
      const [counts, gone] = isActive(source) ? [source.id, target] : [target.id, source];
      if (!isCurrent(model, counts)) return;
      report({
        message: () =>
          say(counts === source.id ? words.flowToRejected : words.flowFromRejected, {
            block: blockIn(model, counts),
            other: blockIn(model, gone.id),
            status: gone.status,
          }),
        table: 'flow',
        recordId: id,
        processId: counts,
      });
    },
  },
  touchedBy: INVALIDATES_FLOWS,
};
