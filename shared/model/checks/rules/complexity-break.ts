import { say } from '../../../words/messages.ts';
import { quoted } from '../../../words/quoted.ts';
import { childrenOf, eachReferrer, type Model, rowsReferringTo } from '../../model.ts';
import { isInTree } from '../../queries/ancestors.ts';
import { withTerms } from '../../queries/terms.ts';
import type { Process, RecordOf } from '../../records.ts';
import { blockIn, type Check, invalidateReferring, isActive, isCurrent } from '../check.ts';
import { words } from '../words.ts';

/**
 * The details of a grouping may not become fewer as the complexity of the variant rises (S1 < S2 < S3). Details are
 * the children of the block that realises it; "none" has none. Gaps and variants without complexity are left out.
 */
export const complexityBreak: Check = {
  name: 'complexity-break',
  severity: 'warning',
  readsAncestors: 'status',
  at: {
    grouping(model, grouping, report) {
      if (!isCurrent(model, grouping.processId)) return;
      const filled = filledCells(model, grouping);
      for (const here of filled) {
        const richer = filled.findLast(
          (other) => other.complexity < here.complexity && other.details > here.details,
        );
        if (!richer) continue;
        const [{ id: hereId }, { id: richerId }] = [here.variant, richer.variant];
        report({
          message: () =>
            say(words.complexityBreak, {
              grouping: quoted(withTerms(model, grouping.name)),
              count: here.details,
              block: blockIn(model, hereId),
              more: richer.details,
              simpler: blockIn(model, richerId),
            }),
          table: 'cell',
          recordId: here.cell.id,
          processId: here.cell.realisedById ?? hereId,
        });
      }
    },
  },
  touchedBy: {
    cell: (_, { groupingId }, invalidate) => invalidate('grouping', groupingId),
    process(model, { id, parentId }, invalidate) {
      if (model.rows.grouping.size === 0) return;
      // The block may be the macro process, a variant of one, what realises a grouping, or a detail of that.
      for (const place of parentId === null ? [id] : [id, parentId]) {
        invalidateReferring(model, 'grouping', 'processId', place, invalidate);
        eachReferrer(model, 'cell', 'realisedById', place, (cellId) => {
          const cell = model.rows.cell.get(cellId);
          if (cell) invalidate('grouping', cell.groupingId);
        });
      }
    },
  },
};

type Filled = { variant: Process; cell: RecordOf['cell']; details: number; complexity: number };

/** The cells of a grouping that the rule counts, from simple to complex. */
const filledCells = (model: Model, grouping: RecordOf['grouping']): Filled[] =>
  rowsReferringTo(model, 'cell', 'groupingId', grouping.id)
    .flatMap((cell): Filled[] => {
      const variant = model.rows.process.get(cell.processId);
      if (variant?.parentId !== grouping.processId || !isActive(variant)) return [];
      if (variant.complexity === null || !isInTree(model, variant.id)) return [];
      return [{ variant, cell, details: detailsOf(model, cell), complexity: variant.complexity }];
    })
    .sort((a, b) => a.complexity - b.complexity);

/** Number of details behind a cell: the children that stand of the block that realises the grouping. */
export const detailsOf = (model: Model, { realisedById }: Pick<RecordOf['cell'], 'realisedById'>): number =>
  realisedById === null ? 0 : childrenOf(model, realisedById).filter(isActive).length;
