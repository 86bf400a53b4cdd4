import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from '../../../../shared/funnel/calculate.ts';
import { convertPeriod } from '../../../../shared/funnel/input/convert-period.ts';
import { funnelInputOf, stagesOf } from '../../../../shared/funnel/input/from-model.ts';
import { sum } from '../../../../shared/funnel/rates.ts';
import { getRow, type Model } from '../../../../shared/model/model.ts';
import { newIdIn, perform, seedModel } from '../../model/harness.ts';

type Figures = {
  readonly quota: number[];
  readonly lags?: number[];
  readonly certain?: number[];
  readonly won?: (number | null)[];
  readonly period?: 'week' | 'month' | 'quarter';
  readonly start?: string;
};

const made = ({
  quota,
  lags = [3, 0],
  certain = [],
  won = [],
  period = 'month',
  start = '2027-01-01',
}: Figures) => {
  const model = seedModel();
  const stages = lags.map((lagPeriods, at) => ({
    name: `Stage ${at}`,
    conversion: 0.5,
    lagPeriods,
    open: 12,
  }));
  const create = {
    type: 'funnel.create',
    processId: 'plan',
    name: 'Base',
    start,
    period,
    dealSize: 10,
    quota,
    stages,
  } as const;
  const id = newIdIn(perform(model, { ...create, stages: [...stages] }), 'funnel');
  const periods = quota.map((_, at) => ({
    period: at,
    scheduledWins: certain[at] ?? 0,
    won: won[at] ?? null,
  }));
  perform(model, { type: 'quota.set', funnelId: id, periods });
  return { model, id };
};

const inputIn = (model: Model, id: string) => {
  const funnel = getRow(model, 'funnel', id);
  if (!funnel) throw new Error('gone');
  return funnelInputOf(model, funnel);
};

/** Converts a scenario of a model, and tells what was said and what it is now. */
const converted = ({ model, id }: ReturnType<typeof made>, to: 'week' | 'month' | 'quarter') => {
  const stageIds = stagesOf(model, id).map((stage) => stage.id);
  const { command, said } = convertPeriod({ funnelId: id, stageIds, input: inputIn(model, id) }, to);
  const done = perform(model, command);
  return { said, label: done.label, input: inputIn(model, id) };
};

describe('months converted to quarters', () => {
  it('add up their figures and divide the lags, as one change', () => {
    const scenario = made({
      quota: [1, 2, 3, 4, 5, 6],
      lags: [3, 6],
      certain: [1, 0, 0, 2, 0, 1],
      won: [7, 8, 9],
    });
    const stage = stagesOf(scenario.model, scenario.id)[0];
    perform(scenario.model, { type: 'stage.update', id: stage?.id ?? '', openByPeriod: [1, 2, 0, 4] });
    const { input, said, label } = converted(scenario, 'quarter');
    expect(label).toBe('Convert “Base” to quarters');
    expect(input).toMatchObject({
      ...{ period: 'quarter', quota: [6, 15], scheduledWins: [1, 3], won: [24, null] },
      stages: [
        { lagPeriods: 1, openByPeriod: [3, 4] },
        { lagPeriods: 2, openByPeriod: null },
      ],
    });
    expect(said).toBe(
      'Converted 6 months to 2 quarters: quotas, certain wins, results and dated units were added up, and lags divided by 3.',
    );
  });

  it.each([
    [
      'a lag of part of a quarter',
      { quota: [1, 1, 1], lags: [2] },
      'the lag of “Stage 0”, 2 months, is not a whole number of quarters',
    ],
    ['months left over', { quota: [1, 1, 1, 1] }, '4 months are not whole quarters'],
    [
      'results known in part',
      { quota: [1, 1, 1], won: [5] },
      'the results of a quarter are known only in part',
    ],
  ])('keep their numbers with %s, and that is said', (_, figures, why) => {
    const scenario = made(figures);
    const before = inputIn(scenario.model, scenario.id);
    const { input, said } = converted(scenario, 'quarter');
    expect(input).toEqual({ ...before, period: 'quarter' });
    expect(said).toBe(
      `The periods are quarters now. Lags, quotas and other figures keep their numbers, because ${why}. Check them.`,
    );
  });
});

describe('quarters converted to months', () => {
  it('split the quotas, multiply the lags and keep the dates of units', () => {
    const { input, said } = converted(made({ quota: [9, 30], lags: [1], period: 'quarter' }), 'month');
    expect(input).toMatchObject({
      period: 'month',
      quota: [3, 3, 3, 10, 10, 10],
      stages: [{ lagPeriods: 3 }],
    });
    expect(said).toContain('Converted 2 quarters to 6 months');
  });

  it.each([
    ['results', { quota: [1], won: [5] }, 'can’t be dated to its months'],
    ['certain wins', { quota: [1], certain: [5] }, 'can’t be dated to its months'],
    ['too many periods', { quota: Array.from({ length: 334 }, () => 1) }, '1,000 periods at most'],
    ['a lag that would be too long', { quota: [1], lags: [400] }, 'a lag is 1,000 periods at most'],
  ])('keep their numbers with %s, and that is said', (_, figures, why) => {
    const { said, input } = converted(made({ ...figures, period: 'quarter' }), 'month');
    expect(said).toContain(why);
    expect(input).toMatchObject({ period: 'month', quota: figures.quota });
  });
});

it('weeks are converted to nothing, and nothing to weeks', () => {
  expect(converted(made({ quota: [1, 1, 1], period: 'week' }), 'month').said).toContain(
    'weeks fit into neither',
  );
  expect(converted(made({ quota: [1, 1, 1] }), 'week').said).toContain('weeks fit into neither');
});

it('a scenario at the end of the calendar can be converted both ways', () => {
  const scenario = made({ quota: [1, 1, 1], start: '9999-10-01' });
  expect(converted(scenario, 'quarter').input.quota).toEqual([3]);
  expect(converted(scenario, 'month').input.quota).toEqual([1, 1, 1]);
});

it('months to quarters and back ask for the same and expect the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }),
      (quarters, lags) => {
        const scenario = made({
          quota: quarters.flatMap((each) => [each, each, each]),
          lags: lags.map((lag) => lag * 3),
        });
        const before = inputIn(scenario.model, scenario.id);
        const quarterly = converted(scenario, 'quarter').input;
        expect(sum(quarterly.quota)).toBe(sum(before.quota));
        expect(calculate(quarterly).forward).toEqual(calculate(before).forward);
        expect(converted(scenario, 'month').input).toEqual(before);
      },
    ),
    { numRuns: 30 },
  );
});
