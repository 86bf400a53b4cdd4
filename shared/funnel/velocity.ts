/** How much money the funnel moves a day. */
import { winRateOf } from './coverage.ts';
import type { FunnelInput } from './input/input.ts';
import { lagInDays, sum } from './rates.ts';

/**
 * Sales velocity = opportunities × deal size × win rate ÷ cycle length. (As mavenlb tells it.)
 * @param given open opportunities in units, money per deal, win rate from 0 to 1, cycle length in days.
 * @returns money a day; null if the cycle takes no time, since there is no such figure then.
 */
export const salesVelocity = (given: {
  readonly opportunities: number;
  readonly dealSize: number;
  readonly winRate: number;
  readonly cycleDays: number;
}): number | null =>
  given.cycleDays > 0 ? (given.opportunities * given.dealSize * given.winRate) / given.cycleDays : null;

/** Length of the whole cycle in days: as given, or the sum of the lags. */
export const cycleDaysOf = ({ cycleDays, stages, period }: FunnelInput): number =>
  cycleDays ?? sum(stages.map((stage) => lagInDays(stage, period)));

/** The velocity of a scenario, in money a day. */
export const velocityOf = (input: FunnelInput): number | null =>
  salesVelocity({
    opportunities: sum(input.stages.map(({ open }) => open)),
    dealSize: input.dealSize,
    winRate: winRateOf(input),
    cycleDays: cycleDaysOf(input),
  });
