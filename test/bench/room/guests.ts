/** Guests of a room that is measured: each a line of its own from an address of its own, as phones are. */
import { request } from 'node:http';
import { WebSocket } from 'ws';
import { JOIN_PATH, ROOM_PROTOCOL, ROOM_SOCKET_PATH } from '../../../shared/api/room/door.ts';
import type { DoorMessage } from '../../../shared/api/room/room.ts';
import { TOKEN_PREFIX } from '../../../shared/api/token-prefix.ts';
import { ADDRESS } from './host.ts';

export type Guest = {
  readonly socket: WebSocket;
  /** From the request to join until the first card had arrived, in milliseconds. */
  readonly joinedMs: number;
  /** When the first card with this text arrived, by the monotonic clock in nanoseconds. */
  arrival(text: string): Promise<bigint>;
  /** Bytes of the last card. */
  cardBytes(): number;
};

export const enter = async (port: number, code: string, index: number): Promise<Guest> => {
  const localAddress = `127.0.0.${index + 2}`;
  const host = `${ADDRESS}:${port}`;
  const began = performance.now();
  const token = await join(port, { host, localAddress, code });
  const socket = new WebSocket(
    `ws://127.0.0.1:${port}${ROOM_SOCKET_PATH}`,
    [ROOM_PROTOCOL, TOKEN_PREFIX + token],
    {
      localAddress,
      headers: { host, origin: `http://${host}` },
    },
  );
  const arrived = new Map<string, bigint>();
  const waiting = new Set<() => void>();
  let bytes = 0;
  socket.on('message', (data) => {
    const at = process.hrtime.bigint();
    const text = String(data);
    const message = JSON.parse(text) as DoorMessage;
    if (message.type !== 'card') return;
    bytes = text.length;
    for (const { name } of [message.card, ...message.card.children])
      if (!arrived.has(name)) arrived.set(name, at);
    for (const wake of [...waiting]) wake();
  });
  const guest = {
    socket,
    arrival: (text: string) =>
      new Promise<bigint>((resolve) => {
        const look = () => {
          const at = arrived.get(text);
          if (at === undefined) return;
          waiting.delete(look);
          resolve(at);
        };
        waiting.add(look);
        look();
      }),
    cardBytes: () => bytes,
  };
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    const look = () => {
      if (bytes === 0) return;
      waiting.delete(look);
      resolve();
    };
    waiting.add(look);
  });
  return { ...guest, joinedMs: performance.now() - began };
};

const join = (
  port: number,
  { host, localAddress, code }: { host: string; localAddress: string; code: string },
): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = { host, origin: `http://${host}`, 'content-type': 'application/json' };
    const sent = request(
      { host: '127.0.0.1', port, localAddress, method: 'POST', path: JOIN_PATH, headers },
      async (response) => {
        const pieces: Buffer[] = [];
        for await (const piece of response) pieces.push(piece as Buffer);
        resolve((JSON.parse(Buffer.concat(pieces).toString()) as { token: string }).token);
      },
    );
    sent.on('error', reject);
    sent.end(JSON.stringify({ code, name: '' }));
  });
