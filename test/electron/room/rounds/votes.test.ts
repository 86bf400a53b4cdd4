import { beforeEach, describe, expect, it } from 'vitest';
import { type Desk, deskWith, voteOn } from './desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = deskWith(['Ann', 'Ben', 'Cem']);
});

const BLOCKS = ['plan', 'sell', 'contract'];
const optionFor = (blockId: string): string =>
  desk.vote().options.find(({ ref }) => ref.id === blockId)?.id ?? '';
const takeBallot = (person: string): string =>
  desk.send(person, { type: 'takeBallot', roundId: desk.roundId() } as never) ?? '';
const cast = (person: string, ballot: string | null, dots: Record<string, number>) =>
  desk.send(person, {
    ...{ type: 'vote', roundId: desk.roundId(), ballot },
    dots: Object.entries(dots).map(([optionId, count]) => ({ optionId, count })),
  } as never);
const sums = () => desk.vote().results?.map(({ dots, people, hands }) => [dots, people, hands]);

describe('a secret vote', () => {
  it('hides its sums from everybody before its end, and counts the last ballot of each', () => {
    voteOn(desk, BLOCKS);
    const [plan, sell] = [optionFor('plan'), optionFor('sell')];
    const [ann, ben] = [takeBallot('Ann'), takeBallot('Ben')];
    cast('Ann', ann, { [plan]: 1, [sell]: 1 });
    cast('Ben', ben, { [plan]: 1 });
    cast('Ann', ann, { [plan]: 1 });
    desk.act({ type: 'vote.hands', optionId: sell, count: 4 });
    expect(desk.vote()).toMatchObject({ people: 2, results: null, isOver: false });
    expect(desk.activities.guestView().round).toMatchObject({ people: 2, results: null });
    desk.act({ type: 'round.end' });
    expect(desk.vote()).toMatchObject({ people: 2, isOver: true });
    expect(sums()).toEqual([
      [2, 2, 0],
      [0, 0, 4],
      [0, 0, 0],
    ]);
    expect(desk.activities.guestView().round).toMatchObject({ results: [{ dots: 2 }, { hands: 4 }, {}] });
    desk.act({ type: 'round.discard' });
    expect(desk.activities.view().round).toBeNull();
  });

  it('hands out one ballot to each, the same again until it was used, and has enough of them', () => {
    voteOn(desk, BLOCKS);
    expect(desk.rows('ballot')).toHaveLength(3 + 12);
    const ann = takeBallot('Ann');
    expect(takeBallot('Ann')).toBe(ann);
    cast('Ann', ann, { [optionFor('plan')]: 1 });
    expect(() => takeBallot('Ann')).toThrow('there is no second one');
    const late = Array.from({ length: 150 }, (_, i) => `P${i}`);
    for (const name of late) desk.addPerson(name);
    const ballots = late.map(takeBallot);
    expect(new Set([...ballots, ann]).size).toBe(151);
  });

  it('writes nowhere whose a ballot is', () => {
    voteOn(desk, BLOCKS, { dots: 2 });
    const ballot = takeBallot('Ann');
    cast('Ann', ballot, { [optionFor('plan')]: 1 });
    for (const { table, row } of desk.writes()) {
      const text = JSON.stringify(row);
      if (table === 'ballot') expect(Object.keys(row ?? {}).sort()).toEqual(['dots', 'id', 'roundId']);
      else expect(text).not.toContain(ballot);
      if (table !== 'tally') expect(text).not.toContain('Ann');
    }
    expect(desk.rows('tally')).toContainEqual({ id: 'Ann', ideas: 0, hasBallot: true });
  });

  it.each([
    ['a ballot of nobody', (plan: string) => cast('Ben', 'f'.repeat(32), { [plan]: 1 }), 'no ballot of this'],
    ['no ballot', (plan: string) => cast('Ben', null, { [plan]: 1 }), 'no ballot of this'],
    [
      '-1 dots',
      (plan: string, ballot: string) => cast('Ann', ballot, { [plan]: -1 }),
      'You have 3 dots in all',
    ],
    ['1.5 dots', (plan: string, ballot: string) => cast('Ann', ballot, { [plan]: 1.5 }), 'You have 3 dots'],
    ['1e9 dots', (plan: string, ballot: string) => cast('Ann', ballot, { [plan]: 1e9 }), 'You have 3 dots'],
    [
      'no number',
      (plan: string, ballot: string) => cast('Ann', ballot, { [plan]: Number.NaN }),
      'You have 3',
    ],
    [
      'too many for one',
      (plan: string, ballot: string) => cast('Ann', ballot, { [plan]: 2 }),
      'at most one dot',
    ],
    ['another option', (_: string, ballot: string) => cast('Ann', ballot, { other: 1 }), 'no such option'],
  ])('refuses %s and counts nothing', (_, send, sentence) => {
    voteOn(desk, BLOCKS);
    const ballot = takeBallot('Ann');
    expect(() => send(optionFor('plan'), ballot)).toThrow(sentence);
    expect(desk.vote().people).toBe(0);
  });

  it('refuses more dots in all than each has, also on one option in two parts', () => {
    voteOn(desk, BLOCKS, { dots: 2, mostPerOption: 2 });
    const ballot = takeBallot('Ann');
    const [plan, sell, contract] = BLOCKS.map(optionFor) as [string, string, string];
    expect(() => cast('Ann', ballot, { [plan]: 1, [sell]: 1, [contract]: 1 })).toThrow('2 dots in all');
    const dots = [1, 2].map((count) => ({ optionId: plan, count }));
    const message = { type: 'vote', roundId: desk.roundId(), ballot, dots };
    expect(() => desk.send('Ann', message as never)).toThrow('2 dots in all');
    cast('Ann', ballot, { [plan]: 2 });
    cast('Ann', ballot, {});
    expect(desk.vote().people).toBe(0);
  });

  it('takes what was on its way for two seconds, then only what it has already', () => {
    voteOn(desk, BLOCKS);
    const [ann, ben] = [takeBallot('Ann'), takeBallot('Ben')];
    cast('Ann', ann, { [optionFor('plan')]: 1 });
    desk.act({ type: 'round.end' });
    desk.wait(1_500);
    cast('Ben', ben, { [optionFor('plan')]: 1 });
    desk.wait(600);
    cast('Ann', ann, { [optionFor('plan')]: 1 });
    expect(() => cast('Ann', ann, { [optionFor('sell')]: 1 })).toThrow('This round is over.');
    expect(() => takeBallot('Cem')).toThrow('This round is over.');
    expect(desk.vote().people).toBe(2);
  });

  it('lets those who watch neither take a ballot nor vote', () => {
    voteOn(desk, BLOCKS);
    const ballot = takeBallot('Ann');
    desk.addPerson('Ann', 'watch');
    expect(() => takeBallot('Ann')).toThrow('only people who may speak');
    expect(() => cast('Ann', ballot, {})).toThrow('only people who may speak');
  });
});

describe('a vote with names', () => {
  it('has one ballot for each person and sums in sight, if it is open', () => {
    voteOn(desk, BLOCKS, { isSecret: false, isHidden: false });
    cast('Ann', null, { [optionFor('plan')]: 1 });
    cast('Ann', null, { [optionFor('sell')]: 1 });
    expect(sums()?.slice(0, 2)).toEqual([
      [0, 0, 0],
      [1, 1, 0],
    ]);
    expect(desk.rows('vote')).toMatchObject([{ name: 'Ann' }]);
    expect(() => takeBallot('Ann')).toThrow('has no ballots');
    expect(() => cast('Ben', 'f'.repeat(32), {})).toThrow('no ballot of this vote');
  });
});

describe('the options of a vote', () => {
  it('follow the names of the model', () => {
    voteOn(desk, BLOCKS);
    desk.change({ type: 'process.rename', id: 'plan', name: 'Plan ahead' });
    expect(desk.vote().options[0]?.name).toBe('Plan ahead');
  });

  it('go with their records, give their dots back, and come back without any', () => {
    voteOn(desk, BLOCKS);
    const [plan, sell] = [optionFor('plan'), optionFor('sell')];
    const ballot = takeBallot('Ann');
    cast('Ann', ballot, { [plan]: 1, [sell]: 1 });
    desk.act({ type: 'vote.hands', optionId: plan, count: 2 });
    const removed = desk.change({ type: 'process.delete', ids: ['plan'] });
    expect(desk.vote().options.map(({ ref }) => ref.id)).toEqual(['sell', 'contract']);
    cast('Ann', ballot, { [plan]: 1, [sell]: 1 });
    expect(() => desk.act({ type: 'vote.hands', optionId: plan, count: 1 })).toThrow('no such option');
    removed.undo();
    desk.act({ type: 'round.end' });
    expect(sums()).toEqual([
      [0, 0, 0],
      [1, 1, 0],
      [0, 0, 0],
    ]);
  });

  it('stay as they were once the vote is over', () => {
    voteOn(desk, BLOCKS);
    desk.act({ type: 'round.end' });
    desk.change({ type: 'process.delete', ids: ['plan'] });
    expect(desk.vote().options).toHaveLength(3);
  });

  it('are ideas of the tray, open proposals and candidates too', () => {
    desk.act({ type: 'ideas.start', about: null, prompt: '' });
    desk.idea('Ann', 'Forecast');
    desk.idea('Ann', 'Hire');
    desk.act({ type: 'round.end' });
    const create = { type: 'proposal.create', processId: 'plan', title: 'By region' } as const;
    desk.change(create);
    const proposal = [...desk.model.rows.proposal.values()].find(({ title }) => title === 'By region');
    const [candidate] = desk.model.rows.candidate.values();
    const [forecast, hire] = desk.ideaIds('Forecast', 'Hire');
    desk.act({
      ...{ type: 'vote.start', about: null, prompt: '' },
      options: [
        { kind: 'idea', id: forecast },
        { kind: 'idea', id: hire },
        { kind: 'proposal', id: proposal?.id },
        { kind: 'candidate', id: candidate?.id },
      ],
    });
    const names = () => desk.vote().options.map(({ name }) => name);
    expect(names()).toEqual(['Forecast', 'Hire', 'By region', candidate?.name]);
    desk.act({ type: 'tray.drop', ids: [hire] });
    desk.change({ type: 'proposal.decline', id: proposal?.id ?? '', reason: 'No' });
    expect(names()).toEqual(['Forecast', candidate?.name]);
    desk.act({ type: 'tray.undo' });
    expect(names()).toEqual(['Forecast', 'Hire', candidate?.name]);
  });

  it.each([
    ['one option twice', ['plan', 'plan'], 'two options or more'],
    ['an option that is not there', ['plan', 'nothing'], 'does not exist any more'],
  ])('are refused for %s', (_, ids, sentence) => {
    expect(() => voteOn(desk, ids)).toThrow(sentence);
    expect(desk.activities.view().round).toBeNull();
  });
});

it('a discarded vote leaves nothing', () => {
  voteOn(desk, BLOCKS);
  cast('Ann', takeBallot('Ann'), { [optionFor('plan')]: 1 });
  desk.act({ type: 'round.discard' });
  for (const table of ['round', 'ballot', 'vote'] as const) expect(desk.rows(table)).toEqual([]);
});
