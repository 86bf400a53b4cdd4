import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Lever, leversFor } from '../../../../shared/funnel/analysis/levers.ts';
import { calculate } from '../../../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../../../shared/funnel/input/input.ts';
import { anyScenario, scenario } from '../scenarios.ts';

const find = (levers: readonly Lever[], lever: Lever['lever'], stage: string | null = null) =>
  levers.find((each) => each.lever === lever && each.stage === stage)?.to;

describe('the levers', () => {
  it('close a gap alone: 20 of 26.67 deals are in the funnel', () => {
    const stages = [{ name: 'SQL', conversion: 0.2, open: 100 }];
    const levers = leversFor(scenario({ dealSize: 75_000, quota: [2_000_000], stages }));
    expect(find(levers, 'create')).toBeCloseTo(33.333_333, 5);
    expect(find(levers, 'conversion', 'SQL')).toBeCloseTo(0.266_667, 6);
    expect(find(levers, 'dealSize')).toBeCloseTo(100_000, 4);
    expect(find(levers, 'lag', 'SQL')).toBeNull();
  });

  it('close one that is a matter of time by the shorter lag alone, cut no further than needed', () => {
    const stages = [{ name: 'SQL', conversion: 0.5, lagPeriods: 4, open: 100 }];
    const input = scenario({ dealSize: 10, quota: [0, 0, 0, 100], stages });
    const levers = leversFor(input);
    expect(find(levers, 'lag', 'SQL')).toBe(3);
    expect(find(levers, 'create')).toBeNull();
    expect(find(levers, 'conversion', 'SQL')).toBeNull();
    expect(find(levers, 'dealSize')).toBeNull();
  });

  it('can’t, if a conversion would have to be above 1', () => {
    const stages = [{ name: 'SQL', conversion: 0.5, open: 10 }];
    expect(find(leversFor(scenario({ quota: [11], stages })), 'conversion', 'SQL')).toBeNull();
    expect(find(leversFor(scenario({ quota: [10], stages })), 'conversion', 'SQL')).toBeCloseTo(1, 9);
  });

  it('stay where they are if there is no gap', () => {
    const stages = [{ name: 'SQL', conversion: 0.5, lagPeriods: 1, open: 10 }];
    const levers = leversFor(scenario({ quota: [0, 5], stages }));
    expect(levers.map(({ lever }) => lever)).toContain('conversion');
    expect(levers.map(({ to }) => to)).toEqual(levers.map(({ from }) => from));
  });

  it('recover what is past due while X is created for the rest', () => {
    const stages = [
      { name: 'Lead', conversion: 0.5, lagPeriods: 1 },
      { name: 'SQL', conversion: 0.5, lagPeriods: 1, open: 10 },
    ];
    const input = scenario({ quota: [0, 6, 6], stages });
    expect(find(leversFor(input), 'conversion', 'SQL')).toBeNull();
    // 6 deals of 10 SQL in time; what follows comes from leads.
    expect(find(leversFor(input, 'unrecoverable'), 'conversion', 'SQL')).toBeCloseTo(0.6, 6);
    expect(find(leversFor(input, 'unrecoverable'), 'create')).toBeNull();
  });

  it('close what is not past due, if part of the gap is', () => {
    const stages = [
      { name: 'Lead', conversion: 0.5, lagPeriods: 1, open: 20 },
      { name: 'SQL', conversion: 0.5, lagPeriods: 1 },
    ];
    const input = scenario({ quota: [0, 6, 6], stages });
    const alone = leversFor(input).map(({ to }) => to);
    expect(alone).toEqual(Array.from(alone, () => null));
    expect(alone).not.toEqual([]);
    // The 6 deals of period 1 are past due; those of period 2 take 24 leads, 20 of which are there.
    const levers = leversFor(input, 'recoverable');
    expect(find(levers, 'create')).toBeCloseTo(4, 9);
    expect(find(levers, 'conversion', 'Lead')).toBeCloseTo(0.6, 6);
    expect(find(levers, 'conversion', 'SQL')).toBeCloseTo(0.6, 6);
    expect(find(levers, 'dealSize')).toBeCloseTo(1.2, 6);
    expect(find(levers, 'lag', 'SQL')).toBeNull();
  });

  it('close the gap of any scenario if they say so, and not with less', () => {
    const isClosed = (input: FunnelInput) => calculate(input).gap.deals === 0;
    fc.assert(
      fc.property(anyScenario, (input) => {
        for (const { lever, stage, from, to } of leversFor(input)) {
          if (lever === 'create' || to === null) continue;
          const changed = (value: number): FunnelInput =>
            lever === 'dealSize'
              ? { ...input, dealSize: value }
              : {
                  ...input,
                  stages: input.stages.map((each) =>
                    each.name === stage
                      ? { ...each, [lever === 'lag' ? 'lagPeriods' : 'conversion']: value }
                      : each,
                  ),
                };
          expect(isClosed(changed(to))).toBe(true);
          if (lever === 'lag' && to < from) expect(isClosed(changed(to + 1))).toBe(false);
          if (lever !== 'lag' && to > from)
            expect(isClosed(changed(Math.max(from, to * (1 - 1e-6))))).toBe(false);
        }
      }),
    );
  });
});
