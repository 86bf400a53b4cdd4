/**
 * A way in that leaves no token in an address: whoever has the token gets a code over http that a page changes for the
 * token, once.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BEARER, ONE_TIME_CODE } from '../../shared/api/rpc.ts';
import { securityHeaders } from '../page-files.ts';
import { type Access, isOwnPage, isToken } from './access.ts';
import type { OneTimeCodes } from './one-time-codes.ts';

/**
 * Answers a request for `SIGN_IN_PATH`, whose host was checked before.
 * POST with the token: 201 and a new one-time code. POST with a one-time code: 200 and the token.
 * 401 for a wrong token or a code that was used, 403 for a page that is not ours.
 */
export const answerSignIn = (
  request: IncomingMessage,
  response: ServerResponse,
  access: Access,
  codes: OneTimeCodes,
): void => {
  const { status, text, allow } = answerTo(request, access, codes);
  response
    .writeHead(status, {
      ...securityHeaders(),
      'Cache-Control': 'no-store',
      'Content-Type': 'text/plain; charset=utf-8',
      ...(allow !== undefined && { Allow: allow }),
    })
    .end(text);
};

type Answer = { readonly status: number; readonly text: string; readonly allow?: string };

const answerTo = (request: IncomingMessage, access: Access, codes: OneTimeCodes): Answer => {
  if (!isOwnPage(request, access)) return { status: 403, text: 'Only pages of this server can sign in.\n' };
  if (request.method !== 'POST') return { status: 405, text: 'Only POST is supported.\n', allow: 'POST' };
  const [scheme, secret = ''] = (request.headers.authorization ?? '').split(' ', 2);
  if (scheme === ONE_TIME_CODE && codes.redeem(secret)) return { status: 200, text: access.token };
  if (scheme !== BEARER || !isToken(secret, access)) return { status: 401, text: 'Not signed in.\n' };
  return { status: 201, text: codes.issue() };
};
