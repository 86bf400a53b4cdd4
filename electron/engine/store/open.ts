/**
 * Opening a model file. A file is hostile until it has been checked, and until then nothing is written to it: header,
 * schema, every record and every reference, and its pages: at once, or before the first change. A file that no other
 * program has open is checked on an image in memory, so that one that is refused stays as it is to the byte.
 */
import { copyFileSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { ModelData } from '../../../shared/model/records.ts';
import { readModelData } from '../../../shared/model/validate.ts';
import { replaceFile } from '../files.ts';
import { connect, connectToRead, hasLog, isReadOnly, memoryImage } from './connection.ts';
import { failure, readFailure } from './failures.ts';
import { assertOurs, keepsLog } from './header.ts';
import { hasExpectedSchema, type Migration, migrate, versionAfter } from './migrate.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { readRows } from './rows.ts';

export type Opened = {
  readonly db: Database.Database;
  readonly data: ModelData;
  /** Number of the last change that `data` holds. */
  readonly seq: number;
  readonly readOnly: boolean;
  /** Whether SQLite's pages were looked at too. What is read is checked in any case. */
  readonly pagesChecked: boolean;
};

/**
 * When it is looked at whether the pages of a file fit together, beyond those that hold what is read: at once, or by the
 * caller, with `checkPages`, before anything is written. It takes as long as reading and checking the records.
 */
export type Pages = 'now' | 'later';

/**
 * Opens the model at `path` and reads it whole.
 * Throws a `UserError` that says what is wrong where the file is missing, no model, newer than this program, damaged,
 * or in use; the file is then as it was.
 */
export const openFile = (
  path: string,
  migrations: readonly Migration[] = MIGRATIONS,
  pages: Pages = 'now',
): Opened => {
  assertOurs(path, versionAfter(migrations));
  try {
    if (isReadOnly(path)) return openToRead(path, migrations);
    return hasLog(path) ? openInUse(path, migrations) : openAtRest(path, migrations, pages);
  } catch (error) {
    throw readFailure(path, error);
  }
};

const openToRead = (path: string, migrations: readonly Migration[]): Opened => {
  const db = hasLog(path) ? connectToRead(path) : memoryImage(path);
  return closingOnFailure(db, () => {
    assertSound(path, db, migrations);
    // Only the image in memory can be brought up to date; a log beside a file that can't be written is a rarity.
    migrate(db, migrations);
    return { db, ...readChecked(path, db), readOnly: true, pagesChecked: true };
  });
};

const openAtRest = (path: string, migrations: readonly Migration[], pages: Pages): Opened => {
  // Only a file that needs no change to be opened can wait.
  const later = pages === 'later' && keepsLog(path);
  const before = statSync(path).mtimeMs;
  const image = memoryImage(path);
  let read: { data: ModelData; seq: number } | undefined;
  try {
    assertSchema(path, image, migrations);
    if (!later || !isCurrent(image, migrations)) checkPages(path, image);
    if (isCurrent(image, migrations)) read = readChecked(path, image);
  } catch (error) {
    // Another program opened or changed the file while it was being read: the image may be of two halves.
    if (hasLog(path) || statSync(path).mtimeMs !== before) return openInUse(path, migrations);
    throw error;
  } finally {
    image.close();
  }
  const db = connect(path);
  return closingOnFailure(db, () => {
    if (!hasExpectedSchema(db, migrations)) throw failure('strange-schema', path);
    const pagesChecked = !later || !read;
    if (!read || lastSeq(db) !== read.seq) read = bringUpToDate(path, db, migrations);
    db.pragma('journal_mode = WAL');
    return { db, ...read, readOnly: false, pagesChecked };
  });
};

const openInUse = (path: string, migrations: readonly Migration[]): Opened => {
  const db = connect(path);
  return closingOnFailure(db, () => {
    assertSound(path, db, migrations);
    const read = bringUpToDate(path, db, migrations);
    db.pragma('journal_mode = WAL');
    return { db, ...read, readOnly: false, pagesChecked: true };
  });
};

/** Runs the migrations that are due, checks what they made of the records, and only then lets them hold. */
const bringUpToDate = (
  path: string,
  db: Database.Database,
  migrations: readonly Migration[],
): { data: ModelData; seq: number } => {
  if (isCurrent(db, migrations)) return readChecked(path, db);
  setAside(path, db);
  // Tables are rebuilt by some migrations; what refers to what is checked with the records below.
  db.pragma('foreign_keys = OFF');
  const read = db
    .transaction(() => {
      migrate(db, migrations);
      if (!hasExpectedSchema(db, migrations)) throw failure('strange-schema', path);
      return readChecked(path, db);
    })
    .immediate();
  db.pragma('foreign_keys = ON');
  // Older programs look at the file's header alone to see that it is no longer for them.
  db.pragma('wal_checkpoint(TRUNCATE)');
  return read;
};

const setAside = (path: string, db: Database.Database): void => {
  const version = db.pragma('user_version', { simple: true }) as number;
  db.pragma('wal_checkpoint(TRUNCATE)');
  replaceFile(`${path}.v${version}-backup`, (temporary) => copyFileSync(path, temporary));
};

const isCurrent = (db: Database.Database, migrations: readonly Migration[]): boolean =>
  db.pragma('user_version', { simple: true }) === versionAfter(migrations);

const assertSound = (path: string, db: Database.Database, migrations: readonly Migration[]): void => {
  assertSchema(path, db, migrations);
  checkPages(path, db);
};

const assertSchema = (path: string, db: Database.Database, migrations: readonly Migration[]): void => {
  if (!hasExpectedSchema(db, migrations)) throw failure('strange-schema', path);
};

/** Throws a `UserError` where the pages of an open file do not fit together. */
export const checkPages = (path: string, db: Database.Database): void => {
  // What SQLite found is in words of its own, about pages and trees, that help nobody to a way out.
  const found = db.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok')
    throw failure('damaged', path, 'its pages do not fit together.', new Error(String(found)));
};

/** The records, each checked against its schema and all of them against each other. */
const readChecked = (path: string, db: Database.Database): { data: ModelData; seq: number } => {
  const read = readModelData(readRows(db));
  if ('problems' in read) throw failure('damaged', path, read.problems[0]);
  const seq = lastSeq(db);
  if (seq < 0 || seq > MOST_CHANGES) throw failure('damaged', path, 'its changes are wrongly numbered.');
  return { data: read.data, seq };
};

/** Far beyond any history, and far below where whole numbers end. */
const MOST_CHANGES = 2 ** 50;

const lastSeq = (db: Database.Database): number =>
  db.prepare<[], number | null>(`SELECT max("seq") FROM "change"`).pluck().get() ?? 0;

const closingOnFailure = <T>(db: Database.Database, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    db.close();
    throw error;
  }
};
