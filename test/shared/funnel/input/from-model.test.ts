import { describe, expect, it } from 'vitest';
import { calculate } from '../../../../shared/funnel/calculate.ts';
import { funnelInputOf, funnelsOf } from '../../../../shared/funnel/input/from-model.ts';
import type { Period } from '../../../../shared/funnel/input/input.ts';
import { periodLabels, periodStarts } from '../../../../shared/funnel/input/periods.ts';
import { readFunnelInput } from '../../../../shared/funnel/input/read-input.ts';
import { modelFrom } from '../../../../shared/model/model.ts';
import { seedData, seedModel } from '../../model/harness.ts';
import { scenario } from '../scenarios.ts';

describe('a scenario of a model', () => {
  it('is read with its stages in order and its quota by period', () => {
    const model = seedModel();
    const [funnel] = funnelsOf(model);
    if (!funnel) throw new Error('The seed has a scenario.');
    const input = funnelInputOf(model, funnel);
    expect(funnelsOf(model, 'sell')).toEqual([funnel]);
    expect(funnelsOf(model, 'plan')).toEqual([]);
    expect(input.stages.map(({ name, conversion }) => [name, conversion])).toEqual([
      ['X captured', 0.08],
      ['X qualified', 0.45],
      ['Value proposition presented', 0.38],
      ['Commitment given', 0.7],
    ]);
    expect(input.quota.reduce((total, money) => total + money, 0)).toBe(12_600_000);
    expect(input).toMatchObject({ currency: 'USD', start: '2027-01-01', period: 'month', dealSize: 75_000 });
    expect(calculate(scenario(input))).toMatchObject({ reverse: { deals: 168 }, unreachable: false });
  });

  it('has its stages named after the term’s adopted name', () => {
    const data = seedData();
    const [candidate] = data.tables.candidate ?? [];
    if (!candidate) throw new Error('The seed has candidates.');
    for (const term of data.tables.term ?? []) term.adoptedCandidateId = candidate.id;
    const model = modelFrom(data);
    const inputs = funnelsOf(model).map((funnel) => funnelInputOf(model, funnel));
    expect(inputs[0]?.stages[0]?.name).toBe(`${candidate.name} captured`);
  });

  it('asks for nothing in periods between that have no quota', () => {
    const data = seedData();
    data.tables.quota = (data.tables.quota ?? []).filter(({ period }) => period === 1 || period === 3);
    const model = modelFrom(data);
    const inputs = funnelsOf(model).map((funnel) => funnelInputOf(model, funnel));
    expect(inputs[0]).toMatchObject({ quota: [0, 800_000, 0, 1_000_000], won: [null, null, null, null] });
  });

  it('without a quota or stages is refused, not calculated', () => {
    const data = seedData();
    data.tables.quota = [];
    data.tables.stage = [];
    const model = modelFrom(data);
    const outcomes = funnelsOf(model).map((funnel) => readFunnelInput(funnelInputOf(model, funnel)));
    expect(outcomes).toEqual([
      { problems: [expect.objectContaining({ path: 'quota' }), expect.objectContaining({ path: 'stages' })] },
    ]);
  });
});

describe('periods', () => {
  it('start on the day of the first, or on the last of a month too short for it', () => {
    expect(periodStarts('2027-01-31', 'month', 3)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31']);
    expect(periodStarts('2027-11-30', 'quarter', 3)).toEqual(['2027-11-30', '2028-02-29', '2028-05-30']);
    expect(periodStarts('2027-12-27', 'week', 2)).toEqual(['2027-12-27', '2028-01-03']);
    expect(periodStarts('0099-12-01', 'month', 2)).toEqual(['0099-12-01', '0100-01-01']);
  });

  const labels = (start: string | undefined, period: Period, count: number, fiscalStart = 1) =>
    periodLabels({ start, period, quota: Array(count).fill(1), fiscalStart });

  it('are named by the calendar if they follow it', () => {
    expect(labels('2027-12-01', 'month', 2)).toEqual(['2027-12', '2028-01']);
    expect(labels('2027-10-01', 'quarter', 2)).toEqual(['2027-Q4', '2028-Q1']);
    expect(labels('2027-02-01', 'quarter', 1)).toEqual(['2027-02-01']);
    expect(labels('2027-01-15', 'month', 1)).toEqual(['2027-01-15']);
    expect(labels(undefined, 'month', 2)).toEqual(['1', '2']);
    expect(labels('2027-11-01', 'quarter', 2, 2)).toEqual(['2027/28-Q4', '2028/29-Q1']);
    expect(labels('2099-04-01', 'quarter', 1, 4)).toEqual(['2099/00-Q1']);
    expect(labels('2027-01-01', 'quarter', 1, 3)).toEqual(['2027-01-01']);
  });
});
