/**
 * The wire: what two ends of a channel say to each other, whichever channel it is. Requests go to the engine and
 * come back as a value, never as an exception, since an error loses its code on most channels; events go to the window.
 *
 * Over a WebSocket each message is one JSON text: birpc's envelope `{ t, i, m, a }` around these functions. A whole model comes
 * as several: see `messageTexts`.
 */
import { createBirpc } from 'birpc';
import { say } from '../words/messages.ts';
import {
  type Connection,
  type EngineEvent,
  errorOf,
  type Failure,
  UserError,
  userError,
} from './contract.ts';
import { TOKEN_PREFIX } from './token-prefix.ts';
import { fromWire, messageReader } from './wire.ts';
import { words } from './words.ts';

/** What became of a request. */
export type Reply = { readonly result: unknown } | { readonly failure: Failure };

/** What the engine's end offers. */
export type ServerFunctions = { request(method: string, params: unknown): Promise<Reply> };
/** What the window's end offers. */
export type ClientFunctions = { event(event: EngineEvent): void };

/** Where the WebSocket is, on the address that served the page. */
export const ENGINE_PATH = '/engine';
/** Longest message the engine's end takes, in bytes. */
export const MAX_MESSAGE_BYTES = 32 * 1024 * 1024;
/** How often the engine's end pings; a client that hears nothing for twice as long may take the line for dead. */
export const HEARTBEAT_MS = 15_000;

/** Where a page over http changes a one-time code for the token. */
export const SIGN_IN_PATH = '/sign-in';
/** The schemes of the `Authorization` header there, before the token or the code. */
export const BEARER = 'Bearer';
export const ONE_TIME_CODE = 'Code';

/** The subprotocol that both ends speak. */
export const SOCKET_PROTOCOL = 'strata';

/**
 * The subprotocol in place of `SOCKET_PROTOCOL` by which a page asks whether its token is right: a WebSocket that is refused
 * tells no reason. The server closes such a socket at once, with `WRONG_TOKEN` if the token is wrong.
 */
export const CHECK_PROTOCOL = 'strata-check';
/** A WebSocket close code of our own (RFC 6455, 7.4.2). */
export const WRONG_TOKEN = 4401;

/** The subprotocols to check a token with. */
export const checkProtocols = (token: string): string[] => [CHECK_PROTOCOL, TOKEN_PREFIX + token];

/** The subprotocols to open the WebSocket with. */
export const socketProtocols = (token: string): string[] => [SOCKET_PROTOCOL, TOKEN_PREFIX + token];

/** The token among the subprotocols offered, or undefined. */
export const tokenIn = (protocols: readonly string[]): string | undefined =>
  protocols.find((protocol) => protocol.startsWith(TOKEN_PREFIX))?.slice(TOKEN_PREFIX.length);

/** A two-way line that carries JSON texts. `onMessage` is called once. */
type Channel = {
  post(message: string): void;
  onMessage(listener: (message: string) => void): void;
};

/** The window's end of a channel: a connection, and `close`, which fails what is still waiting for its reply. */
export const connectionOver = (channel: Channel): Connection & { close(error: Error): void } => {
  const listeners = new Set<(event: EngineEvent) => void>();
  const functions: ClientFunctions = {
    event: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
  const engine = createBirpc<ServerFunctions, ClientFunctions>(functions, {
    post: (message: string) => {
      // The engine's end would close the line, and what else is under way on it would be lost.
      if (message.length > MAX_MESSAGE_BYTES) throw userError('too-large', words.tooLarge);
      channel.post(message);
    },
    on: (listener) => {
      const read = messageReader();
      channel.onMessage((text) => {
        const message = read(text);
        if (message !== undefined) listener(message);
      });
    },
    serialize: JSON.stringify,
    // No timeout: exports can take minutes. The owner of the channel detects lost connections and closes it.
    timeout: -1,
  });
  const request: Connection['request'] = async (method, params) => {
    const reply = await engine.request(method, params);
    if ('failure' in reply) throw errorOf(reply.failure);
    return fromWire(reply.result) as Awaited<ReturnType<typeof request<typeof method>>>;
  };
  return {
    request,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: (error) => engine.$close(error),
  };
};

/** What people read if a defect is hidden from them. */
const defect = (): Failure => ({ code: 'internal', message: say(words.defect) });

/** A call's outcome as it crosses a door: messages meant for people as they are, defects hidden and handed to `log`. */
export const replyOf = async (
  call: () => Promise<unknown>,
  log: (defect: unknown) => void,
): Promise<Reply> => {
  try {
    return { result: (await call()) ?? null };
  } catch (error) {
    if (error instanceof UserError) return { failure: failureOf(error) };
    log(error);
    return { failure: defect() };
  }
};

/** An error as it crosses a door or leaves a thread. */
export const failureOf = ({ code, message, params }: UserError): Failure =>
  params === undefined ? { code, message } : { code, message, params: { ...params } };
