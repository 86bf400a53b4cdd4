import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentModel, perform } from '../../../../renderer/state/document/document.ts';
import { optionName, voteChoices } from '../../../../renderer/state/room/vote-choices.ts';
import { decisionOf, rankedOptions, totalsOf } from '../../../../renderer/state/room/vote-result.ts';
import { childrenOf } from '../../../../shared/model/model.ts';
import { named } from '../window.ts';
import { openRoomWindow, type RoomWindow, trayOf, voteOf } from './rounds.ts';

let window: RoomWindow;
beforeEach(async () => {
  window = await openRoomWindow();
});
afterEach(() => window.close());

const offered = (
  selected: readonly string[],
  about: string | null,
  tray = null as ReturnType<typeof trayOf> | null,
) => voteChoices(currentModel(), selected, about, tray).map(({ label }) => label);

describe('what can be voted on', () => {
  it('is what has two options or more: the tray first, then selected blocks, then children', () => {
    const [plan, sell] = [named('Plan'), named('Sell')];
    const tray = trayOf(sell, 'One', 'Two', 'Three');
    const labels = offered([plan, sell], sell, tray);
    expect(labels.slice(0, 3)).toEqual([
      'Ideas in the tray (3)',
      'Selected blocks (2)',
      'Children of S “Sell” (4)',
    ]);
    expect(
      offered([sell], named('Contract')).filter((label) => /Selected|tray|Children/.test(label)),
    ).toEqual([]);
  });

  it('has the block that its decision belongs on: of selected blocks their parent, if it is the same', () => {
    const sell = named('Sell');
    const children = childrenOf(currentModel(), sell).map(({ id }) => id);
    const [first] = voteChoices(currentModel(), children.slice(0, 2), sell, null);
    expect([first?.id, first?.about]).toEqual(['blocks', sell]);
    const [mixed] = voteChoices(currentModel(), [sell, children[0] ?? ''], sell, null);
    expect([mixed?.id, mixed?.about]).toEqual(['blocks', null]);
  });

  it('is open proposals for one block, but no others', () => {
    const contract = named('Contract');
    for (const title of ['First', 'Second', 'Third'])
      perform({ type: 'proposal.create', processId: contract, title, blocks: [{ name: `Of ${title}` }] });
    const third = [...currentModel().rows.proposal.values()].find(({ title }) => title === 'Third');
    perform({ type: 'proposal.decline', id: third?.id ?? '' });
    const choice = voteChoices(currentModel(), [], null, null).find(
      ({ id }) => id === `proposals ${contract}`,
    );
    expect(choice).toMatchObject({ label: 'Open proposals for “Contract” (2)', about: contract });
    expect(choice?.options.map((option) => optionName(currentModel(), option, null))).toEqual([
      'First',
      'Second',
    ]);
  });

  it('is the candidate names of a term', () => {
    perform({ type: 'term.add', symbol: 'Y', candidates: ['Deal', 'Order'] });
    const choice = voteChoices(currentModel(), [], null, null).find(({ label }) => label.includes('“Y”'));
    expect(choice?.label).toBe('Candidate names for “Y” (2)');
    expect(choice?.options.map((option) => optionName(currentModel(), option, null))).toEqual([
      'Deal',
      'Order',
    ]);
  });
});

describe('the result of a vote', () => {
  it('is options by votes, dots and hands together, with ties as ties', () => {
    const vote = voteOf(null, ['A', 2, 0], ['B', 3, 2], ['C', 0, 2], ['D', 1, 0]);
    expect(
      rankedOptions(vote)?.map(({ option, place, isTied, votes, hands }) => [
        option.id,
        place,
        isTied,
        votes,
        hands,
      ]),
    ).toEqual([
      ['B', 1, false, 5, 2],
      ['A', 2, true, 2, 0],
      ['C', 2, true, 2, 2],
      ['D', 4, false, 1, 0],
    ]);
    expect(totalsOf(vote)).toEqual({ votes: 10, people: 9, hands: 4 });
  });

  it('is nothing while it is hidden', () => {
    expect(rankedOptions({ ...voteOf(null, ['A', 2, 0]), results: null })).toBeNull();
  });

  it('is kept as one decision with question, rule, counts and time', () => {
    const sell = named('Sell');
    const before = currentModel().rows.thread.size;
    expect(perform(decisionOf(currentModel(), voteOf(sell, ['A', 2, 0], ['B', 3, 2])))).not.toBeNull();
    const { rows } = currentModel();
    const thread = [...rows.thread.values()].find(({ title }) => title === 'Which first?');
    expect(rows.thread.size).toBe(before + 1);
    expect(thread).toMatchObject({ kind: 'decision', processId: sell });
    const text = [...rows.post.values()].find(({ threadId }) => threadId === thread?.id)?.text ?? '';
    expect(text).toMatch(/^Vote of 1 Dec 2026, .+: 7 votes, 9 people by phone, 2 votes by show of hands\.\n/);
    expect(text).toContain('3 dots per person, at most 1 per option. Secret, results hidden until the end.');
    expect(text).toContain(
      '- 1. “B”: 5 votes, of which 3 dots of 3 people and 2 hands\n- 2. “A”: 2 votes, of which',
    );
  });

  it('is kept on the model if the block is gone', () => {
    expect(decisionOf(currentModel(), voteOf('gone', ['A', 1, 0], ['B', 1, 0]))).toMatchObject({
      processId: null,
    });
  });
});
