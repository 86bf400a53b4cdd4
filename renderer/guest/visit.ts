/** One person’s visit to the room: what the door said last, what was asked of it, and what is still to be sent. */
import type { DoorMessage, RoomFailure } from '../../shared/api/room/room.ts';
import type { GuestActivity } from '../../shared/api/room/rounds.ts';
import type { Card } from '../../shared/room/card.ts';
import type { Line, LineStatus } from './line/line.ts';
import type { Outbox } from './outbox/outbox.ts';
import { messageOf } from './outbox/sending.ts';

type Said<T extends DoorMessage['type']> = Omit<Extract<DoorMessage, { type: T }>, 'type'>;

/** What is browsed apart from the room’s place. */
type Look = {
  readonly blockId: string | null;
  /** What the door sent last; until it has answered, what was on show before. */
  readonly card: Card | null;
  /** There is no such block any more. */
  readonly isGone: boolean;
};

export type VisitState = {
  readonly status: LineStatus;
  readonly me: Said<'me'> | null;
  readonly room: Said<'room'> | null;
  /** Where the room is. */
  readonly card: Card | null;
  readonly look: Look | null;
  readonly activity: GuestActivity | null;
  /** When the activity came, in milliseconds of the monotonic clock. */
  readonly activityAt: number;
  /** How often the facilitator has brought everyone to where the room is. */
  readonly brought: number;
};

type Asking =
  | { type: 'hand'; isUp: boolean }
  | { type: 'ready'; isReady: boolean }
  | { type: 'rename'; name: string };

/** What the door answered: that it is done, why not, or with the ballot of a vote. */
type Answer = RoomFailure | { readonly ballot: string } | null;

export type Visit = {
  state(): VisitState;
  onStatus(status: LineStatus): void;
  onMessage(message: DoorMessage): void;
  look(blockId: string | null): void;
  /** Goes on looking at a block that the room has left. */
  stay(card: Card): void;
  /** @param done is told why it was refused, or nothing. @returns false if the line is not open: nothing was asked. */
  ask(asking: Asking, done: (failure: RoomFailure | null) => void): boolean;
  /** Sends what waits, one after the other, as far as the line is open. */
  pump(): void;
  /** The same once nothing more was changed for a moment: of a ballot the last one counts. */
  pumpSoon(): void;
};

type Parts = {
  line(): Line;
  outbox: Outbox;
  after(ms: number, act: () => void): () => void;
  /** Milliseconds of a monotonic clock. */
  now(): number;
  onChange(): void;
};

/** For the door’s answer `slow-down` without a time. */
const SLOW_DOWN_MS = 2_000;
/** Dots are often placed one after the other. */
const PAUSE_MS = 400;

export const createVisit = ({ line, outbox, after, now, onChange }: Parts): Visit => {
  let state: VisitState = {
    ...{ status: { kind: 'connecting' }, me: null, room: null, card: null, look: null },
    ...{ activity: null, activityAt: 0, brought: 0 },
  };
  let lastId = 0;
  let lookId = 0;
  let isSending = false;
  let isWaiting = false;
  let cancelSoon = (): void => {};
  const answers = new Map<number, (answer: Answer) => void>();

  const set = (change: Partial<VisitState>): void => {
    state = { ...state, ...change };
    onChange();
  };
  const askLook = (): void => {
    if (!state.look) return;
    lastId += 1;
    lookId = lastId;
    line().send({ type: 'look', id: lookId, blockId: state.look.blockId });
  };
  const pump = (): void => {
    const thing = isSending || isWaiting ? undefined : outbox.next();
    if (!thing) return;
    lastId += 1;
    const id = lastId;
    if (!line().send(messageOf(thing, id))) return;
    isSending = true;
    answers.set(id, (answer) => {
      isSending = false;
      if (answer === null) outbox.sent(thing);
      else if ('ballot' in answer) outbox.tookBallot(thing.seed, answer.ballot);
      else if (answer.code === 'slow-down') {
        isWaiting = true;
        after(answer.waitMs ?? SLOW_DOWN_MS, () => {
          isWaiting = false;
          pump();
        });
      } else outbox.refused(thing, answer);
      onChange();
      pump();
    });
  };
  const answer = (id: number, given: Answer): void => {
    const told = answers.get(id);
    answers.delete(id);
    told?.(given);
    if (id === lookId && given && state.look) set({ look: { ...state.look, isGone: true } });
  };

  return {
    state: () => state,
    pump,
    pumpSoon: () => {
      cancelSoon();
      cancelSoon = after(PAUSE_MS, pump);
    },
    onStatus: (status) => {
      // What was asked on the old line gets no answer: things are sent again, with their seeds.
      answers.clear();
      isSending = false;
      set({ status });
      if (status.kind !== 'open') return;
      askLook();
      pump();
    },
    onMessage: (message) => {
      const { type } = message;
      if (type === 'me') set({ me: message });
      else if (type === 'room') set({ room: message });
      else if (type === 'card') set({ card: message.card });
      else if (type === 'brought') set({ brought: state.brought + 1 });
      else if (type === 'activity') set({ activity: message.activity, activityAt: now() });
      else if (type === 'ballot') answer(message.id, message);
      else if (type === 'looked' && message.id === lookId && state.look) {
        const isGone = message.card === null;
        set({ look: { ...state.look, card: message.card ?? state.look.card, isGone } });
      } else if (type === 'done') answer(message.id, null);
      else if (type === 'refused') answer(message.id, message.failure);
    },
    look: (blockId) => {
      set({ look: { blockId, card: state.look?.card ?? state.card, isGone: false } });
      askLook();
    },
    stay: (card) => {
      set({ look: { blockId: card.id, card, isGone: false } });
      askLook();
    },
    ask: (asking, done) => {
      lastId += 1;
      const id = lastId;
      if (!line().send({ ...asking, id })) return false;
      answers.set(id, (given) => done(given && 'code' in given ? given : null));
      return true;
    },
  };
};
