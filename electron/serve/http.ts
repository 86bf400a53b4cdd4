/** What the two doors have in common, the editor's on this machine and a room's: reading requests, refusing lines, closing. */
import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocketServer } from 'ws';

export const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?', 1)[0] ?? '';

/** The subprotocols that a WebSocket's request offers. */
export const protocolsOf = ({ headers }: IncomingMessage): string[] =>
  headers['sec-websocket-protocol']?.split(',').map((name) => name.trim()) ?? [];

export const refuseUpgrade = (socket: Duplex, status: number): void => {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

/** How long a page may take to answer the goodbye. */
const GOODBYE_MS = 500;

/** Says goodbye on every line and frees the port. Pages that don't answer don't hold the process up. */
export const closeServer = async (
  server: Server,
  { clients }: Pick<WebSocketServer, 'clients'>,
  code: number,
  reason: string,
): Promise<void> => {
  for (const socket of clients) socket.close(code, reason);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const impatience = setTimeout(() => {
    for (const socket of clients) socket.terminate();
    server.closeAllConnections();
  }, GOODBYE_MS);
  server.closeIdleConnections();
  await closed;
  clearTimeout(impatience);
};
