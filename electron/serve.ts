/**
 * The engine behind http and WebSocket, for a browser on this machine: the editor's page, and a line to the engine for
 * whoever knows the token. Binds to loopback only, on a random port unless told otherwise.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type Server, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { UserError } from '../shared/api/contract.ts';
import { ENGINE_PATH, MAX_MESSAGE_BYTES, SOCKET_PROTOCOL } from '../shared/api/rpc.ts';
import type { Engine } from './engine/engine.ts';
import { localActor } from './local-actor.ts';
import { isOwnHost, refusalOf } from './serve/access.ts';
import { LIMITS, type Limits, serveSession } from './serve/session.ts';
import { answerFile } from './serve/static-files.ts';

type ServeOptions = {
  readonly engine: Engine;
  /** Folder of the built editor. */
  readonly rendererFolder: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Who the changes are by; the system's user where nothing is said. */
  readonly actor?: string;
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

/** Refused with a `UserError` where the port is taken or not allowed. */
export const serve = async (options: ServeOptions): Promise<Served> => {
  const { engine, rendererFolder, actor = localActor(), log = logDefect } = options;
  const limits = { ...LIMITS, ...options.limits };
  const token = randomBytes(16).toString('hex');
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    // Compression would hide a bomb from the limit on length, and loopback has no need of it.
    perMessageDeflate: false,
    handleProtocols: (offered) => offered.has(SOCKET_PROTOCOL) && SOCKET_PROTOCOL,
  });

  server.on('request', (request, response) => {
    if (isOwnHost(request, port)) void answerFile(rendererFolder, request, response).catch(log);
    else response.writeHead(403, { 'Content-Type': 'text/plain' }).end('Not known by this name.\n');
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const [path] = (request.url ?? '').split('?', 1);
    const refusal = path === ENGINE_PATH ? refusalOf(request, port, token) : 404;
    if (refusal) return refuseUpgrade(socket, refusal);
    sockets.handleUpgrade(request, socket, head, (webSocket) =>
      serveSession(webSocket, engine.connect({ actor, role: 'owner', isWindow: true }), log, limits),
    );
  });

  return {
    url: `http://127.0.0.1:${port}/?token=${token}`,
    port,
    token,
    close: async () => {
      for (const socket of sockets.clients) socket.close(1001, 'Strata was closed.');
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // Windows that don't answer the goodbye don't hold the process up.
      const impatience = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
        server.closeAllConnections();
      }, 500);
      server.closeIdleConnections();
      await closed;
      clearTimeout(impatience);
    },
  };
};

const listen = (server: Server, port: number) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portProblem(port, error)));
    server.listen({ host: '127.0.0.1', port }, () => resolve((server.address() as AddressInfo).port));
  });

const portProblem = (port: number, error: NodeJS.ErrnoException): Error => {
  if (error.code === 'EADDRINUSE')
    return new UserError('port-taken', `Port ${port} is in use by another program. Choose another one.`);
  if (error.code === 'EACCES')
    return new UserError('port-refused', `The system does not allow port ${port}. Choose one above 1023.`);
  return error;
};

const refuseUpgrade = (socket: Duplex, status: number): void => {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

const logDefect = (defect: unknown): void => {
  process.stderr.write(`${defect instanceof Error ? (defect.stack ?? defect.message) : String(defect)}\n`);
};
