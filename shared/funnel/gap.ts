/** The gap between quota and funnel, and where the deals of each period come from. */
import { firstOpenPeriod } from './as-of.ts';
import type { FunnelInput } from './input/input.ts';
import { type NettedItem, netQuota } from './netting.ts';
import { closeProbabilities, periodsToWin } from './rates.ts';

/** Deals of one period's quota by where they come from; they add up to `quota`. */
export type Sources = {
  readonly quota: number;
  /** Certain or carried over. */
  readonly certain: number;
  /** From units that are open now. */
  readonly open: number;
  /** From X still to create; null if creating X does not help because a stage converts nothing. */
  readonly create: number | null;
  /** Past due: missed in a period that is over, or unrecoverable at this cycle length. */
  readonly pastDue: number | null;
};

/** A share of a need that is this small is the rounding of doubles, and no source. */
const ROUNDING = 1e-12;

/**
 * Pegs each period's quota through the netting: a requirement at a stage stands for the deals won the remaining lags
 * later, so every period's deals can be told apart by source. In deals, unrounded.
 */
export const sourcesByPeriod = (
  input: FunnelInput,
  items: readonly NettedItem[] = netQuota(input),
): Sources[] => {
  const { stages, quota } = input;
  const chances = [...closeProbabilities(stages), 1];
  const lags = [...periodsToWin(input), 0];
  const now = firstOpenPeriod(input);
  return quota.map((_, period) => {
    const won = items[0]?.grossRequirements[period] ?? 0;
    let need = won;
    let certain = 0;
    let open = 0;
    for (const [step, item] of items.entries()) {
      const stage = stages.length - step;
      const entering = period - (lags[stage] ?? 0);
      const net = step > 0 && entering < now ? undefined : item.netRequirements[entering];
      if (net === null || net === undefined)
        // No row: the need reached a stage without figures (null), or it would have entered the stage before now.
        return net === null
          ? { quota: won, certain, open, create: need === 0 ? 0 : null, pastDue: need === 0 ? 0 : null }
          : { quota: won, certain, open, create: 0, pastDue: need };
      const uncovered = net * (chances[stage] ?? 0);
      const left = uncovered > need * (1 - ROUNDING) ? need : uncovered;
      if (step === 0) certain = need - left;
      else open += need - left;
      need = left;
    }
    return { quota: won, certain, open, create: need, pastDue: 0 };
  });
};

type Gap = {
  /** Deals that neither certain wins nor open units bring in time. */
  readonly deals: number;
  /** The same in money. */
  readonly money: number;
};

/**
 * The gap of a scenario: the quota that certain wins, wins carried over and the open units (as far as they can be won
 * by the period that asks for them) leave uncovered, before any X is created.
 */
export const gapOf = (input: FunnelInput, items: readonly NettedItem[] = netQuota(input)): Gap => {
  let deals = 0;
  for (const { quota, certain, open, create, pastDue } of sourcesByPeriod(input, items))
    deals += create === null || pastDue === null ? quota - certain - open : create + pastDue;
  return { deals, money: deals * input.dealSize };
};
