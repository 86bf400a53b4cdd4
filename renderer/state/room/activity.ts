/** The activities of the live room, as the engine tells of them: the round, its timer, the tray, the parking lot, who is ready. */
import type { RoomAct, RoomActivity } from '../../../shared/api/room/rounds.ts';
import { connection } from '../ports/connected.ts';
import { stopAll } from '../stop-all.ts';
import { createStore } from '../store.ts';
import { notifyFailure } from './failure.ts';
import { roomStore } from './room.ts';

type ActivityInWindow = {
  /** Null if no room is open. */
  readonly activity: RoomActivity | null;
  /** When it was told, in milliseconds of `performance.now()`: the timer counts from there. */
  readonly heardAt: number;
};

export const activityStore = createStore<ActivityInWindow>(() => ({ activity: null, heardAt: 0 }));
const { getState, setState } = activityStore;

export const currentActivity = (): RoomActivity | null => getState().activity;

export const hearActivity = (activity: RoomActivity | null): void =>
  setState({ activity, heardAt: performance.now() });

/** Does something with the round, the tray, the timer or the parking lot. What is refused is thrown, as a sentence. */
export const act = async (what: RoomAct): Promise<void> => {
  await connection.request('room.act', what);
};

/** As `act`, where no dialog asked: what is refused is shown as a notice. @returns whether it was done */
export const actNow = async (what: RoomAct): Promise<boolean> => {
  try {
    await act(what);
    return true;
  } catch (error) {
    notifyFailure(error);
    return false;
  }
};

/** Asks whether everybody is ready, or stops asking. */
export const toggleReadyCheck = (): Promise<boolean> =>
  actNow({ type: (currentActivity()?.ready ?? null) === null ? 'ready.ask' : 'ready.end' });

/** Follows the activities, and asks for them whenever a line or a room opens: one that is continued has some. @returns a function that stops this. */
export const keepActivityCurrent = (): (() => void) => {
  let heard = 0;
  const ask = async () => {
    const before = heard;
    const activity = await connection.request('room.activity', {}).catch(() => undefined);
    // What was told in the meantime is newer.
    if (activity !== undefined && heard === before) hearActivity(activity);
  };
  return stopAll(
    connection.onEvent((event) => {
      if (event.type !== 'room.activity') return;
      heard++;
      hearActivity(event.activity);
    }),
    connection.onStatus((status) => {
      if (status === 'open') void ask();
    }),
    roomStore.subscribe(({ room }, before) => {
      if (room !== null && room.url !== before.room?.url) void ask();
    }),
  );
};
