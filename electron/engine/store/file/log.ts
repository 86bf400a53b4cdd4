/**
 * SQLite's write-ahead log, read without SQLite: opening a file together with its log lets SQLite write the log into the
 * file, whether the two belong together or not. Format: sqlite.org/fileformat2.html, section 4.
 */

/** What one transaction wrote. */
type Commit = {
  /** Pages by their number in the file, counted from 1. */
  readonly pages: ReadonlyMap<number, Buffer>;
  /** Size of the file after it, in pages. */
  readonly filePages: number;
};

export type Log = { readonly pageSize: number; readonly commits: readonly Commit[] };

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
/** The last bit tells the byte order of the checksums; all other numbers are big-endian. */
const MAGIC = 0x377f0682;

/**
 * The transactions in a log, in order, up to the first frame whose checksum or salt is wrong, as SQLite reads them.
 * Undefined if the bytes hold no whole transaction: SQLite then takes nothing from them.
 */
export const readLog = (bytes: Buffer): Log | undefined => {
  if (bytes.length < HEADER_BYTES || bytes.readUInt32BE(0) >>> 1 !== MAGIC >>> 1) return undefined;
  const pageSize = bytes.readUInt32BE(8);
  if (pageSize < 512 || pageSize > 65536 || (pageSize & (pageSize - 1)) !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const littleEndian = (bytes.readUInt32BE(0) & 1) === 0;
  const isChecked = (sums: Sums, at: number) =>
    sums[0] === view.getInt32(at) && sums[1] === view.getInt32(at + 4);

  let sums = checksum(view, 0, HEADER_BYTES - 8, [0, 0], littleEndian);
  if (!isChecked(sums, HEADER_BYTES - 8)) return undefined;
  const commits: Commit[] = [];
  let pages = new Map<number, Buffer>();
  const frameBytes = FRAME_HEADER_BYTES + pageSize;
  for (let at = HEADER_BYTES; at + frameBytes <= bytes.length; at += frameBytes) {
    // The salts of the log's header: frames of an earlier round through the log have others.
    if (bytes.compare(bytes, 16, 24, at + 8, at + 16) !== 0) break;
    sums = checksum(view, at, 8, sums, littleEndian);
    sums = checksum(view, at + FRAME_HEADER_BYTES, pageSize, sums, littleEndian);
    if (!isChecked(sums, at + 16)) break;
    pages.set(bytes.readUInt32BE(at), bytes.subarray(at + FRAME_HEADER_BYTES, at + frameBytes));
    const filePages = bytes.readUInt32BE(at + 4);
    if (filePages === 0) continue;
    commits.push({ pages, filePages });
    pages = new Map();
  }
  return commits.length > 0 ? { pageSize, commits } : undefined;
};

/** What a file is once the first `count` transactions of its log are in it. */
export const withLog = (file: Buffer, { pageSize, commits }: Log, count = commits.length): Buffer => {
  const used = commits.slice(0, count);
  const image = Buffer.alloc((used.at(-1)?.filePages ?? 0) * pageSize);
  file.copy(image);
  for (const { pages } of used) for (const [page, bytes] of pages) bytes.copy(image, (page - 1) * pageSize);
  return image;
};

type Sums = readonly [number, number];

const checksum = (view: DataView, from: number, length: number, start: Sums, littleEndian: boolean): Sums => {
  let [a, b] = start;
  for (let at = from; at < from + length; at += 8) {
    a = (a + view.getInt32(at, littleEndian) + b) | 0;
    b = (b + view.getInt32(at + 4, littleEndian) + a) | 0;
  }
  return [a, b];
};
