/** The funnel scenarios of a model as input of the calculator. */
import { getRow, type Model, rowsReferringTo, settingsOf } from '../../model/model.ts';
import { withTerms } from '../../model/queries/terms.ts';
import { inTreeOrder } from '../../model/queries/tree-order.ts';
import type { RecordOf } from '../../model/records.ts';
import type { FunnelInput } from './input.ts';

/** The blocks that have scenarios, in the order of the tree. */
export const blocksWithFunnels = (model: Model): readonly string[] => {
  const ids = new Set([...model.rows.funnel.values()].map(({ processId }) => processId));
  return inTreeOrder(model, [...ids], (id) => id);
};

/** The scenarios of a model: those of a process in their order, or of all processes if none is named. */
export const funnelsOf = (model: Model, processId?: string): RecordOf['funnel'][] =>
  processId === undefined
    ? blocksWithFunnels(model).flatMap((id) => rowsReferringTo(model, 'funnel', 'processId', id))
    : rowsReferringTo(model, 'funnel', 'processId', processId);

/** The stages of a scenario in their order, first to last. */
export const stagesOf = (model: Model, funnelId: string): RecordOf['stage'][] =>
  rowsReferringTo(model, 'stage', 'funnelId', funnelId);

/** What a unit of a scenario is called, as in "leads": the adopted name of its term, or the symbol; undefined without a term. */
export const unitOf = (model: Model, { termId }: RecordOf['funnel']): string | undefined => {
  const term = termId === null ? undefined : getRow(model, 'term', termId);
  if (!term) return undefined;
  const adopted =
    term.adoptedCandidateId === null ? undefined : getRow(model, 'candidate', term.adoptedCandidateId);
  return adopted?.name || term.symbol;
};

/**
 * A scenario as the calculator reads it, terms by their adopted names. Periods without a quota between others ask for 0;
 * the horizon ends with the last one that has a record. What it yields is still to be read by `readFunnelInput`: records
 * may hold figures that the calculator refuses.
 */
export const funnelInputOf = (model: Model, funnel: RecordOf['funnel']): FunnelInput => {
  const rows = rowsReferringTo(model, 'quota', 'funnelId', funnel.id);
  const periods = rows.reduce((most, { period }) => Math.max(most, period + 1), 0);
  const byPeriod = new Map(rows.map((row) => [row.period, row]));
  const list = <T>(figure: (row: RecordOf['quota'] | undefined) => T): T[] =>
    Array.from({ length: periods }, (_, period) => figure(byPeriod.get(period)));
  const stages = stagesOf(model, funnel.id);
  const counted = stages.find(({ id }) => id === funnel.coverageStageId);
  return {
    name: withTerms(model, funnel.name),
    currency: funnel.currency,
    start: funnel.start,
    asOf: funnel.asOf,
    period: funnel.period,
    fiscalStart: settingsOf(model).fiscalStart,
    dealSize: funnel.dealSize,
    quota: list((row) => row?.amount ?? 0),
    stages: stages.map(({ name, conversion, lagPeriods, lagDays, open, openByPeriod }) => ({
      name: withTerms(model, name),
      conversion,
      lagPeriods,
      lagDays,
      open,
      openByPeriod,
    })),
    scheduledWins: list((row) => row?.scheduledWins ?? 0),
    won: list((row) => row?.won ?? null),
    carriedOver: funnel.carriedOver,
    coverageFrom: counted ? withTerms(model, counted.name) : null,
    cycleDays: funnel.cycleDays,
  };
};
