/** The files of the editor, as it was built, for guests who edit: each is read and compressed when it is first asked for. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { EDITOR_PATH } from '../../../shared/api/room/door.ts';
import { type PageFile, readPageFile } from '../../page-files.ts';
import { HASHED } from '../../serve/static-files.ts';
import { roomHeaders } from './headers.ts';

const packed = promisify(gzip);

type Served = PageFile & { readonly packed: Buffer | null };

/** Such as texts are worth compressing; fonts and images are compressed already. */
const COMPRESSIBLE = /^(?:text|application\/(?:json|wasm))|svg/;

/** @returns what answers a GET or HEAD below `EDITOR_PATH` with a file in `folder`; 404 and 405 otherwise. Never throws. */
export const editorFiles = (folder: string) => {
  const known = new Map<string, Promise<Served | null>>();

  const read = async (path: string): Promise<Served | null> => {
    const file = await readPageFile(folder, path);
    if (!file) return null;
    return { ...file, packed: COMPRESSIBLE.test(file.mediaType) ? await packed(file.bytes) : null };
  };
  /** Only what is there is remembered: nobody can fill the memory with names. */
  const fileAt = (path: string): Promise<Served | null> => {
    const file = known.get(path) ?? read(path);
    known.set(path, file);
    void file.then((found) => found ?? known.delete(path));
    return file;
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const headers = roomHeaders([`ws://${request.headers.host}`]);
    const plain = (status: number, text: string) =>
      void response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
    const { method, url = '' } = request;
    if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD are supported.\n');
    const path = `/${(url.split(/[?#]/, 1)[0] ?? '').slice(EDITOR_PATH.length)}`;
    const file = await fileAt(path).catch(() => null);
    if (!file) return plain(404, 'This file does not exist.\n');
    const isPacked =
      file.packed !== null && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    const bytes = (isPacked && file.packed) || file.bytes;
    response
      .writeHead(200, {
        ...headers,
        'Content-Type': file.mediaType,
        'Content-Length': bytes.byteLength,
        'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        Vary: 'Accept-Encoding',
        ...(isPacked && { 'Content-Encoding': 'gzip' }),
      })
      .end(method === 'HEAD' ? undefined : bytes);
  };
};
