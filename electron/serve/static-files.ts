/** The built editor over http: GET and HEAD of its files, nothing else. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readPageFile, securityHeaders } from '../page-files.ts';

/** Vite writes the hash of the content into the names of what it builds, so those never change under their name. */
export const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;

/** Answers a request for one of the editor's files in `folder`. Never throws. */
export const answerFile = async (
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  // The host was checked before: it is one of our own names.
  const headers = securityHeaders([`ws://${request.headers.host}`]);
  const plain = (status: number, text: string, more: Record<string, string> = {}) =>
    response
      .writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8', ...more })
      .end(request.method === 'HEAD' ? undefined : text);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return void plain(405, 'Only GET and HEAD are supported.\n', { Allow: 'GET, HEAD' });
  const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  const file = await readPageFile(folder, path);
  if (file === null) return void plain(404, 'This file does not exist.\n');
  const tag = `"${createHash('sha256').update(file.bytes).digest('base64url')}"`;
  const caching = {
    ETag: tag,
    'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(tag))
    return void response.writeHead(304, { ...headers, ...caching }).end();
  response.writeHead(200, {
    ...headers,
    ...caching,
    'Content-Type': file.mediaType,
    'Content-Length': file.bytes.byteLength,
  });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
};
