import { describe, expect, it } from 'vitest';
import { type Model, rowsReferringTo } from '../../../../../shared/model/model.ts';
import { perform, refusalOf, seedModel } from '../../harness.ts';

const FUNNEL = 'sell-funnel';
const periodsIn = (model: Model) =>
  rowsReferringTo(model, 'quota', 'funnelId', FUNNEL).sort((a, b) => a.period - b.period);
const amounts = (model: Model) => periodsIn(model).map(({ amount }) => amount);

describe('quota.set', () => {
  it('sets one figure of one period and leaves the others', () => {
    const model = seedModel();
    const done = perform(model, {
      type: 'quota.set',
      funnelId: FUNNEL,
      periods: [{ period: 1, won: 600_000 }],
    });
    expect(done.label).toMatch(/^Change money won of “/);
    expect(periodsIn(model)[1]).toMatchObject({ amount: 800_000, scheduledWins: 0, won: 600_000 });
    perform(model, { type: 'quota.set', funnelId: FUNNEL, periods: [{ period: 1, won: null }] });
    expect(periodsIn(model)[1]?.won).toBe(null);
  });

  it('sets many periods in one change', () => {
    const model = seedModel();
    const periods = Array.from({ length: 12 }, (_, period) => ({ period, amount: period }));
    const { patch } = perform(model, { type: 'quota.set', funnelId: FUNNEL, periods });
    expect(patch).toHaveLength(12);
    expect(amounts(model)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('makes the horizon shorter and longer', () => {
    const model = seedModel();
    perform(model, { type: 'quota.set', funnelId: FUNNEL, horizon: 3 });
    expect(amounts(model)).toEqual([800_000, 800_000, 1_000_000]);
    perform(model, { type: 'quota.set', funnelId: FUNNEL, horizon: 5, periods: [{ period: 3, amount: 9 }] });
    expect(amounts(model)).toEqual([800_000, 800_000, 1_000_000, 9, 0]);
  });

  it('is refused for negative figures, for periods beyond the horizon, and if nothing is named', () => {
    const model = seedModel();
    const set = (fields: object) => refusalOf(model, { type: 'quota.set', funnelId: FUNNEL, ...fields });
    expect(set({ periods: [{ period: 0, amount: -1 }] }).message).toBe(
      'The quota of a period must be from 0 to 1000000000000000000, not -1.',
    );
    expect(set({ periods: [{ period: 0, scheduledWins: -1 }] }).code).toBe('wrong-figure');
    expect(set({ periods: [{ period: 0, won: -1 }] }).code).toBe('wrong-figure');
    expect(set({ periods: [{ period: 6, amount: 1 }], horizon: 6 }).code).toBe('period-beyond-horizon');
    expect(set({ periods: [{ period: 1000, amount: 1 }] }).code).toBe('invalid-command');
    expect(set({}).code).toBe('nothing-to-do');
    expect(refusalOf(model, { type: 'quota.set', funnelId: 'gone', horizon: 1 }).message).toBe(
      'This scenario is no longer in the model. Someone may have deleted it.',
    );
  });
});
