/** A room on a real engine, and guests that talk to its door over loopback. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { createEngine, type Engine } from '../../../electron/engine/engine.ts';
import type { EngineSession } from '../../../electron/engine/engine-session.ts';
import { roomsOf } from '../../../electron/room/rooms.ts';
import { JOIN_PATH, ROOM_PROTOCOL, ROOM_SOCKET_PATH } from '../../../shared/api/room/door.ts';
import {
  type DoorMessage,
  doorMessage,
  type GuestMessage,
  joinAnswer,
  type RoomState,
} from '../../../shared/api/room/room.ts';
import type { RoomActivity, VoteRound } from '../../../shared/api/room/rounds.ts';

export const ADDRESS = '192.168.7.20';

export type Room = {
  readonly engine: Engine;
  readonly host: EngineSession;
  readonly file: string;
  /** Where models are; the files of rooms are in its folder `rooms`. */
  readonly folder: string;
  readonly state: () => Promise<RoomState>;
  readonly activity: () => Promise<RoomActivity>;
  readonly port: number;
  /** Ends the program as it ends by itself. */
  stop(): Promise<void>;
  /** Ends it and deletes its folder. */
  close(): Promise<void>;
};

type Tending = { readonly now?: () => number; readonly watchMs?: number };

export const roomsFolder = (folder: string): string => join(folder, 'rooms');

/** An engine with rooms on a folder of models, and its host. */
export const startEngine = (folder: string, tending: Tending = {}) => {
  const pageFolder = join(folder, 'page');
  mkdirSync(pageFolder, { recursive: true });
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><title>Room</title>');
  writeFileSync(join(pageFolder, 'main.js'), `// ${'x'.repeat(2000)}`);
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const editorFolder = join(folder, 'editor');
  mkdirSync(join(editorFolder, 'assets'), { recursive: true });
  writeFileSync(join(editorFolder, 'index.html'), '<!doctype html><title>Editor</title>');
  writeFileSync(join(editorFolder, 'assets', 'main-abcd1234.js'), `// ${'y'.repeat(2000)}`);
  const engine = createEngine({
    folder,
    seedsFolder: join(import.meta.dirname, '..', '..', '..', 'seeds'),
    ...{ version: '0.0.0-test', formats: [], allowPaths: false, checkResults: true },
    rooms: roomsOf({
      ...{ pageFolder, editorFolder },
      folder: roomsFolder(folder),
      addresses: () => [{ address: ADDRESS, adapter: 'Wi-Fi', isLikely: true }],
      listenOn: () => '127.0.0.1',
      ...tending,
    }),
  });
  return { engine, host: engine.connect({ id: 'ann', name: 'Ann', role: 'owner' }) };
};

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'strata-room-'));

/** A room on a model of its own; or, with a folder, what was left of the room there. */
export const startRoom = async ({
  left,
  ...tending
}: Tending & { readonly left?: string } = {}): Promise<Room> => {
  const folder = left ?? newFolder();
  const { engine, host } = startEngine(folder, tending);
  const file =
    left === undefined
      ? (await host.request('library.create', { name: 'Workshop', seed: 'blank' })).file
      : 'Workshop.strata';
  await host.request('document.open', { file });
  const isContinued = left !== undefined;
  const { port } = await host.request('room.open', { file, address: ADDRESS, isContinued });
  const stop = () => engine.close();
  return {
    ...{ engine, host, file, folder, port, stop },
    state: async () => {
      const state = await host.request('room.state', {});
      if (!state) throw new Error('No room is open.');
      return state;
    },
    activity: async () => {
      const activity = await host.request('room.activity', {});
      if (!activity) throw new Error('No room is open.');
      return activity;
    },
    close: async () => {
      await stop();
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

let ids = 0;
type Sendable = { readonly type: GuestMessage['type']; readonly [field: string]: unknown };

/** Sends what is answered under an id. @returns `done`, the ballot that was handed out, or the sentence of the refusal. */
export const answerTo = (guest: Guest, message: Sendable): Promise<string> => {
  const id = ++ids;
  guest.send(JSON.stringify({ ...message, id }));
  const isAnswer = (answer: { readonly id: number }) => answer.id === id;
  return Promise.race([
    guest.next('done', isAnswer).then(() => 'done'),
    guest.next('ballot', isAnswer).then(({ ballot }) => ballot),
    guest.next('refused', isAnswer).then(({ failure }) => failure.message),
  ]);
};

/** An idea for the round that runs, under a key of its own. */
export const ideaFor = (
  roundId: string,
  text: string,
  key = `key-of-an-idea-${String(++ids).padStart(6, '0')}`,
) => ({ type: 'idea', roundId, key, text }) as const;

/** Starts a round of ideas. @returns its id. */
export const startIdeas = async (room: Room, more: Record<string, unknown> = {}): Promise<string> => {
  const act = { type: 'ideas.start', about: null, prompt: 'What slows us down?', ...more } as const;
  await room.host.request('room.act', act as never);
  return (await room.activity()).round?.id ?? '';
};

/** Starts a vote on two new blocks. @returns it with its options. */
export const startVote = async (room: Room, more: Record<string, unknown> = {}): Promise<VoteRound> => {
  const { host, file } = room;
  const seed = `seed-of-a-vote-${String(++ids).padStart(6, '0')}`;
  const items = ['Plan', 'Sell'].map((name) => ({ name, depth: 0 }));
  const command = { type: 'process.addOutline', parentId: null, items };
  const result = await host.request('document.apply', { file, command, seed });
  if (!result.ok) throw new Error(result.message);
  const options = result.patch.flatMap((change) =>
    change.op === 'put' && change.table === 'process' ? [{ kind: 'block', id: change.row.id }] : [],
  );
  await host.request('room.act', {
    type: 'vote.start',
    about: null,
    prompt: 'Which?',
    options,
    ...more,
  } as never);
  const { round } = await room.activity();
  if (round?.kind !== 'vote') throw new Error('No vote is running.');
  return round;
};
