import { gapsOf } from '../places.ts';
import { quoted } from '../refusals.ts';
import { withTerms } from '../terms.ts';
import { blockIn, type Check, markReferring } from './check.ts';

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
