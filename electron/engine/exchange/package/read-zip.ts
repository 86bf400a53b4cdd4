/** Unpacks ZIP archives that come from anywhere. Limits are counted while unpacking: the sizes that an archive states may be wrong. */
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { UserError, userError } from '../../../../shared/api/contract.ts';
import { quoted } from '../../../../shared/words/quoted.ts';
import { words } from './words.ts';

/** The parts of an archive by their names, in the order of its directory. Folders are no parts. */
export type Archive = ReadonlyMap<string, Uint8Array>;

type Limits = { readonly entries: number; readonly bytes: number };
const LIMITS: Limits = { entries: 5000, bytes: 300_000_000 };

/** The first bytes of a ZIP archive, and of a password-protected Office file (a compound file, [MS-CFB] 2.2). */
const ZIP_MARKS = ['504b0304', '504b0506'];
const COMPOUND_MARK = 'd0cf11e0a1b11ae1';

const begin = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.length)).toString('hex');

/** Whether bytes begin like a ZIP archive. */
export const isZip = (bytes: Uint8Array): boolean => ZIP_MARKS.includes(begin(bytes, 4));

/** Whether bytes are a compound file: an Office file with a password, or one from before 2007. */
export const isCompoundFile = (bytes: Uint8Array): boolean => begin(bytes, 8) === COMPOUND_MARK;

/** The parts of an archive that are unpacked each time they are read, by their names. */
type PackedArchive = ReadonlyMap<string, PackedPart>;

type PackedPart = {
  /** As the archive says; it may be wrong. */
  readonly size: number;
  /** Refused as `openZip` is, since only unpacking shows some kinds of damage. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
};

/**
 * The parts of an archive, unpacked. Refused as `openZip` is.
 * @param isWanted leaves parts out that nobody reads; they aren't unpacked.
 */
export const readZip = async (
  bytes: Uint8Array,
  fileName: string,
  isWanted: (name: string) => boolean = () => true,
  limits: Limits = LIMITS,
): Promise<Archive> => {
  const parts = new Map<string, Uint8Array>();
  for (const [name, { size, pieces }] of await openZip(bytes, fileName, isWanted, limits)) {
    // Memory that is never written to costs nothing, hence a large size that is a lie does no harm.
    const part = Buffer.allocUnsafeSlow(Math.min(size, limits.bytes));
    let end = 0;
    for await (const piece of pieces()) {
      part.set(piece, end);
      end += piece.length;
    }
    parts.set(name, part.subarray(0, end));
  }
  return parts;
};

/**
 * The parts of an archive, still packed. Refused with a `UserError` of one sentence if it is damaged, encrypted or over the
 * limits, if a name leads out of it or comes twice, and if a part has another size than it says.
 */
export const openZip = async (
  bytes: Uint8Array,
  fileName: string,
  isWanted: (name: string) => boolean = () => true,
  { entries, bytes: most }: Limits = LIMITS,
): Promise<PackedArchive> => {
  const file = quoted(fileName);
  const parts = new Map<string, PackedPart>();
  const names = new Set<string>();
  /** Of all parts, each as far as it was ever unpacked. */
  let total = 0;
  const piecesOf = (zip: ZipFile, entry: Entry): PackedPart['pieces'] => {
    let known = 0;
    return async function* () {
      let size = 0;
      try {
        for await (const piece of await open(zip, entry)) {
          size += piece.length;
          total += Math.max(0, size - known);
          known = Math.max(known, size);
          if (total > most)
            throw userError('too-large', words.tooMuch, { file, megabytes: most / 1_000_000 });
          yield piece;
        }
      } catch (error) {
        throw error instanceof UserError ? error : refusalOf(error, file);
      }
    };
  };
  const add = (zip: ZipFile, entry: Entry): void => {
    const name = entry.fileName;
    if (names.size >= entries) throw userError('too-large', words.tooManyParts, { file, limit: entries });
    // Office compares names of parts without regard to case.
    const key = name.toLowerCase();
    if (names.has(key)) throw userError('not-zip', words.doubledName, { file, name: quoted(name) });
    names.add(key);
    if (entry.isEncrypted()) throw userError('locked', words.locked, { file });
    if (name.endsWith('/') || !isWanted(name)) return;
    parts.set(name, { size: entry.uncompressedSize, pieces: piecesOf(zip, entry) });
  };
  try {
    await eachEntry(bytes, add);
  } catch (error) {
    throw error instanceof UserError ? error : refusalOf(error, file);
  }
  return parts;
};

const open = (zip: ZipFile, entry: Entry): Promise<AsyncIterable<Uint8Array>> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
  });

const eachEntry = (bytes: Uint8Array, visit: (zip: ZipFile, entry: Entry) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    fromBuffer(buffer, { lazyEntries: true, strictFileNames: true }, (failed, zip) => {
      if (failed) return reject(failed);
      zip.on('error', reject);
      zip.on('end', resolve);
      zip.on('entry', (entry: Entry) => {
        try {
          visit(zip, entry);
          zip.readEntry();
        } catch (error) {
          reject(error);
        }
      });
      zip.readEntry();
    });
  });

/** The library's errors have no codes: names and sizes are recognised by their texts, anything else is damage. */
const refusalOf = (error: unknown, file: string): UserError => {
  const message = error instanceof Error ? error.message : '';
  if (/relative path|absolute path|invalid characters in fileName/.test(message))
    return userError('not-zip', words.unsafeName, { file }, error);
  if (/bytes in the stream|size mismatch/.test(message))
    return userError('not-zip', words.wrongSize, { file }, error);
  if (/encryption/.test(message)) return userError('locked', words.locked, { file }, error);
  return userError('not-zip', words.notZip, { file }, error);
};
