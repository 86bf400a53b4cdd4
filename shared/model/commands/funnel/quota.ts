/** The command on the periods of a funnel scenario: quota, certain wins, money won, and how many periods there are. */

import { z } from 'zod';
import type { Message } from '../../../words/messages.ts';
import { quoted } from '../../../words/quoted.ts';
import { defineCommand, getOrRefuse, idField } from '../../command.ts';
import type { Draft } from '../../draft.ts';
import { cleaned } from '../../fields/cleaned.ts';
import { newRecord } from '../../fields/new-record.ts';
import { fitsCalendar } from '../../funnel/horizon.ts';
import { MAX_PERIODS } from '../../funnel/limits.ts';
import { labelled } from '../../label.ts';
import type { RecordOf } from '../../records.ts';
import { refused } from '../../refusals/refusals.ts';
import { AMOUNT, checkFigure } from './figures.ts';
import { words } from './words.ts';

type Quota = RecordOf['quota'];

const periodField = z
  .int()
  .min(0)
  .max(MAX_PERIODS - 1);

const setQuota = defineCommand(
  'quota.set',
  'editor',
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
      .max(MAX_PERIODS)
      .default([]),
    horizon: z
      .int()
      .min(1)
      .max(MAX_PERIODS)
      .optional()
      .describe('periods in all: later ones are removed, missing ones get a quota of 0'),
  },
  (draft, { funnelId, periods, horizon }, context) => {
    const funnel = getOrRefuse(draft, 'funnel', funnelId);
    if (periods.length === 0 && horizon === undefined) throw refused('nothing-to-do', funnelId);
    const rows = new Map(
      draft.referring('quota', 'funnelId', funnelId).map((row) => [row.period, row] as const),
    );
    const before = periodsOf(draft, funnelId);
    for (const { period, ...given } of periods) {
      if (period >= (horizon ?? MAX_PERIODS))
        throw refused('period-beyond-horizon', funnelId, {
          period: period + 1,
          horizon: horizon ?? MAX_PERIODS,
        });
      const figures = cleaned('quota', given) as Partial<Quota>;
      for (const [field, figure] of Object.entries(figures))
        if (typeof figure === 'number') checkFigure(figure, AMOUNT, field, '', funnelId);
      const row = rows.get(period) ?? newRecord('quota', { id: context.newId(), funnelId, period });
      rows.set(period, { ...row, ...figures });
      draft.put('quota', { ...row, ...figures });
    }
    if (horizon !== undefined) {
      for (let period = 0; period < horizon; period++)
        if (!rows.has(period))
          draft.put('quota', newRecord('quota', { id: context.newId(), funnelId, period }));
      for (const { id, period } of rows.values()) if (period >= horizon) draft.remove('quota', id);
    }
    // A scenario from an older file may go past the calendar already: that its figures change is no reason to refuse.
    if (periodsOf(draft, funnelId) > before) checkHorizon(draft, funnelId);
    return labelled(messageFor(periods, horizon), { name: quoted(funnel.name) });
  },
);

/** The number of periods of a scenario: its horizon. */
const periodsOf = (draft: Draft, funnelId: string): number =>
  draft.referring('quota', 'funnelId', funnelId).reduce((most, { period }) => Math.max(most, period + 1), 0);

/** Refused if the last periods of the scenario would begin past the calendar. */
export const checkHorizon = (draft: Draft, funnelId: string): void => {
  const funnel = draft.get('funnel', funnelId);
  const periods = periodsOf(draft, funnelId);
  if (funnel && !fitsCalendar(funnel.start, funnel.period, periods))
    throw refused('horizon-too-late', funnelId, { name: quoted(funnel.name), periods });
};

type Figures = { readonly [F in 'amount' | 'scheduledWins' | 'won']?: Quota[F] | undefined };

const messageFor = (periods: readonly Figures[], horizon: number | undefined): Message => {
  if (horizon !== undefined) return words.changePeriods;
  const isGiven = (field: keyof Figures) => periods.some((given) => given[field] !== undefined);
  if (isGiven('amount')) return words.changeQuota;
  return isGiven('scheduledWins') ? words.changeCertainWins : words.changeWon;
};

export const quotaCommands = [setQuota] as const;
