/**
 * One line to a guest's editor. Changes wait for a slow reader up to a limit; then they are dropped, and once the line has drained it is
 * closed, so that the editor asks for what it missed on a new one. So it is for one change beyond the limit: the whole model is shorter. Of the guest's own state only the latest counts.
 */
import type { WebSocket } from 'ws';
import { EDITOR_CLOSED } from '../../../shared/api/room/door.ts';
import { say } from '../../../shared/words/messages.ts';
import { words } from '../words.ts';

/** Bytes on their way, up to which a line counts as keeping up. */
const BEHIND_BYTES = 16 * 1024;
/** What may wait for a line. */
const MAX_CHANGES = 500;
const MAX_BYTES = 256 * 1024;
/** A line whose reader takes nothing for this long is cut off. */
const STALLED_MS = 30_000;

export type EditorLine = {
  /** Sends an answer at once, as texts one right after the other. */
  answer(texts: readonly string[]): void;
  /** Sends a change now, or once the line keeps up again. */
  change(text: string): void;
  /** Sends what replaces what was sent of its kind before. */
  latest(text: string): void;
  /** Settles once little is on its way: what is large waits for that. Never on a line that is closed. */
  drained(): Promise<void>;
  /** Cuts the line off if its reader has taken nothing for long. */
  look(): void;
  close(code: number, reason: string): void;
};

type Socket = Pick<WebSocket, 'readyState' | 'OPEN' | 'bufferedAmount' | 'close' | 'terminate'> & {
  send(text: string, sent: () => void): void;
};

/** @param now the time in milliseconds. */
export const editorLine = (socket: Socket, now: () => number = Date.now): EditorLine => {
  let queue: string[] = [];
  let queuedBytes = 0;
  let slot: string | undefined;
  let isBehind = false;
  let onItsWay = 0;
  let takenAt = now();
  let waiting: (() => void)[] = [];

  const send = (text: string): void => {
    if (onItsWay++ === 0) takenAt = now();
    socket.send(text, () => {
      onItsWay--;
      takenAt = now();
      flush();
    });
  };

  const next = (): string | undefined => {
    const text = queue.shift();
    if (text !== undefined) {
      queuedBytes -= Buffer.byteLength(text);
      return text;
    }
    const latest = slot;
    slot = undefined;
    return latest;
  };

  const keepsUp = () => socket.readyState === socket.OPEN && socket.bufferedAmount < BEHIND_BYTES;

  const flush = (): void => {
    while (keepsUp()) {
      const text = next();
      if (text === undefined) break;
      send(text);
    }
    if (!keepsUp()) return;
    if (isBehind) socket.close(EDITOR_CLOSED.behind, say(words.behind));
    else for (const go of waiting.splice(0)) go();
  };

  return {
    answer: (texts) => {
      if (socket.readyState !== socket.OPEN) return;
      for (const text of texts) send(text);
    },
    change: (text) => {
      if (isBehind) return;
      queue.push(text);
      queuedBytes += Buffer.byteLength(text);
      isBehind = queue.length > MAX_CHANGES || queuedBytes > MAX_BYTES;
      if (isBehind) [queue, queuedBytes] = [[], 0];
      flush();
    },
    latest: (text) => {
      slot = text;
      flush();
    },
    drained: () =>
      new Promise((resolve) => {
        waiting = [...waiting, resolve];
        flush();
      }),
    look: () => {
      if (onItsWay > 0 && now() - takenAt > STALLED_MS) socket.terminate();
    },
    close: (code, reason) => socket.close(code, reason),
  };
};
