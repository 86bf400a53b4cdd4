/**
 * One line to a guest's page. What replaces what was sent before (the card, the room, the activities, who they are) has one slot each: a slow
 * phone gets the latest and skips the rest.
 */
import type { WebSocket } from 'ws';
import type { DoorMessage } from '../../../shared/api/room/room.ts';

/** Kinds of which only the latest counts. */
type Slot = 'me' | 'room' | 'card' | 'activity';

/** A line whose reader takes nothing for this long is cut off. */
const STALLED_MS = 30_000;
/** Bytes on their way, up to which a line counts as keeping up. */
const BEHIND_BYTES = 16 * 1024;
/** Answers that wait for a slow line; more than these and it is cut off. */
const MAX_QUEUE = 200;

export type GuestLine = {
  /**
   * Sends the latest of its kind, now or once the line keeps up again, unless that is what it was given last.
   * @param text the message as JSON.
   * @param mark what tells whether it is the same as the last; the text itself if there is none.
   */
  put(slot: Slot, text: string, mark?: string): void;
  /** Sends an answer, in order. */
  send(message: DoorMessage): void;
  close(code: number, reason: string): void;
};

/** @param now the time in milliseconds. */
export const guestLine = (socket: WebSocket, now: () => number = Date.now): GuestLine => {
  const slots = new Map<Slot, string>();
  const marks = new Map<Slot, string>();
  const queue: string[] = [];
  let stalledSince: number | null = null;

  const flush = (): void => {
    while (socket.readyState === socket.OPEN && socket.bufferedAmount < BEHIND_BYTES) {
      const text = queue.shift() ?? takeSlot();
      if (text === undefined) break;
      socket.send(text, flush);
    }
    const isBehind = queue.length + slots.size > 0;
    stalledSince = isBehind ? (stalledSince ?? now()) : null;
    if (queue.length > MAX_QUEUE || (stalledSince !== null && now() - stalledSince > STALLED_MS))
      socket.terminate();
  };

  const takeSlot = (): string | undefined => {
    const [first] = slots;
    if (!first) return undefined;
    slots.delete(first[0]);
    return first[1];
  };

  return {
    put: (slot, text, mark = text) => {
      if (marks.get(slot) === mark) return;
      marks.set(slot, mark);
      slots.set(slot, text);
      flush();
    },
    send: (message) => {
      queue.push(JSON.stringify(message));
      flush();
    },
    close: (code, reason) => socket.close(code, reason),
  };
};
