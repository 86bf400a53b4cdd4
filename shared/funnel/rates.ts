/** Conversions, lags and wins of a scenario, as the other calculations need them. */
import type { FunnelInput, FunnelStage } from './input/input.ts';

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
 * The first period that is still to come: the one after the last whose result is known, 0 if none is. What is open is
 * open now, so nothing that is open or still to create can win in a period before it. Equal to the number of periods
 * once all results are known.
 */
export const firstOpenPeriod = ({ won }: Pick<FunnelInput, 'won'>): number =>
  won.findLastIndex((money) => money !== null) + 1;

/**
 * Deals certain by period: what the money won stands for if the result is known, else those scheduled. Deals that
 * closed already are among the scheduled wins, and what was certain and didn’t close is not won; so a known result
 * takes the place of the scheduled wins.
 */
export const certainWins = ({ quota, scheduledWins, won, dealSize }: FunnelInput): number[] =>
  quota.map((_, period) => {
    const money = won[period] ?? null;
    return money === null ? (scheduledWins[period] ?? 0) : money / dealSize;
  });

/** Units open in a stage that are available now: all but those its date profile puts later. */
export const readyNow = ({ open, openByPeriod }: FunnelStage): number =>
  openByPeriod === null ? open : Math.max(0, open - sum(openByPeriod));
