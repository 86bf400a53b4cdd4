/** The built editor's files and the headers they go out with, whichever door serves them. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, join, relative } from 'node:path';

const MEDIA_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/**
 * The one style sheet that React Aria adds to the page by itself (`touch-action` of pressable elements). Should a later
 * version change it, the page loses that touch refinement and nothing else.
 */
const PRESSABLE_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** Scripts and style sheets come from our own files only. `blob:` serves images and workers that the editor makes itself. */
const contentSecurityPolicy = (connect: readonly string[] = []): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${PRESSABLE_STYLE}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    ["connect-src 'self'", ...connect].join(' '),
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Headers of every answer. `connect` names what the page may open lines to, beside where it came from. */
export const securityHeaders = (connect?: readonly string[]): Record<string, string> => ({
  'Content-Security-Policy': contentSecurityPolicy(connect),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
});

export type PageFile = { readonly bytes: Buffer; readonly mediaType: string };

/**
 * The file inside `folder` that a URL's path names, `/` being `index.html`; null if there is none, or if it lies
 * outside, be it by `..`, by an encoded separator or by a symbolic link.
 */
export const readPageFile = async (folder: string, urlPath: string): Promise<PageFile | null> => {
  const path = pathWithin(folder, urlPath);
  if (path === null) return null;
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(path)]);
    if (!isInside(root, file)) return null;
    const mediaType = MEDIA_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
    return { bytes: await readFile(file), mediaType };
  } catch {
    return null;
  }
};

/** The path that a URL's path stands for below `folder`, which need not exist; null if it would lead out. */
const pathWithin = (folder: string, urlPath: string): string | null => {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\') || path.includes(':')) return null;
  const file = join(folder, path === '/' ? 'index.html' : path);
  return isInside(folder, file) ? file : null;
};

const isInside = (folder: string, file: string) => {
  const inside = relative(folder, file);
  return inside !== '' && !inside.startsWith('..') && !isAbsolute(inside);
};
