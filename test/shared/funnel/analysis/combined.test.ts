/** Levers pulled together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinedLevers, leversFor } from '../../../../shared/funnel/analysis/levers.ts';
import { calculate } from '../../../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../../../shared/funnel/input/input.ts';
import { anyScenario, scenario } from '../scenarios.ts';

const input = scenario({
  dealSize: 100,
  quota: [1210],
  stages: [{ name: 'Offer', conversion: 0.5, open: 20 }],
});
const dealSize = { lever: 'dealSize', stage: null } as const;
const offer = { lever: 'conversion', stage: 'Offer' } as const;

/** A scenario with the changes of some levers. */
const changed = (given: FunnelInput, levers: ReturnType<typeof leversFor>): FunnelInput => {
  const next = structuredClone(given);
  for (const { lever, stage, to } of levers) {
    const found = next.stages.find(({ name }) => name === stage);
    if (lever === 'dealSize') next.dealSize = to ?? next.dealSize;
    else if (found) found[lever === 'conversion' ? 'conversion' : 'lagPeriods'] = to ?? 0;
  }
  return next;
};

describe('levers pulled together', () => {
  it('are each bettered by the same smallest share', () => {
    // 20 units at 50 % win 10 deals of 100. 1.1 × 1.1 is 1.21: 1,210.
    const combined = combinedLevers(input, [dealSize, offer]);
    expect(combined?.share).toBeCloseTo(0.1, 9);
    expect(combined?.levers.map(({ lever, from }) => [lever, from])).toEqual([
      ['dealSize', 100],
      ['conversion', 0.5],
    ]);
    expect(combined?.levers[0]?.to).toBeCloseTo(110, 6);
    expect(combined?.levers[1]?.to).toBeCloseTo(0.55, 9);
  });

  it('alone are what the lever is alone', () => {
    const alone = leversFor(input).find(({ lever }) => lever === 'dealSize');
    expect(combinedLevers(input, [dealSize])?.levers[0]?.to).toBeCloseTo(alone?.to ?? 0, 6);
  });

  it('shorten lags by whole periods, and close nothing where nothing is pulled', () => {
    const late = scenario({
      dealSize: 1,
      quota: [0, 5],
      stages: [{ name: 'Offer', conversion: 0.5, lagPeriods: 4, open: 10 }],
    });
    const combined = combinedLevers(late, [{ lever: 'lag', stage: 'Offer' }]);
    expect(combined?.levers).toEqual([{ lever: 'lag', stage: 'Offer', from: 4, to: 1, isInDays: false }]);
    expect(combined?.share).toBeCloseTo(0.75, 6);
    expect(combinedLevers(late, [])).toBe(null);
    expect(combinedLevers(late, [dealSize])).toBe(null);
  });

  it('of any scenario close what they are to close; one more of them never asks for more', () => {
    fc.assert(
      fc.property(anyScenario, fc.nat({ max: 5 }), (any, at) => {
        const stage = any.stages[at % any.stages.length]?.name ?? '';
        const one = combinedLevers(any, [dealSize]);
        const two = combinedLevers(any, [dealSize, { lever: 'conversion', stage }]);
        if (one) expect(two?.share ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(one.share * (1 + 1e-9));
        if (two) {
          const { gap } = calculate(changed(any, [...two.levers]));
          expect(gap.deals).toBeLessThanOrEqual(1e-6 * Math.max(1, calculate(any).reverse.deals));
        }
      }),
    );
  });
});
