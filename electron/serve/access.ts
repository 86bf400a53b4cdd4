/** Who may talk to the server: pages of its own address, asked for by a loopback name, with the token. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { tokenIn } from '../../shared/api/rpc.ts';

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The hosts a request may name. Anything else is a foreign name that was made to point here (DNS rebinding): the
 * page it comes from is not ours although the connection is.
 */
const ownHosts = (port: number): ReadonlySet<string> =>
  new Set(LOOPBACK_NAMES.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])));

export const isOwnHost = (request: IncomingMessage, port: number): boolean =>
  ownHosts(port).has(request.headers.host?.toLowerCase() ?? '');

/** Why a WebSocket is refused: 403 for a foreign page or name, 401 for a wrong token; undefined where it may open. */
export const refusalOf = (request: IncomingMessage, port: number, token: string): 401 | 403 | undefined => {
  if (!isOwnHost(request, port)) return 403;
  // Browsers always name the page's origin; other programs need not, and must know the token like everybody.
  const { origin } = request.headers;
  if (origin !== undefined && !isOwnOrigin(origin, port)) return 403;
  return isToken(offeredToken(request), token) ? undefined : 401;
};

const isOwnOrigin = (origin: string, port: number) =>
  [...ownHosts(port)].some((host) => origin.toLowerCase() === `http://${host}`);

/** The token is a subprotocol, or a query parameter for clients that can't name subprotocols. */
const offeredToken = (request: IncomingMessage): string => {
  const protocols = request.headers['sec-websocket-protocol']?.split(',').map((name) => name.trim()) ?? [];
  const query = URL.parse(request.url ?? '', 'http://localhost')?.searchParams;
  return tokenIn(protocols) ?? query?.get('token') ?? '';
};

/** Compared by digest, in a time that does not tell how much of it was right. */
const isToken = (offered: string, token: string) => timingSafeEqual(digest(offered), digest(token));
const digest = (text: string) => createHash('sha256').update(text).digest();
