/** Lines of text out of bytes as they come. */
import { invalidUtf8At } from '../../engine/exchange/decode-text.ts';

/** A line without its end, or the place of its first byte that is no text, from 1. */
export type Line = { readonly number: number } & (
  | { readonly text: string }
  | { readonly invalidByte: number }
);

const NEW_LINE = 0x0a;

/**
 * The lines of a stream as they arrive, in UTF-8, or in UTF-16 if its byte order mark says so, as some shells write.
 * `node:readline` won't do: it also breaks lines at U+2028, which JSON allows inside its texts, and it replaces bytes
 * that are no text.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let pending: Uint8Array[] = [];
  let number = 0;
  for await (const chunk of inUtf8(stream)) {
    let from = 0;
    for (let to = chunk.indexOf(NEW_LINE); to >= 0; to = chunk.indexOf(NEW_LINE, from)) {
      yield lineIn([...pending, chunk.subarray(from, to)], ++number);
      pending = [];
      from = to + 1;
    }
    if (from < chunk.length) pending.push(chunk.subarray(from));
  }
  if (pending.length > 0) yield lineIn(pending, ++number);
}

const lineIn = (parts: readonly Uint8Array[], number: number): Line => {
  const bytes = Buffer.concat(parts);
  const invalid = invalidUtf8At(bytes);
  return invalid === null
    ? { number, text: new TextDecoder().decode(bytes) }
    : { number, invalidByte: invalid + 1 };
};

/** The stream as it is, or turned into UTF-8. */
async function* inUtf8(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let begin = Buffer.alloc(0);
  let decoder: TextDecoder | null | undefined;
  for await (const chunk of stream) {
    let bytes: Uint8Array = chunk;
    if (decoder === undefined) {
      begin = Buffer.concat([begin, chunk]);
      if (begin.length < 2 && MARKS.has(begin[0] ?? 0)) continue;
      decoder = decoderFor(begin);
      bytes = begin;
    }
    yield decoder ? decoded(decoder, bytes) : bytes;
  }
  if (decoder === undefined) yield begin;
  else if (decoder) yield decoded(decoder);
}

const decoded = (decoder: TextDecoder, bytes?: Uint8Array): Uint8Array => {
  try {
    return Buffer.from(decoder.decode(bytes, { stream: bytes !== undefined }));
  } catch {
    // Half a character: a byte that is no text in UTF-8 either, so that its line is refused.
    return Uint8Array.of(0xff);
  }
};

/** The first bytes of the two marks of UTF-16. */
const MARKS = new Set([0xff, 0xfe]);

const decoderFor = (begin: Uint8Array): TextDecoder | null => {
  if (begin[0] === 0xff && begin[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (begin[0] === 0xfe && begin[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return null;
};
