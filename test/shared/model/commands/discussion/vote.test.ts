import { describe, expect, it } from 'vitest';
import { apply, type Command } from '../../../../../shared/model/apply.ts';
import { isRefusal } from '../../../../../shared/model/command.ts';
import { applyPatch, dataFrom, invert, type Model } from '../../../../../shared/model/model.ts';
import { problemsIn } from '../../../../../shared/model/validation/validate.ts';
import { ACTOR, AT, newIdIn, perform, refusalOf, seedModel } from '../../harness.ts';

const votes = (model: Model) =>
  [...model.rows.vote.values()]
    .map(({ voter, candidateId, proposalId }) => `${voter}: ${candidateId ?? proposalId}`)
    .sort();

describe('vote.cast', () => {
  it('counts one vote a person for a term, and moves it when the mind changes', () => {
    const model = seedModel();
    expect(perform(model, { type: 'vote.cast', candidateId: 'name-leads' }).label).toBe('Vote for “leads”');
    perform(model, { type: 'vote.cast', candidateId: 'name-leads', voter: 'Ben' });
    expect(perform(model, { type: 'vote.cast', candidateId: 'name-leads' }).patch).toEqual([]);
    perform(model, { type: 'vote.cast', candidateId: 'name-prospects' });
    expect(votes(model)).toEqual([`${ACTOR}: name-prospects`, 'Ben: name-leads']);
  });

  it('counts one vote a person among the proposals for a block', () => {
    const model = seedModel();
    const create = { type: 'proposal.create', processId: 'plan', title: 'By region' } as const;
    const other = newIdIn(perform(model, create), 'proposal');
    perform(model, { type: 'vote.cast', proposalId: 'plan-level-2' });
    perform(model, { type: 'vote.cast', proposalId: other });
    perform(model, { type: 'vote.cast', candidateId: 'name-leads' });
    expect(votes(model).sort()).toEqual([`${ACTOR}: ${other}`, `${ACTOR}: name-leads`].sort());
  });

  it('is refused for nothing, for two things, for a proposal that is decided', () => {
    const model = seedModel();
    expect(refusalOf(model, { type: 'vote.cast' }).code).toBe('one-choice');
    const both = { type: 'vote.cast', candidateId: 'name-leads', proposalId: 'plan-level-2' };
    expect(refusalOf(model, both).code).toBe('one-choice');
    perform(model, { type: 'proposal.decline', id: 'plan-level-2' });
    expect(refusalOf(model, { type: 'vote.cast', proposalId: 'plan-level-2' }).code).toBe('proposal-closed');
    expect(refusalOf(model, { type: 'vote.cast', candidateId: 'gone' }).code).toBe('not-found');
  });
});

describe('vote.withdraw', () => {
  it('takes back the own vote for that choice only', () => {
    const model = seedModel();
    perform(model, { type: 'vote.cast', candidateId: 'name-leads' });
    perform(model, { type: 'vote.cast', candidateId: 'name-leads', voter: 'Ben' });
    expect(perform(model, { type: 'vote.withdraw', candidateId: 'name-prospects' }).patch).toEqual([]);
    perform(model, { type: 'vote.withdraw', candidateId: 'name-leads' });
    expect(votes(model)).toEqual(['Ben: name-leads']);
  });
});

describe('vote.count', () => {
  it('keeps a room’s votes for and against next to personal votes, and is undone as a whole', () => {
    const model = seedModel();
    perform(model, { type: 'vote.cast', candidateId: 'name-leads' });
    const counted = perform(model, { type: 'vote.count', candidateId: 'name-leads', for: 7, against: 2 });
    expect(counted.label).toBe('Enter 7 for and 2 against “leads”');
    expect(model.rows.candidate.get('name-leads')).toMatchObject({ votesFor: 7, votesAgainst: 2 });
    expect(votes(model)).toEqual([`${ACTOR}: name-leads`]);
    perform(model, { type: 'vote.count', proposalId: 'plan-level-2', for: 12 });
    expect(model.rows.proposal.get('plan-level-2')).toMatchObject({ votesFor: 12, votesAgainst: 0 });
  });

  it('is refused for a decided proposal and for a negative count', () => {
    const model = seedModel();
    expect(() => perform(model, { type: 'vote.count', candidateId: 'name-leads', for: -1 })).toThrow();
    perform(model, { type: 'proposal.decline', id: 'plan-level-2' });
    expect(refusalOf(model, { type: 'vote.count', proposalId: 'plan-level-2', for: 3 }).code).toBe(
      'proposal-closed',
    );
  });
});

describe('a person with an id', () => {
  const as = (model: Model, actor: string, actorId: string, command: Command) => {
    const applied = apply(model, command, { seed: `${actor} ${serial++}`, at: AT, actor, actorId });
    if (isRefusal(applied)) throw new Error(applied.message);
    const inverse = invert(model, applied.patch);
    applyPatch(model, applied.patch);
    expect(problemsIn(dataFrom(model))).toEqual([]);
    return inverse;
  };
  let serial = 0;

  it('has one vote whatever they are called, under the name that they have now', () => {
    const model = seedModel();
    as(model, 'Ada', 'id-1', { type: 'vote.cast', candidateId: 'name-leads' });
    as(model, 'Ada Lovelace', 'id-1', { type: 'vote.cast', candidateId: 'name-prospects' });
    expect(votes(model)).toEqual(['Ada Lovelace: name-prospects']);
    as(model, 'Ada L.', 'id-1', { type: 'vote.withdraw', candidateId: 'name-prospects' });
    expect(votes(model)).toEqual([]);
  });

  it('has a vote apart from that of a namesake, and from that of somebody they enter by name', () => {
    const model = seedModel();
    as(model, 'Ada', 'id-1', { type: 'vote.cast', candidateId: 'name-leads' });
    as(model, 'Ada', 'id-2', { type: 'vote.cast', candidateId: 'name-leads' });
    as(model, 'Ada', 'id-1', { type: 'vote.cast', candidateId: 'name-leads', voter: 'Ben' });
    expect(votes(model)).toEqual(['Ada: name-leads', 'Ada: name-leads', 'Ben: name-leads']);
    as(model, 'Ada', 'id-2', { type: 'vote.withdraw', candidateId: 'name-leads', voter: 'Ben' });
    as(model, 'Ada', 'id-2', { type: 'vote.withdraw', candidateId: 'name-leads' });
    expect([...model.rows.vote.values()].map(({ voterId }) => voterId)).toEqual(['id-1']);
  });

  it('takes over a vote of an older file under their name, and leaves those under an earlier one', () => {
    const model = seedModel();
    perform(model, { type: 'vote.cast', candidateId: 'name-leads', voter: 'Ada' });
    perform(model, { type: 'vote.cast', candidateId: 'name-leads', voter: 'A. Byron' });
    as(model, 'Ada', 'id-1', { type: 'vote.cast', candidateId: 'name-prospects' });
    expect(votes(model)).toEqual(['A. Byron: name-leads', 'Ada: name-prospects']);
    as(model, 'Ada Lovelace', 'id-1', { type: 'vote.rename' });
    expect(votes(model)).toEqual(['A. Byron: name-leads', 'Ada Lovelace: name-prospects']);
  });

  it('who took another name elsewhere is one voter from their next vote on, and undo brings both names back', () => {
    const model = seedModel();
    as(model, 'Ada', 'id-1', { type: 'vote.cast', candidateId: 'name-leads' });
    as(model, 'Ada', 'id-2', { type: 'vote.cast', candidateId: 'name-leads' });
    const inverse = as(model, 'Countess', 'id-1', { type: 'vote.cast', proposalId: 'plan-level-2' });
    expect(votes(model)).toEqual(['Ada: name-leads', 'Countess: name-leads', 'Countess: plan-level-2']);
    as(model, 'Somebody', 'id-2', { type: 'vote.cast', candidateId: 'name-leads', voter: 'Ben' });
    expect(votes(model)).toContain('Ada: name-leads');
    as(model, 'Somebody', 'id-2', { type: 'vote.withdraw', candidateId: 'name-leads', voter: 'Ben' });
    applyPatch(model, inverse);
    expect(votes(model)).toEqual(['Ada: name-leads', 'Ada: name-leads']);
  });

  it('renames only their own votes, all at once, and undo brings the earlier name back', () => {
    const model = seedModel();
    as(model, 'Ada', 'id-1', { type: 'vote.cast', candidateId: 'name-leads' });
    as(model, 'Ada', 'id-1', { type: 'vote.cast', proposalId: 'plan-level-2' });
    as(model, 'Ada', 'id-2', { type: 'vote.cast', candidateId: 'name-leads' });
    const inverse = as(model, 'Countess', 'id-1', { type: 'vote.rename' });
    expect(votes(model)).toEqual(['Ada: name-leads', 'Countess: name-leads', 'Countess: plan-level-2']);
    applyPatch(model, inverse);
    expect(votes(model)).toEqual(['Ada: name-leads', 'Ada: name-leads', 'Ada: plan-level-2']);
    as(model, 'Ada', 'id-1', { type: 'vote.rename' });
    expect(votes(model)).toEqual(['Ada: name-leads', 'Ada: name-leads', 'Ada: plan-level-2']);
  });
});
