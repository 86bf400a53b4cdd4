/** A room on a real engine, and guests that talk to its door over loopback. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { createEngine, type Engine } from '../../../electron/engine/engine.ts';
import type { EngineSession } from '../../../electron/engine/engine-session.ts';
import { roomsOf } from '../../../electron/room/rooms.ts';
import {
  type DoorMessage,
  doorMessage,
  type GuestMessage,
  joinAnswer,
  type RoomState,
} from '../../../shared/api/room.ts';
import { JOIN_PATH, ROOM_PROTOCOL, ROOM_SOCKET_PATH } from '../../../shared/api/room-door.ts';

export const ADDRESS = '192.168.7.20';

export type Room = {
  readonly engine: Engine;
  readonly host: EngineSession;
  readonly file: string;
  readonly state: () => Promise<RoomState>;
  readonly port: number;
  close(): Promise<void>;
};

export const startRoom = async (
  tending: { readonly now?: () => number; readonly watchMs?: number } = {},
): Promise<Room> => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-room-'));
  const pageFolder = join(folder, 'page');
  mkdirSync(pageFolder);
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><title>Room</title>');
  writeFileSync(join(pageFolder, 'main.js'), `// ${'x'.repeat(2000)}`);
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const engine = createEngine({
    folder,
    seedsFolder: join(import.meta.dirname, '..', '..', '..', 'seeds'),
    ...{ version: '0.0.0-test', formats: [], allowPaths: false, checkResults: true },
    rooms: roomsOf({
      pageFolder,
      folder: join(folder, 'rooms'),
      addresses: () => [{ address: ADDRESS, adapter: 'Wi-Fi', isLikely: true }],
      listenOn: () => '127.0.0.1',
      ...tending,
    }),
  });
  const host = engine.connect({ id: 'ann', name: 'Ann', role: 'owner' });
  const { file } = await host.request('library.create', { name: 'Workshop', seed: 'blank' });
  await host.request('document.open', { file });
  const { port } = await host.request('room.open', { file, address: ADDRESS });
  return {
    ...{ engine, host, file, port },
    state: async () => {
      const state = await host.request('room.state', {});
      if (!state) throw new Error('No room is open.');
      return state;
    },
    close: async () => {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

type Asked = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly from?: string;
};
export type Answered = {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly text: string;
};

/** One request to the door, under the host name that guests use unless told otherwise. */
export const ask = (
  port: number,
  { method = 'GET', path = '/', headers = {}, body, from = '127.0.0.1' }: Asked = {},
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        localAddress: from,
        port,
        method,
        path,
        headers: { host: `${ADDRESS}:${port}`, ...headers },
      },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(pieces).toString(),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

export const joinRoom = async (
  port: number,
  code: string,
  name = '',
  from?: string,
): Promise<Answered & { readonly json: Record<string, unknown> }> => {
  const headers = { origin: `http://${ADDRESS}:${port}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ code, name });
  const answer = await ask(port, {
    method: 'POST',
    path: JOIN_PATH,
    headers,
    body,
    ...(from !== undefined && { from }),
  });
  const json = JSON.parse(answer.text || '{}') as Record<string, unknown>;
  if (answer.status === 200) joinAnswer.parse(json);
  return { ...answer, json };
};

export type Guest = {
  readonly token: string;
  readonly socket: WebSocket;
  readonly heard: DoorMessage[];
  send(message: GuestMessage | string): void;
  /** The next message that is so, heard already or not. */
  next<T extends DoorMessage['type']>(
    type: T,
    holds?: (message: Extract<DoorMessage, { type: T }>) => boolean,
  ): Promise<Extract<DoorMessage, { type: T }>>;
  readonly closed: Promise<number>;
};

export const openLine = async (
  port: number,
  token: string,
  headers: Record<string, string> = {},
): Promise<Guest> => {
  const socket = new WebSocket(
    `ws://127.0.0.1:${port}${ROOM_SOCKET_PATH}`,
    [ROOM_PROTOCOL, `token.${token}`],
    {
      headers: { host: `${ADDRESS}:${port}`, origin: `http://${ADDRESS}:${port}`, ...headers },
    },
  );
  const heard: DoorMessage[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data) => {
    heard.push(doorMessage.parse(JSON.parse(String(data))));
    for (const wake of [...waiting]) wake();
  });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
    socket.once('unexpected-response', (_, response) => reject(new Error(String(response.statusCode))));
  });
  return {
    ...{ token, socket, heard, closed },
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    next: (type, holds = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const found = heard.find((message) => message.type === type && holds(message as never));
          if (!found) return;
          waiting.delete(look);
          resolve(found as never);
        };
        waiting.add(look);
        look();
      }),
  };
};

/** Joins by the room's code and opens a line. */
export const enter = async (room: Room, name: string): Promise<Guest> => {
  const { json } = await joinRoom(room.port, (await room.state()).code, name);
  return openLine(room.port, String(json.token));
};
