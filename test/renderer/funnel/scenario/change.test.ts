import { describe, expect, it } from 'vitest';
import {
  commandFor,
  type FigureChange,
  scaledQuota,
  withChange,
} from '../../../../renderer/funnel/scenario/change.ts';
import { type Scenario, scenarioIn } from '../../../../renderer/funnel/scenario/scenario.ts';
import { perform, seedModel } from '../../../shared/model/harness.ts';

const FUNNEL = 'sell-funnel';
const scenarioOf = (model: ReturnType<typeof seedModel>): Scenario => {
  const scenario = scenarioIn(model, FUNNEL);
  if (!scenario) throw new Error('The seed has no scenario.');
  return scenario;
};

const CHANGES: readonly FigureChange[] = [
  { of: 'scenario', field: 'dealSize', value: 90_000 },
  { of: 'scenario', field: 'carriedOver', value: 2 },
  { of: 'quota', value: 6_300_000 },
  { of: 'quota', value: 0 },
  { of: 'horizon', value: 5 },
  { of: 'horizon', value: 15 },
  { of: 'stage', id: 'stage-qualified', field: 'conversion', value: 0.5 },
  { of: 'stage', id: 'stage-qualified', field: 'lagPeriods', value: 3 },
  { of: 'stage', id: 'stage-qualified', field: 'open', value: 0 },
  { of: 'profile', id: 'stage-qualified', period: 2, value: 40 },
  { of: 'profile', id: 'stage-qualified', period: 2, value: 0 },
  { of: 'period', period: 3, field: 'amount', value: 5 },
  { of: 'period', period: 3, field: 'scheduledWins', value: 5 },
  { of: 'period', period: 3, field: 'won', value: 5 },
  { of: 'period', period: 3, field: 'won', value: null },
];

describe('a change of a figure', () => {
  it.each(CHANGES)('is previewed as the model has it once it is kept: %j', (change) => {
    const model = seedModel();
    const scenario = scenarioOf(model);
    const previewed = withChange(scenario, change);
    perform(model, commandFor(scenario, change));
    expect(scenarioOf(model).input).toEqual(previewed);
  });

  it('leaves the input unchanged if its stage or period was deleted in the meantime', () => {
    const scenario = scenarioOf(seedModel());
    expect(withChange(scenario, { of: 'stage', id: 'gone', field: 'open', value: 1 })).toBe(scenario.input);
    const beyond = { of: 'period', period: 99, field: 'amount', value: 1 } as const;
    expect(withChange(scenario, beyond)).toBe(scenario.input);
  });

  it('gives added periods the quota of the last one, never a silent zero', () => {
    const scenario = scenarioOf(seedModel());
    expect(withChange(scenario, { of: 'horizon', value: 14 }).quota.slice(-3)).toEqual([
      1_400_000, 1_400_000, 1_400_000,
    ]);
  });
});

describe('a total that is spread over periods', () => {
  it('keeps the share of each, and is spread evenly if there was nothing', () => {
    expect(scaledQuota([100, 300], 200)).toEqual([50, 150]);
    expect(scaledQuota([0, 0], 200)).toEqual([100, 100]);
    expect(scaledQuota([100, 300], 0)).toEqual([0, 0]);
    expect(scaledQuota([], 200)).toEqual([]);
  });
});
