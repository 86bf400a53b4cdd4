/** Who may talk to the server: pages of its own address, asked for by a name that is known, with the token. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { CHECK_PROTOCOL, tokenIn } from '../../shared/api/rpc.ts';
import { protocolsOf } from './http.ts';

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/** What a request is checked against. */
export type Access = {
  /** The hosts a request may name, with the port. */
  readonly hosts: ReadonlySet<string>;
  readonly token: string;
};

/**
 * The hosts a request may name: the loopback names, and `allowed` beside them. Anything else is a foreign name that was
 * made to point here (DNS rebinding): the page it comes from is not ours although the connection is.
 * @param allowed names without a port that whoever starts the server vouches for, such as the name a tunnel or a proxy on
 *   this machine is called by. A wildcard or an empty name is ignored.
 */
export const ownHosts = (port: number, allowed: readonly string[] = []): ReadonlySet<string> => {
  const names = allowed.map((name) => name.trim().toLowerCase()).filter((name) => HOST_NAME.test(name));
  return new Set(
    [...LOOPBACK_NAMES, ...names].flatMap((name) =>
      port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
    ),
  );
};
const HOST_NAME = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/;

export const isOwnHost = (request: IncomingMessage, { hosts }: Pick<Access, 'hosts'>): boolean =>
  hosts.has(request.headers.host?.toLowerCase() ?? '');

/** Whether a request is from a page of ours, or from a program that is no browser: browsers always name the page's origin. */
export const isOwnPage = (request: IncomingMessage, { hosts }: Pick<Access, 'hosts'>): boolean => {
  const { origin } = request.headers;
  return origin === undefined || [...hosts].some((host) => origin.toLowerCase() === `http://${host}`);
};

/** Why a WebSocket is refused: 403 for a foreign page or name, 401 for a wrong token; undefined if it may open. */
export const refusalOf = (request: IncomingMessage, access: Access): 401 | 403 | undefined => {
  if (!isOwnHost(request, access) || !isOwnPage(request, access)) return 403;
  return isToken(offeredToken(request), access) ? undefined : 401;
};

/** Whether a page of ours asks about its token, and if so whether that is right; undefined for any other request. */
export const tokenCheck = (request: IncomingMessage, access: Access): boolean | undefined => {
  if (!protocolsOf(request).includes(CHECK_PROTOCOL)) return undefined;
  if (!isOwnHost(request, access) || !isOwnPage(request, access)) return undefined;
  return isToken(offeredToken(request), access);
};

/** The token is a subprotocol, or a query parameter for clients that can't name subprotocols. */
const offeredToken = (request: IncomingMessage): string => {
  const query = URL.parse(request.url ?? '', 'http://localhost')?.searchParams;
  return tokenIn(protocolsOf(request)) ?? query?.get('token') ?? '';
};

/** Compared by digest, in a time that does not tell how much of it was right. */
export const isToken = (offered: string, { token }: Pick<Access, 'token'>): boolean =>
  timingSafeEqual(digest(offered), digest(token));
const digest = (text: string) => createHash('sha256').update(text).digest();
