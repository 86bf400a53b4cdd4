import { say } from '../../../words/messages.ts';
import { quoted } from '../../../words/quoted.ts';
import { gapsOf } from '../../cells.ts';
import { withTerms } from '../../queries/terms.ts';
import { blockIn, type Check, invalidateReferring } from '../check.ts';
import { words } from '../words.ts';

/**
 * Every level-2 process of a macro process contains each of its groupings: a level-3 process realises it, or the
 * cell is marked as none. Any other cell is a gap. The record of a gap is its grouping, its block the variant.
 */
export const matrixGap: Check = {
  name: 'matrix-gap',
  severity: 'warning',
  readsAncestors: 'status',
  at: {
    process(model, { id, parentId }, report) {
      if (parentId === null || model.rows.grouping.size === 0) return;
      for (const grouping of gapsOf(model, id))
        report({
          message: () =>
            say(words.matrixGap, {
              block: blockIn(model, id),
              grouping: quoted(withTerms(model, grouping.name)),
            }),
          table: 'grouping',
          recordId: grouping.id,
          processId: id,
        });
    },
  },
  touchedBy: {
    cell: (_, { processId }, invalidate) => invalidate('process', processId),
    grouping: (model, { processId }, invalidate) =>
      invalidateReferring(model, 'process', 'parentId', processId, invalidate),
  },
};
