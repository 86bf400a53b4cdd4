import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { RoomTimer } from '../../../shared/api/room/rounds.ts';
import { say } from '../../../shared/words/messages.ts';
import { activityStore } from '../../state/room/activity.ts';
import { clockText, leftMs } from '../../state/room/timer.ts';
import { classes } from '../../ui/classes.ts';
import { words } from './words.ts';

/** The time left on a timer, counting down. */
export const TimeLeft = ({ timer, className }: { timer: RoomTimer; className: string }) => {
  const heardAt = useStore(activityStore, (state) => state.heardAt);
  const now = useNow(!timer.isPaused && timer.leftMs > 0);
  const left = leftMs(timer, heardAt, Math.max(now, heardAt));
  const time = clockText(left);
  const isPaused = timer.isPaused ? 'yes' : 'no';
  return (
    <span
      role="timer"
      aria-label={say(words.timeLeft, { time, isPaused })}
      className={classes(className, timer.isPaused && 'is-paused', left === 0 && 'is-up')}
    >
      {time}
    </span>
  );
};

const TICK_MS = 200;

/** The time now, in milliseconds of `performance.now()`, kept current while it is needed. */
const useNow = (isNeeded: boolean): number => {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (!isNeeded) return;
    const tick = setInterval(() => setNow(performance.now()), TICK_MS);
    return () => clearInterval(tick);
  }, [isNeeded]);
  return now;
};
