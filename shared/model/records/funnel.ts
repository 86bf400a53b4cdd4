import { z } from 'zod';
import { defineRecord, field, finite, id, name, optionalRef, rank, ref, text } from '../fields/field.ts';

/** A scenario of the funnel calculator. */
export const funnel = defineRecord({
  block: 'processId',
  fields: {
    id,
    processId: ref('process', { label: 'process' }),
    rank,
    name: name({ label: 'name', searched: true, prose: true, settable: true }),
    currency: field(z.string().regex(/^[A-Z]{3}$/), { label: 'currency', default: 'USD', settable: true }),
    period: field(z.enum(['week', 'month', 'quarter']), {
      label: 'period',
      default: 'month',
      settable: true,
    }),
    /** First day of period 0. */
    start: field(z.iso.date(), { label: 'start', settable: true }),
    /** Money per deal, in `currency`. */
    dealSize: field(finite, { label: 'deal size', settable: true }),
    /** Deals won beyond earlier quota, carried into period 0. */
    carriedOver: field(finite, { label: 'carried over', default: 0, clean: 'number', settable: true }),
    /** What counts as won, in words. */
    winDefinition: text({ label: 'win definition', default: '', prose: true, settable: true }),
    /** The term whose adopted name the units of the funnel carry. */
    termId: optionalRef('term', 'clear', { label: 'term id', settable: true }),
    /**
     * The last day on which results are actual: periods that are over by then count as won, the others are planned. Null for
     * the end of the last period with a result.
     */
    asOf: field(z.iso.date().nullable(), {
      ...{ label: 'as of date', default: null, since: 9, settable: true },
    }),
    /** Length of the sales cycle in days; null for all lags together. */
    cycleDays: field(finite.nullable(), {
      ...{ label: 'cycle length', default: null, since: 9, clean: 'number', settable: true },
    }),
    /** The first stage whose open units count as pipeline; null for the first of all. */
    coverageStageId: optionalRef('stage', 'clear', {
      label: 'first stage of coverage',
      since: 9,
      settable: true,
    }),
  },
});

export const stage = defineRecord({
  fields: {
    id,
    funnelId: ref('funnel', { label: 'funnel id' }),
    rank,
    name: name({ label: 'name', searched: true, prose: true, settable: true }),
    /** Units entering the next stage per unit entering this one. */
    conversion: field(finite, { label: 'conversion', clean: 'number', settable: true }),
    /** Whole periods from entering this stage to entering the next. */
    lagPeriods: field(z.int().min(0).max(1000), {
      ...{ label: 'lag periods', default: 0, clean: 'number', input: finite, settable: true },
    }),
    /** Units open in the stage now. */
    open: field(finite, { label: 'open or closed', default: 0, clean: 'number', settable: true }),
    /** Units that become available by period, where open units don't all stand ready in period 0. */
    openByPeriod: field(z.array(finite).max(1000).nullable(), {
      ...{ label: 'open by period', default: null, clean: 'number', settable: true },
    }),
    processId: optionalRef('process', 'clear', { label: 'process', settable: true }),
    /** Days from entering this stage to entering the next, in place of whole periods; null if those count. */
    lagDays: field(z.int().min(0).max(36_500).nullable(), {
      ...{ label: 'lag in days', default: null, since: 9, clean: 'number' },
      ...{ input: finite.nullable(), settable: true },
    }),
  },
});

export const quota = defineRecord({
  fields: {
    id,
    funnelId: ref('funnel', { label: 'funnel id' }),
    /** Index of the period, from 0. */
    period: field(z.int().min(0).max(999), { label: 'period' }),
    /** Money, in the funnel's currency. */
    amount: field(finite, { label: 'amount', default: 0, clean: 'number' }),
    /** Deals already certain to close in the period. */
    scheduledWins: field(finite, { label: 'certain wins', default: 0, clean: 'number' }),
    /** Money won so far in the period; null while unknown. */
    won: field(finite.nullable(), { label: 'won', default: null, clean: 'number' }),
  },
});
