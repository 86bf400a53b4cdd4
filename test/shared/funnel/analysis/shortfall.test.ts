import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortfallOf } from '../../../../shared/funnel/analysis/shortfall.ts';
import { sourcesByPeriod } from '../../../../shared/funnel/gap.ts';
import { netQuota, unitsToCreate } from '../../../../shared/funnel/netting.ts';
import { sum } from '../../../../shared/funnel/rates.ts';
import { anyScenario, scenario } from '../scenarios.ts';

const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

describe('what a netting leaves open', () => {
  it('is that of its rows, for any scenario', () => {
    fc.assert(
      fc.property(anyScenario, (input) => {
        const { create, pastDue } = shortfallOf(input);
        const items = netQuota(input);
        const created = sum(unitsToCreate(items).map((units) => units ?? Number.NaN));
        expect(isNear(create ?? Number.NaN, created)).toBe(true);
        for (const [period, source] of sourcesByPeriod(input, items).entries())
          expect(isNear(pastDue[period] ?? Number.NaN, source.pastDue ?? Number.NaN)).toBe(true);
      }),
    );
  });

  it('is no figure of X if a stage that converts nothing would have to deliver', () => {
    const stages = [
      { name: 'Lead', conversion: 0.5 },
      { name: 'SQL', conversion: 0 },
    ];
    expect(shortfallOf(scenario({ quota: [5], stages })).create).toBeNull();
    expect(shortfallOf(scenario({ quota: [0], stages })).create).toBe(0);
  });
});
