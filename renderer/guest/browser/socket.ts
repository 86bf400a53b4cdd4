/** The browser’s WebSocket as a line wants it. */
import { ROOM_PROTOCOL, ROOM_SOCKET_PATH } from '../../../shared/api/room/door.ts';
import { TOKEN_PREFIX } from '../../../shared/api/token-prefix.ts';
import type { LineSocket, SocketEvents } from '../line/line.ts';

export const openSocket = (token: string, events: SocketEvents): LineSocket => {
  const socket = new WebSocket(`ws://${location.host}${ROOM_SOCKET_PATH}`, [
    ROOM_PROTOCOL,
    TOKEN_PREFIX + token,
  ]);
  socket.addEventListener('open', () => events.onOpen());
  socket.addEventListener('message', ({ data }) => events.onText(String(data)));
  socket.addEventListener('close', ({ code }) => events.onClose(code));
  return { send: (text) => socket.send(text), close: () => socket.close() };
};
