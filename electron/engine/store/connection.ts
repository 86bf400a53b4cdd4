/** Connections to model files, set so that a file from elsewhere can't make SQLite do anything but read and write rows. */
import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { timed } from './slow-queries.ts';

/** How long a write waits for another program that is writing, in milliseconds. */
export const BUSY_TIMEOUT_MS = 2000;

/** A connection for reading and writing. SQLite's defensive mode is on by default in better-sqlite3. */
export const connect = (path: string): Database.Database =>
  hardened(new Database(path, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS }), (db) => {
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
  });

/** A connection that can't write. Used where changes wait beside a file that must not be changed. */
export const connectToRead = (path: string): Database.Database =>
  hardened(new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS }));

/**
 * The bytes of a file as a database in memory: what is done with it can't touch the file, and SQLite leaves nothing
 * beside it. The bytes are copied.
 */
export const memoryImage = (bytes: Buffer): Database.Database => {
  const mode = bytes.subarray(18, 20);
  const before = Buffer.from(mode);
  // These two ask for a write-ahead log, which a database in memory has no place for.
  mode.fill(1);
  try {
    return hardened(new Database(bytes));
  } finally {
    before.copy(mode);
  }
};

/** The connection with its settings made; closed if one of them fails, as on a file that is damaged. */
const hardened = (db: Database.Database, more?: (db: Database.Database) => void): Database.Database => {
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('mmap_size = 0');
    more?.(db);
    return timed(db);
  } catch (error) {
    db.close();
    throw error;
  }
};

/** Whether the content of an earlier state is kept beside the file, which SQLite would put back. */
export const hasJournal = (path: string): boolean =>
  (statSync(`${path}-journal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** Whether the file may not be changed: by its own permissions, or because its folder takes no log beside it. */
export const isReadOnly = (path: string): boolean => !isWritable(path) || !isWritable(dirname(path));

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
  } catch {
    return false;
  }
  // An administrator may write anything; a file that is marked as read-only is still meant to stay as it is.
  // On Windows the mark on a folder means something else.
  const stat = statSync(path);
  return (stat.isDirectory() && process.platform === 'win32') || (stat.mode & 0o222) !== 0;
};
