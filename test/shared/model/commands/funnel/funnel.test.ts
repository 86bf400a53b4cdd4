import { describe, expect, it } from 'vitest';
import { applyPatch, getRow, rowsReferringTo } from '../../../../../shared/model/model.ts';
import { newIdIn, perform, refusalOf, seedModel } from '../../harness.ts';

const SEED = 'sell-funnel';
const create = {
  type: 'funnel.create',
  processId: 'plan',
  name: 'Base',
  start: '2027-04-01',
  dealSize: 1000,
} as const;

describe('funnel.create', () => {
  it('creates a scenario with its stages and quota, as one change', () => {
    const model = seedModel();
    const done = perform(model, {
      ...create,
      termId: 'term-x',
      stages: [
        { name: 'Lead', conversion: 0.2 },
        { name: 'Offer', conversion: 0.5, lagPeriods: 2, open: 7 },
      ],
      quota: [100, 200],
    });
    expect(done.label).toBe('Create scenario “Base” for “Plan”');
    const id = newIdIn(done, 'funnel');
    expect(getRow(model, 'funnel', id)).toMatchObject({ currency: 'USD', period: 'month', carriedOver: 0 });
    expect(rowsReferringTo(model, 'stage', 'funnelId', id)).toMatchObject([
      { name: 'Lead', lagPeriods: 0, open: 0, openByPeriod: null },
      { name: 'Offer', lagPeriods: 2, open: 7 },
    ]);
    const amounts = rowsReferringTo(model, 'quota', 'funnelId', id).map((row) => [row.period, row.amount]);
    expect(amounts.sort()).toEqual([
      [0, 100],
      [1, 200],
    ]);
  });

  it('takes any number for one block, in the order in which they were made', () => {
    const model = seedModel();
    for (const name of ['One', 'Two', 'Three']) perform(model, { ...create, name });
    const names = rowsReferringTo(model, 'funnel', 'processId', 'plan').map(({ name }) => name);
    expect(names).toEqual(['One', 'Two', 'Three']);
  });

  it('is refused if a figure can’t be, if two stages share a name, and if block or term are gone', () => {
    const model = seedModel();
    expect(refusalOf(model, { ...create, dealSize: 0 }).message).toBe(
      'The deal size of “Base” must be above 0, and 1000000000000000000 at most, not 0.',
    );
    expect(refusalOf(model, { ...create, quota: [-1] }).code).toBe('wrong-figure');
    expect(refusalOf(model, { ...create, carriedOver: -1 }).code).toBe('wrong-figure');
    const lead = { name: 'Lead', conversion: 0.5 };
    expect(refusalOf(model, { ...create, stages: [lead, lead] }).code).toBe('stage-name-taken');
    expect(refusalOf(model, { ...create, processId: 'gone' }).recordId).toBe('gone');
    expect(refusalOf(model, { ...create, termId: 'gone' }).recordId).toBe('gone');
    expect(refusalOf(model, { ...create, start: '2027-02-30' }).code).toBe('invalid-command');
    expect(refusalOf(model, { ...create, name: ' ' }).message).toBe('Enter a name for this scenario.');
  });
});

describe('funnel.update', () => {
  it('changes what is given, and says what it was', () => {
    const model = seedModel();
    expect(perform(model, { type: 'funnel.update', id: SEED, dealSize: 80_000 }).label).toMatch(
      /^Change the deal size of /,
    );
    expect(perform(model, { type: 'funnel.update', id: SEED, name: 'Base' }).label).toMatch(/ to “Base”$/);
    expect(perform(model, { type: 'funnel.update', id: SEED, period: 'quarter', termId: null }).label).toBe(
      'Change settings of “Base”',
    );
    expect(getRow(model, 'funnel', SEED)).toMatchObject({
      ...{ name: 'Base', dealSize: 80_000, period: 'quarter', termId: null },
    });
  });

  it('is refused for a deal size of nothing, for what is gone, and if nothing is named', () => {
    const model = seedModel();
    expect(refusalOf(model, { type: 'funnel.update', id: SEED, dealSize: -5 }).code).toBe('wrong-figure');
    expect(refusalOf(model, { type: 'funnel.update', id: 'gone', name: 'x' }).code).toBe('not-found');
    expect(refusalOf(model, { type: 'funnel.update', id: SEED }).code).toBe('nothing-to-do');
    expect(refusalOf(model, { type: 'funnel.update', id: SEED, currency: 'usd' }).code).toBe(
      'invalid-command',
    );
  });
});

describe('funnel.move', () => {
  it('moves a scenario among those of its block', () => {
    const model = seedModel();
    perform(model, { type: 'funnel.update', id: SEED, name: 'A' });
    const [b, c] = ['B', 'C'].map((name) =>
      newIdIn(perform(model, { type: 'funnel.duplicate', id: SEED, name }), 'funnel'),
    );
    const names = () => rowsReferringTo(model, 'funnel', 'processId', 'sell').map(({ name }) => name);
    expect(names()).toEqual(['A', 'C', 'B']);
    expect(perform(model, { type: 'funnel.move', id: b ?? '', before: SEED }).label).toBe(
      'Move scenario “B”',
    );
    expect(names()).toEqual(['B', 'A', 'C']);
    perform(model, { type: 'funnel.move', id: b ?? '', before: null });
    expect(names()).toEqual(['A', 'C', 'B']);
    perform(model, { type: 'funnel.move', id: b ?? '', before: c ?? '' });
    expect(names()).toEqual(['A', 'B', 'C']);
  });

  it('refuses a place that is none', () => {
    const model = seedModel();
    expect(refusalOf(model, { type: 'funnel.move', id: SEED, before: 'gone' }).code).toBe('wrong-sibling');
  });
});

describe('funnel.duplicate and funnel.remove', () => {
  it('copies a scenario whole; the copy changes alone', () => {
    const model = seedModel();
    const copyId = newIdIn(perform(model, { type: 'funnel.duplicate', id: SEED }), 'funnel');
    const stages = rowsReferringTo(model, 'stage', 'funnelId', copyId);
    expect(stages.map(({ name }) => name)).toEqual(
      rowsReferringTo(model, 'stage', 'funnelId', SEED).map(({ name }) => name),
    );
    expect(rowsReferringTo(model, 'quota', 'funnelId', copyId)).toHaveLength(12);
    perform(model, { type: 'stage.update', id: stages[0]?.id ?? '', conversion: 0.5 });
    expect(getRow(model, 'stage', 'stage-captured')?.conversion).toBe(0.08);
  });

  it('gives each copy a name of its own', () => {
    const model = seedModel();
    perform(model, { type: 'funnel.update', id: SEED, name: 'Base' });
    for (let copies = 0; copies < 3; copies++) perform(model, { type: 'funnel.duplicate', id: SEED });
    const names = rowsReferringTo(model, 'funnel', 'processId', 'sell').map(({ name }) => name);
    expect(names.sort()).toEqual(['Base', 'Base, copy', 'Base, copy 2', 'Base, copy 3']);
  });

  it('removes a scenario with all that belongs to it', () => {
    const model = seedModel();
    expect(perform(model, { type: 'funnel.remove', id: SEED }).label).toMatch(/^Delete scenario “/);
    expect([model.rows.funnel.size, model.rows.stage.size, model.rows.quota.size]).toEqual([0, 0, 0]);
  });
});

describe('a horizon past the year 9999', () => {
  const far = { ...create, start: '9999-11-01', quota: [1, 1] };

  it('is refused with a new scenario', () => {
    const model = seedModel();
    expect(refusalOf(model, { ...far, quota: [1, 1, 1] })).toMatchObject({
      code: 'horizon-too-late',
      message:
        'With 3 periods, “Base” would go past the year 9999. Choose an earlier start or fewer periods.',
    });
    expect(newIdIn(perform(model, far), 'funnel')).toBeDefined();
  });

  it('is refused when a start, a length of periods or a number of periods would lead to it', () => {
    const model = seedModel();
    const id = newIdIn(perform(model, far), 'funnel');
    for (const command of [
      { type: 'funnel.update', id, start: '9999-12-01' },
      { type: 'funnel.update', id, period: 'quarter' },
      { type: 'quota.set', funnelId: id, horizon: 3 },
      { type: 'quota.set', funnelId: id, periods: [{ period: 2, amount: 1 }] },
    ] as const)
      expect(refusalOf(model, command)).toMatchObject({ code: 'horizon-too-late' });
    perform(model, { type: 'funnel.update', id, period: 'week' });
    perform(model, { type: 'quota.set', funnelId: id, horizon: 8 });
    expect(refusalOf(model, { type: 'quota.set', funnelId: id, horizon: 10 })).toMatchObject({
      code: 'horizon-too-late',
    });
  });

  it('allows the way out in a scenario from an older file', () => {
    const model = seedModel();
    const id = newIdIn(perform(model, far), 'funnel');
    applyPatch(model, [{ op: 'set', table: 'funnel', id, fields: { start: '9999-12-31' } }]);
    perform(model, { type: 'quota.set', funnelId: id, periods: [{ period: 0, amount: 5 }] });
    perform(model, { type: 'quota.set', funnelId: id, horizon: 1 });
    expect(getRow(model, 'funnel', id)?.start).toBe('9999-12-31');
  });
});

describe('the first stage that counts for coverage', () => {
  it('is one of the scenario’s own; a copy counts from its own copy of the stage', () => {
    const model = seedModel();
    perform(model, { type: 'funnel.update', id: SEED, coverageStageId: 'stage-qualified' });
    const copyId = newIdIn(perform(model, { type: 'funnel.duplicate', id: SEED }), 'funnel');
    const stages = rowsReferringTo(model, 'stage', 'funnelId', copyId);
    expect(getRow(model, 'funnel', copyId)?.coverageStageId).toBe(stages[1]?.id);
    expect(
      refusalOf(model, { type: 'funnel.update', id: copyId, coverageStageId: 'stage-qualified' }).message,
    ).toBe('Stage “{X} qualified” belongs to another scenario. Choose one of this scenario’s stages.');
    perform(model, { type: 'stage.remove', id: stages[1]?.id ?? '' });
    expect(getRow(model, 'funnel', copyId)?.coverageStageId).toBe(null);
  });
});
