/** A clock that a test moves, and sockets that a test answers. */
import type { LineSocket, SocketEvents } from '../../../renderer/guest/line/line.ts';
import type { DoorMessage, GuestMessage } from '../../../shared/api/room/room.ts';

export const fakeClock = () => {
  let now = 0;
  let timers: { at: number; act: () => void }[] = [];
  return {
    now: () => now,
    after: (ms: number, act: () => void): (() => void) => {
      const timer = { at: now + ms, act };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    pass: (ms: number): void => {
      const end = now + ms;
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        timers = timers.filter((each) => each !== next);
        now = next.at;
        next.act();
      }
      now = end;
    },
  };
};

export type FakeSocket = LineSocket & {
  readonly events: SocketEvents;
  readonly sent: GuestMessage[];
  isClosed: boolean;
  /** The door sends this. */
  says(message: DoorMessage): void;
};

export const fakeSockets = () => {
  const sockets: FakeSocket[] = [];
  return {
    sockets,
    last: (): FakeSocket => {
      const socket = sockets.at(-1);
      if (!socket) throw new Error('No socket was opened.');
      return socket;
    },
    open: (events: SocketEvents): LineSocket => {
      const socket: FakeSocket = {
        events,
        sent: [],
        isClosed: false,
        send: (text) => socket.sent.push(JSON.parse(text)),
        close: () => {
          socket.isClosed = true;
        },
        says: (message) => events.onText(JSON.stringify(message)),
      };
      sockets.push(socket);
      return socket;
    },
  };
};
