/** The timer of the room as this window shows it: the host’s clock counts, and a window counts down from what it was told. */
import type { RoomTimer } from '../../../shared/api/room/rounds.ts';
import { stopAll } from '../stop-all.ts';
import { createStore } from '../store.ts';
import { activityStore } from './activity.ts';

const MIN_SECONDS = 10;
const MAX_SECONDS = 5_940;

/** Milliseconds left. @param heardAt, now in milliseconds of `performance.now()` */
export const leftMs = ({ leftMs: left, isPaused }: RoomTimer, heardAt: number, now: number): number =>
  isPaused ? left : Math.max(0, left - (now - heardAt));

/** A time as `4:05`; a second that has begun counts whole. */
export const clockText = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/**
 * Seconds of a typed time: `5` is five minutes, `1:30` a minute and a half. Undefined for what is no time, and outside 10 seconds
 * to 99 minutes.
 */
export const secondsIn = (text: string): number | undefined => {
  const parts = /^\s*(\d{1,2})(?::([0-5]\d))?\s*$/.exec(text);
  if (!parts) return undefined;
  const seconds = Number(parts[1]) * 60 + Number(parts[2] ?? 0);
  return seconds >= MIN_SECONDS && seconds <= MAX_SECONDS ? seconds : undefined;
};

/** How often a timer of this window’s room has run out since the window opened: a change of it is when to chime. */
export const timeUpStore = createStore<{ readonly count: number }>(() => ({ count: 0 }));

/** What is told of a timer at zero may come a little before this window has counted down to it. */
const SOON_MS = 400;

/** Notices when the timer runs out, once for each. @returns a function that stops this. */
export const keepTimeUp = (): (() => void) => {
  let alarm: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  const ring = () => {
    clearTimeout(alarm);
    isRunning = false;
    timeUpStore.setState(({ count }) => ({ count: count + 1 }));
  };
  const stop = activityStore.subscribe(({ activity, heardAt }, before) => {
    const timer = activity?.timer ?? null;
    const last = before.activity?.timer ?? null;
    const lastLeft = last ? leftMs(last, before.heardAt, heardAt) : Number.POSITIVE_INFINITY;
    clearTimeout(alarm);
    if (isRunning && activity && (timer?.leftMs ?? 0) === 0 && lastLeft <= SOON_MS) return ring();
    isRunning = timer !== null && !timer.isPaused && timer.leftMs > 0;
    if (isRunning && timer) alarm = setTimeout(ring, timer.leftMs);
  });
  return stopAll(stop, () => clearTimeout(alarm));
};
