import { describe, expect, it } from 'vitest';
import { blockOfStage } from '../../../../../shared/funnel/input/stage-links.ts';
import { applyPatch, getRow, type Model, rowsReferringTo } from '../../../../../shared/model/model.ts';
import type { RecordOf } from '../../../../../shared/model/records.ts';
import { newIdIn, perform, refusalOf, seedModel } from '../../harness.ts';

const FUNNEL = 'sell-funnel';
const add = { type: 'stage.add', funnelId: FUNNEL, name: 'Trial', conversion: 0.5 } as const;
const namesIn = (model: Model) => rowsReferringTo(model, 'stage', 'funnelId', FUNNEL).map(({ name }) => name);

describe('stage.add, stage.move, stage.remove', () => {
  it('puts a stage where it is told, moves it, takes it away', () => {
    const model = seedModel();
    expect(perform(model, { ...add, before: 'stage-proposal' }).label).toMatch(/^Add stage “Trial” to “/);
    expect(namesIn(model)[2]).toBe('Trial');
    perform(model, { type: 'stage.move', id: 'stage-commitment', before: 'stage-captured' });
    expect(namesIn(model)[0]).toBe('Commitment given');
    perform(model, { type: 'stage.remove', id: 'stage-commitment' });
    expect(namesIn(model)).toEqual(['{X} captured', '{X} qualified', 'Trial', 'Value proposition presented']);
  });

  it('is refused for a place in another scenario, a name that is there, and more than a hundred', () => {
    const model = seedModel();
    expect(refusalOf(model, { ...add, before: 'gone' }).code).toBe('wrong-sibling');
    expect(refusalOf(model, { ...add, name: ' Commitment given ' }).message).toBe(
      'Another stage is already called “Commitment given”. Give this one a name of its own.',
    );
    expect(refusalOf(model, { ...add, name: 'won' }).code).toBe('stage-name-taken');
    for (let count = 4; count < 100; count++) perform(model, { ...add, name: `Stage ${count}` });
    expect(refusalOf(model, add).code).toBe('too-many-stages');
  });
});

describe('stage.update', () => {
  it('changes figures, name and block; a block that is deleted leaves the stage without one', () => {
    const model = seedModel();
    const id = 'stage-proposal';
    expect(perform(model, { type: 'stage.update', id, conversion: 0 }).label).toBe(
      'Change conversion of stage “Value proposition presented”',
    );
    perform(model, { type: 'stage.update', id, processId: 'plan', lagPeriods: 3, open: 1e15 });
    perform(model, { type: 'stage.update', id, name: 'Offer made', openByPeriod: [0, 5] });
    expect(getRow(model, 'stage', id)).toMatchObject({
      ...{ name: 'Offer made', conversion: 0, lagPeriods: 3, open: 1e15, openByPeriod: [0, 5] },
      processId: 'plan',
    });
    perform(model, { type: 'process.delete', ids: ['plan'] });
    expect(getRow(model, 'stage', id)?.processId).toBe(null);
  });

  it('is refused for figures that can’t be, each with its own sentence', () => {
    const model = seedModel();
    const update = (fields: object) =>
      refusalOf(model, { type: 'stage.update', id: 'stage-captured', ...fields }).message;
    expect(update({ conversion: 1.5 })).toBe(
      'The conversion of “{X} captured” must be from 0 to 1, not 1.5.',
    );
    expect(update({ conversion: -0.1 })).toMatch(/from 0 to 1/);
    expect(update({ lagPeriods: 0.5 })).toMatch(/a whole number from 0 to 1000, not 0.5/);
    expect(update({ open: -1 })).toMatch(/^The number of open units of /);
    expect(update({ openByPeriod: [3000] })).toMatch(/has 3000 units, but only 2400 are open/);
    expect(update({ conversion: Number.NaN })).toMatch(/^Strata can’t read this command/);
    expect(update({ processId: 'gone' })).toBe(
      'This block is no longer in the model. Someone may have deleted it.',
    );
    expect(update({})).toBe('Nothing to change: the command names no field.');
  });
});

describe('stage.setOpen', () => {
  it('sets what is open in several stages in one change, or in none', () => {
    const model = seedModel();
    const stages = [
      { id: 'stage-captured', open: 100 },
      { id: 'stage-qualified', open: 20, openByPeriod: [5, 5] },
    ];
    expect(perform(model, { type: 'stage.setOpen', stages }).label).toMatch(
      /^Update open units in 2 stages of “/,
    );
    expect(getRow(model, 'stage', 'stage-qualified')).toMatchObject({ open: 20, openByPeriod: [5, 5] });
    const wrong = [...stages, { id: 'stage-proposal', open: -1 }];
    expect(refusalOf(model, { type: 'stage.setOpen', stages: wrong }).code).toBe('wrong-figure');
  });
});

describe('the block that a stage stands for', () => {
  /** The seed with a copy of its scenario: the ids of the copy and of its first stage. */
  const withCopy = () => {
    const model = seedModel();
    const copyId = newIdIn(perform(model, { type: 'funnel.duplicate', id: FUNNEL }), 'funnel');
    const [first] = rowsReferringTo(model, 'stage', 'funnelId', copyId);
    if (!first) throw new Error('The seed’s scenario has stages.');
    return { model, copyId, first };
  };
  const blocksOf = (model: Model, ...ids: string[]) =>
    ids.map((id) => blockOfStage(model, getRow(model, 'stage', id) as RecordOf['stage']));

  it('is shared by the scenarios of a block, linked, linked to another block and unlinked in one step', () => {
    const { model, first } = withCopy();
    const both = () => blocksOf(model, 'stage-captured', first.id);
    const done = perform(model, { type: 'stage.update', id: first.id, processId: 'plan' });
    expect(done.label).toBe('Change block of stage “{X} captured”');
    expect(both()).toEqual(['plan', 'plan']);
    perform(model, { type: 'stage.update', id: 'stage-captured', processId: 'sell' });
    expect(both()).toEqual(['sell', 'sell']);
    perform(model, { type: 'stage.update', id: first.id, processId: null });
    expect(both()).toEqual([null, null]);
    applyPatch(model, done.patch);
    expect(both()).toEqual(['plan', 'plan']);
  });

  it('is that of its namesake for a stage that is added later, and in files where only one is linked', () => {
    const { model, copyId } = withCopy();
    perform(model, { type: 'stage.update', id: 'stage-captured', processId: 'plan' });
    const added = perform(model, { ...add, funnelId: copyId, name: 'Trial' });
    const id = newIdIn(added, 'stage');
    expect(blocksOf(model, id)).toEqual([null]);
    perform(model, { ...add, processId: 'sell' });
    expect(blocksOf(model, id)).toEqual(['sell']);
    applyPatch(model, [{ op: 'set', table: 'stage', id, fields: { processId: null } }]);
    expect(blocksOf(model, id)).toEqual(['sell']);
  });

  it('is its own in the funnel of another block', () => {
    const { model } = withCopy();
    const other = perform(model, {
      ...{ type: 'funnel.create', processId: 'plan', name: 'Other', start: '2027-01-01', dealSize: 1 },
      stages: [{ name: '{X} captured', conversion: 1 }],
    });
    perform(model, { type: 'stage.update', id: 'stage-captured', processId: 'sell' });
    expect(blocksOf(model, newIdIn(other, 'stage'))).toEqual([null]);
  });
});

it('a lag in days is whole days, up to a hundred years', () => {
  const model = seedModel();
  perform(model, { type: 'stage.update', id: 'stage-captured', lagDays: 45 });
  expect(getRow(model, 'stage', 'stage-captured')).toMatchObject({ lagDays: 45, lagPeriods: 1 });
  expect(refusalOf(model, { type: 'stage.update', id: 'stage-captured', lagDays: 1.5 }).message).toBe(
    'The lag of “{X} captured” in days must be a whole number from 0 to 36500, not 1.5.',
  );
});
