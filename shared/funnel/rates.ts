/** Conversions, lags and units of a scenario, as the other calculations need them. */
import type { FunnelStage, Period } from './input/input.ts';

/** The sum of some figures, in their own unit. */
export const sum = (figures: readonly number[]): number => figures.reduce((total, each) => total + each, 0);

/**
 * The probability to close of a unit in each stage: the product of the conversions from that stage on. Not the stage's
 * own conversion, with which it is easily confused.
 */
export const closeProbabilities = (stages: readonly Pick<FunnelStage, 'conversion'>[]): number[] => {
  const chances: number[] = [];
  let chance = 1;
  for (const { conversion } of stages.toReversed()) {
    chance *= conversion;
    chances.unshift(chance);
  }
  return chances;
};

/** Days of a period by the convention of sales reports, which count 30 to a month. */
export const DAYS_PER_PERIOD: Readonly<Record<Period, number>> = { week: 7, month: 30, quarter: 90 };

type Lagged = {
  readonly stages: readonly Pick<FunnelStage, 'lagPeriods' | 'lagDays'>[];
  readonly period: Period;
};

/** Whether the lags of a scenario are given in days: of its stages at least one is. */
export const isLagInDays = (stages: readonly Pick<FunnelStage, 'lagDays'>[]): boolean =>
  stages.some(({ lagDays }) => lagDays !== null);

/** Days from entering a stage to entering the next: as given, or its whole periods at 7, 30 or 90 days. */
export const lagInDays = ({ lagPeriods, lagDays }: Lagged['stages'][number], period: Period): number =>
  lagDays ?? lagPeriods * DAYS_PER_PERIOD[period];

/**
 * Periods from entering each stage to being won: the days of the lags from that stage on, rounded to the nearest whole
 * period. Not each lag is rounded but their sum, so that roundings don't add up: three lags of 10 days are one month.
 */
export const periodsToWin = ({ stages, period }: Lagged): number[] => {
  const periods: number[] = [];
  let days = 0;
  for (const stage of stages.toReversed()) {
    days += lagInDays(stage, period);
    periods.unshift(Math.round(days / DAYS_PER_PERIOD[period]));
  }
  return periods;
};

/** Whole periods from entering each stage to entering the next, which add up to those of `periodsToWin`. */
export const lagsOf = (given: Lagged): number[] => {
  const toWin = periodsToWin(given);
  return toWin.map((periods, index) => periods - (toWin[index + 1] ?? 0));
};

/** Units open in a stage that are available now: all but those its date profile puts later. */
export const readyNow = ({ open, openByPeriod }: FunnelStage): number =>
  openByPeriod === null ? open : Math.max(0, open - sum(openByPeriod));
