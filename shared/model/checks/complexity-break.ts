import { childrenOf, isInTree, type Model, rowsReferringTo } from '../model.ts';
import type { Process, RecordOf } from '../records.ts';
import { quoted } from '../refusals.ts';
import { withTerms } from '../terms.ts';
import { blockIn, type Check, isCurrent, stands, type Unit, unitsReferring } from './check.ts';

/**
 * The details of a grouping may not become fewer as the complexity of the variant rises (S1 < S2 < S3). Details are
 * the children of the block that realises it; "none" has none. Gaps and variants without complexity are left out.
 */
export const complexityBreak: Check = {
  name: 'complexity-break',
  severity: 'warning',
  tables: ['grouping'],
  *at(model, [, groupingId]) {
    const grouping = model.rows.grouping.get(groupingId);
    if (!grouping || !isCurrent(model, grouping.processId)) return;
    const filled = filledCells(model, grouping);
    for (const here of filled) {
      const richer = filled.findLast(
        (other) => other.complexity < here.complexity && other.details > here.details,
      );
      if (!richer) continue;
      const [{ id: hereId }, { id: richerId }] = [here.variant, richer.variant];
      yield {
        message: () =>
          `${quoted(withTerms(model, grouping.name))} has ${count(here.details)} in ${blockIn(model, hereId)}, fewer than the ${richer.details} in the simpler ${blockIn(model, richerId)}.`,
        table: 'cell',
        recordId: here.cell.id,
        processId: here.cell.realisedById ?? hereId,
      };
    }
  },
  *touchedBy(model, table, row) {
    if (table === 'cell') yield ['grouping', (row as RecordOf['cell']).groupingId];
    if (table !== 'process') return;
    const { id, parentId } = row as Process;
    // The block may be the macro process, a variant of one, what realises a grouping, or a detail of that.
    yield* unitsReferring(model, 'grouping', 'processId', id);
    yield* groupingsRealisedBy(model, id);
    if (parentId === null) return;
    yield* unitsReferring(model, 'grouping', 'processId', parentId);
    yield* groupingsRealisedBy(model, parentId);
  },
};

type Filled = { variant: Process; cell: RecordOf['cell']; details: number; complexity: number };

/** The cells of a grouping that the rule counts, from simple to complex. */
const filledCells = (model: Model, grouping: RecordOf['grouping']): Filled[] =>
  rowsReferringTo(model, 'cell', 'groupingId', grouping.id)
    .flatMap((cell): Filled[] => {
      const variant = model.rows.process.get(cell.processId);
      if (variant?.parentId !== grouping.processId || !stands(variant)) return [];
      if (variant.complexity === null || !isInTree(model, variant.id)) return [];
      return [{ variant, cell, details: detailsOf(model, cell), complexity: variant.complexity }];
    })
    .sort((a, b) => a.complexity - b.complexity);

/** Number of details behind a cell: the children that stand of the block that realises the grouping. */
export const detailsOf = (model: Model, { realisedById }: Pick<RecordOf['cell'], 'realisedById'>): number =>
  realisedById === null ? 0 : childrenOf(model, realisedById).filter(stands).length;

function* groupingsRealisedBy(model: Model, id: string): Generator<Unit> {
  for (const { groupingId } of rowsReferringTo(model, 'cell', 'realisedById', id))
    yield ['grouping', groupingId];
}

const count = (details: number): string =>
  details === 0 ? 'no details' : details === 1 ? '1 detail' : `${details} details`;
