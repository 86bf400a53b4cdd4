/** An open model file: one transaction a change, and a sense for what other programs do to the file meanwhile. */
import { statSync } from 'node:fs';
import type { Change } from '../../../shared/api/contract.ts';
import type { ModelData } from '../../../shared/model/records.ts';
import { hasCompanions, replaceFile } from '../files.ts';
import { failure, newFileFailure, readFailure, writeFailure } from './failures.ts';
import { type Entry, type Journal, journalOf } from './journal.ts';
import { checkPages, type Opened, openFile } from './open.ts';
import { inWritingOrder } from './row-order.ts';
import { rowWriter } from './rows.ts';
import { type Found, indexWriter, searcher } from './search.ts';

export type Store = {
  readonly path: string;
  readonly readOnly: boolean;
  /** What the file held when it was opened, and the number of the last change in it. */
  readonly data: ModelData;
  readonly seq: number;
  /**
   * Makes sure that the pages of the file fit together, where that was left for later. Throws a `UserError` where they do
   * not. Nothing is written before.
   */
  checkPages(): void;
  /**
   * Does `work` in one write transaction. Where it returns undefined, or throws, nothing is written.
   * Throws a `UserError` where the file can't be written: it is then as it was.
   */
  transact<T>(work: () => T | undefined): T | undefined;
  /** Writes a change: its rows, the search index and its journal entry. Only inside `transact`. */
  write(entry: Entry): void;
  /** The changes after `seq` that other programs have committed. Costs next to nothing where there are none. */
  changesElsewhere(seq: number): Change[];
  /** Whether the file at `path` is still the one that was opened. */
  isInPlace(): boolean;
  readonly journal: Omit<Journal, 'append' | 'lastSeq'>;
  search(query: string, limit: number): Found[];
  /** Writes a whole, compact copy to `path`, replacing a file that is there. */
  copyTo(path: string): void;
  /** Moves what the log holds into the file itself, as far as no other program is reading it. */
  checkpoint(): void;
  /** After this the file alone is whole. */
  close(): void;
};

/** Opens the model file at `path`; see `openFile` for what is refused. */
export const openStore = (path: string, opened: Opened = openFile(path)): Store => {
  const { db, data, seq, readOnly } = opened;
  let pagesChecked = opened.pagesChecked;
  const journal = journalOf(db, path);
  const writeRow = rowWriter(db);
  const writeIndex = indexWriter(db);
  const find = searcher(db);
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  const identity = identityOf(path);
  let dataVersion: unknown;

  const reading = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw readFailure(path, error);
    }
  };

  const isInPlace = () => identityOf(path) === identity;

  const makeSure = () => {
    if (pagesChecked) return;
    reading(() => checkPages(path, db));
    pagesChecked = true;
  };

  return {
    path,
    readOnly,
    data,
    seq,
    checkPages: makeSure,
    transact: (work) => {
      if (readOnly) throw failure('read-only', path);
      makeSure();
      if (!isInPlace()) throw failure('file-replaced', path);
      try {
        begin.run();
        const result = work();
        if (result === undefined) rollback.run();
        else commit.run();
        return result;
      } catch (error) {
        if (db.inTransaction) rollback.run();
        // Where the disk failed at the very end, the change may have reached it all the same: look at the next call.
        dataVersion = undefined;
        throw writeFailure(path, error);
      }
    },
    write: (entry) => {
      const patch = inWritingOrder(entry.patch, entry.inverse);
      for (const change of patch) writeRow(change);
      writeIndex(patch);
      journal.append(entry);
    },
    changesElsewhere: (after) =>
      reading(() => {
        const now = db.pragma('data_version', { simple: true });
        if (now === dataVersion) return [];
        const changes = journal.changesAfter(after);
        dataVersion = now;
        return changes;
      }),
    isInPlace,
    journal,
    search: (query, limit) => reading(() => find(query, limit)),
    copyTo: (target) => {
      try {
        // A log left beside the target would be taken for the new file's own.
        if (hasCompanions(target)) throw failure('in-use', target);
        makeSure();
        replaceFile(target, (temporary) => db.prepare('VACUUM INTO ?').run(temporary));
      } catch (error) {
        throw newFileFailure(target, error);
      }
    },
    checkpoint: () => {
      if (readOnly) return;
      try {
        db.pragma('wal_checkpoint(PASSIVE)');
      } catch {
        // The log keeps what could not be moved, and the next checkpoint tries again.
      }
    },
    close: () => db.close(),
  };
};

/** Which file stands at a path, or undefined where none does. A file saved by another program is usually another one. */
const identityOf = (path: string): string | undefined => {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat && `${stat.dev}:${stat.ino}`;
};
