/** Lags in days and in periods, and how they are rounded. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leversFor } from '../../../shared/funnel/analysis/levers.ts';
import { calculate } from '../../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import { DAYS_PER_PERIOD, lagInDays, lagsOf, periodsToWin, sum } from '../../../shared/funnel/rates.ts';
import { anyScenario, scenario } from './scenarios.ts';

const inDays = (...lags: number[]) =>
  scenario({
    stages: lags.map((lagDays, index) => ({ name: `Stage ${index + 1}`, conversion: 0.5, lagDays })),
  });

describe('lags in days', () => {
  it.each([
    [
      [30, 60],
      [1, 2],
    ],
    // Each of them is nearer to no month than to one, and together they are one.
    [
      [10, 10, 10],
      [0, 1, 0],
    ],
    [[14], [0]],
    [[15], [1]],
    [[44], [1]],
    [[45], [2]],
  ])('%j are %j months', (days, months) => {
    expect(lagsOf(inDays(...days))).toEqual(months);
  });

  it('set the length of the cycle and the velocity by their days', () => {
    const input = scenario({
      dealSize: 1000,
      stages: [{ name: 'Offer', conversion: 0.5, lagPeriods: 9, lagDays: 45, open: 90 }],
    });
    expect(calculate(input)).toMatchObject({ cycleDays: 45, velocity: (90 * 1000 * 0.5) / 45 });
    expect(calculate({ ...input, cycleDays: 100 })).toMatchObject({ cycleDays: 100, velocity: 450 });
  });

  it('are shortened by a lever in days', () => {
    const input = scenario({
      dealSize: 1,
      quota: [0, 5],
      stages: [{ name: 'Offer', conversion: 0.5, lagDays: 60, open: 10 }],
    });
    const lag = leversFor(input).find(({ lever }) => lever === 'lag');
    // 44 days are one month, the latest in which the open units can still be won.
    expect(lag).toEqual({ lever: 'lag', stage: 'Offer', from: 60, to: 44, isInDays: true });
  });
});

/** Any scenario with each lag in days or in periods. */
const mixed: fc.Arbitrary<FunnelInput> = fc
  .tuple(anyScenario, fc.array(fc.option(fc.nat({ max: 400 })), { minLength: 6, maxLength: 6 }))
  .map(([input, days]) => ({
    ...input,
    stages: input.stages.map((stage, index) => ({ ...stage, lagDays: days[index] ?? null })),
  }));

describe('the lags of any scenario', () => {
  it('add up to all days together, rounded once', () => {
    fc.assert(
      fc.property(mixed, (input) => {
        const days = sum(input.stages.map((stage) => lagInDays(stage, input.period)));
        expect(sum(lagsOf(input))).toBe(Math.round(days / DAYS_PER_PERIOD[input.period]));
        expect(periodsToWin(input)[0]).toBe(sum(lagsOf(input)));
        for (const lag of lagsOf(input)) expect(lag).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('in whole periods are the same in days', () => {
    fc.assert(
      fc.property(anyScenario, (input) => {
        const stages = input.stages.map((stage) => ({ ...stage, lagDays: lagInDays(stage, input.period) }));
        expect(lagsOf(input)).toEqual(input.stages.map(({ lagPeriods }) => lagPeriods));
        expect(calculate({ ...input, stages })).toEqual(calculate(input));
      }),
    );
  });

  it('never make more recoverable when they grow', () => {
    fc.assert(
      fc.property(mixed, fc.nat({ max: 5 }), fc.nat({ max: 200 }), (input, at, more) => {
        const stages = input.stages.map((stage, index) =>
          index === at % input.stages.length
            ? { ...stage, lagDays: lagInDays(stage, input.period) + more }
            : stage,
        );
        const [before, after] = [input, { ...input, stages }].map((each) => calculate(each).gap.deals);
        expect(after ?? 0).toBeGreaterThanOrEqual((before ?? 0) * (1 - 1e-9));
      }),
    );
  });
});
