import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leversFor } from '../../../shared/funnel/analysis/levers.ts';
import { riskOf } from '../../../shared/funnel/analysis/risk.ts';
import { sensitivityOf } from '../../../shared/funnel/analysis/sensitivity.ts';
import { calculate, funnelResultSchema } from '../../../shared/funnel/calculate.ts';
import { forwardFunnel } from '../../../shared/funnel/forward.ts';
import { readFunnelInput } from '../../../shared/funnel/input/read-input.ts';
import { reverseFunnel } from '../../../shared/funnel/reverse.ts';
import { anyScenario, scenario } from './scenarios.ts';

describe('a scenario', () => {
  it('has the shape that is documented, whatever it holds', () => {
    fc.assert(
      fc.property(anyScenario, (input) => {
        const result = calculate(input);
        expect(funnelResultSchema.parse(result)).toEqual(result);
      }),
    );
  });

  it('shows conversion and probability to close apart', () => {
    const stages = [
      { name: 'Lead', conversion: 0.5, open: 8 },
      { name: 'SQL', conversion: 0.25, open: 4 },
    ];
    const result = calculate(scenario({ dealSize: 100, quota: [500], stages }));
    expect(result.stages).toEqual([
      { name: 'Lead', conversion: 0.5, closeProbability: 0.125 },
      { name: 'SQL', conversion: 0.25, closeProbability: 0.25 },
    ]);
    expect(result.forward).toEqual({ wins: 2, value: 200 });
    expect(result.coverage).toMatchObject({ openValue: 1200, remainingQuota: 500, expectedShare: 0.4 });
    expect(result.coverage.winRate).toBeCloseTo(1 / 6, 12);
  });

  it('has no figure if there is none, and never one that is no number', () => {
    const { coverage, velocity, attainment, reverse } = calculate(
      scenario({ quota: [0, 0], stages: [{ name: 'SQL', conversion: 0.5, open: 5 }] }),
    );
    expect(coverage).toMatchObject({ ratio: null, expectedShare: null });
    expect(velocity).toBeNull();
    expect(attainment).toEqual({
      byPeriod: [null, null],
      toDate: [null, null],
      expectedToDate: [null, null],
    });
    expect(reverse).toEqual({ deals: 0, stages: [{ name: 'SQL', required: 0 }] });
  });

  it('expects wins when the lags let them come', () => {
    const stages = [
      { name: 'Lead', conversion: 0.5, lagPeriods: 1, open: 8 },
      { name: 'SQL', conversion: 0.5, lagPeriods: 1, open: 4, openByPeriod: [0, 2] },
    ];
    const { attainment } = calculate(scenario({ quota: [1, 1, 2, 2], carriedOver: 0.5, stages }));
    expect(attainment.expectedToDate).toEqual([0.5, 0.75, 1.125, 0.75]);
  });
});

describe('a quota that can’t be reached', () => {
  const stages = [
    { name: 'Lead', conversion: 0.5, open: 100 },
    { name: 'SQL', conversion: 0, open: 50 },
    { name: 'Offer', conversion: 0.5, open: 2 },
  ];
  const input = scenario({ dealSize: 10, quota: [20, 20], stages });

  it('is said to be unreachable, with nulls for what does not exist', () => {
    const result = calculate(input);
    expect(result.unreachable).toBe(true);
    expect(result.reverse.stages).toEqual([
      { name: 'Lead', required: null },
      { name: 'SQL', required: null },
      { name: 'Offer', required: 8 },
    ]);
    expect(result.netting.find(({ item }) => item === 'Offer')).toMatchObject({ netRequirements: [2, 4] });
    expect(result.netting.find(({ item }) => item === 'SQL')).toMatchObject({
      grossRequirements: [null, null],
      scheduledReceipts: [0, 0],
      pastDue: null,
    });
    expect(result.create).toEqual([null, null]);
    expect(result.unrecoverable).toEqual({ units: { won: 0, Offer: 0, SQL: null, Lead: null }, money: null });
    expect(result.gap).toEqual({ deals: 3, money: 30 });
    expect(result.forward).toEqual({ wins: 1, value: 10 });
    expect(funnelResultSchema.parse(result)).toEqual(result);
  });

  it('still has levers, bars and a risk', () => {
    const levers = leversFor(input);
    expect(levers.find(({ lever }) => lever === 'create')?.to).toBeNull();
    // 50 SQL and what 100 leads bring must yield the 6 offers that are missing.
    expect(levers.find(({ lever, stage }) => lever === 'conversion' && stage === 'SQL')?.to).toBeCloseTo(
      0.06,
      6,
    );
    expect(sensitivityOf(input).base).toEqual({ required: null, create: null });
    expect(riskOf(input, { runs: 1000 })).toMatchObject({ probability: 0 });
  });

  it('is reachable if nothing is asked for', () => {
    expect(calculate({ ...input, quota: [0, 0] })).toMatchObject({ unreachable: false, create: [0, 0] });
  });
});

describe('any scenario', () => {
  const near = (actual: number | null | undefined, expected: number) =>
    expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(expected)),
    );

  it('gets its quota back, forward from what reverse requires of any one stage', () => {
    fc.assert(
      fc.property(anyScenario, ({ quota, dealSize, stages }) => {
        const asked = quota.reduce((total, money) => total + money, 0);
        const { stages: required } = reverseFunnel(asked, dealSize, stages);
        for (const at of required.keys()) {
          const filled = stages.map((stage, index) => ({
            ...stage,
            open: index === at ? (required[index]?.required ?? Number.NaN) : 0,
          }));
          near(forwardFunnel({ stages: filled, dealSize }).value, asked);
        }
      }),
    );
  });

  it('scales with money in its money and in no unit', () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(0.25, 2, 1024), (input, factor) => {
        const scaled = calculate({
          ...input,
          dealSize: input.dealSize * factor,
          quota: input.quota.map((money) => money * factor),
        });
        const { forward, coverage, velocity, gap, unrecoverable, ...units } = calculate(input);
        expect(scaled).toMatchObject(units);
        expect(scaled.unrecoverable.units).toEqual(unrecoverable.units);
        expect(scaled.forward.wins).toBe(forward.wins);
        expect(scaled.gap.deals).toBe(gap.deals);
        near(scaled.coverage.ratio ?? 0, coverage.ratio ?? 0);
        for (const [after, before] of [
          [scaled.forward.value, forward.value],
          [scaled.coverage.openValue, coverage.openValue],
          [scaled.coverage.remainingQuota, coverage.remainingQuota],
          [scaled.coverage.expected, coverage.expected],
          [scaled.velocity ?? 0, velocity ?? 0],
          [scaled.gap.money, gap.money],
          [scaled.unrecoverable.money, unrecoverable.money ?? Number.NaN],
        ] as const)
          near(after, before * factor);
      }),
    );
  });

  it('never holds a figure that is no number, however large or small its inputs', () => {
    const extreme = fc.constantFrom(0, 1e-9, 1, 1e15, 1e18);
    const document = fc.record({
      dealSize: fc.constantFrom(1e-12, 1e-9, 1, 1e15),
      quota: fc.array(extreme, { minLength: 1, maxLength: 4 }),
      carriedOver: extreme,
      stages: fc.array(
        fc.record({
          conversion: fc.constantFrom(0, 1e-9, 0.5, 1),
          lagPeriods: fc.constantFrom(0, 1, 1000),
          open: extreme,
        }),
        { minLength: 1, maxLength: 40 },
      ),
    });
    fc.assert(
      fc.property(document, ({ stages, ...rest }) => {
        const read = readFunnelInput({
          ...rest,
          stages: stages.map((stage, index) => ({ ...stage, name: `Stage ${index}` })),
        });
        if ('problems' in read) {
          expect(read.problems[0]?.sentence).toContain('less than can be calculated');
          return;
        }
        const result = calculate(read.input);
        expect(funnelResultSchema.parse(result)).toEqual(result);
      }),
    );
  });
});
