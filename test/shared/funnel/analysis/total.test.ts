/** Scenarios added up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskOf } from '../../../../shared/funnel/analysis/risk.ts';
import { addUp } from '../../../../shared/funnel/analysis/total.ts';
import { calculate } from '../../../../shared/funnel/calculate.ts';
import { sourcesByPeriod } from '../../../../shared/funnel/gap.ts';
import type { FunnelInput } from '../../../../shared/funnel/input/input.ts';
import { sum } from '../../../../shared/funnel/rates.ts';
import { anyScenario, scenario } from '../scenarios.ts';

const added = (...inputs: FunnelInput[]) =>
  addUp(
    inputs.map((input) => ({ input, result: calculate(input) })),
    'All',
  );
const totalOf = (...inputs: FunnelInput[]) => {
  const outcome = added(...inputs);
  if ('problem' in outcome) throw new Error(outcome.problem);
  return outcome.total;
};

const east = scenario({
  start: '2027-01-01',
  dealSize: 100,
  quota: [1000, 1000],
  won: [800],
  stages: [{ name: 'Offer', conversion: 0.5, open: 10 }],
});
const west = scenario({
  start: '2027-01-01',
  dealSize: 1000,
  quota: [2000, 3000, 4000],
  won: [3000],
  stages: [{ name: 'Bid', conversion: 0.25, open: 8 }],
});

describe('two segments', () => {
  it('add up in money, by period and in all', () => {
    const { input, result, sources } = totalOf(east, west);
    expect(input).toMatchObject({ name: 'All', quota: [3000, 4000, 4000], won: [3800, null, null] });
    expect(sources).toEqual([
      { quota: 3000, certain: 2800, open: 0, create: 0, pastDue: 200 },
      { quota: 4000, certain: 1000, open: 2500, create: 500, pastDue: 0 },
      { quota: 4000, certain: 0, open: 0, create: 4000, pastDue: 0 },
    ]);
    expect(result.coverage).toMatchObject({ openValue: 9000, remainingQuota: 7200, expected: 2500 });
    expect(result.attainment.toDate[0]).toBeCloseTo(3800 / 3000, 9);
    expect(result.create).toEqual([0, 10, 16]);
  });

  it('leave what one has too much to that one', () => {
    // The 1,000 that west won beyond its January are its own: east misses 200 all the same.
    expect(totalOf(east, west).result.unrecoverable.money).toBe(200);
  });

  it.each([
    ['currencies', { currency: 'EUR' }, 'Scenarios in different currencies can’t be added up.'],
    ['starts', { start: '2027-02-01' }, 'Scenarios with different starts or periods can’t be added up.'],
    [
      'periods',
      { period: 'quarter' as const },
      'Scenarios with different starts or periods can’t be added up.',
    ],
    [
      'days',
      { asOf: '2027-02-28' },
      'Scenarios as of different days can’t be added up. Give them the same as-of date.',
    ],
  ])('of different %s have no total', (_, fields, problem) => {
    expect(added(east, { ...west, ...fields })).toEqual({ problem });
  });
});

describe('any segments', () => {
  const segments = fc
    .array(anyScenario, { minLength: 1, maxLength: 4 })
    .map((inputs) =>
      inputs.map((input): FunnelInput => ({ ...input, period: 'month', start: '2027-01-01' })),
    );
  const close = (a: number, b: number) =>
    expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));

  it('add up: every figure of money is the sum of theirs, and sources add up to the quota', () => {
    fc.assert(
      fc.property(segments, (inputs) => {
        const { input, result, sources } = totalOf(...inputs);
        const results = inputs.map(calculate);
        close(sum(input.quota), sum(inputs.map(({ quota }) => sum(quota))));
        close(result.gap.money, sum(results.map(({ gap }) => gap.money)));
        close(result.forward.value, sum(results.map(({ forward }) => forward.value)));
        close(result.unrecoverable.money ?? 0, sum(results.map((each) => each.unrecoverable.money ?? 0)));
        for (const [period, { quota, certain, open, create, pastDue }] of sources.entries()) {
          close(quota, input.quota[period] ?? 0);
          close(quota, certain + open + (create ?? 0) + (pastDue ?? 0));
        }
      }),
    );
  });

  it('that are one are that one', () => {
    fc.assert(
      fc.property(anyScenario, (one) => {
        const { result, sources } = totalOf(one);
        const alone = calculate(one);
        expect(result.create).toEqual(alone.create);
        expect(result.coverage.ratio === null).toBe(alone.coverage.ratio === null);
        close(result.coverage.ratio ?? 0, alone.coverage.ratio ?? 0);
        const money = sourcesByPeriod(one).map(({ open }) => open * one.dealSize);
        expect(sources.map(({ open }) => open)).toEqual(money);
      }),
    );
  });
});

it('the chance of all is simulated run by run, with the means added up', () => {
  const options = { runs: 4000 };
  const [alone, other, both] = [
    riskOf(east, options),
    riskOf(west, options),
    riskOf(east, { ...options, others: [west] }),
  ];
  expect(both.mean / (alone.mean + other.mean)).toBeCloseTo(1, 1);
  expect(sum(both.bins.map(({ runs }) => runs))).toBe(4000);
  expect(riskOf(east, { ...options, others: [] })).toEqual(alone);
});
