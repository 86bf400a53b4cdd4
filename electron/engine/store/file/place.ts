/**
 * Watches the file under an open connection. SQLite notices neither that a file is overwritten in place (`cp`, `rsync
 * --inplace`) nor, in time, that another file takes its name; it would go on writing pages that fit the file it knew.
 */
import { closeSync, fstatSync, openSync, readSync, rmSync, statSync, truncateSync } from 'node:fs';
import { contentOf, type HistoryEnd, historyOf, type OpenImage } from './content.ts';

/**
 * `own`: the file is what Strata, or another program through SQLite, made of it. `elsewhere`: it was moved, deleted or
 * replaced by another file. `overwritten`: its bytes were written by something else. `unclear`: it is being written now.
 */
export type PlaceState = 'own' | 'elsewhere' | 'overwritten' | 'unclear';

/** A change by which a history is known, as far as it goes. */
type Known = HistoryEnd['last'];

type Place = {
  /**
   * Looks at the file. Costs next to nothing if it is as it was; otherwise the file and its log are read.
   * @param known the last change that this connection knows of.
   * @param othersWrote whether other connections have committed since then.
   */
  state(known: Known, othersWrote: () => boolean): PlaceState;
  /** Whether the file at the path is another one, or none. */
  isElsewhere(): boolean;
  /**
   * Takes the file as it is for its own state, after this connection wrote to it.
   * @param moved the last change that is certainly in the file now, without its log.
   */
  settle(moved?: Known): void;
  /** Whether the file has no name any more, anywhere. */
  isDeleted(): boolean;
  /** Empties the log, so that nothing of it is written into the file when the connection is closed. */
  emptyLog(): void;
  /** Removes the log and its index from beside the file, unless they are others than this connection's. */
  removeLog(): void;
  /** To be called after the connection is closed, not before: see `readSlice`. */
  close(): void;
};

/** More connections than ever write to a model between two looks. */
const MAX_COUNTER_STEPS = 2 ** 20;
const HEADER_BYTES = 100;
const COUNTER_AT = 24;
const OURS = ['-wal', '-shm'] as const;

/** @param path of a file that a connection has just been opened on. */
export const placeOf = (path: string, openImage: OpenImage): Place => {
  /**
   * Kept open as long as the connection: on Unix, closing any descriptor of a file releases the locks that SQLite holds on
   * it in this process, and another program would then remove the log under it.
   */
  const fd = openSync(path, 'r');
  const identity = identityOf(path);
  const companions = new Map<string, string>();

  const readSlice = (length: number): Buffer => {
    const bytes = Buffer.alloc(length);
    let at = 0;
    for (let read = -1; read !== 0 && at < length; at += read)
      read = readSync(fd, bytes, at, length - at, at);
    return bytes.subarray(0, at);
  };
  const look = () => {
    const { size, mtimeNs } = fstatSync(fd, { bigint: true });
    const header = readSlice(HEADER_BYTES);
    return { stamp: `${size} ${mtimeNs} ${header.toString('latin1')}`, counter: counterIn(header) };
  };
  let last = look();
  /** The last change that is known to be in the file, without its log. */
  let moved: Known = { seq: 0, line: '' };

  const noteCompanions = (): void => {
    for (const suffix of OURS) {
      const found = identityOf(`${path}${suffix}`);
      if (found !== undefined) companions.set(suffix, found);
    }
  };
  noteCompanions();

  const follows = (counter: number): boolean => (counter - last.counter) >>> 0 <= MAX_COUNTER_STEPS;

  /** Whether the file and its log are what SQLite takes them for. */
  const isOurs = (known: Known, othersWrote: () => boolean): boolean | undefined => {
    const content = contentOf(path, openImage, () => readSlice(fstatSync(fd).size));
    if (!content) return undefined;
    const image = content.merged ?? content.file;
    if (!content.belongs || image.length < HEADER_BYTES || !follows(counterIn(image))) return false;
    const history = historyOf(image, openImage);
    if (!history) return false;
    // What is in the file already, SQLite takes from there, though the log may still hold it too.
    const alone = content.merged ? historyOf(content.file, openImage) : history;
    try {
      if (alone && alone.lineAt(moved.seq) !== moved.line) return false;
      moved = alone?.last ?? moved;
      if (history.lineAt(known.seq) !== known.line) return false;
      // A newer version of the model may have been written over this one: SQLite then knows nothing of its changes.
      return history.last.seq === known.seq || othersWrote();
    } finally {
      history.close();
      if (alone !== history) alone?.close();
    }
  };

  const isElsewhere = () => identityOf(path) !== identity;

  return {
    isElsewhere,
    state: (known, othersWrote) => {
      if (isElsewhere()) return 'elsewhere';
      const now = look();
      if (now.stamp === last.stamp) return 'own';
      const ours = isOurs(known, othersWrote);
      if (ours === undefined) return 'unclear';
      if (!ours) return 'overwritten';
      last = now;
      return 'own';
    },
    settle: (change) => {
      const now = look();
      if (follows(now.counter)) last = now;
      if (change) moved = change;
      if (!isElsewhere()) noteCompanions();
    },
    isDeleted: () => fstatSync(fd).nlink === 0,
    emptyLog: () => {
      const found = identityOf(`${path}-wal`);
      if (found !== undefined && found === companions.get('-wal')) truncateSync(`${path}-wal`);
    },
    removeLog: () => {
      for (const [suffix, ours] of companions)
        if (identityOf(`${path}${suffix}`) === ours) rmSync(`${path}${suffix}`, { force: true });
    },
    close: () => closeSync(fd),
  };
};

const counterIn = (header: Buffer): number =>
  header.length < HEADER_BYTES ? 0 : header.readUInt32BE(COUNTER_AT);

/** Which file is at a path, or undefined if there is none. A file saved by another program is usually another one. */
const identityOf = (path: string): string | undefined => {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat && `${stat.dev}:${stat.ino}`;
};
