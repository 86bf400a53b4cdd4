import { describe, expect, it } from 'vitest';
import { readFunnelInput } from '../../../../shared/funnel/input/read-input.ts';

const stage = { name: 'SQL', conversion: 0.2 };
const document = { dealSize: 75_000, quota: [2_000_000], stages: [stage] };
const problemsOf = (value: unknown) => {
  const outcome = readFunnelInput(value);
  return 'problems' in outcome ? outcome.problems : [];
};

describe('a scenario as a document', () => {
  it('takes what is left out as nothing open, certain or carried over, without lags, by the month', () => {
    expect(readFunnelInput(document)).toEqual({
      input: {
        asOf: null,
        period: 'month',
        fiscalStart: 1,
        dealSize: 75_000,
        quota: [2_000_000],
        stages: [{ name: 'SQL', conversion: 0.2, lagPeriods: 0, lagDays: null, open: 0, openByPeriod: null }],
        scheduledWins: [],
        won: [],
        carriedOver: 0,
        coverageFrom: null,
        cycleDays: null,
      },
    });
  });

  it.each([0, 1, 1e-12])('takes a conversion of %s', (conversion) => {
    expect(problemsOf({ ...document, stages: [{ ...stage, conversion }] })).toEqual([]);
  });

  it('takes a lag longer than the horizon', () => {
    expect(problemsOf({ ...document, stages: [{ ...stage, lagPeriods: 1000 }] })).toEqual([]);
  });

  it('takes figures of 10^15 and 10^-9', () => {
    expect(problemsOf({ ...document, dealSize: 1e-9, quota: [1e15], carriedOver: 1e-9 })).toEqual([]);
  });

  const wrong: [title: string, change: object, path: string, sentence: string][] = [
    ['a deal size of 0', { dealSize: 0 }, 'dealSize', 'The deal size must be above 0, not 0.'],
    ['a negative deal size', { dealSize: -5 }, 'dealSize', 'The deal size must be above 0, not -5.'],
    ['a blank deal size', { dealSize: '' }, 'dealSize', 'The deal size is missing.'],
    ['a deal size that is no number', { dealSize: Number.NaN }, 'dealSize', 'The deal size is missing.'],
    [
      'a tiny deal size',
      { dealSize: 1e-300 },
      'dealSize',
      'The deal size must be at least 1e-12, not 1e-300.',
    ],
    ['an empty quota', { quota: [] }, 'quota', 'The quota is empty. Enter it for at least one period.'],
    ['a negative quota', { quota: [1, -2] }, 'quota.1', 'The quota of period 2 must be at least 0, not -2.'],
    [
      'an endless quota',
      { quota: [Number.POSITIVE_INFINITY] },
      'quota.0',
      'The quota of period 1 must be a number, not Infinity.',
    ],
    ['no stages', { stages: [] }, 'stages', 'The scenario has no stages yet. Add at least one.'],
    [
      'a negative conversion',
      { stages: [{ ...stage, conversion: -0.1 }] },
      'stages.0.conversion',
      'The conversion of stage “SQL” must be at least 0, not -0.1.',
    ],
    [
      'a conversion above 1',
      { stages: [{ ...stage, conversion: 20 }] },
      'stages.0.conversion',
      'The conversion of stage “SQL” must be at most 1, not 20.',
    ],
    [
      'a blank conversion',
      { stages: [{ name: 'SQL' }] },
      'stages.0.conversion',
      'The conversion of stage “SQL” is missing.',
    ],
    [
      'a conversion as text',
      { stages: [{ ...stage, conversion: '20 %' }] },
      'stages.0.conversion',
      'The conversion of stage “SQL” must be a number, not “20 %”.',
    ],
    [
      'half a period of lag',
      { stages: [{ ...stage, lagPeriods: 0.5 }] },
      'stages.0.lagPeriods',
      'The lag in periods of stage “SQL” must be a whole number, not 0.5.',
    ],
    [
      'a stage without a name',
      { stages: [{ ...stage, name: '' }] },
      'stages.0.name',
      'The name of stage 1 is missing.',
    ],
    [
      'two stages of a name',
      { stages: [stage, stage] },
      'stages.1.name',
      'Two stages are called “SQL”. Give each a name of its own.',
    ],
    [
      'a stage named as the deals won',
      { stages: [{ ...stage, name: 'won' }] },
      'stages.0.name',
      'A stage can’t be called “won”: that is what the last stage converts to.',
    ],
    [
      'a misspelt field',
      { stages: [{ ...stage, opne: 1 }] },
      'stages.0.opne',
      'Stage “SQL” has no field called “opne”.',
    ],
    [
      'a strange period',
      { period: 'day' },
      'period',
      'The period must be one of week, month, quarter, not “day”.',
    ],
    [
      'more periods of wins than of quota',
      { scheduledWins: [1, 1] },
      'scheduledWins',
      'The list of certain wins has 2 periods, but the quota has 1.',
    ],
    [
      'a profile of more units than are open',
      { stages: [{ ...stage, open: 1, openByPeriod: [1, 1] }] },
      'stages.0.openByPeriod',
      'The date profile of stage “SQL” has 2 units, but only 1 are open.',
    ],
  ];

  it.each(wrong)('refuses %s with a sentence beside the field', (_, change, path, sentence) => {
    expect(problemsOf({ ...document, ...change })).toEqual([{ path, sentence }]);
  });

  it('refuses conversions whose product is too small to calculate with', () => {
    const stages = Array.from({ length: 40 }, (_, index) => ({ name: `Stage ${index}`, conversion: 1e-9 }));
    expect(problemsOf({ ...document, stages })).toEqual([
      {
        path: 'stages.22.conversion',
        sentence: expect.stringContaining('multiply to less than can be calculated with'),
      },
    ]);
  });

  it.each([null, 3, 'text', []])('refuses %j, which is no document', (value) => {
    expect(problemsOf(value)).toEqual([{ path: '', sentence: expect.stringMatching(/^The document /) }]);
  });

  it('names every invalid field', () => {
    expect(problemsOf({}).map(({ path }) => path)).toEqual(['dealSize', 'quota', 'stages']);
  });
});
