/**
 * The one day that splits a scenario: periods that are over by then have results, the others are planned. All calculations
 * ask here, so that there is one "now".
 */
import type { FunnelInput } from './input/input.ts';
import { periodsUntil } from './input/periods.ts';

/** What the split depends on. */
export type Dated = Pick<FunnelInput, 'asOf' | 'start' | 'period' | 'quota' | 'won'>;

type Split = {
  /** Index of the first period that is still to come; the number of periods if all are over. */
  readonly now: number;
  /** Whether that period has begun on an earlier day, so that it may have wins already. */
  readonly isUnderWay: boolean;
};

const splitOf = ({ asOf, start, period, quota, won }: Dated): Split => {
  if (asOf === null || start === undefined)
    return { now: won.findLastIndex((money) => money !== null) + 1, isUnderWay: false };
  const { over, isUnderWay } = periodsUntil(asOf, start, period, quota.length);
  return { now: over, isUnderWay };
};

/**
 * The first period that is still to come: the first one that is not over by the as-of date, or without such a date the one
 * after the last whose result is known; 0 if there is none. What is open is open now, so nothing that is open or still to
 * create can win in a period before it. Equal to the number of periods once all are over.
 */
export const firstOpenPeriod = (input: Dated): number => splitOf(input).now;

/**
 * Money won by period as far as it is actual: of the periods that are over, and so far of the one that is under way. Null for
 * all others, whatever is on record for them.
 */
export const actualWins = (input: Dated): (number | null)[] => {
  const { now, isUnderWay } = splitOf(input);
  return input.quota.map((_, period) =>
    period < now || (period === now && isUnderWay) ? (input.won[period] ?? null) : null,
  );
};

/**
 * Deals certain by period. Of a period that is over: what the money won stands for if the result is known, else those
 * scheduled. Deals that closed already are among the scheduled wins, and what was certain and didn’t close is not won; so a
 * known result takes the place of the scheduled wins. Of the period under way: those scheduled, or those won so far if
 * they are more. Of a later one: those scheduled.
 */
export const certainWins = (input: Dated & Pick<FunnelInput, 'scheduledWins' | 'dealSize'>): number[] => {
  const { now } = splitOf(input);
  return actualWins(input).map((money, period) => {
    const scheduled = input.scheduledWins[period] ?? 0;
    if (money === null) return scheduled;
    return period < now ? money / input.dealSize : Math.max(scheduled, money / input.dealSize);
  });
};
