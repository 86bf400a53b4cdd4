/** Conversions, lags and wins of a scenario, as the other calculations need them. */
import type { FunnelInput, FunnelStage } from './input.ts';

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

/** Periods from entering each stage to being won: the sum of the lags from that stage on. */
export const periodsToWin = (stages: readonly Pick<FunnelStage, 'lagPeriods'>[]): number[] => {
  const periods: number[] = [];
  let lag = 0;
  for (const { lagPeriods } of stages.toReversed()) {
    lag += lagPeriods;
    periods.unshift(lag);
  }
  return periods;
};

/**
 * Deals certain by period: those scheduled, or those that the money won stands for where that is more. What closed
 * already is one of the scheduled wins, so the two are not added up.
 */
export const certainWins = ({ quota, scheduledWins, won, dealSize }: FunnelInput): number[] =>
  quota.map((_, period) => Math.max(scheduledWins[period] ?? 0, (won[period] ?? 0) / dealSize));

/** Units open in a stage that stand ready in period 0: all but those its date profile puts later. */
export const readyNow = ({ open, openByPeriod }: FunnelStage): number =>
  openByPeriod === null ? open : Math.max(0, open - sum(openByPeriod));
