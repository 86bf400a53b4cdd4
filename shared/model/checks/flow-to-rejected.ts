import { blockIn, type Check, isCurrent, stands, unitsReferring } from './check.ts';

/**
 * A flow between a block that counts and one that was rejected or retired leads nowhere: whoever follows it ends at
 * something that is no longer part of the framework.
 */
export const flowToRejected: Check = {
  name: 'flow-to-rejected',
  severity: 'warning',
  tables: ['flow'],
  *at(model, [, id]) {
    const flow = model.rows.flow.get(id);
    const [source, target] = [flow?.sourceId, flow?.targetId].map((end) => model.rows.process.get(end ?? ''));
    if (!source || !target || stands(source) === stands(target)) return;
    const [counts, gone] = stands(source) ? [source.id, target] : [target.id, source];
    if (!isCurrent(model, counts)) return;
    yield {
      message: () =>
        counts === source.id
          ? `A flow leads from ${blockIn(model, counts)} to ${blockIn(model, gone.id)}, which is ${gone.status}.`
          : `A flow comes to ${blockIn(model, counts)} from ${blockIn(model, gone.id)}, which is ${gone.status}.`,
      table: 'flow',
      recordId: id,
      processId: counts,
    };
  },
  *touchedBy(model, table, row) {
    if (table !== 'process') return;
    yield* unitsReferring(model, 'flow', 'sourceId', row.id);
    yield* unitsReferring(model, 'flow', 'targetId', row.id);
  },
};
