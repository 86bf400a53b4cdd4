import { describe, expect, it } from 'vitest';
import { sensitivityOf } from '../../../../shared/funnel/analysis/sensitivity.ts';
import { scenario } from '../scenarios.ts';

const input = scenario({
  dealSize: 100,
  quota: [1000, 1000],
  stages: [
    { name: 'Lead', conversion: 0.5, lagPeriods: 1, open: 10 },
    { name: 'SQL', conversion: 0.95 },
  ],
});
const bar = (name: string, stage: string | null = null) => {
  const found = sensitivityOf(input).bars.find((each) => each.input === name && each.stage === stage);
  if (!found) throw new Error(`No bar for ${name} ${stage}.`);
  return found;
};

describe('the tornado', () => {
  it('moves the required X with the quota, and against deal size and conversion', () => {
    const required = 20 / 0.95 / 0.5;
    expect(sensitivityOf(input).base.required).toBeCloseTo(required, 9);
    expect(bar('quota').low.required).toBeCloseTo(required * 0.9, 9);
    expect(bar('quota').high).toMatchObject({ value: 2200 });
    expect(bar('dealSize').high.required).toBeCloseTo(required / 1.1, 9);
    expect(bar('conversion', 'Lead').low.required).toBeCloseTo(required / 0.9, 9);
  });

  it('keeps a conversion at 1 at most', () => {
    expect(bar('conversion', 'SQL').high.value).toBe(1);
    expect(bar('conversion', 'SQL').high.required).toBeCloseTo(40, 9);
  });

  it('shows what open units spare of the X to create, and nothing of the X required', () => {
    const { low, high } = bar('open', 'Lead');
    expect(low.required).toBe(high.required);
    expect((low.create ?? 0) - (high.create ?? 0)).toBeCloseTo(2, 9);
  });

  it('has the longest bar first and none for what is 0', () => {
    const { bars } = sensitivityOf(input);
    const swings = bars.map(({ low, high }) => Math.abs((high.required ?? 0) - (low.required ?? 0)));
    expect(swings).toEqual(swings.toSorted((a, b) => b - a));
    expect(bars.map(({ input: name, stage }) => `${name} ${stage}`)).not.toContain('open SQL');
    expect(bars.map(({ input: name }) => name)).not.toContain('carriedOver');
  });
});
