import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connection } from '../../../../renderer/state/ports/connected.ts';
import {
  act,
  activityStore,
  actNow,
  currentActivity,
  hearActivity,
  toggleReadyCheck,
} from '../../../../renderer/state/room/activity.ts';
import { hearRoom, roomStore } from '../../../../renderer/state/room/room.ts';
import { clockText, leftMs, secondsIn, timeUpStore } from '../../../../renderer/state/room/timer.ts';
import { sessionStore } from '../../../../renderer/state/session/session.ts';
import type { RoomActivity } from '../../../../shared/api/room/rounds.ts';
import { openWindow, type TestWindow } from '../window.ts';
import { activityOf, openRoomWindow, type RoomWindow, roomAt } from './rounds.ts';

const notices = () => sessionStore.getState().notices.map(({ text, tone }) => [text, tone]);

describe('the activities that a window knows', () => {
  let window: TestWindow;
  beforeEach(() => {
    activityStore.setState(activityStore.getInitialState(), true);
    roomStore.setState(roomStore.getInitialState(), true);
  });
  afterEach(() => window.close());

  it('are asked for when the line opens, and followed', async () => {
    const first = activityOf({ ready: 3 });
    window = await openWindow({ 'room.activity': async () => first });
    await expect.poll(currentActivity).toEqual(first);
    window.tell({ type: 'room.activity', activity: activityOf({ ready: 4 }) });
    expect(currentActivity()?.ready).toBe(4);
    window.tell({ type: 'room.activity', activity: null });
    expect(currentActivity()).toBeNull();
  });

  it('are asked for when a room opens, since one that is continued has some', async () => {
    let atEngine: RoomActivity | null = null;
    window = await openWindow({ 'room.activity': async () => atEngine });
    await connection.request('room.activity', {});
    expect(currentActivity()).toBeNull();
    atEngine = activityOf({ ready: 2 });
    hearRoom(roomAt('a.strata'));
    await expect.poll(currentActivity).toEqual(atEngine);
  });

  it('are what was told, if that came before the answer', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    window = await openWindow({ 'room.activity': () => promise });
    window.tell({ type: 'room.activity', activity: activityOf({ ready: 7 }) });
    resolve(activityOf({ ready: 1 }));
    await promise;
    // The window’s own answer comes after that of a request made later.
    await connection.request('room.activity', {});
    expect(currentActivity()?.ready).toBe(7);
  });
});

describe('what a facilitator does', () => {
  let window: RoomWindow;
  beforeEach(async () => {
    window = await openRoomWindow();
  });
  afterEach(() => window.close());

  it('is thrown to the dialog that asked if it is refused, and shown where none did', async () => {
    await act({ type: 'round.end' });
    expect(window.acts).toEqual([{ type: 'round.end' }]);
    window.refuse();
    await expect(act({ type: 'round.end' })).rejects.toThrow('No round is running.');
    expect(notices()).toEqual([]);
    expect(await actNow({ type: 'round.end' })).toBe(false);
    expect(notices()).toEqual([['No round is running.', 'problem']]);
  });

  it('asks whether everybody is ready, and the second time stops asking', async () => {
    // Nothing was told of the room yet.
    hearActivity(null);
    await toggleReadyCheck();
    hearActivity(activityOf({ ready: 0 }));
    await toggleReadyCheck();
    expect(window.acts).toEqual([{ type: 'ready.ask' }, { type: 'ready.end' }]);
  });
});

describe('the timer', () => {
  const timer = (left: number, isPaused = false) =>
    activityOf({ timer: { leftMs: left, isPaused, endsRound: false } });
  const rung = () => timeUpStore.getState().count;
  let window: RoomWindow;
  let before: number;
  beforeEach(async () => {
    window = await openRoomWindow();
    vi.useFakeTimers();
    before = rung();
  });
  afterEach(async () => {
    vi.useRealTimers();
    await window.close();
  });

  it('counts down from what was told, and stands still while it is paused', () => {
    const told = { leftMs: 90_000, isPaused: false, endsRound: false };
    expect(leftMs(told, 1_000, 31_000)).toBe(60_000);
    expect(leftMs({ ...told, isPaused: true }, 1_000, 31_000)).toBe(90_000);
    expect(leftMs(told, 1_000, 200_000)).toBe(0);
  });

  it('rings once when the time is up, whatever is told about it then', () => {
    hearActivity(timer(3_000));
    vi.advanceTimersByTime(2_000);
    hearActivity(timer(1_000));
    vi.advanceTimersByTime(999);
    expect(rung()).toBe(before);
    vi.advanceTimersByTime(1);
    hearActivity(timer(0));
    hearActivity(activityOf({}));
    vi.advanceTimersByTime(60_000);
    expect(rung()).toBe(before + 1);
  });

  it('rings if the host’s clock is a little ahead', () => {
    hearActivity(timer(3_000));
    vi.advanceTimersByTime(2_800);
    hearActivity(timer(0));
    expect(rung()).toBe(before + 1);
    vi.advanceTimersByTime(60_000);
    expect(rung()).toBe(before + 1);
  });

  it('does not ring if it is stopped, paused or given more time', () => {
    hearActivity(timer(3_000));
    vi.advanceTimersByTime(1_000);
    hearActivity(timer(2_000, true));
    vi.advanceTimersByTime(60_000);
    hearActivity(timer(2_000));
    vi.advanceTimersByTime(1_000);
    hearActivity(timer(61_000));
    vi.advanceTimersByTime(60_000);
    hearActivity(activityOf({}));
    vi.advanceTimersByTime(60_000);
    expect(rung()).toBe(before);
  });

  it.each([
    ['5', 300],
    ['1:30', 90],
    [' 0:10 ', 10],
    ['99', 5_940],
    ['99:01', undefined],
    ['0:09', undefined],
    ['1:60', undefined],
    ['', undefined],
    ['soon', undefined],
  ])('reads %j as %s seconds', (text, seconds) => {
    expect(secondsIn(text)).toBe(seconds);
  });

  it('is shown in minutes and seconds, a second that has begun counting whole', () => {
    expect([300_000, 59_001, 400, 0].map(clockText)).toEqual(['5:00', '1:00', '0:01', '0:00']);
  });
});
