/** The command on the periods of a funnel scenario: quota, scheduled wins, what was won, and how many there are. */
import { z } from 'zod';
import { defineCommand, idField, isRefusal, need } from '../command.ts';
import { MOST_PERIODS } from '../funnel-limits.ts';
import type { RecordOf } from '../records.ts';
import { quoted, refuse } from '../refusals.ts';
import { AMOUNT, figureProblem, plain } from './figures.ts';

type Quota = RecordOf['quota'];
type Figures = Partial<Pick<Quota, 'amount' | 'scheduledWins' | 'won'>>;

const periodField = z
  .int()
  .min(0)
  .max(MOST_PERIODS - 1);

export const setQuota = defineCommand(
  'quota.set',
  'Sets figures of one or many periods of a scenario, and how many periods it has.',
  {
    funnelId: idField,
    periods: z
      .array(
        z.strictObject({
          period: periodField.describe('index of the period, from 0'),
          amount: z.number().optional().describe('quota, money'),
          scheduledWins: z.number().optional().describe('deals certain to close in the period'),
          won: z.number().nullable().optional().describe('money won in the period; null while unknown'),
        }),
      )
      .max(MOST_PERIODS)
      .default([]),
    horizon: z
      .int()
      .min(1)
      .max(MOST_PERIODS)
      .optional()
      .describe('periods in all: later ones are removed, missing ones get a quota of 0'),
  },
  (draft, { funnelId, periods, horizon }, context) => {
    const funnel = need(draft, 'funnel', funnelId);
    if (isRefusal(funnel)) return funnel;
    if (periods.length === 0 && horizon === undefined) return refuse('nothing-to-do', funnelId);
    const rows = new Map(
      draft.referring('quota', 'funnelId', funnelId).map((row) => [row.period, row] as const),
    );
    for (const { period, ...given } of periods) {
      if (period >= (horizon ?? MOST_PERIODS))
        return refuse('period-beyond-horizon', funnelId, period, horizon ?? MOST_PERIODS);
      const figures = givenFigures(given);
      for (const [field, figure] of Object.entries(figures)) {
        const wrong =
          figure === null ? undefined : figureProblem(figure, AMOUNT, WORDS[field] ?? '', funnelId);
        if (wrong) return wrong;
      }
      const row = rows.get(period) ?? emptyPeriod(context.newId(), funnelId, period);
      rows.set(period, { ...row, ...figures });
      draft.put('quota', { ...row, ...figures });
    }
    if (horizon !== undefined) {
      for (let period = 0; period < horizon; period++)
        if (!rows.has(period)) draft.put('quota', emptyPeriod(context.newId(), funnelId, period));
      for (const { id, period } of rows.values()) if (period >= horizon) draft.remove('quota', id);
    }
    return `${labelFor(periods, horizon)} of ${quoted(funnel.name)}`;
  },
);

/** A period that nothing is known of. */
export const emptyPeriod = (id: string, funnelId: string, period: number): Quota => ({
  ...{ id, funnelId, period },
  ...{ amount: 0, scheduledWins: 0, won: null },
});

type Given = { readonly [F in keyof Figures]: Figures[F] | undefined };

const givenFigures = (given: Given): Figures =>
  Object.fromEntries(
    Object.entries(given)
      .filter(([, figure]) => figure !== undefined)
      .map(([field, figure]) => [field, figure === null ? null : plain(figure as number)]),
  );

const WORDS: Record<string, string> = {
  amount: 'The quota of a period',
  scheduledWins: 'The figure of scheduled wins',
  won: 'What was won',
};

const labelFor = (periods: readonly Given[], horizon: number | undefined): string => {
  if (horizon !== undefined) return `Set the periods`;
  const isGiven = (field: keyof Figures) => periods.some((given) => given[field] !== undefined);
  if (isGiven('amount')) return 'Change the quota';
  return isGiven('scheduledWins') ? 'Change the scheduled wins' : 'Change what was won';
};
