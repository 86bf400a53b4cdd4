import { describe, expect, it } from 'vitest';
import { createLine } from '../../../renderer/guest/line/line.ts';
import { createOutbox } from '../../../renderer/guest/outbox/outbox.ts';
import { createVisit } from '../../../renderer/guest/visit.ts';
import { textsIn } from '../../../renderer/plain/kept-texts.ts';
import type { Card } from '../../../shared/room/card.ts';
import { fakeClock, fakeSockets } from './surroundings.ts';

const card = (id: string | null, name: string): Card => ({
  ...{ id, code: '', name, definition: '', path: [], children: [], more: 0 },
});

const about = { id: null, code: '', name: 'Sales' };

const visiting = () => {
  const clock = fakeClock();
  const { last, open } = fakeSockets();
  let seeds = 0;
  const outbox = createOutbox(
    textsIn(() => {
      throw new Error('Storage is denied.');
    }),
    () => `seed-${++seeds}`,
  );
  const visit = createVisit({
    ...{ line: () => line, outbox, after: clock.after, now: clock.now, onChange: () => {} },
  });
  const line = createLine(
    { open, after: clock.after, random: () => 0.5, isVisible: () => true },
    { onMessage: visit.onMessage, onStatus: visit.onStatus },
  );
  line.start();
  const connect = () => {
    last().events.onOpen();
    last().says({ type: 'pong' });
  };
  const cut = () => {
    last().events.onClose(1006);
    clock.pass(500);
  };
  const parked = () => last().sent.flatMap((each) => (each.type === 'park' ? [each] : []));
  const park = (text: string) => {
    outbox.add([{ kind: 'thought', text, about }]);
    visit.pump();
  };
  const votes = () =>
    last().sent.flatMap((each) => (each.type === 'vote' || each.type === 'takeBallot' ? [each] : []));
  const vote = (optionId: string, isSecret: boolean) => {
    const dots = [{ optionId, count: 1, name: optionId }];
    outbox.vote({ roundId: 'round', prompt: '', isSecret, dots });
    visit.pumpSoon();
  };
  return { clock, last, outbox, visit, connect, cut, parked, park, vote, votes };
};

describe('a visit', () => {
  it('has what the door said last', () => {
    const { last, visit, connect } = visiting();
    connect();
    last().says({ type: 'me', name: 'Guest 7', role: 'voice', isHandUp: false, isReady: false });
    last().says({ type: 'room', model: 'Sales', people: 12, heldBy: null });
    last().says({ type: 'card', card: card('a', 'Plan') });
    last().says({ type: 'card', card: card('b', 'Sell') });
    expect(visit.state()).toMatchObject({
      status: { kind: 'open' },
      me: { name: 'Guest 7' },
      room: { model: 'Sales', people: 12 },
      card: { name: 'Sell' },
    });
  });

  it('sends things one after the other, as they are acknowledged', () => {
    const { last, outbox, connect, parked, park } = visiting();
    park('a');
    connect();
    park('b');
    expect(parked().map(({ key }) => key)).toEqual(['seed-1']);
    last().says({ type: 'done', id: parked()[0]?.id ?? 0 });
    expect(parked().map(({ key }) => key)).toEqual(['seed-1', 'seed-2']);
    last().says({ type: 'done', id: parked()[1]?.id ?? 0 });
    expect(outbox.things().map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  it('sends what was not acknowledged again in its order with the same seeds, once each', () => {
    const { last, outbox, connect, cut, parked, park } = visiting();
    connect();
    for (const text of ['a', 'b', 'c']) park(text);
    last().says({ type: 'done', id: parked()[0]?.id ?? 0 });
    const lostId = parked()[1]?.id ?? 0;
    cut();
    connect();
    // The answer to an id of the old line is no answer on the new one.
    last().says({ type: 'done', id: lostId });
    for (const _ of [1, 2]) last().says({ type: 'done', id: parked().at(-1)?.id ?? 0 });
    expect(parked().map(({ key }) => key)).toEqual(['seed-2', 'seed-3']);
    expect(outbox.things().every(({ state }) => state === 'sent')).toBe(true);
  });

  it('keeps a refused thing with the reason, and goes on with the next', () => {
    const { last, outbox, connect, parked, park } = visiting();
    connect();
    park('a');
    park('b');
    const failure = { code: 'not-allowed', message: 'Only who may write.' } as const;
    last().says({ type: 'refused', id: parked()[0]?.id ?? 0, failure });
    expect(outbox.things()[0]).toMatchObject({ state: 'refused', why: 'Only who may write.' });
    expect(parked().at(-1)?.key).toBe('seed-2');
  });

  it('waits as long as the door asks, and then sends the same thing', () => {
    const { clock, last, outbox, connect, parked, park } = visiting();
    connect();
    park('a');
    const failure = { code: 'slow-down', message: 'Too fast.', waitMs: 3_000 } as const;
    last().says({ type: 'refused', id: parked()[0]?.id ?? 0, failure });
    clock.pass(2_999);
    expect(parked()).toHaveLength(1);
    expect(outbox.next()?.seed).toBe('seed-1');
    clock.pass(1);
    expect(parked().map(({ key }) => key)).toEqual(['seed-1', 'seed-1']);
  });

  it('asks for the block that is browsed again on a new line, and shows the last answer until then', () => {
    const { last, visit, connect, cut } = visiting();
    connect();
    visit.look('a');
    visit.look('b');
    const looks = () => last().sent.flatMap((each) => (each.type === 'look' ? [each] : []));
    const [first, second] = looks();
    last().says({ type: 'looked', id: second?.id ?? 0, card: card('b', 'Sell') });
    // The answer to what is no longer asked comes late.
    last().says({ type: 'looked', id: first?.id ?? 0, card: card('a', 'Plan') });
    expect(visit.state().look).toMatchObject({ blockId: 'b', card: { name: 'Sell' }, isGone: false });
    cut();
    connect();
    expect(looks().map(({ blockId }) => blockId)).toEqual(['b']);
    last().says({ type: 'looked', id: looks()[0]?.id ?? 0, card: null });
    expect(visit.state().look).toMatchObject({ card: { name: 'Sell' }, isGone: true });
  });

  it('asks nothing without a line, and tells what became of what it asked', () => {
    const { last, visit, connect } = visiting();
    const told: unknown[] = [];
    const raise = () => visit.ask({ type: 'hand', isUp: true }, (failure) => told.push(failure));
    expect(raise()).toBe(false);
    connect();
    expect(raise()).toBe(true);
    const asked = last().sent.at(-1);
    last().says({ type: 'done', id: asked && 'id' in asked ? asked.id : 0 });
    expect(told).toEqual([null]);
  });

  it('takes the ballot of a secret vote before it votes, and again if the answer was lost', () => {
    const { clock, last, outbox, connect, cut, vote, votes } = visiting();
    connect();
    vote('a', true);
    expect(votes()).toEqual([]);
    clock.pass(400);
    cut();
    connect();
    const [asked] = votes();
    expect(asked).toMatchObject({ type: 'takeBallot', roundId: 'round' });
    last().says({ type: 'ballot', id: asked?.id ?? 0, ballot: 'ballot-7' });
    expect(votes()[1]).toMatchObject({ ballot: 'ballot-7', dots: [{ optionId: 'a', count: 1 }] });
    cut();
    connect();
    expect(votes()).toMatchObject([{ type: 'vote', ballot: 'ballot-7' }]);
    last().says({ type: 'done', id: votes()[0]?.id ?? 0 });
    expect(outbox.things()).toMatchObject([{ kind: 'vote', state: 'sent', ballot: 'ballot-7' }]);
  });

  it('sends the last ballot once presses have come to rest, one at a time', () => {
    const { clock, last, outbox, connect, vote, votes } = visiting();
    connect();
    const options = () =>
      votes().map((each) => (each.type === 'vote' ? each.dots.map((dot) => dot.optionId) : []));
    for (const option of ['a', 'b', 'c']) {
      vote(option, false);
      clock.pass(100);
    }
    clock.pass(400);
    expect(options()).toEqual([['c']]);
    vote('d', false);
    clock.pass(400);
    // The one before has not been answered yet.
    expect(options()).toEqual([['c']]);
    last().says({ type: 'done', id: votes()[0]?.id ?? 0 });
    expect(options()).toEqual([['c'], ['d']]);
    expect(outbox.things()[0]?.state).toBe('kept');
    last().says({ type: 'done', id: votes()[1]?.id ?? 0 });
    expect(outbox.things()[0]?.state).toBe('sent');
  });

  it('knows when an activity came by its own clock', () => {
    const { clock, last, visit, connect } = visiting();
    connect();
    clock.pass(1_234);
    const timer = { leftMs: 60_000, isPaused: false, endsRound: false };
    last().says({ type: 'activity', activity: { round: null, timer, isReadyAsked: true } });
    expect(visit.state()).toMatchObject({ activityAt: 1_234, activity: { timer, isReadyAsked: true } });
  });
});
