/**
 * The door of a room: a server of its own at one private address, for guests alone. It shows no file but those of the guests'
 * page, and reveals nothing of the model before somebody has joined.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import {
  EDITOR_CLOSED,
  EDITOR_PATH,
  EDITOR_PROTOCOL,
  EDITOR_SOCKET_PATH,
  JOIN_PATH,
  MAX_EDITOR_BYTES,
  MAX_PEOPLE,
  ROOM_CLOSED,
  ROOM_PORT,
  ROOM_PORTS,
  ROOM_PROTOCOL,
  ROOM_SOCKET_PATH,
} from '../../../shared/api/room/door.ts';
import {
  type GuestMessage,
  guestMessage,
  joinRequest,
  type RoomFailure,
} from '../../../shared/api/room/room.ts';
import { tokenIn } from '../../../shared/api/rpc.ts';
import { say } from '../../../shared/words/messages.ts';
import { closeServer, pathOf, protocolsOf, refuseUpgrade } from '../../serve/http.ts';
import { words } from '../words.ts';
import { editorFiles } from './editor-files.ts';
import { roomHeaders } from './headers.ts';
import type { GuestLine } from './line.ts';
import { guestLine } from './line.ts';
import { messagePace } from './pace.ts';
import { guestPage } from './page.ts';

const MAX_JOIN_BYTES = 4096;
const MAX_MESSAGE_BYTES = 8 * 1024;
/** Lines that one person may have: a phone, a laptop, and one that is about to be dropped. */
const MAX_LINES = 3;
/** Connections beyond those of people: browsers that have not joined yet. */
const MAX_STRANGERS = 50;
/** How long a request may take to arrive. */
const REQUEST_MS = 5_000;
const HEARTBEAT_MS = 30_000;

type DoorOptions = {
  readonly address: string;
  readonly listenOn: string;
  /** The port that is tried first, before those of `ROOM_PORTS`. */
  readonly port: number;
  readonly pageFolder: string;
  readonly editorFolder: string;
  /** A browser has reached the page. */
  readonly reached: () => void;
  /** Answers who wants to join: their token, or why they can't. */
  readonly join: (
    from: string,
    code: string,
    name: string,
  ) => Promise<{ readonly token: string } | RoomFailure>;
  /** The id of who has this token. */
  readonly whoHas: (token: string) => string | undefined;
  readonly linesOf: (personId: string) => number;
  /** A line of a person was opened. @returns what takes their messages, and what is called when it closes. */
  readonly entered: (
    personId: string,
    line: GuestLine,
  ) => { readonly message: (message: GuestMessage) => void; readonly left: () => void };
  /** Who may have an editor, and what takes its line. */
  readonly editors: {
    readonly mayEnter: (personId: string) => boolean;
    readonly enter: (personId: string, socket: WebSocket) => void;
  };
};

export type Door = { readonly port: number; close(): Promise<void> };

/** Rejected with the system's error if no port of `ROOM_PORTS` can be had. */
export const openDoor = async (options: DoorOptions): Promise<Door> => {
  const page = guestPage(options.pageFolder);
  const server = createServer({
    headersTimeout: REQUEST_MS,
    requestTimeout: REQUEST_MS,
    connectionsCheckingInterval: 1_000,
  });
  server.maxConnections = MAX_PEOPLE * MAX_LINES + MAX_STRANGERS;
  const port = await listenFrom(server, options.listenOn, options.port);
  const host = `${options.address}:${port}`;
  const isOwnHost = ({ headers }: IncomingMessage) => headers.host === host;
  const isOwnPage = ({ headers }: IncomingMessage) => headers.origin === `http://${host}`;
  const phones = socketsFor(ROOM_PROTOCOL, MAX_MESSAGE_BYTES);
  const editors = socketsFor(EDITOR_PROTOCOL, MAX_EDITOR_BYTES);
  const editorPage = editorFiles(options.editorFolder);
  const takeLine = (webSocket: WebSocket, request: IncomingMessage, isEditor: boolean): void => {
    const id = options.whoHas(tokenIn(protocolsOf(request)) ?? '');
    if (id === undefined) webSocket.close(ROOM_CLOSED.wrongToken);
    else if (options.linesOf(id) >= MAX_LINES) webSocket.close(ROOM_CLOSED.full);
    else if (!isEditor) serveGuest(webSocket, id, options);
    else if (options.editors.mayEnter(id)) options.editors.enter(id, webSocket);
    else webSocket.close(EDITOR_CLOSED.notEditor, say(words.notEditor));
  };

  server.on('request', (request, response) => {
    if (!isOwnHost(request)) return void answerPlain(response, 403, 'Unknown host name.\n');
    if (pathOf(request) === JOIN_PATH) return void answerJoin(request, response, isOwnPage(request), options);
    if (pathOf(request).startsWith(EDITOR_PATH)) return void editorPage(request, response);
    if (page.answer(request, response).isPage) options.reached();
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (!isOwnHost(request) || !isOwnPage(request)) return refuseUpgrade(socket, 403);
    const path = pathOf(request);
    if (path !== ROOM_SOCKET_PATH && path !== EDITOR_SOCKET_PATH) return refuseUpgrade(socket, 404);
    const isEditor = path === EDITOR_SOCKET_PATH;
    (isEditor ? editors : phones).handleUpgrade(request, socket, head, (webSocket) =>
      takeLine(webSocket, request, isEditor),
    );
  });

  return {
    port,
    close: () => {
      const clients = new Set([...phones.clients, ...editors.clients]);
      return closeServer(server, { clients }, ROOM_CLOSED.ended, say(words.ended));
    },
  };
};

const socketsFor = (protocol: string, maxPayload: number): WebSocketServer =>
  new WebSocketServer({
    ...{ noServer: true, maxPayload },
    // Compression costs more than it saves for messages this short, and can be made to swell.
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(protocol) ? protocol : false),
  });

const serveGuest = (socket: WebSocket, id: string, options: DoorOptions): void => {
  const line = guestLine(socket);
  const guest = options.entered(id, line);
  const pace = messagePace();
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  const heartbeat = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, HEARTBEAT_MS);
  socket.on('message', (data, isBinary) => {
    if (socket.readyState !== socket.OPEN) return;
    isAlive = true;
    const { message, id: wrongId } = isBinary ? {} : messageIn(data);
    const verdict = pace.take();
    if (verdict === 'enough') return socket.close(ROOM_CLOSED.tooFast, say(words.slowDown));
    if (verdict === 'go' && message) return guest.message(message);
    const answerId = message && 'id' in message ? message.id : wrongId;
    if (answerId !== undefined) line.send({ type: 'refused', id: answerId, failure: failureFor(verdict) });
    else if (!message) socket.close(1008, 'This message can’t be read.');
  });
  // The close that follows is enough; without a listener the error would end the thread.
  socket.on('error', () => {});
  socket.on('close', () => {
    clearInterval(heartbeat);
    guest.left();
  });
};

/** The message, or the id under which one that is wrong wants its answer; neither for what is no message at all. */
const messageIn = (data: RawData): { readonly message?: GuestMessage; readonly id?: number } => {
  try {
    const value: unknown = JSON.parse(data.toString());
    const { data: message } = guestMessage.safeParse(value);
    return message ? { message } : { ...answerable.safeParse(value).data };
  } catch {
    return {};
  }
};

/** Of a known type, whatever else is wrong with it. */
const answerable = z
  .object({ type: z.enum(guestMessage.options.map(({ shape }) => shape.type.value)), id: z.int() })
  .transform(({ id }) => ({ id }));

const failureFor = (verdict: 'go' | 'slow-down'): RoomFailure =>
  verdict === 'slow-down'
    ? { code: 'slow-down', message: say(words.slowDown) }
    : { code: 'bad-request', message: say(words.badRequest) };

const answerJoin = async (
  request: IncomingMessage,
  response: ServerResponse,
  isOwnPage: boolean,
  { join }: DoorOptions,
): Promise<void> => {
  const isJson = /^application\/json(?:;|$)/i.test(request.headers['content-type'] ?? '');
  if (request.method !== 'POST')
    return answerPlain(response, 405, 'Only POST is supported.\n', { Allow: 'POST' });
  if (!isOwnPage || !isJson) return answerPlain(response, 403, 'Only the page of this room can join.\n');
  const body = await bodyOf(request);
  const wanted = body === undefined ? undefined : joinRequest.safeParse(body).data;
  const answer = wanted
    ? await join(request.socket.remoteAddress ?? '', wanted.code, wanted.name)
    : { code: 'bad-request' as const, message: say(words.badRequest) };
  response
    .writeHead('token' in answer ? 200 : 403, {
      ...roomHeaders(),
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    })
    .end(JSON.stringify(answer));
};

/** The JSON of a short request; undefined if it is longer, no JSON, or never ends. */
const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > MAX_JOIN_BYTES) return undefined;
      pieces.push(piece);
    }
    return JSON.parse(Buffer.concat(pieces).toString());
  } catch {
    return undefined;
  }
};

const answerPlain = (
  response: ServerResponse,
  status: number,
  text: string,
  more: Record<string, string> = {},
): void =>
  void response
    .writeHead(status, { ...roomHeaders(), 'Content-Type': 'text/plain; charset=utf-8', ...more })
    .end(text);

/** Listens at the first free port: `first`, then those of rooms in their order. */
const listenFrom = async (server: Server, host: string, first: number): Promise<number> => {
  const ports = new Set([first, ...Array.from({ length: ROOM_PORTS }, (_, i) => ROOM_PORT + i)]);
  let problem: NodeJS.ErrnoException | undefined;
  for (const port of ports) {
    problem = await listen(server, host, port);
    if (problem === undefined) return port;
    if (problem.code !== 'EADDRINUSE') break;
  }
  throw problem ?? new Error('There are ports to listen at.');
};

const listen = (server: Server, host: string, port: number) =>
  new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error);
    server.once('error', failed);
    server.listen({ host, port }, () => {
      server.off('error', failed);
      resolve(undefined);
    });
  });
