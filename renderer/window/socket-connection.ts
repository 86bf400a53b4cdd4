/** A connection that outlives its sockets: it opens another whenever one was lost, and reports its state. */
import { type Connection, type UserError, userError } from '../../shared/api/contract.ts';
import { connectionOver } from '../../shared/api/rpc.ts';
import type {
  ConnectionStatus,
  LineEnding,
  StatusListener,
  WindowConnection,
} from '../state/ports/connected.ts';
import { jittered, retryDelay } from '../state/replica/retry-delay.ts';
import { watchLine } from './line-watch.ts';
import type { PageToken } from './page-token.ts';
import { words } from './words.ts';

/** `closed` gets the close code. */
type SocketEvents = { opened(): void; message(text: string): void; closed(code?: number): void };
type Socket = { send(text: string): void; close?(): void };

/** What the connection is made of; a browser's own parts, or a test's. */
export type SocketDoor = {
  readonly token: PageToken;
  /** Opens a socket to the server. */
  open(token: string, events: SocketEvents): Socket;
  /** Whether the server answers, and refuses this token: a socket that does not open tells no reason. */
  isRefused(token: string): Promise<boolean>;
  /** Why the server let the line go for good, by the close code; no other line is opened then. Left out where no code means that. */
  endingOf?(code: number): LineEnding | undefined;
  /**
   * Calls the listener when the page is seen again, or the network is back. Given, a line that may be dead is asked for a sign of
   * life; left out, only what a socket reports counts.
   */
  onSeen?(listener: () => void): () => void;
  /** Does something after so many milliseconds; returns what calls it off. */
  later(ms: number, act: () => void): () => void;
  now(): number;
  random(): number;
};

/** A server that is started again answers sooner; after this it is only tried now and then. */
const GONE_MS = 20_000;
const RETRY_GONE_MS = 5000;
/** How long an attempt may take where lines die unnoticed. */
const ATTEMPT_MS = 4000;
/** No job has this name: to cancel it does nothing, and is answered in the fewest bytes. */
const SIGN_OF_LIFE = 'sign of life';
const lost = (): UserError => userError('connection-lost', words.connectionLost);

export const socketConnection = (door: SocketDoor): WindowConnection => {
  const listeners = new Set<Parameters<Connection['onEvent']>[0]>();
  const statusListeners = new Set<StatusListener>();
  const waiting: (() => void)[] = [];
  let status: ConnectionStatus = 'connecting';
  let ending: LineEnding | undefined;
  let line: ReturnType<typeof connectionOver> | undefined;
  let attempts = 0;
  let lostAt = 0;
  let stopWaiting: (() => void) | undefined;

  const setStatus = (next: ConnectionStatus) => {
    if (next === status && next === 'refused') return;
    status = next;
    for (const listener of statusListeners) listener(next, ending);
  };

  const tryLater = (ms: number) => {
    stopWaiting = door.later(ms, () => {
      stopWaiting = undefined;
      void open();
    });
  };
  const refuse = () => {
    setStatus('refused');
    door.token.askOthers();
    tryLater(jittered(RETRY_GONE_MS, door.random()));
  };

  const open = async () => {
    const token = await door.token.read();
    if (token === '') return refuse();
    let wasOpen = false;
    let isOver = false;
    let watch: ReturnType<typeof watchLine> | undefined;
    const channel = { receive: (_text: string) => {} };
    const over = (code?: number) => {
      if (isOver) return;
      isOver = true;
      stopAttempt?.();
      watch?.end();
      void closed(token, wasOpen, code);
    };
    const drop = () => {
      over();
      socket.close?.();
    };
    const { later, onSeen } = door;
    const stopAttempt = onSeen && later(ATTEMPT_MS, drop);
    const socket = door.open(token, {
      opened: () => {
        if (isOver) return;
        stopAttempt?.();
        wasOpen = true;
        attempts = 0;
        door.token.isGood();
        line = connectionOver({
          post: (message) => socket.send(message),
          onMessage: (listener) => {
            channel.receive = listener;
          },
        });
        line.onEvent((event) => {
          for (const listener of listeners) listener(event);
        });
        const opened = line;
        const ask = () => void opened.request('job.cancel', { job: SIGN_OF_LIFE }).catch(() => {});
        watch = onSeen && watchLine({ later, ask, drop, onSeen });
        setStatus('open');
        for (const go of waiting.splice(0)) go();
      },
      message: (text) => {
        watch?.heard();
        channel.receive(text);
      },
      closed: over,
    });
  };

  const closed = async (token: string, wasOpen: boolean, code?: number) => {
    line?.close(lost());
    line = undefined;
    ending = code === undefined ? undefined : door.endingOf?.(code);
    if (ending !== undefined) return setStatus('ended');
    if (attempts === 0) lostAt = door.now();
    const attempt = attempts++;
    if (wasOpen) setStatus('lost');
    else if (await door.isRefused(token).catch(() => false)) return refuse();
    const isGone = door.now() - lostAt >= GONE_MS;
    setStatus(isGone ? 'gone' : 'lost');
    tryLater(isGone ? jittered(RETRY_GONE_MS, door.random()) : retryDelay(attempt, door.random()));
  };

  // Only while nothing is under way: a token that is read while it is waited for is used anyway.
  door.token.onNew(() => {
    if (!stopWaiting) return;
    stopWaiting();
    stopWaiting = undefined;
    void open();
  });
  void open();

  return {
    request: async (method, params) => {
      if (!line) await new Promise<void>((resolve) => waiting.push(resolve));
      if (!line) throw lost();
      return line.request(method, params);
    },
    onEvent: (listener) => subscribe(listeners, listener),
    onStatus: (listener) => {
      listener(status, ending);
      return subscribe(statusListeners, listener);
    },
  };
};

const subscribe = <T>(set: Set<T>, item: T) => {
  set.add(item);
  return () => {
    set.delete(item);
  };
};
