import { byRank, childrenOf } from '../model.ts';
import { quoted } from '../refusals.ts';
import { withTerms } from '../terms.ts';
import { blockIn, type Check, isCurrent, stands } from './check.ts';
import { cellsByPlace, variantsOf } from './variants.ts';

/**
 * The details of a grouping may not become fewer as the complexity of the variant rises (S1 < S2 < S3). Details are
 * the children of the block that realises it; "none" has none. Gaps and variants without complexity are left out.
 */
export const complexityBreak: Check = {
  name: 'complexity-break',
  severity: 'warning',
  *find(model) {
    const cellAt = cellsByPlace(model);
    for (const grouping of [...model.rows.grouping.values()].sort(byRank)) {
      if (!isCurrent(model, grouping.processId)) continue;
      const filled = variantsOf(model, grouping.processId).flatMap((variant) => {
        const cell = variant.complexity === null ? undefined : cellAt(grouping.id, variant.id);
        if (!cell) return [];
        const details =
          cell.realisedById === null ? 0 : childrenOf(model, cell.realisedById).filter(stands).length;
        return [{ variant, cell, details, complexity: variant.complexity ?? 0 }];
      });
      for (const here of filled) {
        const richer = filled.findLast(
          (other) => other.complexity < here.complexity && other.details > here.details,
        );
        if (!richer) continue;
        yield {
          message: `${quoted(withTerms(model, grouping.name))} has ${count(here.details)} in ${blockIn(model, here.variant.id)}, fewer than the ${richer.details} in the simpler ${blockIn(model, richer.variant.id)}.`,
          table: 'cell',
          recordId: here.cell.id,
          processId: here.cell.realisedById ?? here.variant.id,
        };
      }
    }
  },
};

const count = (details: number): string =>
  details === 0 ? 'no details' : details === 1 ? '1 detail' : `${details} details`;
