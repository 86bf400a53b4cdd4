/** Open Packaging Conventions (ECMA-376, part 2): the parts of an Office file, their content types and relations. */
import { posix } from 'node:path';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { type UserError, userError } from '../../../../shared/api/contract.ts';
import { quoted } from '../../../../shared/words/quoted.ts';
import { escapeXml } from '../../../../shared/words/xml.ts';
import { type Archive, readZip } from './read-zip.ts';
import { words } from './words.ts';
import { readXml, XML_HEAD, type XmlReader } from './xml.ts';

/** From one part to another, or to an address outside of the package. */
export type Relation = { readonly id: string; readonly type: string } & (
  | { readonly part: string }
  | { readonly address: string }
);

export type Part = {
  /** Without a leading slash: `xl/workbook.xml`. */
  readonly name: string;
  readonly contentType: string;
  /** It may come in pieces, which are made when they are packed: a large part is never in memory as a whole. */
  readonly content: string | Uint8Array | Iterable<string | Uint8Array>;
  readonly relations?: readonly Relation[];
};

export type Package = {
  /** The bytes of a part. Refused if it is missing. */
  readonly part: (name: string) => Uint8Array;
  readonly has: (name: string) => boolean;
  /** How the package writes the name of a part: names are compared without regard to case. Undefined if it isn’t there. */
  readonly nameOf: (name: string) => string | undefined;
  /** The relations of a part, or of the package itself for ''. */
  readonly relations: (name: string) => readonly Relation[];
};

const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006';

/** The part with the relations of a part: `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`. */
export const relationsOf = (name: string): string =>
  posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`);

/** The parts of an Office file from anywhere; see `readZip` for what is refused. */
export const readPackage = async (
  bytes: Uint8Array,
  fileName: string,
  isWanted?: (name: string) => boolean,
): Promise<Package> => packageOf(await readZip(bytes, fileName, isWanted), fileName);

/** The parts of an archive that has been read. */
export const packageOf = (archive: Archive, fileName: string): Package => {
  const names = new Map([...archive.keys()].map((name) => [name.toLowerCase(), name]));
  const nameOf = (name: string) => names.get(name.toLowerCase());
  const find = (name: string) => archive.get(nameOf(name) ?? name);
  const relations = (name: string): Relation[] => {
    const from = relationsOf(name);
    const bytes = find(from);
    const found: Relation[] = [];
    if (bytes) readXml(bytes, from, relationReader(name, found));
    return found;
  };
  return {
    part: (name) => {
      const bytes = find(name);
      if (bytes) return bytes;
      throw missingPart(fileName, name);
    },
    has: (name) => find(name) !== undefined,
    nameOf,
    relations,
  };
};

export const missingPart = (fileName: string, name: string): UserError =>
  userError('not-zip', words.missingPart, { file: quoted(fileName), name: quoted(name) });

/** Puts the relations of the part `name` into `found`. */
export const relationReader = (name: string, found: Relation[]): XmlReader => ({
  open: (tag, attributes) => {
    if (tag !== 'Relationship') return;
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes();
    if (mode === 'External') found.push({ id, type, address: target });
    else found.push({ id, type, part: resolved(name, target) });
  },
});

/** The part that a relation leads to: from the folder of its source, or from the root of the package. */
const resolved = (source: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(source), target);

/** The bytes of a package with these parts and the relations of the package itself. The same parts give the same bytes. */
export const writePackage = (parts: readonly Part[], relations: readonly Relation[]): Uint8Array => {
  const steps = packageSteps(parts, relations);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** The same step by step: yields after each piece that was packed. */
export function* packageSteps(
  parts: readonly Part[],
  relations: readonly Relation[],
): Generator<undefined, Uint8Array, unknown> {
  const types = parts.map(
    ({ name, contentType }) =>
      `<Override PartName="/${escapeXml(name)}" ContentType="${escapeXml(contentType)}"/>`,
  );
  const defaults = `<Default Extension="rels" ContentType="${RELATIONS_TYPE}"/><Default Extension="xml" ContentType="application/xml"/>`;
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  function* put(name: string, content: Part['content']): Generator<undefined> {
    // fflate writes the archive. Node's own zlib deflates its parts, in a sixth of the time.
    const file: ZipInputFile = { filename: name, mtime: EPOCH, compression: DEFLATE, size: 0, crc: 0 };
    zip.add(file);
    // Level 0 keeps the bytes as they are, in blocks of their own: not every reader takes a stored part whose size comes after it.
    const level = PACKED.test(name) ? 0 : LEVEL;
    for (const bytes of bytesOf(content)) {
      file.size += bytes.length;
      file.crc = crc32(bytes, file.crc);
      // Each piece ends at a byte, so that the pieces are one stream together.
      file.ondata?.(null, deflateRawSync(bytes, { level, finishFlush: constants.Z_SYNC_FLUSH }), false);
      yield;
    }
    file.ondata?.(null, deflateRawSync('', { level }), true);
  }
  // Office looks for these first.
  yield* put(
    '[Content_Types].xml',
    `${XML_HEAD}<Types xmlns="${NAMESPACE}/content-types">${defaults}${types.join('')}</Types>`,
  );
  yield* put(relationsOf(''), relationsXml('', relations));
  for (const { name, content, relations: own = [] } of parts) {
    yield* put(name, content);
    if (own.length > 0) yield* put(relationsOf(name), relationsXml(name, own));
  }
  zip.end();
  return Buffer.concat(pieces);
}

/** Characters of a text that are packed at once. */
const PIECE = 1 << 18;

/** The bytes of a part, a piece after another. */
function* bytesOf(content: Part['content']): Generator<Uint8Array> {
  if (content instanceof Uint8Array) return yield content;
  if (typeof content === 'string') return yield Buffer.from(content);
  let text = '';
  for (const piece of content) {
    const isText = typeof piece === 'string';
    if (isText) text += piece;
    if (text !== '' && (!isText || text.length >= PIECE)) {
      yield Buffer.from(text);
      text = '';
    }
    if (!isText) yield piece;
  }
  if (text !== '') yield Buffer.from(text);
}

/** Files that are packed in themselves: packing them again takes time and saves nothing. */
const PACKED = /\.(?:png|jpe?g|gif|mp4|m4a|mp3|fntdata|zip)$/i;

/** Its number as a method of ZIP archives (APPNOTE 6.3.10, 4.4.5). */
const DEFLATE = 8;
/** Of zlib: the XML of Office is within a twentieth as small as at the default of 6, in two thirds of the time. */
const LEVEL = 5;

/** The first day that a ZIP archive can name, so that the same model gives the same bytes. */
const EPOCH = new Date(1980, 0, 1);

const relationsXml = (source: string, relations: readonly Relation[]): string => {
  const lines = relations.map((relation) => {
    const target =
      'address' in relation
        ? `Target="${escapeXml(relation.address)}" TargetMode="External"`
        : `Target="${escapeXml(posix.relative(posix.dirname(source), relation.part))}"`;
    return `<Relationship Id="${escapeXml(relation.id)}" Type="${escapeXml(relation.type)}" ${target}/>`;
  });
  return `${XML_HEAD}<Relationships xmlns="${NAMESPACE}/relationships">${lines.join('')}</Relationships>`;
};
