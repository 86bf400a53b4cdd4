import { blockIn, type Check, isCurrent, markReferring, stands } from './check.ts';

/**
 * A flow between a block that counts and one that was rejected or retired leads nowhere: whoever follows it ends at
 * something that is no longer part of the framework.
 */
export const flowToRejected: Check = {
  name: 'flow-to-rejected',
  severity: 'warning',
  readsAround: 'standing',
  at: {
    flow(model, { id, sourceId, targetId }, tell) {
      const [source, target] = [model.rows.process.get(sourceId), model.rows.process.get(targetId)];
      if (!source || !target || stands(source) === stands(target)) return;
      const [counts, gone] = stands(source) ? [source.id, target] : [target.id, source];
      if (!isCurrent(model, counts)) return;
      tell({
        message: () =>
          counts === source.id
            ? `A flow leads from ${blockIn(model, counts)} to ${blockIn(model, gone.id)}, which is ${gone.status}.`
            : `A flow comes to ${blockIn(model, counts)} from ${blockIn(model, gone.id)}, which is ${gone.status}.`,
        table: 'flow',
        recordId: id,
        processId: counts,
      });
    },
  },
  touchedBy: {
    process(model, { id }, mark) {
      markReferring(model, 'flow', 'sourceId', id, mark);
      markReferring(model, 'flow', 'targetId', id, mark);
    },
  },
};
