import fc from 'fast-check';
import { expect, it } from 'vitest';
import { periodStarts } from '../../../../shared/funnel/input/periods.ts';
import { fitsCalendar, horizonProblems } from '../../../../shared/model/funnel/horizon.ts';
import { dataFrom } from '../../../../shared/model/model.ts';
import { seedModel } from '../harness.ts';

it('a horizon fits if its last period begins in a year of four digits', () => {
  const start = fc
    .date({ min: new Date('9970-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      start,
      fc.constantFrom('week', 'month', 'quarter'),
      fc.integer({ min: 1, max: 1000 }),
      (from, period, count) => {
        const last = periodStarts(from, period, count).at(-1) ?? '';
        expect(fitsCalendar(from, period, count)).toBe(last.length === 10);
      },
    ),
  );
});

it('data is searched for scenarios that go past the calendar', () => {
  const data = dataFrom(seedModel());
  expect(horizonProblems(data)).toEqual([]);
  const far = {
    ...data,
    tables: {
      ...data.tables,
      funnel: data.tables.funnel?.map((row) => ({ ...row, start: '9999-12-01' })) ?? [],
    },
  };
  expect(horizonProblems(far)).toEqual([expect.stringMatching(/^Scenario “.*” goes past the year 9999\./)]);
});
