import { describe, expect, it } from 'vitest';
import { createLine, type LineStatus } from '../../../../renderer/guest/line/line.ts';
import { ROOM_CLOSED } from '../../../../shared/api/room/door.ts';
import { fakeClock, fakeSockets } from '../surroundings.ts';

const started = (random = 0.5) => {
  const clock = fakeClock();
  const { sockets, last, open } = fakeSockets();
  const page = { isVisible: true };
  const statuses: LineStatus[] = [];
  const heard: string[] = [];
  const line = createLine(
    { open, after: clock.after, random: () => random, isVisible: () => page.isVisible },
    { onMessage: ({ type }) => heard.push(type), onStatus: (status) => statuses.push(status) },
  );
  line.start();
  const status = () => statuses.at(-1);
  const connect = () => {
    last().events.onOpen();
    last().says({ type: 'pong' });
  };
  return { clock, sockets, last, page, statuses, heard, line, status, connect };
};

describe('an open line', () => {
  it('is asked for a sign of life each 5 s, and reports all but the answers to that', () => {
    const { clock, last, heard, status, connect } = started();
    connect();
    expect(status()).toEqual({ kind: 'open' });
    for (const _ of [1, 2, 3]) {
      clock.pass(5_000);
      last().says({ type: 'pong' });
    }
    last().says({ type: 'room', model: 'Sales', people: 2, heldBy: null });
    expect(last().sent).toEqual(Array.from({ length: 4 }, () => ({ type: 'ping' })));
    expect(heard).toEqual(['room']);
  });

  it('is dropped after 10 s without any message, though the browser reports no close', () => {
    const { clock, sockets, status, connect } = started();
    connect();
    clock.pass(9_999);
    expect(status()).toEqual({ kind: 'open' });
    clock.pass(1);
    expect(status()).toEqual({ kind: 'lost', isLong: false });
    expect(sockets[0]?.isClosed).toBe(true);
    clock.pass(500);
    expect(sockets).toHaveLength(2);
  });

  it('has 2 s to answer once the page is seen again', () => {
    const { clock, last, line, status, connect } = started();
    connect();
    line.seen();
    clock.pass(1_999);
    last().says({ type: 'pong' });
    clock.pass(1_000);
    expect(status()).toEqual({ kind: 'open' });
    line.seen();
    expect(last().sent.at(-1)).toEqual({ type: 'ping' });
    clock.pass(2_000);
    expect(status()).toEqual({ kind: 'lost', isLong: false });
  });

  it('is neither asked nor dropped while the page is hidden', () => {
    const { clock, last, page, status, connect } = started();
    connect();
    page.isVisible = false;
    const before = last().sent.length;
    clock.pass(60_000);
    expect(last().sent).toHaveLength(before);
    expect(status()).toEqual({ kind: 'open' });
  });

  it('survives what it can’t read', () => {
    const { last, heard, status, connect } = started();
    connect();
    last().events.onText('{"type":');
    last().events.onText('');
    expect(heard).toEqual([]);
    expect(status()).toEqual({ kind: 'open' });
  });
});

describe('a lost line', () => {
  /** How long after each failure the next attempt began. */
  const delays = (random: number): number[] => {
    const { clock, sockets, last } = started(random);
    return Array.from({ length: 8 }, () => {
      const [count, at] = [sockets.length, clock.now()];
      last().events.onClose(1006);
      while (sockets.length === count) clock.pass(1);
      return clock.now() - at;
    });
  };

  it('is tried again after 0.5 s, then 1.5 times as long each time, up to 5 s', () => {
    expect(delays(0.5)).toEqual([500, 750, 1125, 1688, 2532, 3797, 5000, 5000]);
  });

  it('is tried earlier or later by up to a half, so that a room does not come back all at once', () => {
    expect(delays(0).slice(0, 2)).toEqual([250, 375]);
    expect(delays(1).at(-1)).toBe(7500);
  });

  it('gives an attempt 4 s, and ignores what a given-up one still does', () => {
    const { clock, sockets, status, connect } = started();
    clock.pass(4_000);
    expect(status()).toEqual({ kind: 'lost', isLong: false });
    expect(sockets[0]?.isClosed).toBe(true);
    sockets[0]?.events.onOpen();
    sockets[0]?.events.onClose(ROOM_CLOSED.ended);
    expect(status()).toEqual({ kind: 'lost', isLong: false });
    clock.pass(500);
    expect(sockets).toHaveLength(2);
    connect();
    expect(status()).toEqual({ kind: 'open' });
  });

  it('is tried at once when the page is seen, and not before while it is hidden', () => {
    const { clock, sockets, page, line, last, connect } = started();
    connect();
    page.isVisible = false;
    last().events.onClose(1006);
    clock.pass(60_000);
    line.seen();
    expect(sockets).toHaveLength(1);
    page.isVisible = true;
    line.seen();
    expect(sockets).toHaveLength(2);
  });

  it('gives an attempt that was begun before the page slept 2 s more', () => {
    const { clock, sockets, line, status } = started();
    clock.pass(1_000);
    line.seen();
    clock.pass(2_000);
    expect(status()).toEqual({ kind: 'lost', isLong: false });
    expect(sockets[0]?.isClosed).toBe(true);
  });

  it('says after many failures that the room may be elsewhere, until it is heard again', () => {
    const { clock, last, statuses, status, connect } = started();
    for (const _ of [1, 2, 3, 4, 5, 6]) {
      last().events.onClose(1006);
      clock.pass(5_000);
    }
    expect(status()).toEqual({ kind: 'lost', isLong: false });
    last().events.onClose(1006);
    expect(status()).toEqual({ kind: 'lost', isLong: true });
    clock.pass(5_000);
    connect();
    last().events.onClose(1006);
    expect(statuses.at(-1)).toEqual({ kind: 'lost', isLong: false });
  });

  it('waits longer for a door that opens and breaks off at once', () => {
    const { clock, sockets, last } = started();
    for (const _ of [1, 2]) {
      last().events.onOpen();
      last().events.onClose(1006);
      clock.pass(500);
    }
    expect(sockets).toHaveLength(2);
  });

  it('sends nothing, and says so', () => {
    const { line, last, connect } = started();
    expect(line.send({ type: 'ping' })).toBe(false);
    connect();
    expect(line.send({ type: 'hand', id: 1, isUp: true })).toBe(true);
    last().events.onClose(1006);
    expect(line.send({ type: 'ping' })).toBe(false);
  });
});

describe('a line that the door closed', () => {
  it.each(Object.entries(ROOM_CLOSED))('says why (%s), and stays closed', (ending, code) => {
    const { clock, sockets, last, line, status, connect } = started();
    connect();
    last().events.onClose(code);
    expect(status()).toEqual({ kind: 'closed', ending });
    clock.pass(60_000);
    line.seen();
    expect(sockets).toHaveLength(1);
    line.start();
    expect(sockets).toHaveLength(2);
  });

  it('stays so when the page left it', () => {
    const { clock, sockets, line, connect } = started();
    connect();
    line.stop();
    line.seen();
    clock.pass(60_000);
    expect(sockets.map(({ isClosed }) => isClosed)).toEqual([true]);
  });
});
