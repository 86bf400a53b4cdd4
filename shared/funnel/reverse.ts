/** From a quota back to what must enter each stage, timing aside. */
import type { FunnelStage } from './input/input.ts';

type Reverse = {
  /** Deals the quota stands for, unrounded. */
  readonly deals: number;
  /** Units that must enter each stage; null if the quota can't be reached through it. */
  readonly stages: { name: string; required: number | null }[];
};

/**
 * deals = quota ÷ deal size; needᵢ = needᵢ₊₁ ÷ rᵢ. (The inverted demand-generation funnel, as told on Kellblog.)
 * @param quota money, in the currency of `dealSize`, which is money per deal and above 0.
 * @returns deals and units, unrounded. Where a stage converts nothing and deals are needed, it and the stages before it
 *   have no figure.
 */
export const reverseFunnel = (
  quota: number,
  dealSize: number,
  stages: readonly Pick<FunnelStage, 'name' | 'conversion'>[],
): Reverse => {
  const deals = quota / dealSize;
  let need: number | null = deals;
  const required: Reverse['stages'][number][] = [];
  for (const { name, conversion } of stages.toReversed()) {
    need = unitsFor(need, conversion);
    required.unshift({ name, required: need });
  }
  return { deals, stages: required };
};

/** Units that yield `need` at `conversion`: none for none, and no figure where nothing converts. */
export const unitsFor = (need: number | null, conversion: number): number | null => {
  if (need === 0) return 0;
  return need === null || conversion === 0 ? null : need / conversion;
};
