import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quartersOf, withSubtotals } from '../../../shared/funnel/quarters.ts';
import { sum } from '../../../shared/funnel/rates.ts';
import { anyScenario, scenario } from './scenarios.ts';

const named = (start: string, months: number, fiscalStart = 1) =>
  quartersOf(scenario({ start, fiscalStart, quota: Array.from({ length: months }, () => 1) })).map(
    ({ number, year, from, to }) => `Q${number} ${year}: ${from}-${to}`,
  );

it('groups months by the quarter of the fiscal year, cut short at the ends', () => {
  expect(named('2027-01-01', 6)).toEqual(['Q1 2027: 0-3', 'Q2 2027: 3-6']);
  expect(named('2027-02-01', 5)).toEqual(['Q1 2027: 0-2', 'Q2 2027: 2-5']);
  expect(named('2027-01-01', 4, 2)).toEqual(['Q4 2026/27: 0-1', 'Q1 2027/28: 1-4']);
  expect(named('2027-11-15', 3, 4)).toEqual(['Q3 2027/28: 0-2', 'Q4 2027/28: 2-3']);
});

it('puts a week into the quarter in which it begins', () => {
  const weeks = scenario({ start: '2027-03-22', period: 'week', quota: [1, 1, 1] });
  expect(quartersOf(weeks)).toEqual([
    { number: 1, year: '2027', from: 0, to: 2 },
    { number: 2, year: '2027', from: 2, to: 3 },
  ]);
});

it('has no quarters without dates, and none of quarters', () => {
  expect(quartersOf(scenario({ quota: [1, 1, 1, 1] }))).toEqual([]);
  expect(quartersOf(scenario({ start: '2027-01-01', period: 'quarter', quota: [1, 1] }))).toEqual([]);
  expect(withSubtotals(['a', 'b'], [], () => 'sum')).toEqual(['a', 'b']);
});

it('holds every period of any scenario in exactly one quarter, so that subtotals add up to the total', () => {
  fc.assert(
    fc.property(
      anyScenario,
      fc.integer({ min: 1, max: 12 }),
      fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      (any, fiscalStart, date) => {
        const input = { ...any, fiscalStart, start: date.toISOString().slice(0, 10) };
        const quarters = quartersOf(input);
        if (input.period === 'quarter') return quarters.length === 0;
        const periods = quarters.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, index) => from + index),
        );
        expect(periods).toEqual(input.quota.map((_, index) => index));
        const subtotals = quarters.map(({ from, to }) => sum(input.quota.slice(from, to)));
        expect(sum(subtotals)).toBeCloseTo(sum(input.quota), 3);
        return true;
      },
    ),
  );
});
