import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../electron/cli/commands/funnel-report.ts';
import { calculate } from '../../../shared/funnel/calculate.ts';
import { readFunnelInput } from '../../../shared/funnel/input/read-input.ts';
import { notesOn } from '../../../shared/funnel/notes.ts';

const stage = { name: 'SQL', conversion: 0.2, lagPeriods: 0, open: 10 };
const document = { period: 'month', dealSize: 75000, quota: [2000000, 0], stages: [stage] };
const withStage = (fields: Record<string, unknown>) => ({ stages: [{ ...stage, ...fields }] });

/** Every figure of a result, wherever it stands. */
const figuresIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(figuresIn) : [];
};

const refused: [what: string, change: Record<string, unknown>, path: string][] = [
  ['a negative conversion', withStage({ conversion: -0.2 }), 'stages.0.conversion'],
  ['a conversion above 1', withStage({ conversion: 1.2 }), 'stages.0.conversion'],
  ['a blank conversion', withStage({ conversion: '' }), 'stages.0.conversion'],
  ['a conversion that is missing', withStage({ conversion: undefined }), 'stages.0.conversion'],
  ['a conversion that is no number', withStage({ conversion: Number.NaN }), 'stages.0.conversion'],
  ['a negative lag', withStage({ lagPeriods: -1 }), 'stages.0.lagPeriods'],
  ['an empty quota', { quota: [] }, 'quota'],
  ['a negative quota', { quota: [-1] }, 'quota.0'],
  ['a deal size of 0', { dealSize: 0 }, 'dealSize'],
  ['a negative deal size', { dealSize: -75000 }, 'dealSize'],
  ['a deal size beyond what can be calculated with', { dealSize: 1e19 }, 'dealSize'],
  ['an infinite quota', { quota: [Number.POSITIVE_INFINITY] }, 'quota.0'],
  ['negative open units', withStage({ open: -1 }), 'stages.0.open'],
];

const told: [what: string, change: Record<string, unknown>, path: string, words: string][] = [
  ['a conversion of 0', withStage({ conversion: 0 }), 'stages.0.conversion', 'nothing gets past “SQL”'],
  ['a conversion of 1', withStage({ conversion: 1 }), 'stages.0.conversion', 'everything that enters “SQL”'],
  ['a lag longer than the horizon', withStage({ lagPeriods: 3 }), 'stages.0.lagPeriods', 'come too late'],
  ['a quota of nothing', { quota: [0, 0] }, 'quota', 'no quota yet'],
];

const extreme: [what: string, change: Record<string, unknown>][] = [
  ['a quota of 10^15', { quota: [1e15] }],
  ['a quota of 10^-9', { quota: [1e-9] }],
  ['a deal size of 10^15', { dealSize: 1e15 }],
  ['a deal size of 10^-9', { dealSize: 1e-9 }],
  ['10^15 open units', withStage({ open: 1e15 })],
  ['10^-9 open units', withStage({ open: 1e-9 })],
  ['a conversion of 10^-9', withStage({ conversion: 1e-9 })],
];

const inputOf = (change: Record<string, unknown>) => {
  const read = readFunnelInput({ ...document, ...change });
  if ('problems' in read) throw new Error(read.problems[0]?.sentence);
  return read.input;
};

describe('input that is none', () => {
  it.each(refused)('%s is refused with a sentence at its field', (_, change, path) => {
    const read = readFunnelInput({ ...document, ...change });
    expect('problems' in read && read.problems).toMatchObject([
      { path, sentence: expect.stringMatching(/^The .+\.$/) },
    ]);
  });
});

describe('input that is seldom meant', () => {
  it.each(told)('%s is told at its field and in the report', (_, change, path, words) => {
    const notes = notesOn(inputOf(change));
    expect(notes).toContainEqual({ path, sentence: expect.stringContaining(words) });
    expect(reportOf(inputOf(change))).toContain(notes[0]?.sentence);
  });

  it('is not told of usual figures', () => {
    expect(notesOn(inputOf({}))).toEqual([]);
  });
});

describe('figures at the border', () => {
  it.each([...told, ...extreme] as [string, Record<string, unknown>][])(
    '%s gives figures or words, never NaN, Infinity or a silent zero',
    (_, change) => {
      const input = inputOf(change);
      const result = calculate(input);
      for (const figure of figuresIn(result)) expect(Number.isFinite(figure)).toBe(true);
      expect(reportOf(input)).not.toMatch(/NaN|Infinity|∞|undefined|null/);
      const asked = input.quota.some((money) => money > 0);
      if (asked) expect(result.reverse.deals).toBeGreaterThan(0);
      if (asked && input.stages.every(({ conversion }) => conversion > 0))
        for (const { required } of result.reverse.stages) expect(required).toBeGreaterThan(0);
    },
  );
});
