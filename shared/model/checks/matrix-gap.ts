import { byRank, type Model, referrersOf, rowsReferringTo } from '../model.ts';
import type { Process, RecordOf } from '../records.ts';
import { quoted } from '../refusals.ts';
import { withTerms } from '../terms.ts';
import { blockIn, type Check, isCurrent, markReferring, stands } from './check.ts';

/**
 * Every level-2 process of a macro process contains each of its groupings: a level-3 process realises it, or the
 * matrix says "none" on purpose. What is neither is a gap. The record of a gap is its grouping, its block the variant.
 */
export const matrixGap: Check = {
  name: 'matrix-gap',
  severity: 'warning',
  readsAround: 'standing',
  at: {
    process(model, { id, parentId }, tell) {
      if (parentId === null || model.rows.grouping.size === 0) return;
      for (const grouping of gapsOf(model, id))
        tell({
          message: () =>
            `${blockIn(model, id)} has no block for the grouping ${quoted(withTerms(model, grouping.name))}. Name one, or say “none”.`,
          table: 'grouping',
          recordId: grouping.id,
          processId: id,
        });
    },
  },
  touchedBy: {
    cell: (_, { processId }, mark) => mark('process', processId),
    grouping: (model, { processId }, mark) => markReferring(model, 'process', 'parentId', processId, mark),
  },
};

/** The groupings that a level-2 process says nothing about, in their order. Empty for any other block. */
export const gapsOf = (model: Model, processId: string): RecordOf['grouping'][] => {
  const { parentId, proposalId, status } = model.rows.process.get(processId) ?? NOWHERE;
  if (parentId === null || proposalId !== null || !stands({ status })) return [];
  if (referrersOf(model, 'grouping', 'processId', parentId).size === 0 || !isCurrent(model, parentId))
    return [];
  const filled = new Set<string>();
  for (const id of referrersOf(model, 'cell', 'processId', processId))
    filled.add(model.rows.cell.get(id)?.groupingId ?? '');
  return rowsReferringTo(model, 'grouping', 'processId', parentId)
    .filter(({ id }) => !filled.has(id))
    .sort(byRank);
};

const NOWHERE: Pick<Process, 'parentId' | 'proposalId' | 'status'> = {
  parentId: null,
  proposalId: null,
  status: 'rejected',
};
