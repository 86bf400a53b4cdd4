import { describe, expect, it } from 'vitest';
import { periodNames } from '../../../../shared/charts/axes.ts';
import { periodLabels } from '../../../../shared/funnel/input/periods.ts';
import { readFunnelInput } from '../../../../shared/funnel/input/read-input.ts';
import { scenario } from '../scenarios.ts';

type Period = 'month' | 'week' | 'quarter';
const named = (start: string | undefined, locale = 'en', period: Period = 'month', fiscalStart = 1) =>
  periodNames({ start, period, quota: [1, 1], fiscalStart }, locale).map(({ name }) => name);

describe('periods without a start', () => {
  it('count from 1 in tables as in words', () => {
    expect(periodLabels({ start: undefined, period: 'month', quota: [1, 1], fiscalStart: 1 })).toEqual([
      '1',
      '2',
    ]);
    expect(named(undefined)).toEqual(['Month 1', 'Month 2']);
    const read = readFunnelInput({ ...scenario(), quota: [1, 'x'] });
    expect('problems' in read && read.problems[0]?.sentence).toBe(
      'The quota of period 2 must be a number, not “x”.',
    );
  });
});

describe('periods at the end of the calendar', () => {
  const far = { ...scenario(), start: '9999-12-01', quota: [1, 1, 1] };

  it('are named, whatever they are, so that a view of an older file can be drawn', () => {
    for (const period of ['week', 'month', 'quarter'] as const) {
      expect(named('9999-12-01', 'en', period)).toHaveLength(2);
      expect(periodLabels({ ...far, period, fiscalStart: 1 })).toHaveLength(3);
    }
    expect(named('9999-12-01')).toEqual(['Dec 9999', 'Jan 10000']);
  });

  it('are no scenario to calculate, and the sentence says the way out', () => {
    expect(readFunnelInput(far)).toEqual({
      problems: [
        {
          path: 'start',
          sentence:
            '3 periods from 9999-12-01 go past the year 9999. Choose an earlier start or fewer periods.',
        },
      ],
    });
    expect(readFunnelInput({ ...far, quota: [1] })).toHaveProperty('input');
  });
});

it.each(['fa-IR', 'th-TH', 'ar-SA', 'he-IL', 'ja-JP-u-ca-japanese'])(
  'month and year are of one calendar, the Gregorian, in %s',
  (locale) => {
    const month = new Intl.DateTimeFormat(locale, { calendar: 'gregory', month: 'short', timeZone: 'UTC' });
    expect(named('2027-01-01', locale)[0]).toBe(`${month.format(Date.UTC(2027, 0, 1))} 2027`);
  },
);

it.each([
  ['2027-01-01', 1, ['Q1 2027', 'Q2 2027']],
  ['2027-02-01', 2, ['Q1 2027/28', 'Q2 2027/28']],
  ['2027-11-01', 2, ['Q4 2027/28', 'Q1 2028/29']],
  ['2027-01-01', 4, ['Q4 2026/27', 'Q1 2027/28']],
  ['2099-10-01', 10, ['Q1 2099/00', 'Q2 2099/00']],
  ['2027-02-01', 1, ['Feb–Apr 2027', 'May–Jul 2027']],
  ['2027-08-01', 4, ['Aug–Oct 2027', 'Nov 2027–Jan 2028']],
  ['2027-02-15', 2, ['Feb 15 2027', 'May 15 2027']],
])(
  'quarters from %s, in a fiscal year that starts in month %i, are named %j',
  (start, fiscalStart, names) => {
    expect(named(start, 'en', 'quarter', fiscalStart)).toEqual(names);
  },
);
