/** Reads untrusted XML as a stream of tags and texts, behind limits. */
import { Parser } from 'saxen';
import { type UserError, userError } from '../../../../shared/api/contract.ts';
import { quoted } from '../../../../shared/words/quoted.ts';
import { words } from './words.ts';

/** The first line of every XML document that Strata writes. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type XmlReader = {
  /** Names come without their prefix, `tag` has it; attributes have theirs, and their entities are read. */
  readonly open?: (name: string, attributes: () => Readonly<Record<string, string>>, tag: string) => void;
  readonly close?: (name: string) => void;
  /** All the text between two tags may come in several pieces. */
  readonly text?: (text: string) => void;
};

type Limits = { readonly depth: number; readonly tags: number };
const LIMITS: Limits = { depth: 512, tags: 3_000_000 };

/**
 * Passes the tags and texts of the XML to `reader`. Refused with a `UserError` of one sentence if the text is not well-formed, deeper or
 * longer than the limits, or has a document type that declares entities.
 * @param name of the file or the part, for the sentence.
 */
export const readXml = (
  xml: Uint8Array | string,
  name: string,
  reader: XmlReader,
  limits: Limits = LIMITS,
): void => {
  const text = typeof xml === 'string' ? xml : textOf(xml, name);
  const { parser, assertWhole } = limitedParser(name, reader, limits);
  parser.parse(text);
  assertWhole();
};

/** Bytes that become text at once; the first ones tell the encoding. */
const PIECE_BYTES = 1 << 16;

/** The same for XML whose bytes come one after another: neither they nor their text are ever in memory as a whole. */
export const readXmlPieces = async (
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  reader: XmlReader,
  limits: Limits = LIMITS,
  pieceBytes = PIECE_BYTES,
): Promise<void> => {
  const { parser, assertWhole, tagCount } = limitedParser(name, reader, limits);
  let decoder: TextDecoder | undefined;
  let waiting: Uint8Array[] = [];
  let size = 0;
  let wanted = pieceBytes;
  const parse = (isLast: boolean): void => {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    size = 0;
    decoder ??= decoderFor(bytes, name);
    parser.write(decodedBy(decoder, bytes, name, !isLast));
  };
  for await (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size < wanted) continue;
    const before = tagCount();
    parse(false);
    // The parser begins a tag or a text that goes on again with the next piece: longer pieces keep that rare.
    wanted = tagCount() === before ? wanted * 2 : pieceBytes;
  }
  parse(true);
  parser.end();
  assertWhole();
};

/** A parser that refuses what is over the limits, and says at the end whether the XML was whole. */
const limitedParser = (name: string, reader: XmlReader, { depth: deepest, tags: most }: Limits) => {
  const file = quoted(name);
  let depth = 0;
  let tags = 0;
  let isDeclaring = false;
  let fault: Error | undefined;
  const parser = new Parser();
  parser.on('openTag', (tag, attributes) => {
    if (++depth > deepest) throw userError('too-large', words.tooDeep, { file, limit: deepest });
    if (++tags > most) throw userError('too-large', words.tooManyTags, { file, limit: most });
    reader.open?.(withoutPrefix(tag), () => decoded(attributes()), tag);
  });
  parser.on('closeTag', (tag) => {
    depth--;
    reader.close?.(withoutPrefix(tag));
  });
  parser.on('text', (piece) => reader.text?.(plainText(piece)));
  parser.on('cdata', (piece) => reader.text?.(piece));
  parser.on('attention', (declaration) => {
    isDeclaring ||= DECLARING.test(declaration);
    if (isDeclaring && declaration.includes(ENTITY)) throw declaresEntities(name);
  });
  parser.on('error', (error) => {
    fault ??= error;
  });
  return {
    parser,
    tagCount: () => tags,
    assertWhole: () => {
      if (fault !== undefined || depth !== 0 || tags === 0) throw notXml(file, fault);
    },
  };
};

/** The beginning of a document type with declarations of its own. One without them is common: SVG and XHTML have one. */
const DECLARING = /<!DOCTYPE[^>]*\[/i;
const ENTITY = '<!ENTITY';

const declaresEntities = (name: string): UserError =>
  userError('not-xml', words.declaresEntities, { file: quoted(name) });

/** Refuses a page that declares entities or has more tags than XML may have; its parser is another, as pages are seldom XML. */
export const assertPlainMarkup = (text: string, name: string): void => {
  if (text.includes(ENTITY) && DECLARING.test(text)) throw declaresEntities(name);
  let tags = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1))
    if (++tags > LIMITS.tags)
      throw userError('too-large', words.tooManyTags, { file: quoted(name), limit: LIMITS.tags });
};

const withoutPrefix = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

const decoded = (attributes: Record<string, string>): Readonly<Record<string, string>> => {
  for (const name in attributes) attributes[name] = plainText(attributes[name] ?? '');
  return attributes;
};

/** A text with its entities read: the five of XML and characters by their numbers (XML 1.0, 4.1 and 4.6). Others stay as they are. */
const plainText = (text: string): string =>
  text.includes('&') ? text.replace(/&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|([A-Za-z]+));/g, plainEntity) : text;

const plainEntity = (entity: string, decimal?: string, hexadecimal?: string, name?: string): string => {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code <= LAST_CHARACTER ? String.fromCodePoint(code) : entity;
};
const LAST_CHARACTER = 0x10ffff;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };

const notXml = (file: string, cause?: unknown): UserError =>
  userError('not-xml', words.notXml, { file }, cause);

const textOf = (bytes: Uint8Array, name: string): string =>
  decodedBy(decoderFor(bytes, name), bytes, name, false);

const decodedBy = (decoder: TextDecoder, bytes: Uint8Array, name: string, stream: boolean): string => {
  try {
    const text = decoder.decode(bytes, { stream });
    if (!text.includes('\0')) return text;
  } catch (error) {
    throw notXml(quoted(name), error);
  }
  throw notXml(quoted(name));
};

/** For UTF-16 by its byte order mark, else the encoding that the declaration names, else UTF-8. @param bytes the first ones. */
const decoderFor = (bytes: Uint8Array, name: string): TextDecoder => {
  const [first, second] = bytes;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1');
  const declared = /^[^<]{0,3}<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : declared;
  try {
    return new TextDecoder(encoding ?? 'utf-8', { fatal: true });
  } catch (error) {
    throw notXml(quoted(name), error);
  }
};
