/** The timer of a room: the host's clock counts. */
import { userError } from '../../../shared/api/contract.ts';
import type { RoomTimer } from '../../../shared/api/room/rounds.ts';
import type { Context } from './context.ts';
import { words } from './words.ts';

/** Running, with the time of its end on the clock of the context; or paused, with what is left. */
export type Timer = { readonly endsRound: boolean } & (
  | { readonly endsAt: number }
  | { readonly leftMs: number }
);

const SETTING = 'timer';
const MAX_MS = 5_940_000;

export const leftOf = ({ now }: Pick<Context, 'now'>, timer: Timer): number =>
  'leftMs' in timer ? timer.leftMs : Math.max(0, Math.round(timer.endsAt - now()));

export const timerView = (context: Context, timer: Timer | null): RoomTimer | null =>
  timer && {
    leftMs: leftOf(context, timer),
    isPaused: 'leftMs' in timer,
    endsRound: timer.endsRound,
  };

export const startedTimer = ({ now }: Context, seconds: number, endsRound: boolean): Timer => ({
  endsAt: now() + seconds * 1000,
  endsRound,
});

/** Refused where there is no timer, as the next ones are. One that has rung runs again. */
export const longerTimer = (context: Context, timer: Timer | null, seconds: number): Timer => {
  const { endsRound, ...known } = running(timer);
  const leftMs = Math.min(MAX_MS, leftOf(context, { endsRound, ...known } as Timer) + seconds * 1000);
  return 'leftMs' in known ? { leftMs, endsRound } : { endsAt: context.now() + leftMs, endsRound };
};

export const pausedTimer = (context: Context, timer: Timer | null): Timer => ({
  leftMs: leftOf(context, running(timer)),
  endsRound: running(timer).endsRound,
});

export const resumedTimer = (context: Context, timer: Timer | null): Timer => ({
  endsAt: context.now() + leftOf(context, running(timer)),
  endsRound: running(timer).endsRound,
});

const running = (timer: Timer | null): Timer => {
  if (!timer) throw userError('no-timer', words.noTimer);
  return timer;
};

/** Writes the timer down, its end by the clock of the system, which goes on if the room crashes. */
export const keepTimer = ({ store, date, now }: Context, timer: Timer | null): void => {
  const value =
    timer && 'endsAt' in timer
      ? { ...timer, endsAt: Math.round(date().getTime() + timer.endsAt - now()) }
      : timer;
  if (value) store.put('setting', { id: SETTING, value: JSON.stringify(value) });
  else store.remove('setting', SETTING);
};

/** The timer that was written down, paused at what was left of it at `lastAt`, in milliseconds of the system's clock. */
export const keptTimer = ({ store }: Context, lastAt: number): Timer | null => {
  const value = store.get('setting', SETTING)?.value;
  if (value === undefined) return null;
  const { endsRound, ...kept } = JSON.parse(value) as Timer;
  const leftMs = 'leftMs' in kept ? kept.leftMs : Math.max(0, kept.endsAt - lastAt);
  return leftMs === 0 ? null : { leftMs, endsRound };
};
