/** The connection of a guest who edits: to the door of the live room that served this page, with the token of who joined it. */
import {
  EDITOR_CLOSED,
  EDITOR_PATH,
  EDITOR_PROTOCOL,
  EDITOR_SOCKET_PATH,
} from '../../shared/api/room/door.ts';
import { TOKEN_PREFIX } from '../../shared/api/token-prefix.ts';
import { type KeptTexts, textsIn } from '../plain/kept-texts.ts';
import { ROOM_TOKEN } from '../plain/room-token.ts';
import type { LineEnding, WindowConnection } from '../state/ports/connected.ts';
import { forgetUnsent } from '../state/replica/unsent.ts';
import { browserClock } from './browser-clock.ts';
import { browserStorages } from './browser-storages.ts';
import { socketConnection } from './socket-connection.ts';

/** Whether a room serves this page, to one of its guests. */
export const isRoomPage = (): boolean => location.pathname.startsWith(EDITOR_PATH);

export const overRoom = (file: string): WindowConnection => {
  const token = textsIn(browserStorages.machine).read(ROOM_TOKEN);
  if (token === null) return withoutToken;
  forgetOtherVisit(textsIn(browserStorages.tab), token, file);
  return socketConnection({
    token: { read: async () => token, askOthers: () => {}, isGood: () => {}, onNew: () => {} },
    open: (offered, { opened, message, closed }) => {
      const socket = new WebSocket(`ws://${location.host}${EDITOR_SOCKET_PATH}`, [
        EDITOR_PROTOCOL,
        TOKEN_PREFIX + offered,
      ]);
      socket.addEventListener('open', opened);
      socket.addEventListener('message', ({ data }) => message(String(data)));
      socket.addEventListener('close', ({ code }) => closed(code));
      return socket;
    },
    isRefused: async () => false,
    endingOf,
    onSeen,
    ...browserClock,
  });
};

/** This browser never joined, or was let go: there is nobody to be. */
const withoutToken: WindowConnection = {
  request: () => new Promise(() => {}),
  onEvent: () => () => {},
  onStatus: (listener) => {
    listener('ended', 'wrongToken');
    return () => {};
  },
};

/** After the other codes another line is opened. */
const ENDINGS = Object.keys(EDITOR_CLOSED).filter((name) => name !== 'behind') as LineEnding[];
const endingOf = (code: number): LineEnding | undefined =>
  ENDINGS.find((name) => EDITOR_CLOSED[name] === code);

const VISIT_KEY = 'strata.room.visit';

/** What this tab did not send in an earlier room is about another model. */
const forgetOtherVisit = (texts: KeptTexts, token: string, file: string): void => {
  if (texts.read(VISIT_KEY) === token) return;
  forgetUnsent(texts, file);
  texts.write(VISIT_KEY, token);
};

const onSeen = (listener: () => void): (() => void) => {
  const stop = new AbortController();
  const during = { signal: stop.signal };
  document.addEventListener('visibilitychange', () => document.hidden || listener(), during);
  addEventListener('pageshow', listener, during);
  addEventListener('online', listener, during);
  return () => stop.abort();
};
