/** An open model file: one transaction a change, and a sense for what other programs do to the file meanwhile. */
import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { UserError } from '../../../shared/api/contract.ts';
import { type Steps, stepCounter } from '../../../shared/model/tables/steps.ts';
import { hasCompanions, replaceFile, replaceFileSteps } from '../files/files.ts';
import { BUSY_TIMEOUT_MS } from './connection.ts';
import { copyInThread } from './copying/copy-in-thread.ts';
import { checkPages } from './copying/pages.ts';
import { failure, newFileFailure, readFailure, writeFailure } from './failures.ts';
import { assertRoomForLog } from './file/beside.ts';
import { historyEnd, lineOf } from './file/content.ts';
import { markFile } from './file/header.ts';
import { type PlaceState, placeOf } from './file/place.ts';
import { isIndexDamage } from './index-damage.ts';
import { journalOf } from './journal.ts';
import { imageOf, type Opened, openFile } from './opening/open.ts';
import { receiptsOf } from './receipts.ts';
import { inWritingOrder } from './row-order.ts';
import { rowWriter } from './rows.ts';
import { indexWriter, remakeIndex, searcher } from './search.ts';
import type { Store } from './store-type.ts';

/** Opens the model file at `path`; see `openFile` for what is refused. */
export const openStore = (path: string, opened: Opened = openFile(path)): Store => {
  try {
    return storeIn(path, opened);
  } catch (error) {
    opened.db.close();
    throw readFailure(path, error);
  }
};

const storeIn = (path: string, opened: Opened): Store => {
  const { db, data, seq, readOnly } = opened;
  let pagesChecked = opened.pagesChecked;
  const journal = journalOf(db, path);
  const receipts = receiptsOf(db, journal);
  const writeRow = rowWriter(db);
  const writeIndex = readOnly ? undefined : usableIndex(db);
  const find = searcher(db);
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  // Every commit writes the first page, so that a log tells by it which file it was begun on.
  const version = db.pragma('user_version', { simple: true });
  const touchFirstPage = db.prepare(`PRAGMA user_version = ${version}`);
  let dataVersion: unknown;
  /** From this length on, SQLite moves the log into the file at a commit. */
  const longLogBytes = Number(db.pragma('page_size', { simple: true })) * 1000;
  /** The last change this connection knows of, and the one that is being written. */
  let versionOfKnown: unknown = db.pragma('data_version', { simple: true });
  let known = historyEnd(db).last();
  let written: typeof known | undefined;
  /** Whether anything was committed here, and whether the log has been empty until now. */
  let hasWritten = false;
  let isLogEmpty = true;
  let lost: PlaceState | undefined;
  /** The transaction that is open between steps. */
  let underWay: symbol | undefined;
  const place = placeOf(path, (image) => imageOf(path, image));

  const reading = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw readFailure(path, error);
    }
  };

  const dataVersionNow = () => db.pragma('data_version', { simple: true });
  const state = (): PlaceState =>
    reading(() => {
      // What is read only is in memory as it was.
      if (readOnly) return place.isElsewhere() ? 'elsewhere' : 'own';
      // A file that was lost once may have been changed in any way since.
      if (lost) return lost;
      const found = place.state(known, () => dataVersionNow() !== versionOfKnown);
      if (found === 'elsewhere' || found === 'overwritten') lost = found;
      return found;
    });
  const assertOwn = (): void => {
    const found = state();
    if (found === 'elsewhere') throw failure('file-replaced', path);
    if (found === 'overwritten') throw failure('file-overwritten', path);
    if (found === 'unclear') throw failure('busy', path);
  };

  const checkpoint = (mode: 'PASSIVE' | 'TRUNCATE'): boolean => {
    try {
      const [result] = db.pragma(`wal_checkpoint(${mode})`) as Checkpointed[];
      const isWhole = result !== undefined && result.busy === 0 && result.log === result.checkpointed;
      place.settle(isWhole ? known : undefined);
      return isWhole;
    } catch {
      // The log keeps what could not be moved, and the next checkpoint tries again.
      return false;
    }
  };

  /** Ends a transaction whose steps are not done: nothing of it is written. */
  const giveWay = (): void => {
    if (underWay === undefined) return;
    underWay = undefined;
    if (db.inTransaction) rollback.run();
  };

  function* once<T>(work: () => Steps<T | undefined>): Steps<T | undefined> {
    giveWay();
    written = undefined;
    const mine = Symbol();
    // Looked at first outside the transaction: to read the file may take a while, and others wait for the lock until then.
    assertOwn();
    try {
      begin.run();
      underWay = mine;
      assertOwn();
      const steps = work();
      let step = steps.next();
      for (; !step.done; step = steps.next()) {
        yield;
        if (underWay !== mine) throw failure('busy', path);
      }
      const result = step.value;
      if (result !== undefined) {
        touchFirstPage.run();
        // The work may have taken long, and the commit may move pages into the file.
        assertOwn();
        commit.run();
      }
      return result;
    } finally {
      if (underWay === mine) giveWay();
    }
  }

  /** A damaged index is rebuilt, and the change is then written. */
  function* attempt<T>(work: () => Steps<T | undefined>): Steps<T | undefined> {
    try {
      return yield* once(work);
    } catch (error) {
      if (!isIndexDamage(error)) throw error;
      remakeIndex(db);
      return yield* once(work);
    }
  }

  const makeSure = () => {
    if (pagesChecked) return;
    reading(() => checkPages(path, db));
    pagesChecked = true;
  };

  const copyTo = (target: string): void => {
    try {
      giveWay();
      assertTarget(target);
      makeSure();
      replaceFile(target, (temporary) => {
        db.prepare('VACUUM INTO ?').run(temporary);
        markFile(temporary);
      });
    } catch (error) {
      throw newFileFailure(target, error);
    }
  };

  return {
    path,
    readOnly,
    data,
    seq,
    notice: opened.notice,
    checkPages: makeSure,
    *transact<T>(work: () => Steps<T | undefined>): Steps<T | undefined> {
      if (readOnly) throw failure('read-only', path);
      makeSure();
      try {
        const result = yield* attempt(work);
        if (result === undefined) return undefined;
        known = written ?? known;
        hasWritten = true;
        // The first change after a pause goes on into the file: the file then differs from every copy that was made of it
        // before, so that its log is never taken for theirs.
        if (isLogEmpty) checkpoint('PASSIVE');
        // SQLite moves a long log into the file at each commit. To find out that this was no other program, the whole file would
        // be read.
        else if (sizeOf(`${path}-wal`) >= longLogBytes) place.settle();
        isLogEmpty = false;
        return result;
      } catch (error) {
        // Where the disk failed at the very end, the change may have reached it all the same: look at the next call.
        dataVersion = undefined;
        if (!(error instanceof UserError)) versionOfKnown = undefined;
        throw writeFailure(path, error);
      }
    },
    waitAtMost: (ms) => void db.pragma(`busy_timeout = ${ms}`),
    *write(entry, isOrdered = false) {
      // A log is told from another file's by this: see `contentOf`.
      if (written) throw new Error('A transaction writes one change.');
      written = { seq: entry.seq, line: lineOf(entry) };
      const patch = isOrdered ? entry.patch : inWritingOrder(entry.patch, entry.inverse);
      const isTime = stepCounter();
      for (const change of patch) {
        writeRow(change);
        if (isTime()) yield;
      }
      if (writeIndex) yield* writeIndex(patch, isOrdered);
      journal.append(entry);
    },
    changesElsewhere: (after) =>
      reading(() => {
        const now = dataVersionNow();
        if (now === dataVersion) return [];
        const changes = journal.changesAfter(after);
        dataVersion = now;
        const last = changes.at(-1);
        if (last) known = { seq: last.seq, line: lineOf(last) };
        versionOfKnown = now;
        return changes;
      }),
    keepReceipt: receipts.keep,
    receiptOf: receipts.find,
    state,
    isLastOfChanges: () => hasWritten && place.isDeleted(),
    isAlone: () => {
      if (readOnly || state() !== 'own') return true;
      try {
        // SQLite removes the log only if no other connection uses it.
        db.pragma('journal_mode = DELETE');
        db.pragma('journal_mode = WAL');
        place.settle(known);
        return true;
      } catch {
        return false;
      }
    },
    journal,
    search: (query, limit) => reading(() => find(query, limit)),
    copyTo,
    copyInTurns: async (target, threadBytes = THREAD_BYTES) => {
      // What is read only is in memory, where no thread gets at it.
      if (readOnly || sizeOf(path) < threadBytes) return copyTo(target);
      try {
        assertTarget(target);
        assertOwn();
        makeSure();
        for (const temporary of replaceFileSteps(target, nameFirst)) {
          await copyInThread(path, temporary);
          // Another file may have taken this one's place before the thread opened it.
          assertOwn();
        }
      } catch (error) {
        throw newFileFailure(target, error);
      }
    },
    backupTo: async (target) => {
      giveWay();
      await db.backup(target);
    },
    checkpoint: () => {
      if (readOnly || state() !== 'own') return;
      // Nobody waits for this one: what another program is reading stays in the log until the next.
      db.pragma('busy_timeout = 0');
      if (checkpoint('TRUNCATE')) isLogEmpty = true;
      db.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
    },
    close: () => {
      giveWay();
      const found = readOnly ? 'own' : stateAtEnd(state);
      try {
        // The connection still writes to the file that it was opened on, wherever that is now.
        if (found === 'elsewhere') checkpoint('TRUNCATE');
        if (found === 'overwritten') place.emptyLog();
        db.close();
        if (found !== 'own') place.removeLog();
      } finally {
        place.close();
      }
    },
  };
};

/** Larger files are copied in a thread, in bytes: smaller ones are sooner. */
const THREAD_BYTES = 16 * 1024 * 1024;

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

const assertTarget = (target: string): void => {
  // A log left beside the target would be taken for the new file's own.
  if (hasCompanions(target)) throw failure('in-use', target);
  assertRoomForLog(target);
};

/** Hands out the name to write to, and is resumed once the file is there. */
function* nameFirst(temporary: string): Generator<string, void, unknown> {
  yield temporary;
}

/** How many pages the log holds, and how many of them are in the file. */
type Checkpointed = { readonly busy: number; readonly log: number; readonly checkpointed: number };

const usableIndex = (db: Database.Database): ReturnType<typeof indexWriter> => {
  try {
    return indexWriter(db);
  } catch (error) {
    if (!isIndexDamage(error)) throw error;
    remakeIndex(db);
    return indexWriter(db);
  }
};

/** A file that can't be looked at is closed as one's own: SQLite itself then fails to write to it. */
const stateAtEnd = (state: () => PlaceState): PlaceState => {
  try {
    const found = state();
    return found === 'unclear' ? 'own' : found;
  } catch {
    return 'own';
  }
};
