import { securityHeaders } from '../../page-files.ts';

/** Headers of every answer of a room’s door. Browsers ignore an opener policy over plain http, and complain of it. */
export const roomHeaders = (connect?: readonly string[]): Record<string, string> => {
  const { 'Cross-Origin-Opener-Policy': _, ...headers } = securityHeaders(connect);
  return headers;
};
