/** The door this window uses: the desktop bridge where there is one, else a WebSocket to the server of this page. */
import '../../shared/api/bridge.ts';
import { type Connection, UserError } from '../../shared/api/contract.ts';
import { desktopConnection } from '../../shared/api/desktop-connection.ts';
import { connectionOver, ENGINE_PATH, socketProtocols } from '../../shared/api/rpc.ts';

/** `gone` follows `lost` where nothing has answered for so long that it most likely never will. */
export type ConnectionStatus = 'connecting' | 'open' | 'lost' | 'gone';
type WindowConnection = Connection & {
  onStatus(listener: (status: ConnectionStatus) => void): () => void;
};

const TOKEN_KEY = 'strata.token';
const RETRY_MS = [200, 500, 1000, 2000];
/** A server that is started again answers sooner; after this it is only tried now and then. */
const GONE_MS = 20_000;
const RETRY_GONE_MS = 5000;
const LOST = new UserError('connection-lost', 'The connection to Strata was lost. It is being restored.');

export const connect = (): WindowConnection => (window.strata ? overBridge(window.strata) : overSocket());

const overBridge = (bridge: NonNullable<typeof window.strata>): WindowConnection => ({
  ...desktopConnection(bridge),
  onStatus: (listener) => {
    listener('open');
    return () => {};
  },
});

const overSocket = (): WindowConnection => {
  const listeners = new Set<Parameters<Connection['onEvent']>[0]>();
  const statusListeners = new Set<(status: ConnectionStatus) => void>();
  const waiting: (() => void)[] = [];
  const protocols = socketProtocols(pageToken());
  let status: ConnectionStatus = 'connecting';
  let line: ReturnType<typeof connectionOver> | undefined;
  let attempts = 0;
  let lostAt = 0;

  const setStatus = (next: ConnectionStatus) => {
    status = next;
    for (const listener of statusListeners) listener(next);
  };
  const open = () => {
    const socket = new WebSocket(socketUrl(), protocols);
    socket.addEventListener('open', () => {
      attempts = 0;
      line = connectionOver({
        post: (message) => socket.send(message),
        onMessage: (listener) => socket.addEventListener('message', ({ data }) => listener(String(data))),
      });
      line.onEvent((event) => {
        for (const listener of listeners) listener(event);
      });
      setStatus('open');
      for (const go of waiting.splice(0)) go();
    });
    socket.addEventListener('close', () => {
      line?.close(LOST);
      line = undefined;
      if (attempts === 0) lostAt = Date.now();
      const isGone = Date.now() - lostAt >= GONE_MS;
      setStatus(isGone ? 'gone' : 'lost');
      const wait = RETRY_MS[Math.min(attempts++, RETRY_MS.length - 1)];
      setTimeout(open, isGone ? RETRY_GONE_MS : wait);
    });
  };
  open();

  return {
    request: async (method, params) => {
      if (!line) await new Promise<void>((resolve) => waiting.push(resolve));
      if (!line) throw LOST;
      return line.request(method, params);
    },
    onEvent: (listener) => subscribe(listeners, listener),
    onStatus: (listener) => {
      listener(status);
      return subscribe(statusListeners, listener);
    },
  };
};

/** The token comes with the page's own address and is kept for reloads of this tab. */
const pageToken = (): string => {
  const given = new URLSearchParams(location.search).get('token');
  if (given) sessionStorage.setItem(TOKEN_KEY, given);
  return given ?? sessionStorage.getItem(TOKEN_KEY) ?? '';
};

const socketUrl = (): string =>
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${ENGINE_PATH}`;

const subscribe = <T>(set: Set<T>, item: T) => {
  set.add(item);
  return () => {
    set.delete(item);
  };
};
