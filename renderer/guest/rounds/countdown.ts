/**
 * Counts the time of a room’s timer down. The host says how much is left as it sends; from then on this phone’s monotonic clock
 * counts, so that a wrong time of day changes nothing.
 */
import type { RoomTimer } from '../../../shared/api/room/rounds.ts';

/** Seconds that are left, rounded up. */
export type TimeLeft = { readonly seconds: number; readonly isPaused: boolean };

type Parts = {
  /** Milliseconds of a monotonic clock. */
  now(): number;
  /** Calls `act` after so many milliseconds. @returns what prevents that. */
  after(ms: number, act: () => void): () => void;
  onTick(left: TimeLeft | null): void;
  /** So many seconds are left: 60, 10 or 0. Told once each time that the timer comes there. */
  onMark(seconds: number): void;
};

const MARKS = [0, 10, 60];

/** @returns what takes the timer of a message, and when that message came. */
export const createCountdown = ({ now, after, onTick, onMark }: Parts) => {
  let timer: RoomTimer | null = null;
  let since = 0;
  let last: number | null = null;
  let cancel = (): void => {};

  const tick = (): void => {
    cancel();
    if (!timer) return;
    const { leftMs, isPaused } = timer;
    const left = isPaused ? leftMs : Math.max(0, leftMs - (now() - since));
    const seconds = Math.ceil(left / 1_000);
    if (!isPaused && left > 0) cancel = after(left - (seconds - 1) * 1_000, tick);
    onTick({ seconds, isPaused });
    const passed = MARKS.find((mark) => last !== null && last > mark && seconds <= mark);
    last = seconds;
    if (passed !== undefined) onMark(passed);
  };
  return (next: RoomTimer | null, at: number): void => {
    if (next === timer) return;
    const isUp = next === null && timer?.isPaused === false && last === 1;
    if (next === null) {
      cancel();
      last = null;
      timer = null;
      onTick(null);
      // The host’s clock was the faster one.
      if (isUp) onMark(0);
      return;
    }
    timer = next;
    since = at;
    tick();
  };
};

/** 2:59. */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
