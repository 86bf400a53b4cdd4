/** A change of one input of a scenario: a preview while it is dragged or typed, then a command. */
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import { sum } from '../../../shared/funnel/rates.ts';
import type { EditCommand } from '../../../shared/model/apply.ts';
import type { Scenario } from './scenario.ts';

export type StageFigure = 'conversion' | 'lagPeriods' | 'lagDays' | 'open';
export type PeriodFigure = 'amount' | 'scheduledWins' | 'won';

export type FigureChange =
  | { readonly of: 'scenario'; readonly field: 'dealSize' | 'carriedOver'; readonly value: number }
  /** Null for all lags together. */
  | { readonly of: 'scenario'; readonly field: 'cycleDays'; readonly value: number | null }
  /** The quota of all periods together: each keeps its share. */
  | { readonly of: 'quota'; readonly value: number }
  /** The number of periods. */
  | { readonly of: 'horizon'; readonly value: number }
  | { readonly of: 'stage'; readonly id: string; readonly field: StageFigure; readonly value: number }
  /** Open units of a stage that become available in a later period. */
  | { readonly of: 'profile'; readonly id: string; readonly period: number; readonly value: number }
  | {
      readonly of: 'period';
      readonly period: number;
      readonly field: PeriodFigure;
      readonly value: number | null;
    };

/** The input as it would be after a change. */
export const withChange = ({ input, stages }: Scenario, change: FigureChange): FunnelInput => {
  switch (change.of) {
    case 'scenario':
      return { ...input, [change.field]: change.value };
    case 'quota':
      return { ...input, quota: scaledQuota(input.quota, change.value) };
    case 'horizon': {
      const resized = <T>(list: readonly T[], fill: T) =>
        Array.from({ length: change.value }, (_, period) => list[period] ?? fill);
      return {
        ...input,
        quota: resized(input.quota, input.quota.at(-1) ?? 0),
        scheduledWins: resized(input.scheduledWins, 0),
        won: resized(input.won, null),
      };
    }
    case 'stage':
    case 'profile': {
      const at = stages.findIndex(({ id }) => id === change.id);
      const stage = input.stages[at];
      const fields =
        change.of === 'stage'
          ? { [change.field]: change.value }
          : { openByPeriod: profileWith(stage?.openByPeriod ?? null, change.period, [change.value]) };
      return stage ? { ...input, stages: input.stages.with(at, { ...stage, ...fields }) } : input;
    }
    case 'period': {
      const { period, field, value } = change;
      if (period >= input.quota.length) return input;
      if (field === 'won') return { ...input, won: input.won.with(period, value) };
      const list = field === 'amount' ? 'quota' : 'scheduledWins';
      return { ...input, [list]: input[list].with(period, value ?? 0) };
    }
  }
};

/** The command that carries a change out. */
export const commandFor = ({ funnel, input, stages }: Scenario, change: FigureChange): EditCommand => {
  switch (change.of) {
    case 'scenario':
      return { type: 'funnel.update', id: funnel.id, [change.field]: change.value };
    case 'quota':
      return {
        type: 'quota.set',
        funnelId: funnel.id,
        periods: scaledQuota(input.quota, change.value).map((amount, period) => ({ period, amount })),
      };
    case 'horizon': {
      // Added periods repeat the last quota: a quota of 0 would go unnoticed.
      const amount = input.quota.at(-1) ?? 0;
      const added = Math.max(0, change.value - input.quota.length);
      const periods = Array.from({ length: added }, (_, i) => ({ period: input.quota.length + i, amount }));
      return { type: 'quota.set', funnelId: funnel.id, horizon: change.value, periods };
    }
    case 'stage':
      return { type: 'stage.update', id: change.id, [change.field]: change.value };
    case 'profile': {
      const profile = stages.find(({ id }) => id === change.id)?.openByPeriod ?? null;
      return {
        type: 'stage.update',
        id: change.id,
        openByPeriod: profileWith(profile, change.period, [change.value]),
      };
    }
    case 'period':
      return {
        type: 'quota.set',
        funnelId: funnel.id,
        periods: [{ period: change.period, [change.field]: change.value }],
      };
  }
};

type Profile = readonly number[] | null;

/** A date profile with other units from a period on; null if no units are left in it. */
export const profileWith = (profile: Profile, from: number, values: readonly number[]): number[] | null => {
  const length = Math.max(profile?.length ?? 0, from + values.length);
  const units = Array.from({ length }, (_, each) => values[each - from] ?? profile?.[each] ?? 0);
  return units.some((each) => each > 0) ? units : null;
};

/** The quota by period that adds up to `total`: in proportion to the old amounts, or in equal parts if they were all 0. */
export const scaledQuota = (quota: readonly number[], total: number): number[] => {
  const before = sum(quota);
  return quota.map((amount) => (before > 0 ? (amount / before) * total : total / quota.length));
};
