/** What a netting leaves open, without its rows: some searches net a scenario a thousand times. */
import { certainWins, firstOpenPeriod } from '../as-of.ts';
import type { FunnelInput } from '../input/input.ts';
import { shortageOf } from '../netting.ts';
import { closeProbabilities, lagsOf, periodsToWin, readyNow } from '../rates.ts';

type Shortfall = {
  /** Units of the first stage still to create, over all periods; null if a later stage converts nothing. */
  readonly create: number | null;
  /** Deals past due, by the period whose quota asks for them. */
  readonly pastDue: Float64Array;
};

/** Nets a scenario as `netQuota` does, and tells no more than the ends of it. */
export const shortfallOf = (input: FunnelInput): Shortfall => {
  const { stages, quota, dealSize, carriedOver } = input;
  const periods = quota.length;
  const now = firstOpenPeriod(input);
  const chances = closeProbabilities(stages);
  const lags = lagsOf(input);
  const toWin = periodsToWin(input);
  const pastDue = new Float64Array(periods);
  // Gross requirements of an item, then its net requirements, then the gross requirements of the item before it.
  const units = Float64Array.from(quota, (money) => money / dealSize);
  net(units, certainWins(input), carriedOver);
  for (let index = stages.length - 1; index >= 0; index--) {
    const { conversion, openByPeriod } = stages[index] as FunnelInput['stages'][number];
    const lag = lags[index] ?? 0;
    const waited = toWin[index + 1] ?? 0;
    const chance = chances[index + 1] ?? 1;
    for (let period = 0; period < now + lag && period < periods; period++) {
      const due = units[period] ?? 0;
      if (due > 0) pastDue[period + waited] = (pastDue[period + waited] ?? 0) + due * chance;
    }
    for (let period = 0; period < periods; period++) {
      // A later entry is read before it is overwritten: periods ascend, and lags are 0 or more.
      const released = period < now ? 0 : (units[period + lag] ?? 0);
      if (released > 0 && conversion === 0) return { create: null, pastDue };
      units[period] = released === 0 ? 0 : released / conversion;
    }
    net(units, openByPeriod ?? [], readyNow(stages[index] as FunnelInput['stages'][number]));
  }
  let create = 0;
  for (const each of units) create += each;
  return { create, pastDue };
};

const net = (units: Float64Array, receipts: readonly number[], opening: number): void => {
  let onHand = opening;
  for (let period = 0; period < units.length; period++) {
    const required = units[period] ?? 0;
    const available = onHand + (receipts[period] ?? 0);
    const shortage = shortageOf(required, available);
    onHand = shortage > 0 ? 0 : Math.max(0, available - required);
    units[period] = shortage;
  }
};
