/** One person’s visit to the room: what the door said last, what was asked of it, and what is still to be sent. */
import type { DoorMessage, RoomFailure } from '../../shared/api/room.ts';
import type { Card } from '../../shared/room/card.ts';
import type { Line, LineStatus } from './line/line.ts';
import type { Outbox } from './outbox/outbox.ts';
import { commandOf } from './outbox/thought.ts';

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
};

type Asking = { type: 'hand'; isUp: boolean } | { type: 'rename'; name: string };

export type Visit = {
  state(): VisitState;
  onStatus(status: LineStatus): void;
  onMessage(message: DoorMessage): void;
  look(blockId: string | null): void;
  /** @param done is told why it was refused, or nothing. @returns false if the line is not open: nothing was asked. */
  ask(asking: Asking, done: (failure: RoomFailure | null) => void): boolean;
  /** Sends what waits, one after the other, as far as the line is open. */
  pump(): void;
};

type Parts = {
  line(): Line;
  outbox: Outbox;
  after(ms: number, act: () => void): () => void;
  onChange(): void;
};

/** For the door’s answer `slow-down` without a time. */
const SLOW_DOWN_MS = 2_000;

export const createVisit = ({ line, outbox, after, onChange }: Parts): Visit => {
  let state: VisitState = { status: { kind: 'connecting' }, me: null, room: null, card: null, look: null };
  let lastId = 0;
  let lookId = 0;
  let isSending = false;
  let isWaiting = false;
  const answers = new Map<number, (failure: RoomFailure | null) => void>();

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
    if (!line().send({ type: 'apply', id, command: commandOf(thing), seed: thing.seed })) return;
    isSending = true;
    answers.set(id, (failure) => {
      isSending = false;
      if (failure?.code === 'slow-down') {
        isWaiting = true;
        after(failure.waitMs ?? SLOW_DOWN_MS, () => {
          isWaiting = false;
          pump();
        });
      } else if (failure) outbox.refused(thing.seed, failure.message);
      else outbox.sent(thing.seed);
      onChange();
      pump();
    });
  };
  const answer = (id: number, failure: RoomFailure | null): void => {
    const told = answers.get(id);
    answers.delete(id);
    told?.(failure);
    if (id === lookId && failure && state.look) set({ look: { ...state.look, isGone: true } });
  };

  return {
    state: () => state,
    pump,
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
    ask: (asking, done) => {
      lastId += 1;
      const id = lastId;
      if (!line().send({ ...asking, id })) return false;
      answers.set(id, done);
      return true;
    },
  };
};
