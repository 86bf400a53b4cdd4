import { describe, expect, it } from 'vitest';
import type { Model } from '../../../../../shared/model/model.ts';
import { ACTOR, newIdIn, perform, refusalOf, seedModel } from '../../harness.ts';

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
