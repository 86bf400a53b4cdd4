import { beforeEach, describe, expect, it } from 'vitest';
import { type Desk, deskWith, voteOn } from './desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = deskWith(['Ann', 'Ben']);
});

describe('the timer', () => {
  const timer = () => desk.activities.view().timer;

  it('counts down, pauses, goes on, grows and stops', () => {
    desk.act({ type: 'timer.start', seconds: 60 });
    desk.wait(10_000);
    expect(timer()).toEqual({ leftMs: 50_000, isPaused: false, endsRound: false });
    desk.act({ type: 'timer.pause' });
    desk.wait(10_000);
    expect(timer()).toMatchObject({ leftMs: 50_000, isPaused: true });
    desk.act({ type: 'timer.add', seconds: 60 });
    desk.act({ type: 'timer.resume' });
    desk.wait(1_000);
    expect(timer()).toMatchObject({ leftMs: 109_000, isPaused: false });
    expect(desk.activities.guestView().timer).toEqual(timer());
    desk.act({ type: 'timer.stop' });
    expect(timer()).toBeNull();
  });

  it.each(['timer.pause', 'timer.resume', 'timer.add'] as const)('refuses %s where there is none', (type) => {
    expect(() => desk.act({ type, ...(type === 'timer.add' && { seconds: 60 }) })).toThrow(
      'There is no timer.',
    );
  });

  it('ends the round at zero if it is to, and stays at zero', () => {
    voteOn(desk, ['plan', 'sell'], { seconds: 60 });
    desk.wait(59_999);
    expect(desk.vote().isOver).toBe(false);
    expect(desk.activities.dueIn()).toBe(1);
    const before = desk.activities.timerMark();
    desk.wait(1);
    expect(desk.vote().isOver).toBe(true);
    expect(timer()).toMatchObject({ leftMs: 0 });
    expect(desk.activities.timerMark()).not.toBe(before);
    expect(desk.activities.dueIn()).toBeNull();
    desk.act({ type: 'ideas.start', about: null, prompt: '' });
    expect(timer()).toBeNull();
  });

  it('leaves the round alone if it is not to end it, and goes with one that is ended before', () => {
    voteOn(desk, ['plan', 'sell']);
    desk.act({ type: 'timer.start', seconds: 10 });
    desk.wait(20_000);
    expect(desk.vote().isOver).toBe(false);
    desk.act({ type: 'timer.start', seconds: 10, endsRound: true });
    desk.act({ type: 'round.end' });
    expect(timer()).toBeNull();
  });

  it('is paused at what was left of it after a crash', () => {
    desk.act({ type: 'timer.start', seconds: 60, endsRound: true });
    const written = Date.UTC(2026, 11, 1) + 20_000;
    desk.wait(500_000);
    desk.activities.resume(written);
    expect(timer()).toEqual({ leftMs: 40_000, isPaused: true, endsRound: true });
  });
});

describe('the parking lot', () => {
  const park = (person: string, text: string, about: string | null = null, key = 'key-of-a-thought') =>
    desk.send(person, { type: 'park', key, text, about } as never);
  const parked = () => desk.activities.view().parked;

  it('takes a thought at any time, once for each key, on its block or on the model', () => {
    park('Ann', '  Why?\r\nReally?  ', 'plan');
    park('Ann', 'Why?', 'plan');
    desk.wait(1);
    park('Ben', 'And this?', 'nothing', 'key-of-another-one');
    expect(parked()).toMatchObject([
      { text: 'Why?\nReally?', about: 'plan', by: 'Ann' },
      { text: 'And this?', about: null, by: 'Ben' },
    ]);
    expect(JSON.stringify(desk.activities.guestView())).not.toContain('Really');
  });

  it('has thoughts of the facilitator, and loses what was kept or dropped, which never comes again', () => {
    desk.act({ type: 'parking.add', text: 'Later', about: 'sell' });
    desk.wait(1);
    park('Ann', 'Why?');
    expect(parked().map(({ by }) => by)).toEqual(['Fay', 'Ann']);
    desk.act({
      type: 'parking.kept',
      ids: parked()
        .slice(0, 1)
        .map(({ id }) => id),
    });
    desk.act({ type: 'parking.drop', ids: parked().map(({ id }) => id) });
    park('Ann', 'Why?');
    expect(parked()).toEqual([]);
    expect(() => desk.act({ type: 'parking.drop', ids: ['nothing'] })).toThrow(
      'not in the parking lot any more',
    );
  });

  it.each([
    ['nothing', ' \n ', 'Write something first.'],
    ['too much', 'x'.repeat(2_001), 'A thought can have 2,000 characters at most.'],
  ])('refuses %s', (_, text, sentence) => {
    expect(() => park('Ann', text)).toThrow(sentence);
  });

  it('is closed to those who watch, and has an end', () => {
    desk.addPerson('Ben', 'watch');
    expect(() => park('Ben', 'Why?')).toThrow('only people who may speak');
    for (let i = 0; i < 500; i++) park('Ann', 'Why?', null, `key-of-thought-${i}`);
    expect(() => park('Ann', 'Why?', null, 'key-of-the-last-one')).toThrow('The parking lot is full.');
  });
});

it('counts who is ready only while that is asked', () => {
  expect(desk.activities.view().ready).toBeNull();
  desk.act({ type: 'ready.ask' });
  const ann = desk.people.get('Ann');
  if (ann) desk.people.set('Ann', { ...ann, isReady: true });
  expect(desk.activities.view().ready).toBe(1);
  expect(desk.activities.guestView().isReadyAsked).toBe(true);
  desk.act({ type: 'ready.end' });
  expect(desk.activities.view().ready).toBeNull();
  expect(desk.people.get('Ann')?.isReady).toBe(false);
});

it.each(['round.end', 'round.discard'] as const)('refuses %s without a round', (type) => {
  expect(() => desk.act({ type })).toThrow('No round is running.');
});

it('refuses hands without a vote', () => {
  expect(() => desk.act({ type: 'vote.hands', optionId: 'any', count: 1 })).toThrow('no vote');
});
