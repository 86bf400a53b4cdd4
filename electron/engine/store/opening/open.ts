/**
 * Opening a model file. A file is hostile until it has been checked, and until then nothing is written to it: header,
 * schema, every record and every reference, and its pages: at once, or before the first change. A file and its log are
 * checked on images in memory, so that what is refused stays as it is to the byte, and so that a log of another file is
 * found out before SQLite writes it into this one.
 */

import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import type Database from 'better-sqlite3';
import { UserError } from '../../../../shared/api/contract.ts';
import type { ModelData } from '../../../../shared/model/records.ts';
import type { Rows } from '../../../../shared/model/tables/indexes.ts';
import { finish } from '../../../../shared/steps/steps.ts';
import { listIn } from '../../../../shared/words/format.ts';
import { say } from '../../../../shared/words/messages.ts';
import { quoted } from '../../../../shared/words/quoted.ts';
import type { OpenSteps } from '../../slices.ts';
import { words } from '../../words.ts';
import { connect, connectToRead, hasJournal, isReadOnly, memoryImage } from '../connection.ts';
import { checkPages, pagesDamaged } from '../copying/pages.ts';
import { failure, readFailure } from '../failures.ts';
import { assertCompanions, assertRoomForLog, renameAside } from '../file/beside.ts';
import { type Content, contentSteps, stampOf } from '../file/content.ts';
import { assertOurs, assertWhole, keepsLog } from '../file/header.ts';
import { hasExpectedSchema, type Migration, migrate, versionAfter } from '../migrations/migrate.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { CHANGED, fileAt, lastSeq, type Read, readChecked, readInOneState } from './read.ts';
import { bringUpToDate, isUpToDate, migrateImage } from './up-to-date.ts';

export type Opened = {
  readonly db: Database.Database;
  readonly data: ModelData;
  /** The records by their ids, for one model to take for its own. */
  readonly rows: Rows;
  /** Number of the last change that `data` holds. */
  readonly seq: number;
  readonly readOnly: boolean;
  /** Whether SQLite's pages were looked at too. What is read is checked in any case. */
  readonly pagesChecked: boolean;
  /** What was done about a log of another file, as a sentence for people. */
  readonly notice?: string;
};

/**
 * When it is looked at whether the pages of a file fit together, beyond those that hold what is read: at once, or by the
 * caller, with `checkPages`, before anything is written. It takes as long as reading and checking the records. Opened in
 * slices, a large file has its pages checked in a thread while it is read.
 */
export type Pages = 'now' | 'later';

/**
 * Opens the model at `path` and reads it whole. A log beside it that was begun on another file is renamed, and `notice`
 * says so.
 * Throws a `UserError` that says what is wrong where the file is missing, no model, newer than this program, damaged,
 * or in use; the file and its log are then as they were.
 */
export const openFile = (
  path: string,
  migrations: readonly Migration[] = MIGRATIONS,
  pages: Pages = 'now',
): Opened => finish(openSteps(path, migrations, pages));

/**
 * `openFile` in steps. If they are abandoned, everything is closed. If another program replaces the file or writes to it while
 * it is read, it is read again, and the third time through SQLite. `openStore` must get the result at once: it watches the
 * file from then on.
 */
export function* openSteps(
  path: string,
  migrations: readonly Migration[] = MIGRATIONS,
  pages: Pages = 'now',
): OpenSteps<Opened> {
  for (let attempt = 1; ; attempt++)
    try {
      return yield* attemptToOpen(path, migrations, pages, attempt === ATTEMPTS);
    } catch (error) {
      if (error !== CHANGED) throw readFailure(path, error);
      if (attempt === ATTEMPTS) throw failure('busy', path);
    }
}

/** How often a changing file is read; the last time through SQLite, which keeps one state of it for the reader. */
const ATTEMPTS = 3;

function* attemptToOpen(
  path: string,
  migrations: readonly Migration[],
  pages: Pages,
  isInUse: boolean,
): OpenSteps<Opened> {
  assertOurs(path, versionAfter(migrations));
  assertRoomForLog(path);
  assertCompanions(path);
  const content = isInUse
    ? undefined
    : yield* contentSteps(path, (image) => imageOf(path, image, migrations));
  if (isReadOnly(path)) return yield* openToRead(path, migrations, content);
  return yield* content ? openAtRest(path, migrations, pages, content) : openInUse(path, migrations);
}

const assertUnchanged = (path: string, { stamp }: Content): void => {
  if (stampOf(path) !== stamp) throw CHANGED;
};

function* openToRead(
  path: string,
  migrations: readonly Migration[],
  content: Content | undefined,
): OpenSteps<Opened> {
  if (!content) {
    const file = fileAt(path);
    return yield* keepingOpen(connectToRead(path), function* (db): OpenSteps<Opened> {
      assertSound(path, db, migrations);
      // Only the image in memory can be brought up to date; a log beside a file that can't be written is a rarity.
      migrate(db, migrations);
      const read = yield* readInOneState(path, db);
      if (fileAt(path) !== file) throw CHANGED;
      return { db, ...read, readOnly: true, pagesChecked: true };
    });
  }
  const { image, read } = yield* choose(path, content, (bytes) => checked(path, bytes, migrations, false));
  // biome-ignore lint/correctness/useYield: nothing that takes long is left to do.
  return yield* keepingOpen(imageOf(path, image, migrations), function* (db): OpenSteps<Opened> {
    migrateImage(db, migrations);
    assertUnchanged(path, content);
    return { db, ...read, readOnly: true, pagesChecked: true };
  });
}

function* openAtRest(
  path: string,
  migrations: readonly Migration[],
  pages: Pages,
  content: Content,
): OpenSteps<Opened> {
  // Only a file that needs no change to be opened can wait.
  const later = pages === 'later' && !content.merged && keepsLog(path);
  const { read, isStray, isCurrent, pagesChecked } = yield* choose(path, content, (image) =>
    checked(path, image, migrations, later),
  );
  assertUnchanged(path, content);
  const notice = setStrayAside(path, isStray);
  const file = fileAt(path);
  return yield* keepingOpen(connect(path), function* (db): OpenSteps<Opened> {
    if (!hasExpectedSchema(db, migrations)) throw failure('strange-schema', path);
    const known = isCurrent ? read : yield* bringUpToDate(path, db, migrations, read);
    if (fileAt(path) !== file || lastSeq(db) !== known.seq) throw CHANGED;
    db.pragma('journal_mode = WAL');
    return {
      db,
      ...known,
      readOnly: false,
      pagesChecked,
      ...(notice !== undefined && { notice }),
    };
  });
}

/** What an image holds once it is up to date, whether it was so before, and whether its pages were checked. */
type Checked = { readonly read: Read; readonly isCurrent: boolean; readonly pagesChecked: boolean };

/**
 * The records of an image that is sound, brought up to date in memory. The pages of a large image are checked in a thread while
 * the records are read; nothing is given out before both have ended well.
 */
function* checked(
  path: string,
  image: Buffer,
  migrations: readonly Migration[],
  pagesLater: boolean,
): OpenSteps<Checked> {
  const db = imageOf(path, image, migrations);
  try {
    const isCurrent = isUpToDate(db, migrations);
    const mustCheck = !pagesLater || !isCurrent;
    // The thread uses the bytes of the image, and this one from here on its own copy of them.
    const isInThread = (yield { kind: 'begin-check', image }) === 'done';
    if (!isInThread && mustCheck) checkPages(path, db);
    const outcome = yield* settled(readUpToDate(path, db, migrations, isCurrent));
    const verdict = isInThread ? yield { kind: 'end-check' } : undefined;
    // Records that can't be read because the pages are damaged are no finding of their own.
    if (typeof verdict === 'object') throw pagesDamaged(path, verdict.damage);
    if (isInThread && verdict === undefined && mustCheck) checkImage(path, image, migrations);
    if ('error' in outcome) throw outcome.error;
    return { read: outcome.result, isCurrent, pagesChecked: mustCheck || verdict === 'done' };
  } finally {
    db.close();
  }
}

function* readUpToDate(
  path: string,
  db: Database.Database,
  migrations: readonly Migration[],
  isCurrent: boolean,
): OpenSteps<Read> {
  if (!isCurrent) {
    migrateImage(db, migrations);
    if (!hasExpectedSchema(db, migrations)) throw failure('strange-schema', path);
  }
  return yield* readChecked(path, db);
}

/** What comes of `steps`, an error included. */
function* settled<T>(steps: OpenSteps<T>): OpenSteps<{ result: T } | { error: unknown }> {
  try {
    return { result: yield* steps };
  } catch (error) {
    return { error };
  }
}

/** Checks the pages of an image whose database in memory may have been changed since. */
const checkImage = (path: string, image: Buffer, migrations: readonly Migration[]): void => {
  const db = imageOf(path, image, migrations);
  try {
    checkPages(path, db);
  } finally {
    db.close();
  }
};

/**
 * Which of both is the model: the file with its log, or the file alone, because the log is another file's. A log that can't
 * be told to be the file's own is still taken if only the two together are sound.
 */
function* choose(
  path: string,
  { file, merged, belongs }: Content,
  check: (image: Buffer) => OpenSteps<Checked>,
): OpenSteps<Checked & { image: Buffer; isStray: boolean }> {
  function* alone(): OpenSteps<Checked & { image: Buffer; isStray: boolean }> {
    assertWhole(path);
    return { image: file, ...(yield* check(file)), isStray: merged !== undefined };
  }
  if (!merged) return yield* alone();
  const image = merged;
  function* together(): OpenSteps<Checked & { image: Buffer; isStray: boolean }> {
    return { image, ...(yield* check(image)), isStray: false };
  }
  const [first, second] = belongs ? [together, alone] : [alone, together];
  try {
    return yield* first();
  } catch (error) {
    // A newer version of Strata may be able to read it.
    if (error instanceof UserError && error.code === 'newer-version') throw error;
    try {
      return yield* second();
    } catch {
      throw error;
    }
  }
}

/** Renames what SQLite would take for the file's own and is not. Returns what to tell people about it. */
const setStrayAside = (path: string, isStrayLog: boolean): string | undefined => {
  // Strata keeps a log, so what another way of keeping changes left behind is no part of the model that was just checked.
  const isStrayJournal = keepsLog(path) && hasJournal(path);
  const names = [
    ...(isStrayLog ? [renameAside(path, '-wal')] : []),
    ...(isStrayJournal ? [renameAside(path, '-journal')] : []),
  ].filter((name) => name !== undefined);
  // The index of that log. SQLite makes another one.
  if (isStrayLog) rmSync(`${path}-shm`, { force: true });
  if (names.length === 0) return undefined;
  return say(words.strayLog, { file: quoted(basename(path)), names: listIn(names.map(quoted)) });
};

/** An image in memory, with the schema of a model. */
export const imageOf = (
  path: string,
  image: Buffer,
  migrations: readonly Migration[] = MIGRATIONS,
): Database.Database => {
  const db = memoryImage(image);
  try {
    assertSchema(path, db, migrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

function* openInUse(path: string, migrations: readonly Migration[]): OpenSteps<Opened> {
  const file = fileAt(path);
  return yield* keepingOpen(connect(path), function* (db): OpenSteps<Opened> {
    assertSound(path, db, migrations);
    const read = yield* isUpToDate(db, migrations)
      ? readInOneState(path, db)
      : bringUpToDate(path, db, migrations);
    if (fileAt(path) !== file) throw CHANGED;
    db.pragma('journal_mode = WAL');
    return { db, ...read, readOnly: false, pagesChecked: true };
  });
}

const assertSound = (path: string, db: Database.Database, migrations: readonly Migration[]): void => {
  assertSchema(path, db, migrations);
  checkPages(path, db);
};

const assertSchema = (path: string, db: Database.Database, migrations: readonly Migration[]): void => {
  const version = db.pragma('user_version', { simple: true }) as number;
  // The header of the file is older than this if a newer version of Strata was ended before it could move its log.
  if (version > versionAfter(migrations)) throw failure('newer-version', path);
  if (!hasExpectedSchema(db, migrations)) throw failure('strange-schema', path);
};

/** Lets `work` use `db`, which is closed if that fails or is abandoned. */
function* keepingOpen<T>(db: Database.Database, work: (db: Database.Database) => OpenSteps<T>): OpenSteps<T> {
  let isKept = false;
  try {
    const result = yield* work(db);
    isKept = true;
    return result;
  } finally {
    if (!isKept) db.close();
  }
}
