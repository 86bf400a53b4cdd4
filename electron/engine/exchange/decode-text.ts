import { type UserError, userError } from '../../../shared/api/contract.ts';
import type { Message } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { words } from './words.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The encodings that a kind of file may be in, beside UTF-8 and UTF-16. */
type Legacy = 'western' | 'none';

/**
 * The text in a file's bytes: UTF-8, UTF-16 by its byte order mark or by its zeros, else Windows-1252, which older programs
 * write, if the bytes read as Western text. No character is ever replaced by another. Refused with a `UserError`: bytes that are
 * not text or text of another program’s kind, and text in an unknown encoding, with the line and the byte at which UTF-8 ends.
 * @param legacy `none` for formats that are UTF-8 by their definition, such as JSON.
 */
export const decodeText = (bytes: Uint8Array, fileName: string, legacy: Legacy = 'western'): string =>
  decodedText(bytes, fileName, legacy).text;

/**
 * As `decodeText`, with the encoding that was detected.
 * @param unknown what is said of text in an unknown encoding: `file`, and the `line` and the `byte` in it.
 */
export const decodedText = (
  bytes: Uint8Array,
  fileName: string,
  legacy: Legacy = 'western',
  unknown: Message = words.notUtf8,
): { readonly text: string; readonly encoding: Encoding } => {
  const kind = foreignKind(beginningOf(bytes));
  if (kind) throw userError('foreign-file', words.foreignFile, { file: quoted(fileName), kind });
  const encoding = encodingOf(bytes, legacy);
  if (encoding === null) throw notUtf8(bytes, fileName, unknown);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const isText = !text.includes('\0') && !(isUnmarked(bytes, encoding) && CONTROLS.test(text));
    if (isText) return { text, encoding };
  } catch {
    // Only UTF-16 comes here: half a character.
  }
  throw userError('not-text', words.notText, { file: quoted(fileName) });
};

/** The same text in UTF-8, for readers of bytes. Refused as `decodeText` does. */
export const utf8Of = (bytes: Uint8Array, fileName: string): Uint8Array =>
  encodingOf(bytes, 'none') === 'utf-8' && !bytes.includes(0)
    ? bytes
    : Buffer.from(decodeText(bytes, fileName, 'none'));

/** Numbers of two bytes look like UTF-16 too: text has hardly any control characters but tabs, line breaks and page breaks. */
const isUnmarked = (bytes: Uint8Array, encoding: Encoding): boolean =>
  encoding.startsWith('utf-16') && (bytes[0] === 0 || bytes[1] === 0);
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\u0001-\u0008\u000b\u000e-\u001f]/;

/** The encoding of the bytes, or null if it is unknown. Bytes that are not text at all count as UTF-8. */
const encodingOf = (bytes: Uint8Array, legacy: Legacy): Encoding | null => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 || second === 0) return unmarkedUtf16(bytes);
  if (invalidUtf8At(bytes) === null || bytes.includes(0)) return 'utf-8';
  return legacy === 'western' && readsAsWestern(bytes) ? 'windows-1252' : null;
};

/**
 * UTF-16 without its mark: every other byte of letters, digits, separators and line breaks as in ASCII is zero, and hardly any
 * byte between them. Fewer than three zeros say nothing.
 */
const unmarkedUtf16 = (bytes: Uint8Array): Encoding => {
  const zeros = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, LOOKED_AT); at++)
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 === 1 || Math.max(even, odd) < LEAST) return 'utf-8';
  return even > odd * FEW ? 'utf-16be' : odd > even * FEW ? 'utf-16le' : 'utf-8';
};
const LOOKED_AT = 4000;
const FEW = 8;
const LEAST = 3;

/** The index of the first byte that is not part of a UTF-8 character (RFC 3629), or null if all are. */
export const invalidUtf8At = (bytes: Uint8Array): number | null => {
  for (let at = 0; at < bytes.length; ) {
    const length = characterAt(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return null;
};

/** How many bytes the character at `at` has: 1 to 4, or 0 if there is none. */
const characterAt = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (length === 0) return 0;
  // Longer forms than needed, halves of UTF-16 pairs and values beyond Unicode are recognised by the second byte.
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  const second = bytes[at + 1] ?? 0;
  if (second < least || second > most) return 0;
  for (let next = at + 2; next < at + length; next++) {
    const byte = bytes[next] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
};

/** Bytes without a character in Windows-1252. */
const UNASSIGNED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Western text has letters with accents among plain ones, seldom two of them side by side. A file with UTF-8 characters in it is
 * damaged UTF-8, and one in which high bytes follow each other is of another script: both would read as nonsense.
 */
const readsAsWestern = (bytes: Uint8Array): boolean => {
  let high = 0;
  let strange = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const start = at;
    for (; (bytes[at] ?? 0) >= 0x80; at++)
      if (UNASSIGNED.has(bytes[at] ?? 0) || characterAt(bytes, at) > 1) return false;
    high += at - start;
    if (!isWesternRun(bytes, start, at)) strange += at - start - 1;
  }
  return strange * 4 <= high;
};

/** Whether the high bytes from `start` to `end` are one letter or two small ones, as in “Größe”, quotation marks and dashes aside. */
const isWesternRun = (bytes: Uint8Array, start: number, end: number): boolean => {
  let [from, to] = [start, end];
  while (from < to && OPENING.has(bytes[from] ?? 0)) from++;
  while (from < to && CLOSING.has(bytes[to - 1] ?? 0)) to--;
  return to - from < 2 || (to - from === 2 && (bytes[from] ?? 0) >= SMALL && (bytes[from + 1] ?? 0) >= SMALL);
};

/** In Windows-1252: ß and the small letters after it. */
const SMALL = 0xdf;
/** In Windows-1252: „ ‘ “ « ‹, – — … and the space that doesn’t break. */
const OPENING = new Set([0x84, 0x91, 0x93, 0xab, 0x8b, 0x96, 0x97, 0x85, 0xa0]);
/** In Windows-1252: ’ ” “ » ›, – — … and the space that doesn’t break. */
const CLOSING = new Set([0x92, 0x94, 0x93, 0xbb, 0x9b, 0x96, 0x97, 0x85, 0xa0]);

const notUtf8 = (bytes: Uint8Array, fileName: string, message: Message): UserError => {
  const at = invalidUtf8At(bytes) ?? 0;
  let line = 1;
  let start = 0;
  for (let index = 0; index < at; index++)
    if (bytes[index] === NEW_LINE) {
      line++;
      start = index + 1;
    }
  return userError('not-utf8', message, { file: quoted(fileName), line, byte: at - start + 1 });
};

const NEW_LINE = 0x0a;

/** What a file is by its beginning if nothing of it could be a list or a table of processes. */
const foreignKind = (begin: string): 'rtf' | 'pdf' | 'xml' | undefined => {
  if (/^\ufeff?\{\\rtf/.test(begin)) return 'rtf';
  if (/^%PDF-/.test(begin)) return 'pdf';
  const [, prolog, root = '', attributes = ''] = XML.exec(begin) ?? [];
  const isXml = prolog !== undefined || /\sxmlns\b/.test(attributes);
  return isXml && root !== '' && !KNOWN_ROOTS.test(root) ? 'xml' : undefined;
};

const XML =
  /^[\s\ufeff]*(<\?xml[^>]*>)?\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*|<!(?!--)[^[>]*>\s*|<\?[^>]*>\s*)*<([\w.:-]+)([^>]*)/;
/** Outlines, and pages or pieces of pages. */
const KNOWN_ROOTS =
  /^(?:opml|map|html|head|body|main|section|article|div|h[1-6]|ul|ol|li|dl|table|p|pre|span)$/i;

/** As much of a file as is looked at to recognise it. */
const BEGINNING = 2000;

/** The text that bytes begin with. In UTF-16 if its byte order mark says so; letters beyond ASCII don’t matter here. */
export const beginningOf = (bytes: Uint8Array): string => {
  const begin = bytes.subarray(0, BEGINNING);
  const [first, second] = begin;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(begin);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(begin);
  return new TextDecoder().decode(begin);
};
