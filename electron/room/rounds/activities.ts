/**
 * The activities of a room as one state machine: what guests send and what the facilitator does goes in, what each side sees comes
 * out. What can't be done is thrown as a `UserError`, before anything was changed.
 */
import { userError } from '../../../shared/api/contract.ts';
import type { GuestMessage } from '../../../shared/api/room/room.ts';
import type { GuestActivity, RoomAct, RoomActivity } from '../../../shared/api/room/rounds.ts';
import { getRow } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { type Context, currentRound, graceFrom } from './context.ts';
import { ideasView, startIdeas, takeIdea } from './ideas.ts';
import { leaveLot, parkedView, parkFor, parkHere } from './parking.ts';
import {
  keepTimer,
  keptTimer,
  leftOf,
  longerTimer,
  pausedTimer,
  resumedTimer,
  startedTimer,
  type Timer,
  timerView,
} from './timer.ts';
import { dropIdeas, mergeIdeas, parkIdeas, takeIdeas, trayView, undoTray } from './tray.ts';
import { followOptions, setHands, startVote, takeBallot, takeVote, voteView } from './votes.ts';
import { words } from './words.ts';

/** Ideas of an open round that phones show. */
const MAX_ON_PHONES = 40;

type Sent<T extends GuestMessage['type']> = Extract<GuestMessage, { type: T }>;
/** What guests send for an activity and what is kept of it. */
export type ForActivity = Sent<'idea' | 'takeBallot' | 'vote' | 'park'>;

export type Activities = {
  /** Takes what a guest sent. @returns the ballot that was asked for. */
  take(personId: string, message: ForActivity): string | undefined;
  /** Does what the facilitator of this name wants. */
  act(act: RoomAct, by: string): void;
  /** Brings the options of a vote up to the model, after each change of it. */
  follow(): void;
  /** Ends the round if the timer has run out and is to. */
  tick(): void;
  /** Milliseconds until `tick` is due; null if it is not. */
  dueIn(): number | null;
  isReadyAsked(): boolean;
  /** Differs if the timer was set to something else, and not because time has passed. */
  timerMark(): string;
  /** Goes on with the timer as it was written down, paused. @param lastAt when something was last written, in milliseconds. */
  resume(lastAt: number): void;
  view(): RoomActivity;
  guestView(): GuestActivity;
};

/** @param clearReady called as the facilitator asks who is ready. */
export const roomActivities = (context: Context, clearReady: () => void): Activities => {
  const { store, model, people } = context;
  let timer: Timer | null = null;
  let isReadyAsked = false;
  /** Whether the end of the timer was seen to. */
  let hasRung = false;

  const setTimer = (next: Timer | null): void => {
    timer = next;
    hasRung = false;
    keepTimer(context, next);
  };

  const running = () => {
    const round = currentRound(context);
    if (round?.state !== 'runs') throw userError('no-round', words.noRound);
    return round;
  };

  const endRound = (): void => {
    const round = running();
    followOptions(context);
    const { id, kind } = round;
    const endedAt = context.date().toISOString();
    store.set('round', id, { state: kind === 'vote' ? 'over' : 'away', endedAt });
    graceFrom(context, id);
    if (timer?.endsRound && !hasRung) setTimer(null);
  };

  const discardRound = (): void => {
    const round = currentRound(context);
    if (!round) throw userError('no-round', words.noRound);
    if (round.state === 'over') {
      store.set('round', round.id, { state: 'away' });
      return;
    }
    store.remove('round', round.id);
    for (const table of ['idea', 'ballot', 'vote'] as const)
      for (const row of store.all(table)) if (row.roundId === round.id) store.remove(table, row.id);
    if (timer?.endsRound) setTimer(null);
  };

  const started = (seconds: number | null): void => {
    if (seconds !== null) setTimer(startedTimer(context, seconds, true));
    else if (timer?.endsRound) setTimer(null);
  };

  const acts: { readonly [T in RoomAct['type']]: (act: Extract<RoomAct, { type: T }>, by: string) => void } =
    {
      'ideas.start': (act) => {
        startIdeas(context, act);
        started(act.seconds);
      },
      'vote.start': (act) => {
        startVote(context, act);
        started(act.seconds);
      },
      'round.end': endRound,
      'round.discard': discardRound,
      'vote.hands': ({ optionId, count }) => setHands(context, optionId, count),
      'timer.start': ({ seconds, endsRound }) => setTimer(startedTimer(context, seconds, endsRound)),
      'timer.add': ({ seconds }) => setTimer(longerTimer(context, timer, seconds)),
      'timer.pause': () => setTimer(pausedTimer(context, timer)),
      'timer.resume': () => setTimer(resumedTimer(context, timer)),
      'timer.stop': () => setTimer(null),
      'tray.merge': ({ ids, into }) => mergeIdeas(context, ids, into),
      'tray.drop': ({ ids }) => dropIdeas(context, ids),
      'tray.park': ({ ids }) => parkIdeas(context, ids),
      'tray.undo': () => undoTray(context),
      'tray.taken': ({ ids, blockIds }) => takeIdeas(context, ids, blockIds),
      'parking.add': ({ text, about }, by) => parkHere(context, text, about, by),
      'parking.kept': ({ ids }) => leaveLot(context, ids, 'kept'),
      'parking.drop': ({ ids }) => leaveLot(context, ids, 'dropped'),
      'ready.ask': () => {
        isReadyAsked = true;
        clearReady();
      },
      'ready.end': () => {
        isReadyAsked = false;
        clearReady();
      },
    };

  const roundView = (): RoomActivity['round'] => {
    const round = currentRound(context);
    if (!round) return null;
    return round.kind === 'ideas' ? ideasView(context, round) : voteView(context, round);
  };

  const guestRound = (): GuestActivity['round'] => {
    const round = roundView();
    if (!round) return null;
    if (round.kind === 'ideas') {
      const { kind, id, prompt, mostEach, isHidden, isNamed, count, people } = round;
      const block = round.about === null ? undefined : getRow(model, 'process', round.about);
      return {
        ...{ kind, id, prompt, mostEach, isHidden, isNamed, count, people },
        about: block
          ? { id: block.id, code: codeOf(model, block.id), name: withTerms(model, block.name) }
          : null,
        ideas: round.ideas.slice(0, MAX_ON_PHONES).map(({ text }) => text),
      };
    }
    const { kind, id, prompt, dots, mostPerOption, isSecret, isOver, people, options, results } = round;
    return {
      ...{ kind, id, prompt, dots, mostPerOption, isSecret, isOver, people },
      options: options.map(({ ref: _, ...option }) => option),
      results: results?.map(({ people: _, ...result }) => result) ?? null,
    };
  };

  return {
    take: (personId, message) => {
      if (message.type === 'takeBallot') return takeBallot(context, personId, message.roundId);
      if (message.type === 'idea') takeIdea(context, personId, message);
      else if (message.type === 'vote') takeVote(context, personId, message);
      else parkFor(context, personId, message);
      return undefined;
    },
    act: (act, by) => {
      (acts[act.type] as (act: RoomAct, by: string) => void)(act, by);
      followOptions(context);
    },
    follow: () => followOptions(context),
    tick: () => {
      if (!timer || 'leftMs' in timer || hasRung || leftOf(context, timer) > 0) return;
      hasRung = true;
      if (timer.endsRound && currentRound(context)?.state === 'runs') endRound();
    },
    dueIn: () => (timer && !('leftMs' in timer) && !hasRung ? leftOf(context, timer) : null),
    isReadyAsked: () => isReadyAsked,
    timerMark: () => JSON.stringify([timer, hasRung]),
    resume: (lastAt) => setTimer(keptTimer(context, lastAt)),
    view: () => ({
      round: roundView(),
      timer: timerView(context, timer),
      tray: trayView(context),
      parked: parkedView(context),
      ready: isReadyAsked ? people.all().filter(({ isReady }) => isReady).length : null,
    }),
    guestView: () => ({ round: guestRound(), timer: timerView(context, timer), isReadyAsked }),
  };
};
