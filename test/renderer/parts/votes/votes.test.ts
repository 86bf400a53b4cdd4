import { describe, expect, it } from 'vitest';
import {
  allFor,
  commandsFor,
  namesIn,
  roomInWords,
  votesFor,
} from '../../../../renderer/parts/votes/votes.ts';
import { perform, seedModel } from '../../../shared/model/harness.ts';

const choice = { candidateId: 'name-leads' };

describe('the votes of a room', () => {
  it('are counted with those that people cast, and told apart in words', () => {
    const model = seedModel();
    perform(model, { type: 'vote.cast', ...choice, voter: 'Ada' });
    perform(model, { type: 'vote.count', ...choice, for: 7, against: 2 });
    const votes = votesFor(model, choice, { id: 'me', name: 'Me' });
    expect(allFor(votes)).toBe(8);
    expect(roomInWords(votes)).toBe('7 for, 2 against in the room');
    expect(roomInWords({ ...votes, votesFor: 0, votesAgainst: 0 })).toBe('');
  });

  it('are told in the order of the names, whatever order they came in', () => {
    const model = seedModel();
    const names = ['Tester', 'Grace', 'Linus', 'Ada', 'Edsger', 'Barbara', 'Émilie'];
    for (const voter of names) perform(model, { type: 'vote.cast', ...choice, voter });
    expect(votesFor(model, choice, { id: 'me', name: 'Me' }).voters).toEqual([
      ...['Ada', 'Barbara', 'Edsger', 'Émilie', 'Grace', 'Linus', 'Tester'],
    ]);
  });

  it('are entered by names too, each once, and leave the own vote as it is', () => {
    expect(namesIn(' Ada, Grace;Ada\n\nEdsger ')).toEqual(['Ada', 'Grace', 'Edsger']);
    const before = { voters: ['Me', 'Ada'], votesFor: 3, votesAgainst: 0 };
    const after = { votesFor: 3, votesAgainst: 1, names: ['Grace', 'Me'] };
    expect(commandsFor(choice, before, after, 'Me')).toEqual([
      { type: 'vote.count', ...choice, for: 3, against: 1 },
      { type: 'vote.withdraw', ...choice, voter: 'Ada' },
      { type: 'vote.cast', ...choice, voter: 'Grace' },
    ]);
    expect(commandsFor(choice, before, { votesFor: 3, votesAgainst: 0, names: ['Ada'] }, 'Me')).toEqual([]);
  });
});
