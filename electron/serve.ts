/**
 * The engine behind http and WebSocket, for a browser on this machine: the editor's page, and a line to the engine for
 * whoever knows the token. Binds to loopback only, on a random port unless told otherwise.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { userError } from '../shared/api/contract.ts';
import {
  CHECK_PROTOCOL,
  ENGINE_PATH,
  MAX_MESSAGE_BYTES,
  SIGN_IN_PATH,
  SOCKET_PROTOCOL,
  WRONG_TOKEN,
} from '../shared/api/rpc.ts';
import type { Person } from './engine/caller.ts';
import type { Engine } from './engine/engine.ts';
import { asCaller, givenIdentity, localIdentity } from './local-actor.ts';
import { isOwnHost, ownHosts, refusalOf, tokenCheck } from './serve/access.ts';
import { closeServer, pathOf, refuseUpgrade } from './serve/http.ts';
import { oneTimeCodes } from './serve/one-time-codes.ts';
import { LIMITS, type Limits, serveSession } from './serve/session.ts';
import { answerSignIn } from './serve/sign-in.ts';
import { answerFile } from './serve/static-files.ts';
import { words } from './serve/words.ts';

export type ServeOptions = {
  readonly engine: Engine;
  /** Folder of the built editor. */
  readonly rendererFolder: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The token to ask for, of 128 random bits; a new one by default. */
  readonly token?: string;
  /** Host names besides the loopback ones by which requests may call this server: see `ownHosts`. None by default. */
  readonly allowedHosts?: readonly string[];
  /** Who the changes are by; the local user by default. */
  readonly person?: Person;
  /** What is asked of clients, where it differs from the usual. */
  readonly limits?: Partial<Limits>;
  /** Told of defects, which callers never see. Standard error by default. */
  readonly log?: (defect: unknown) => void;
};

export type Served = {
  /** The page's address with the token in it: all that a browser needs. */
  readonly url: string;
  readonly port: number;
  readonly token: string;
  /** Says goodbye to every window and frees the port. The engine stays open: it is its owner's to close. */
  close(): Promise<void>;
};

/** Makes sessions with the engine for who is given, or else for the person at this machine. */
const connectAs = ({ engine, person }: ServeOptions) => {
  const identity = person ? givenIdentity(person) : localIdentity();
  return () => engine.connect({ ...asCaller(identity), role: 'owner', isWindow: true });
};

/** Refused with a `UserError` if the port is taken or not allowed. */
export const serve = async (options: ServeOptions): Promise<Served> => {
  const { rendererFolder, log = logDefect } = options;
  const connect = connectAs(options);
  const limits = { ...LIMITS, ...options.limits };
  const token = options.token ?? newToken();
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const access = { hosts: ownHosts(port, options.allowedHosts), token };
  const codes = oneTimeCodes();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    // Compression would hide a bomb from the limit on length, and loopback has no need of it.
    perMessageDeflate: false,
    handleProtocols: (offered) =>
      [SOCKET_PROTOCOL, CHECK_PROTOCOL].find((protocol) => offered.has(protocol)) ?? false,
  });

  server.on('request', (request, response) => {
    if (!isOwnHost(request, access))
      response.writeHead(403, { 'Content-Type': 'text/plain' }).end('Unknown host name.\n');
    else if (pathOf(request) === SIGN_IN_PATH) answerSignIn(request, response, access, codes);
    else void answerFile(rendererFolder, request, response).catch(log);
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const isRight = pathOf(request) === ENGINE_PATH ? tokenCheck(request, access) : undefined;
    if (isRight !== undefined)
      return sockets.handleUpgrade(request, socket, head, (webSocket) =>
        webSocket.close(isRight ? 1000 : WRONG_TOKEN),
      );
    const refusal = pathOf(request) === ENGINE_PATH ? refusalOf(request, access) : 404;
    if (refusal) return refuseUpgrade(socket, refusal);
    sockets.handleUpgrade(request, socket, head, (webSocket) =>
      serveSession(webSocket, connect(), log, limits),
    );
  });

  return {
    url: `http://127.0.0.1:${port}/?token=${token}`,
    port,
    token,
    close: () => closeServer(server, sockets, 1001, 'Strata was closed.'),
  };
};

/** A token of 128 random bits. */
export const newToken = (): string => randomBytes(16).toString('hex');

const listen = (server: Server, port: number) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(port, error)));
    server.listen({ host: '127.0.0.1', port }, () => resolve((server.address() as AddressInfo).port));
  });

const portProblem = (port: number, error: NodeJS.ErrnoException): Error => {
  if (error.code === 'EADDRINUSE') return userError('port-taken', words.portTaken, { port: String(port) });
  if (error.code === 'EACCES') return userError('port-refused', words.portRefused, { port: String(port) });
  return error;
};

const logDefect = (defect: unknown): void => {
  process.stderr.write(`${defect instanceof Error ? (defect.stack ?? defect.message) : String(defect)}\n`);
};
