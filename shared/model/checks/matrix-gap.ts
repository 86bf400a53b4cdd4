import { byRank } from '../model.ts';
import { quoted } from '../refusals.ts';
import { withTerms } from '../terms.ts';
import { blockIn, type Check, isCurrent } from './check.ts';
import { cellsByPlace, variantsOf } from './variants.ts';

/**
 * Every level-2 process of a macro process contains each of its groupings: a level-3 process realises it, or the
 * matrix says "none" on purpose. What is neither is a gap. The record of a gap is its grouping, its block the variant.
 */
export const matrixGap: Check = {
  name: 'matrix-gap',
  severity: 'warning',
  *find(model) {
    const cellAt = cellsByPlace(model);
    for (const grouping of [...model.rows.grouping.values()].sort(byRank)) {
      if (!isCurrent(model, grouping.processId)) continue;
      for (const variant of variantsOf(model, grouping.processId)) {
        if (cellAt(grouping.id, variant.id)) continue;
        const name = quoted(withTerms(model, grouping.name));
        yield {
          message: `${blockIn(model, variant.id)} has no block for the grouping ${name}. Name one, or say “none”.`,
          table: 'grouping',
          recordId: grouping.id,
          processId: variant.id,
        };
      }
    }
  },
};
