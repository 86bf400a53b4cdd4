/**
 * The first bytes of a file, read without SQLite: enough to tell a model from everything else before anything is
 * allowed to interpret it. Offsets are those of the SQLite file format (sqlite.org/fileformat2.html, section 1.3).
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { failure, readFailure } from '../failures.ts';
import { APPLICATION_ID } from '../migrations/migrate.ts';

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';

/**
 * Refuses what can't be a model of this version or an earlier one: a missing file, a folder, another kind of file, a
 * database of another program, a model of a newer version. A pipe or a device is refused without being opened.
 * @param version newest schema version this program knows
 */
export const assertOurs = (path: string, version: number): void => {
  const { header, size } = readHeader(path);
  if (size === 0) throw failure('empty-file', path);
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, 16) !== MAGIC)
    throw failure('not-a-database', path);
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw failure('not-a-model', path);
  const found = header.readUInt32BE(60);
  if (found > version) throw failure('newer-version', path);
  if (found < 1) throw failure('not-a-model', path);
};

/**
 * Refuses a file that is cut short. To be asked only of a file that is whole without a log: while a log is being moved into
 * its file, the header may already tell of pages that are still in the log.
 */
export const assertWhole = (path: string): void => {
  const { header, size } = readHeader(path);
  if (size < sizeByHeader(header)) throw failure('truncated', path);
};

const readHeader = (path: string): { header: Buffer; size: number } => {
  try {
    // To open a pipe would wait for its other end for ever, and to open a device may set it going.
    assertFile(path, statSync(path));
    const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = fstatSync(fd);
      assertFile(path, stat);
      const header = Buffer.alloc(HEADER_BYTES);
      const read = readSync(fd, header, 0, HEADER_BYTES, 0);
      return { header: header.subarray(0, read), size: stat.size };
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    throw readFailure(path, error);
  }
};

const assertFile = (path: string, stat: Stats): void => {
  if (stat.isDirectory()) throw failure('not-a-file', path);
  if (!stat.isFile()) throw failure('special-file', path);
};

/** Bytes the file should have, as far as its header can be trusted to know. */
const sizeByHeader = (header: Buffer): number => {
  const pageSize = header.readUInt16BE(16);
  const pages = header.readUInt32BE(28);
  const isCurrent = header.readUInt32BE(24) === header.readUInt32BE(92);
  return isCurrent ? pages * (pageSize === 1 ? 65536 : pageSize) : 0;
};

/** Whether a file is set to keep changes in a log beside it, as every model is: opening it then changes nothing in it. */
export const keepsLog = (path: string): boolean => {
  const { header } = readHeader(path);
  return header[18] === 2 && header[19] === 2;
};

/**
 * Gives a new file, which nothing has opened yet, a change counter of its own. SQLite counts on from that number, so that the
 * log of one file is never mistaken for that of a similar one. The same content gets the same number.
 */
export const markFile = (path: string): void => {
  const mark = createHash('sha256').update(readFileSync(path)).digest().subarray(0, 4);
  const fd = openSync(path, 'r+');
  try {
    // The second place says for which state the number of pages in the header holds.
    for (const at of [24, 92]) writeSync(fd, mark, 0, mark.length, at);
  } finally {
    closeSync(fd);
  }
};
