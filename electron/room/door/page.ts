/** The files of the guests' page, read and compressed once: a hundred phones ask for them within seconds. */
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { roomHeaders } from './headers.ts';

const MEDIA_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

type PageFile = { readonly type: string; readonly plain: Buffer; readonly packed: Buffer };

type Page = {
  /** Answers a GET or HEAD for one of the files; 404 and 405 otherwise. `isPage` if the page itself was asked for. */
  answer(request: IncomingMessage, response: ServerResponse): { readonly isPage: boolean };
};

export const guestPage = (folder: string): Page => {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && extname(entry.name) in MEDIA_TYPES)
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const plain = readFileSync(path);
        const file: PageFile = {
          type: MEDIA_TYPES[extname(path)] ?? '',
          plain,
          packed: gzipSync(plain, { level: 9 }),
        };
        return [`/${relative(folder, path).split(sep).join('/')}`, file];
      }),
  );
  return {
    answer: (request, response) => {
      const headers = roomHeaders([`ws://${request.headers.host}`]);
      const plain = (status: number, text: string) => {
        response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
        return { isPage: false };
      };
      const { method, url = '/' } = request;
      if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD are supported.\n');
      const path = url.split(/[?#]/, 1)[0] ?? '/';
      const file = files.get(path === '/' ? '/index.html' : path);
      if (!file) return plain(404, 'This file does not exist.\n');
      const isPacked = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
      const bytes = isPacked ? file.packed : file.plain;
      response
        .writeHead(200, {
          ...headers,
          'Content-Type': file.type,
          'Content-Length': bytes.length,
          // The files’ names don’t change with their content, and another room may be of another version.
          'Cache-Control': 'no-cache',
          Vary: 'Accept-Encoding',
          ...(isPacked && { 'Content-Encoding': 'gzip' }),
        })
        .end(method === 'HEAD' ? undefined : bytes);
      return { isPage: path === '/' && method === 'GET' };
    },
  };
};
