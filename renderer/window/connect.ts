/** The door this window uses: the desktop bridge where there is one, else a WebSocket to what served this page. */
import '../../shared/api/bridge.ts';
import { desktopConnection } from '../../shared/api/desktop-connection.ts';
import { ROOM_FILE } from '../../shared/api/room/door.ts';
import {
  checkProtocols,
  ENGINE_PATH,
  ONE_TIME_CODE,
  SIGN_IN_PATH,
  socketProtocols,
  WRONG_TOKEN,
} from '../../shared/api/rpc.ts';
import { textsIn } from '../plain/kept-texts.ts';
import type { WindowConnection } from '../state/ports/connected.ts';
import { browserClock } from './browser-clock.ts';
import { browserStorages } from './browser-storages.ts';
import { type OtherTabs, pageToken } from './page-token.ts';
import { isRoomPage, overRoom } from './room-connection.ts';
import { socketConnection } from './socket-connection.ts';

export const connect = (): WindowConnection => {
  if (window.strata) return overBridge(window.strata);
  return isRoomPage() ? overRoom(ROOM_FILE) : overSocket();
};

const overBridge = (bridge: NonNullable<typeof window.strata>): WindowConnection => ({
  ...desktopConnection(bridge),
  onStatus: (listener) => {
    listener('open');
    return () => {};
  },
});

const overSocket = (): WindowConnection =>
  socketConnection({
    token: pageToken(window, textsIn(browserStorages.tab), redeemed, otherTabs()),
    open: (token, { opened, message, closed }) => {
      const socket = new WebSocket(socketUrl(), socketProtocols(token));
      socket.addEventListener('open', opened);
      socket.addEventListener('message', ({ data }) => message(String(data)));
      socket.addEventListener('close', ({ code }) => closed(code));
      return socket;
    },
    isRefused: (token) =>
      new Promise((resolve) => {
        const socket = new WebSocket(socketUrl(), checkProtocols(token));
        socket.addEventListener('close', ({ code }) => resolve(code === WRONG_TOKEN));
      }),
    ...browserClock,
  });

const redeemed = async (code: string): Promise<string | null> => {
  const headers = { Authorization: `${ONE_TIME_CODE} ${code}` };
  const answer = await fetch(SIGN_IN_PATH, { method: 'POST', headers, cache: 'no-store' });
  return answer.ok ? answer.text() : null;
};

const socketUrl = (): string =>
  `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${ENGINE_PATH}`;

const otherTabs = (): OtherTabs => {
  try {
    const channel = new BroadcastChannel('strata-token');
    return {
      post: (message) => channel.postMessage(message),
      onMessage: (listener) => channel.addEventListener('message', ({ data }) => listener(data)),
    };
  } catch {
    // Denied together with storage: each tab then needs an address with a token.
    return { post: () => {}, onMessage: () => {} };
  }
};
