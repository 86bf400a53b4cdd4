import { beforeEach, describe, expect, it } from 'vitest';
import { type Desk, deskWith } from './desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = deskWith(['Ann', 'Ben', 'Cem']);
});

const start = (more: Record<string, unknown> = {}) =>
  desk.act({ type: 'ideas.start', about: 'plan', prompt: 'What slows us down?', ...more });
const ideasRound = () => {
  const { round } = desk.activities.view();
  if (round?.kind !== 'ideas') throw new Error('No round of ideas is running.');
  return round;
};

describe('a round of ideas', () => {
  it('shows counts only while it is hidden, and the ideas in the tray once it ends', () => {
    start();
    desk.idea('Ann', 'Forecast demand');
    desk.idea('Ann', 'Share the plan');
    desk.idea('Ben', 'Hire planners');
    expect(ideasRound()).toMatchObject({ count: 3, people: 2, ideas: [] });
    expect(desk.activities.guestView().round).toMatchObject({
      ...{ prompt: 'What slows us down?', count: 3, people: 2, ideas: [] },
      about: { id: 'plan', name: 'Plan' },
    });
    expect(desk.activities.view().tray).toBeNull();
    desk.act({ type: 'round.end' });
    expect(desk.activities.view().round).toBeNull();
    expect(desk.activities.view().tray).toMatchObject({ about: 'plan', prompt: 'What slows us down?' });
    expect(new Set(desk.tray().map(({ text }) => text))).toEqual(
      new Set(['Forecast demand', 'Share the plan', 'Hire planners']),
    );
  });

  it('shows the latest first if it is open, with names only if it asks for them', () => {
    start({ isHidden: false });
    desk.idea('Ann', 'First');
    desk.idea('Ben', 'Second');
    expect(ideasRound().ideas).toMatchObject([
      { text: 'Second', name: null },
      { text: 'First', name: null },
    ]);
    expect(desk.activities.guestView().round).toMatchObject({ ideas: ['Second', 'First'] });
    desk.act({ type: 'round.discard' });
    start({ isHidden: false, isNamed: true });
    desk.idea('Cem', 'Third');
    expect(ideasRound().ideas).toMatchObject([{ text: 'Third', name: 'Cem' }]);
  });

  it('takes an idea once for each key, and its owner changes or deletes it while the round runs', () => {
    start({ mostEach: 2 });
    const key = desk.idea('Ann', 'Forecast');
    desk.idea('Ann', 'Forecast', key);
    expect(ideasRound().count).toBe(1);
    desk.idea('Ann', '  Forecast \n demand ', key);
    desk.idea('Ann', 'Share');
    expect(() => desk.idea('Ann', 'One too many')).toThrow('You have sent the 2 ideas that each person may');
    desk.idea('Ann', '', key);
    expect(ideasRound()).toMatchObject({ count: 1, people: 1 });
    desk.idea('Ann', 'In its place');
    desk.act({ type: 'round.end' });
    expect(
      desk
        .tray()
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['In its place', 'Share']);
  });

  it('takes what was on its way for two seconds after its end, and then what it has already', () => {
    start();
    const roundId = desk.roundId();
    const late = (text: string, key: string) =>
      desk.send('Ben', { type: 'idea', roundId, key, text } as never);
    const key = desk.idea('Ann', 'In time');
    desk.act({ type: 'round.end' });
    desk.wait(1_900);
    late('Late', 'key-of-a-late-idea');
    expect(desk.tray()).toHaveLength(2);
    desk.wait(200);
    expect(() => late('Too late', 'key-of-a-later-idea')).toThrow('This round is over.');
    expect(() => late('Changed', key)).toThrow('This round is over.');
    late('In time', key);
    late('', 'key-of-a-later-idea');
    expect(desk.tray()).toHaveLength(2);
  });

  it('is discarded with all that was sent', () => {
    start();
    const roundId = desk.roundId();
    desk.idea('Ann', 'Forecast');
    desk.act({ type: 'round.discard' });
    expect(desk.rows('idea')).toEqual([]);
    expect(desk.activities.view()).toMatchObject({ round: null, tray: null });
    expect(() =>
      desk.send('Ann', { type: 'idea', roundId, key: 'k'.repeat(16), text: 'A' } as never),
    ).toThrow('over');
  });

  it.each([
    ['a second round', () => start(), 'A round is running.'],
    [
      'a vote',
      () =>
        desk.act({
          ...{ type: 'vote.start', about: null, prompt: '' },
          options: [
            { kind: 'block', id: 'plan' },
            { kind: 'block', id: 'sell' },
          ],
        }),
      'A round is running.',
    ],
  ])('refuses %s while it runs', (_, act, sentence) => {
    start();
    expect(act).toThrow(sentence);
  });

  it('is refused while the tray holds ideas, and for a block that is gone', () => {
    start();
    desk.idea('Ann', 'Forecast');
    desk.act({ type: 'round.end' });
    expect(() => start()).toThrow('Ideas of the last round are still in the tray.');
    desk.act({ type: 'tray.drop', ids: desk.ideaIds('Forecast') });
    expect(() => start({ about: 'nothing' })).toThrow('This block is not in the model any more.');
    start();
    expect(desk.activities.view()).toMatchObject({ tray: null });
  });

  it.each([
    ['too long', 'x'.repeat(401), 'An idea can have 400 characters at most.'],
    ['of someone who watches', 'An idea', 'only people who may speak'],
  ])('refuses an idea %s', (what, text, sentence) => {
    start();
    if (what.includes('watches')) desk.addPerson('Ben', 'watch');
    expect(() => desk.idea('Ben', text)).toThrow(sentence);
    expect(ideasRound().count).toBe(0);
  });

  it.each([
    ['controls', 'A\u0000B\u0007C\u009f', 'ABC'],
    ['a lone surrogate', 'A\ud800', 'A\ufffd'],
    ['breaks', 'A\r\nB\u2028C', 'A B C'],
    ['joined emoji', '👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'],
    ['accents in a pile', `e${'\u0301'.repeat(40)}`, `e${'\u0301'.repeat(40)}`],
    ['what runs from right to left', '\u202eevil', '\u202eevil'],
    ['400 characters', 'x'.repeat(400), 'x'.repeat(400)],
  ])('stores %s clean', (_, text, stored) => {
    start();
    desk.idea('Ann', text);
    expect(desk.rows('idea')[0]?.text).toBe(stored);
  });

  it.each(['', '   ', '\u200b\u200e', '\u0000'])(
    'takes nothing for an idea of which nothing is seen: %j',
    (text) => {
      start();
      desk.idea('Ann', text);
      expect(ideasRound().count).toBe(0);
    },
  );
});

describe('the tray', () => {
  const tray = (...texts: string[]) => {
    start();
    for (const text of texts) desk.idea('Ann', text);
    desk.act({ type: 'round.end' });
  };

  it('puts similar names side by side: case, accents, plural, order of words', () => {
    tray('Forecast demand', 'Hire planners', 'demand FORECASTS', 'Café', 'Forecást  demand', 'cafe');
    const groups = Map.groupBy(desk.tray(), ({ group }) => group);
    expect([...groups.values()].map((ideas) => ideas.map(({ text }) => text).sort()).sort()).toEqual([
      ['Café', 'cafe'],
      ['Forecast demand', 'Forecást  demand', 'demand FORECASTS'],
      ['Hire planners'],
    ]);
    expect(desk.tray().map(({ group }) => group)).toEqual([...desk.tray().map(({ group }) => group)].sort());
  });

  it('merges ideas, with their counts and texts, and takes that back', () => {
    tray('Forecast', 'Forecasts', 'Guess', 'guess');
    const [one, two, three, four] = desk.ideaIds('Forecast', 'Forecasts', 'Guess', 'guess');
    desk.act({ type: 'tray.merge', ids: [four], into: three });
    desk.act({ type: 'tray.merge', ids: [two, three], into: one });
    expect(desk.tray()).toMatchObject([{ id: one, text: 'Forecast', count: 4 }]);
    expect(new Set(desk.tray()[0]?.also.map((text) => text.toLowerCase()))).toEqual(
      new Set(['forecasts', 'guess']),
    );
    desk.act({ type: 'tray.undo' });
    expect(
      desk
        .tray()
        .map(({ count }) => count)
        .sort(),
    ).toEqual([1, 1, 2]);
    desk.act({ type: 'tray.undo' });
    expect(desk.tray()).toHaveLength(4);
    expect(() => desk.act({ type: 'tray.undo' })).toThrow('nothing to undo');
  });

  it('drops and parks ideas, and takes each back, also the last one', () => {
    tray('Forecast', 'Hire');
    desk.act({ type: 'tray.drop', ids: desk.ideaIds('Forecast') });
    desk.act({ type: 'tray.park', ids: desk.ideaIds('Hire') });
    expect(desk.activities.view()).toMatchObject({
      tray: { ideas: [], canUndo: true },
      parked: [{ text: 'Hire', about: 'plan', by: null }],
    });
    desk.act({ type: 'tray.undo' });
    expect(desk.activities.view().parked).toEqual([]);
    desk.act({ type: 'tray.undo' });
    expect(desk.tray()).toHaveLength(2);
  });

  it('does not take back a parking that was dealt with since', () => {
    tray('Forecast', 'Hire');
    desk.act({ type: 'tray.park', ids: desk.ideaIds('Forecast', 'Hire') });
    const kept = desk.activities.view().parked.find(({ text }) => text === 'Hire');
    desk.act({ type: 'parking.kept', ids: [kept?.id] });
    desk.act({ type: 'tray.undo' });
    expect(desk.tray().map(({ text }) => text)).toEqual(['Forecast']);
    expect(desk.activities.view().parked).toEqual([]);
  });

  it('is without ideas that became blocks, and has them again while those are gone', () => {
    tray('Forecast', 'Hire');
    const [forecast, hire] = desk.ideaIds('Forecast', 'Hire');
    const added = desk.change({ type: 'process.create', name: 'Forecast', parentId: null });
    const block = [...desk.model.rows.process.values()].find(({ name }) => name === 'Forecast')?.id;
    desk.act({ type: 'tray.taken', ids: [forecast], blockIds: [block] });
    expect(desk.tray().map(({ id }) => id)).toEqual([hire]);
    added.undo();
    expect(
      desk
        .tray()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([forecast, hire].sort());
    expect(() => desk.act({ type: 'tray.taken', ids: [forecast, hire], blockIds: ['plan'] })).toThrow(
      'Each idea needs the one block',
    );
  });

  it('is gone once all was taken, whatever was done before', () => {
    tray('Forecast', 'Hire');
    desk.act({ type: 'tray.merge', ids: desk.ideaIds('Hire'), into: desk.ideaIds('Forecast')[0] });
    desk.act({ type: 'tray.taken', ids: desk.ideaIds('Forecast'), blockIds: ['plan'] });
    expect(desk.activities.view().tray).toBeNull();
  });

  it.each([
    ['tray.drop', { ids: ['nothing'] }],
    ['tray.park', { ids: ['nothing'] }],
    ['tray.merge', { ids: ['nothing'], into: 'nothing' }],
    ['tray.taken', { ids: ['nothing'], blockIds: ['plan'] }],
  ] as const)('refuses %s for what is not in it, and changes nothing', (type, more) => {
    tray('Forecast');
    const before = desk.activities.view();
    desk.writes();
    expect(() => desk.act({ type, ...more })).toThrow('not in the tray any more');
    expect(desk.activities.view()).toEqual(before);
    expect(desk.store.isChanged()).toBe(false);
  });
});
