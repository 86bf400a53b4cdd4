/** The as-of date: one day that splits a scenario into what was won and what is planned. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskOf } from '../../../shared/funnel/analysis/risk.ts';
import { shortfallOf } from '../../../shared/funnel/analysis/shortfall.ts';
import { actualWins, certainWins, firstOpenPeriod } from '../../../shared/funnel/as-of.ts';
import { calculate } from '../../../shared/funnel/calculate.ts';
import type { FunnelInput, Period } from '../../../shared/funnel/input/input.ts';
import { periodStarts, periodsUntil } from '../../../shared/funnel/input/periods.ts';
import { readFunnelInput } from '../../../shared/funnel/input/read-input.ts';
import { notesOn } from '../../../shared/funnel/notes.ts';
import { anyScenario, scenario } from './scenarios.ts';

/** Half a year with all six results on record. 40 units are open, of which half are won a month later. */
const halfYear = scenario({
  start: '2027-01-01',
  dealSize: 10_000,
  quota: [100_000, 100_000, 100_000, 100_000, 100_000, 100_000],
  won: [60_000, 60_000, 60_000, 90_000, 90_000, 90_000],
  stages: [{ name: 'Offer', conversion: 0.5, lagPeriods: 1, open: 40 }],
});
const asOf = (date: string, input = halfYear): FunnelInput => ({ ...input, asOf: date });

describe('how far a day is into periods', () => {
  it.each([
    ['2026-12-31', 0, false],
    ['2027-01-01', 0, false],
    ['2027-01-30', 0, true],
    ['2027-01-31', 1, false],
    ['2027-02-01', 1, false],
    ['2027-02-02', 1, true],
    ['2027-06-29', 5, true],
    ['2027-06-30', 6, false],
    ['9999-12-31', 6, false],
  ])('%s: %i months are over', (date, over, isUnderWay) => {
    expect(periodsUntil(date, '2027-01-01', 'month', 6)).toEqual({ over, isUnderWay });
  });

  it('counts the periods whose last day has come, whatever their length and first day', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    const iso = day.map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        iso,
        iso,
        fc.constantFrom<Period>('week', 'month', 'quarter'),
        fc.integer({ min: 1, max: 60 }),
        (date, start, period, count) => {
          const next = new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
          const starts = periodStarts(start, period, count + 1);
          const { over, isUnderWay } = periodsUntil(date, start, period, count);
          expect(over).toBe(starts.slice(1).filter((first) => first <= next).length);
          expect(isUnderWay).toBe(over < count && (starts[over] ?? '') < date);
        },
      ),
    );
  });
});

describe('a scenario with an as-of date', () => {
  it('takes results before it for won, and none after it', () => {
    const input = asOf('2027-03-31');
    expect(firstOpenPeriod(input)).toBe(3);
    expect(actualWins(input)).toEqual([60_000, 60_000, 60_000, null, null, null]);
    const { create, unrecoverable, attainment } = calculate(input);
    // Missed: 4 deals in each of three months, and April, which a lag of a month comes too late for. The 40 open units win
    // the 20 deals of May and June.
    expect(unrecoverable.money).toBe(220_000);
    expect(create).toEqual([0, 0, 0, 0, 0, 0]);
    expect(attainment.toDate).toEqual([0.6, 0.6, 0.6, null, null, null]);
    expect(attainment.byPeriod).toEqual([0.6, 0.6, 0.6, null, null, null]);
  });

  it('at its start is the plan alone, as if nothing had been won', () => {
    const { won: _, ...plan } = calculate({ ...asOf('2027-01-01'), won: [], asOf: null }) as Record<
      string,
      unknown
    >;
    expect(calculate(asOf('2027-01-01'))).toEqual(plan);
    expect(calculate(asOf('2020-05-05'))).toEqual(plan);
  });

  it('at its end is the results alone: nothing is created, and nothing open wins', () => {
    const over = calculate(asOf('2027-06-30'));
    expect(over.create).toEqual([0, 0, 0, 0, 0, 0]);
    expect(over.unrecoverable.money).toBe(600_000 - 450_000);
    expect(over).toEqual(calculate({ ...halfYear, asOf: null }));
    expect(riskOf(asOf('2027-06-30'), { runs: 20 })).toMatchObject({ p10: 450_000, p90: 450_000 });
  });

  it('counts what was won so far in the month under way, beside or within the certain wins', () => {
    const input = asOf('2027-04-12');
    expect(certainWins(input)).toEqual([6, 6, 6, 9, 0, 0]);
    expect(certainWins({ ...input, scheduledWins: [0, 0, 0, 12, 0, 0] })).toEqual([6, 6, 6, 12, 0, 0]);
    // A month that has not ended has not attained its quota, and lowers no share to date.
    expect(calculate(input).attainment).toMatchObject({
      byPeriod: [0.6, 0.6, 0.6, 0.9, null, null],
      toDate: [0.6, 0.6, 0.6, null, null, null],
    });
  });

  it('takes the certain wins of a month that is over without a result, and says so', () => {
    const input = asOf('2027-02-28', { ...halfYear, won: [60_000], scheduledWins: [0, 7] });
    expect(certainWins(input)).toEqual([6, 7, 0, 0, 0, 0]);
    expect(notesOn(input)[0]?.sentence).toBe(
      'As of 28 Feb 2027, 2 of 6 months are over. Open units and new ones count from period 3 on. 1 period that is over has no result, so its certain wins count.',
    );
  });

  it('says which results it leaves out, and that all is over', () => {
    expect(notesOn(asOf('2027-03-31'))[0]?.sentence).toBe(
      'As of 31 Mar 2027, 3 of 6 months are over. Open units and new ones count from period 4 on. 3 results after that date don’t count.',
    );
    expect(notesOn(asOf('2027-01-01'))[0]?.sentence).toContain('none of 6 months is over');
    expect(notesOn(asOf('2028-01-01'))[0]?.sentence).toBe(
      'As of 1 Jan 2028, all 6 months are over, so nothing more can be won.',
    );
  });

  it('is refused without a start: periods have no dates then', () => {
    const { start: _, ...dateless } = asOf('2027-03-31');
    expect(readFunnelInput(dateless)).toEqual({
      problems: [
        { path: 'asOf', sentence: 'The as-of date needs a start: without one, periods have no dates.' },
      ],
    });
    expect(readFunnelInput({ ...halfYear, asOf: 'March' })).toMatchObject({
      problems: [
        { path: 'asOf', sentence: 'The as-of date must be a date such as 2027-01-31, not “March”.' },
      ],
    });
  });
});

/** Any scenario from January 2027 on with all its results, at any as-of date around its horizon. */
const dated = fc
  .tuple(
    anyScenario,
    fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 24, maxLength: 24 }),
    fc.date({ min: new Date('2026-06-01'), max: new Date('2034-01-01'), noInvalidDate: true }),
  )
  .map(
    ([input, won, date]): FunnelInput => ({
      ...input,
      start: '2027-01-01',
      won: won.slice(0, input.quota.length),
      asOf: date.toISOString().slice(0, 10),
    }),
  );

describe('any scenario at any date', () => {
  it('equals, at the end of a period, the one that has results only up to there', () => {
    fc.assert(
      fc.property(dated, fc.nat({ max: 24 }), (input, at) => {
        const over = at % (input.quota.length + 1);
        const next = periodStarts('2027-01-01', input.period, over + 1)[over] ?? '';
        const last = new Date(Date.parse(next) - 86_400_000).toISOString().slice(0, 10);
        const known = { ...input, asOf: null, won: input.won.slice(0, over) };
        expect(calculate({ ...input, asOf: last })).toEqual(calculate(known));
      }),
    );
  });

  it('nets to the quota: certain, open, to create and too late add up in every period', () => {
    fc.assert(
      fc.property(dated, (input) => {
        const { create, pastDue } = shortfallOf(input);
        const result = calculate(input);
        const created = result.create.reduce<number>((total, units) => total + (units ?? 0), 0);
        expect(created).toBeCloseTo(create ?? 0, 3);
        const lost = pastDue.reduce((total, deals) => total + deals, 0) * input.dealSize;
        expect(result.unrecoverable.money ?? 0).toBeCloseTo(lost, -2);
        for (const units of result.create.slice(0, firstOpenPeriod(input))) expect(units).toBe(0);
      }),
    );
  });
});
