/**
 * Serves the activities of a room: what guests send is answered once it is kept, in groups, and each side is told what changed. What
 * is told and answered is in the file by then.
 */
import { UserError } from '../../../shared/api/contract.ts';
import type { DoorMessage, RoomFailure } from '../../../shared/api/room/room.ts';
import type { RoomAct, RoomActivity } from '../../../shared/api/room/rounds.ts';
import { say } from '../../../shared/words/messages.ts';
import { atMostEvery } from '../at-most-every.ts';
import type { GuestLine } from '../door/line.ts';
import type { RoomStore, RowWrite } from '../kept/room-store.ts';
import { words as roomWords } from '../words.ts';
import type { Activities, ForActivity } from './activities.ts';
import { words } from './words.ts';

/** What arrives within this time is committed as one. */
const GROUP_MS = 15;
const TELL_MS = 250;

type ServingOptions = {
  readonly activities: Activities;
  readonly store: RoomStore;
  /** Writes to the room's file; throws if it can't. */
  readonly write: (writes: readonly RowWrite[]) => void;
  /** @param mark what tells whether anything but the time has changed. */
  readonly toGuests: (text: string, mark: string) => void;
  readonly toHost: (activity: RoomActivity) => void;
};

type Failure = { readonly code: string; readonly message: string };

type Serving = {
  /** Answers what a guest sent on this line. */
  hear(personId: string, line: GuestLine, message: ForActivity): void;
  /** Settles once it is kept, with why not if it was refused. */
  act(act: RoomAct, by: string): Promise<Failure | undefined>;
  /** Settles once all that was changed so far is kept, with whether it is. */
  kept(): Promise<boolean>;
  /** Sends the activities to a page that has just come. */
  enter(line: GuestLine): void;
  /** Takes note of a change of the model or of the people. */
  changed(): void;
  /** Commits what is waiting. Nothing is told afterwards. */
  end(): void;
};

export const serveActivities = (options: ServingOptions): Serving => {
  const { activities, store, write, toGuests, toHost } = options;
  let group: ((isKept: boolean) => void)[] = [];
  let committing: NodeJS.Timeout | undefined;
  let due: NodeJS.Timeout | undefined;
  let told = '';

  const text = (): string =>
    JSON.stringify({ type: 'activity', activity: activities.guestView() } satisfies DoorMessage);
  /** What tells whether something changed: the time that is left of a timer always does. */
  const markOf = (view: object): string => JSON.stringify({ ...view, timer: activities.timerMark() });
  const guestMark = (): string => markOf(activities.guestView());
  const tellGuests = atMostEvery(TELL_MS, () => toGuests(text(), guestMark()));
  const tellHost = atMostEvery(TELL_MS, () => {
    const activity = activities.view();
    const mark = markOf(activity);
    if (mark !== told) toHost(activity);
    told = mark;
  });

  const tell = (): void => {
    tellGuests();
    tellHost();
    clearTimeout(due);
    const ms = activities.dueIn();
    if (ms === null) return;
    due = setTimeout(() => {
      activities.tick();
      void kept();
    }, ms);
  };

  const commit = (): void => {
    clearTimeout(committing);
    committing = undefined;
    const settle = group;
    group = [];
    const isKept = !store.isChanged() || store.commit(write) === undefined;
    for (const each of settle) each(isKept);
    tell();
  };
  const onceKept = (settle: (isKept: boolean) => void): void => {
    group.push(settle);
    committing ??= setTimeout(commit, GROUP_MS);
  };
  const kept = (): Promise<boolean> => new Promise(onceKept);

  return {
    kept,
    enter: (line) => line.put('activity', text(), guestMark()),
    hear: (personId, line, message) => {
      const { id } = message;
      const refuse = (failure: RoomFailure) => line.send({ type: 'refused', id, failure });
      try {
        const ballot = activities.take(personId, message);
        onceKept((isKept) => {
          if (!isKept) refuse({ code: 'not-allowed', message: say(words.notKept) });
          else line.send(ballot === undefined ? { type: 'done', id } : { type: 'ballot', id, ballot });
        });
      } catch (error) {
        refuse(failureFor(error));
      }
    },
    act: async (act, by) => {
      try {
        activities.act(act, by);
      } catch (error) {
        if (error instanceof UserError) return { code: error.code, message: error.message };
        throw error;
      }
      // The host hears of each, also if it comes to what was told before, as when a step is undone at once.
      told = '';
      return (await kept()) ? undefined : { code: 'not-kept', message: say(words.notKeptHere) };
    },
    changed: () => {
      activities.follow();
      if (store.isChanged()) void kept();
      else tell();
    },
    end: () => {
      commit();
      clearTimeout(due);
    },
  };
};

const GUEST_CODES = ['not-allowed', 'bad-request', 'round-over'] as const;

/** Defects are nobody’s business but ours. */
const failureFor = (error: unknown): RoomFailure => {
  const code = error instanceof UserError && GUEST_CODES.find((each) => each === error.code);
  if (!code) return { code: 'bad-request', message: say(roomWords.badRequest) };
  return { code, message: (error as UserError).message };
};
