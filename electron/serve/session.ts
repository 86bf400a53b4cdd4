/** One WebSocket, one session with the engine. What a client does wrong ends its own session and touches no other. */
import { createBirpc } from 'birpc';
import type { RawData, WebSocket } from 'ws';
import { z } from 'zod';
import { type ClientFunctions, HEARTBEAT_MS, replyOf, type ServerFunctions } from '../../shared/api/rpc.ts';
import { messageTexts } from '../../shared/api/wire.ts';
import type { EngineSession } from '../engine/engine-session.ts';
import { lineTo } from '../line.ts';

export type Limits = {
  /** A reader who is this many bytes behind when there is more to send is cut off: it would cost the memory that all others need. */
  readonly backlogBytes: number;
  /** How often a client is asked for a sign of life. Without one until the next time it is cut off. */
  readonly heartbeatMs: number;
};
export const LIMITS: Limits = { backlogBytes: 256 * 1024 * 1024, heartbeatMs: HEARTBEAT_MS };

/** WebSocket close codes (RFC 6455, 7.4.1). */
const NOT_TEXT = 1003;
const NOT_JSON = 1007;
const NOT_A_REQUEST = 1008;

/** A request in birpc's envelope. Its `i` is absent if no reply is wanted. */
const requestSchema = z.object({
  t: z.literal('q'),
  i: z.string().max(64).optional(),
  m: z.string().max(64),
  a: z.array(z.unknown()).max(8),
});

/** Lets `session` answer what comes over `socket`, until either is closed. */
export const serveSession = (
  socket: WebSocket,
  session: EngineSession,
  log: (defect: unknown) => void,
  limits: Limits,
): void => {
  const post = (texts: readonly string[]): void => {
    if (socket.readyState !== socket.OPEN) return;
    // A single message may be longer, as that of a model of a million blocks is: only who lets it wait is behind.
    if (socket.bufferedAmount > limits.backlogBytes) socket.terminate();
    else for (const text of texts) socket.send(text);
  };

  const functions: ServerFunctions = {
    request: (method, params) => replyOf(async () => line.request(method, params), log),
  };
  const client = createBirpc<ClientFunctions, ServerFunctions>(functions, {
    post,
    on: (listener) => {
      socket.on('message', (data, isBinary) => {
        // What was under way when the socket was closed for a bad message is not answered any more.
        if (socket.readyState !== socket.OPEN) return;
        const message = readMessage(socket, data, isBinary);
        if (message) listener(message);
      });
    },
    serialize: messageTexts,
    resolver: (name, known) => (Object.hasOwn(functions, name) ? known : unknownFunction(name)),
    onGeneralError: (error) => {
      log(error);
      return true;
    },
  });
  const line = lineTo(session, (event) => void client.event.asEvent(event));
  const heartbeat = keepAlive(socket, limits.heartbeatMs);

  // The close that follows is enough; without a listener the error would end the process.
  socket.on('error', () => {});
  socket.on('close', () => {
    clearInterval(heartbeat);
    line.close();
    client.$close();
    void session.close();
  });
};

/** The request in a message, or undefined after the socket was told why it is closed. */
export const readMessage = (socket: WebSocket, data: RawData, isBinary: boolean) => {
  if (isBinary) return void socket.close(NOT_TEXT, 'Messages must be text.');
  let value: unknown;
  try {
    value = JSON.parse(data.toString());
  } catch {
    return void socket.close(NOT_JSON, 'Messages must be JSON.');
  }
  const request = requestSchema.safeParse(value);
  if (!request.success) return void socket.close(NOT_A_REQUEST, 'This message is not a request.');
  return request.data;
};

const unknownFunction = (name: string) => async () => ({
  failure: { code: 'unknown-method', message: `There is no function named “${name}” here.` },
});

/** Ends a connection whose other end has gone without a word: a laptop closed, a cable pulled. */
export const keepAlive = (socket: WebSocket, everyMs: number): NodeJS.Timeout => {
  let alive = true;
  socket.on('pong', () => {
    alive = true;
  });
  return setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
  }, everyMs);
};
