/**
 * The line to the room: when it is opened, taken for dead and opened again. It knows no browser. Browsers on phones report
 * a dead line late or never, so that each end is judged by what was heard, not by `close`.
 */

import { PING_MS, ROOM_CLOSED, SILENCE_MS } from '../../../shared/api/room/door.ts';
import type { DoorMessage, GuestMessage } from '../../../shared/api/room/room.ts';

type Ending = keyof typeof ROOM_CLOSED;

export type LineStatus =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  /** `isLong`: so many attempts have failed that the room may be at another address. */
  | { readonly kind: 'lost'; readonly isLong: boolean }
  /** The door said why: the line does not try again by itself. */
  | { readonly kind: 'closed'; readonly ending: Ending };

/** As much of a WebSocket as is needed. */
export type LineSocket = { send(text: string): void; close(): void };
export type SocketEvents = {
  onOpen(): void;
  onText(text: string): void;
  /** @param code the close code; 1006 if the line broke. */
  onClose(code: number): void;
};

type Surroundings = {
  open(events: SocketEvents): LineSocket;
  /** Calls `act` after so many milliseconds. @returns what prevents that. */
  after(ms: number, act: () => void): () => void;
  /** From 0 to 1. */
  random(): number;
  isVisible(): boolean;
};

type Listeners = {
  onMessage(message: DoorMessage): void;
  onStatus(status: LineStatus): void;
};

export type Line = {
  /** False if the line is not open. */
  send(message: GuestMessage): boolean;
  /** The page is seen again, or the network is back: whatever state the line is in is looked at now. */
  seen(): void;
  /** Opens the line, also after the door closed it. */
  start(): void;
  stop(): void;
};

/** How long an attempt may take, and an answer once there is reason for doubt. */
const ATTEMPT_MS = 4_000;
const ANSWER_MS = 2_000;
const FIRST_DELAY_MS = 500;
const DELAY_FACTOR = 1.5;
const MAX_DELAY_MS = 5_000;
const LONG_AFTER_FAILURES = 6;

export const createLine = (around: Surroundings, { onMessage, onStatus }: Listeners): Line => {
  let socket: LineSocket | null = null;
  let isOpen = false;
  let isClosed = true;
  let failures = 0;
  const limit = timer(around.after);
  const silence = timer(around.after);
  const beat = timer(around.after);
  const retry = timer(around.after);

  const letGo = (): void => {
    for (const each of [limit, silence, beat, retry]) each.stop();
    const old = socket;
    socket = null;
    isOpen = false;
    old?.close();
  };
  const drop = (): void => {
    letGo();
    failures += 1;
    onStatus({ kind: 'lost', isLong: failures > LONG_AFTER_FAILURES });
    const delay = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * DELAY_FACTOR ** (failures - 1));
    // All phones lose a room’s line at once; they must not all come back at once.
    retry.start(delay * (0.5 + around.random()), () => {
      if (around.isVisible()) attempt();
    });
  };
  const attempt = (): void => {
    letGo();
    limit.start(ATTEMPT_MS, drop);
    let own: LineSocket | null = null;
    const ifCurrent =
      <A extends unknown[]>(act: (...args: A) => void) =>
      (...args: A): void => {
        if (own !== null && socket === own) act(...args);
      };
    own = around.open({
      onOpen: ifCurrent(opened),
      onText: ifCurrent(heard),
      onClose: ifCurrent(ended),
    });
    socket = own;
  };
  const opened = (): void => {
    limit.stop();
    isOpen = true;
    listen();
    pulse();
    onStatus({ kind: 'open' });
  };
  const listen = (): void =>
    silence.start(SILENCE_MS, () => {
      // A hidden page does not ping, so that nothing answers it: `seen` asks.
      if (around.isVisible()) drop();
    });
  const pulse = (): void => {
    if (around.isVisible()) send({ type: 'ping' });
    beat.start(PING_MS, pulse);
  };
  const heard = (text: string): void => {
    limit.stop();
    failures = 0;
    listen();
    const message = read(text);
    if (message && message.type !== 'pong') onMessage(message);
  };
  const ended = (code: number): void => {
    const ending = endingOf(code);
    if (ending === undefined) drop();
    else {
      letGo();
      isClosed = true;
      onStatus({ kind: 'closed', ending });
    }
  };
  const send = (message: GuestMessage): boolean => {
    if (!socket || !isOpen) return false;
    socket.send(JSON.stringify(message));
    return true;
  };

  return {
    send,
    seen: () => {
      if (isClosed || !around.isVisible()) return;
      if (socket) {
        send({ type: 'ping' });
        limit.start(ANSWER_MS, drop);
      } else attempt();
    },
    start: () => {
      isClosed = false;
      failures = 0;
      onStatus({ kind: 'connecting' });
      attempt();
    },
    stop: () => {
      isClosed = true;
      letGo();
    },
  };
};

const endingOf = (code: number): Ending | undefined =>
  (Object.keys(ROOM_CLOSED) as Ending[]).find((each) => ROOM_CLOSED[each] === code);

const read = (text: string): DoorMessage | undefined => {
  try {
    return JSON.parse(text) as DoorMessage;
  } catch {
    return undefined;
  }
};

/** A timer of which only the last setting counts. */
const timer = (after: Surroundings['after']) => {
  let cancel = (): void => {};
  return {
    start: (ms: number, act: () => void): void => {
      cancel();
      cancel = after(ms, act);
    },
    stop: (): void => cancel(),
  };
};
