/** From what is open in the funnel on to the wins it can be expected to bring. */
import { type Dated, firstOpenPeriod } from './as-of.ts';
import type { FunnelInput } from './input/input.ts';
import { closeProbabilities, periodsToWin, readyNow, sum } from './rates.ts';

type Forward = {
  /** Expected deals, unrounded. */
  readonly wins: number;
  /** Weighted pipeline: `wins` × deal size, in money. */
  readonly value: number;
};

/**
 * Expected wins = Σ countᵢ × Π_{k≥i} r_k, whenever they come; weighted pipeline = that × deal size.
 * Reverse and forward undo each other: what `reverseFunnel` requires of any one stage brings the quota.
 */
export const forwardFunnel = ({ stages, dealSize }: Pick<FunnelInput, 'stages' | 'dealSize'>): Forward => {
  const chances = closeProbabilities(stages);
  const wins = sum(stages.map(({ open }, index) => open * (chances[index] ?? 0)));
  return { wins, value: wins * dealSize };
};

/**
 * Expected deals from the open units by the period in which they are won: a unit available in period t of stage i is won in
 * t + the lags from i on, t being at least the first period that is not over. What comes after the horizon (the length of the quota) is left out.
 */
export const expectedWinsByPeriod = (input: Dated & Pick<FunnelInput, 'stages'>): number[] => {
  const { stages, quota } = input;
  const now = firstOpenPeriod(input);
  const wins = quota.map(() => 0);
  const chances = closeProbabilities(stages);
  const lags = periodsToWin(input);
  for (const [index, stage] of stages.entries()) {
    const add = (units: number, ready: number) => {
      const period = Math.max(ready, now) + (lags[index] ?? 0);
      if (period < wins.length) wins[period] = (wins[period] ?? 0) + units * (chances[index] ?? 0);
    };
    add(readyNow(stage), 0);
    for (const [period, units] of (stage.openByPeriod ?? []).entries()) add(units, period);
  }
  return wins;
};
