/**
 * What a model file and the log beside it hold, read on copies in memory: nothing is opened by SQLite before it is
 * certain that the log belongs to the file. A log that was left by a crash stays beside whatever takes the file's place
 * (a backup, a version from a sync client), and SQLite would write its pages into that.
 */
import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { Steps } from '../../../../shared/model/tables/steps.ts';
import { finish } from '../../../../shared/steps/steps.ts';
import { failure } from '../failures.ts';
import { type Log, readLog, withLog } from './log.ts';

/** Opens an image in memory, hardened; throws if its schema is not that of a model. */
export type OpenImage = (image: Buffer) => Database.Database;

export type Content = {
  /** The bytes of the file alone. */
  readonly file: Buffer;
  /** The file with all that its log holds; undefined if there is no log, or nothing in it. */
  readonly merged: Buffer | undefined;
  /** Whether the log was begun on this very file. True if there is none. */
  readonly belongs: boolean;
  /** Changes with either file: see `stampOf`. */
  readonly stamp: string;
};

/**
 * Reads a file and its log. Undefined if another program is writing to them right now: they are in use then, and belong
 * together. Throws a `UserError` if the file is too large to be read, and errors of the file system.
 * @param readFile reads the file itself; to be given if this process has it open in SQLite, see `placeOf`.
 */
export const contentOf = (
  path: string,
  openImage: OpenImage,
  readFile: () => Buffer = () => readFileSync(path),
): Content | undefined =>
  finish(
    // biome-ignore lint/correctness/useYield: it is read in one step.
    contentSteps(path, openImage, function* () {
      return readFile();
    }),
  );

/** `contentOf` in steps. */
export function* contentSteps(
  path: string,
  openImage: OpenImage,
  readFile: () => Steps<Buffer> = () => bytesOf(path),
): Steps<Content | undefined> {
  const read = yield* readBoth(path, readFile);
  if (!read) return undefined;
  const { file, stamp } = read;
  const log = readLog(read.log);
  if (!log) return { file, merged: undefined, belongs: true, stamp };
  yield;
  const merged = withLog(file, log);
  yield;
  return { file, merged, belongs: yield* belongTogether(file, log, merged, openImage), stamp };
}

/** How much of a file one step reads, in bytes. */
const STEP_BYTES = 256 * 1024;

function* bytesOf(path: string): Steps<Buffer> {
  const fd = openSync(path, 'r');
  try {
    // Shared with the thread that checks a large file: a copy for it would take long and as much memory again.
    const bytes = Buffer.from(new SharedArrayBuffer(fstatSync(fd).size));
    let at = 0;
    for (let read = -1; read !== 0 && at < bytes.length; at += read) {
      read = readSync(fd, bytes, at, Math.min(STEP_BYTES, bytes.length - at), at);
      yield;
    }
    return bytes.subarray(0, at);
  } finally {
    closeSync(fd);
  }
}

/** How often two files are read again if one of them changes while it is read. */
const ATTEMPTS = 4;
/** Node reads no more into one buffer. */
const MAX_BYTES = 2 ** 31 - 1;

type Both = { readonly file: Buffer; readonly log: Buffer; readonly stamp: string };

function* readBoth(path: string, readFile: () => Steps<Buffer>): Steps<Both | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const stamp = stampOf(path);
    const file = yield* readFile();
    const log = readIfThere(logOf(path));
    if (stampOf(path) === stamp) return { file, log, stamp };
  }
  return undefined;
}

const logOf = (path: string): string => `${path}-wal`;

/**
 * Identity, size and time of the file at `path` and of its log: a different text once either was written to or replaced.
 * Throws a `UserError` if one is too large to be read.
 */
export const stampOf = (path: string): string =>
  [path, logOf(path)]
    .map((name) => {
      const stat = statSync(name, { bigint: true, throwIfNoEntry: false });
      if (stat && stat.size > MAX_BYTES) throw failure('too-large', path);
      return stat ? `${stat.dev} ${stat.ino} ${stat.size} ${stat.mtimeNs}` : '';
    })
    .join('\n');

const readIfThere = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
};

/**
 * Whether a log was begun on this file. A checkpoint may have moved some of its pages into the file, but until the file is
 * whole again nothing else writes to it. So its history, as far as it can be read, is the beginning of the whole one, and
 * it reaches at least to the change before the log's first.
 */
function* belongTogether(file: Buffer, log: Log, merged: Buffer, openImage: OpenImage): Steps<boolean> {
  if (file.length < 100 || pageSizeOf(file) !== log.pageSize || !countersFollow(file, log)) return false;
  const whole = historyOf(merged, openImage);
  if (!whole) return false;
  try {
    yield;
    const own = historyOf(file, openImage);
    own?.close();
    // In the middle of a checkpoint, the file alone may make no sense.
    if (!own) return true;
    const { seq, line } = own.last;
    if (seq > whole.last.seq || whole.lineAt(seq) !== line) return false;
    // All of the log has been moved into the file. Pages of the log's first change would no longer fit the others in it, and a
    // history read from both could end anywhere.
    if (seq === whole.last.seq) return true;
    yield;
    return seq >= lastBefore(file, log, whole.last.seq, openImage);
  } finally {
    whole.close();
  }
}

/** The number of the last change before a log, or one that is certainly not after it. A transaction writes one change, or none. */
const lastBefore = (file: Buffer, log: Log, last: number, openImage: OpenImage): number => {
  const first = historyOf(withLog(file, log, 1), openImage);
  first?.close();
  return first ? first.last.seq - 1 : last - log.commits.length;
};

/**
 * The change counter in the first page goes up by one from connection to connection, and starts differently in each file
 * that Strata makes. In the file it is that from before the log, or one that was moved in from there.
 */
const countersFollow = (file: Buffer, { commits }: Log): boolean => {
  const counters = commits.flatMap(({ pages }) => pages.get(1)?.readUInt32BE(24) ?? []);
  const [first, last] = [counters[0], counters.at(-1)];
  if (first === undefined || last === undefined) return true;
  return (file.readUInt32BE(24) - first + 1) >>> 0 <= (last - first + 1) >>> 0;
};

const pageSizeOf = (file: Buffer): number => {
  const size = file.readUInt16BE(16);
  return size === 1 ? 65536 : size;
};

type Line = { readonly seq: number; readonly line: string };
export type HistoryEnd = {
  readonly last: Line;
  /** What tells the change with this number from others; empty if there is none. */
  lineAt(seq: number): string;
  close(): void;
};
type Row = { readonly seq: number; readonly at: string; readonly actor: string; readonly label: string };

/** What tells a change from others of the same number. */
export const lineOf = ({ at, actor, label }: Omit<Row, 'seq'>): string => JSON.stringify([at, actor, label]);

/** The end of a model's history; undefined if it can't be read. */
export const historyOf = (image: Buffer, openImage: OpenImage): HistoryEnd | undefined => {
  let db: Database.Database | undefined;
  try {
    db = openImage(image);
    const { last, at } = historyEnd(db);
    const opened = db;
    return { last: last(), lineAt: at, close: () => opened.close() };
  } catch {
    db?.close();
    return undefined;
  }
};

/** Looks at the history of an open model. */
export const historyEnd = (db: Database.Database): { last(): Line; at(seq: number): string } => {
  const columns = `"seq", "at", "actor", "label"`;
  const at = db.prepare<[number], Row>(`SELECT ${columns} FROM "change" WHERE "seq" = ?`);
  const last = db.prepare<[], Row>(`SELECT ${columns} FROM "change" ORDER BY "seq" DESC LIMIT 1`);
  return {
    last: () => {
      const row = last.get();
      return row ? { seq: row.seq, line: lineOf(row) } : { seq: 0, line: '' };
    },
    at: (seq) => {
      const row = at.get(seq);
      return row ? lineOf(row) : '';
    },
  };
};
