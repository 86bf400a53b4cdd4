/** Connections to model files, set so that a file from elsewhere can't make SQLite do anything but read and write rows. */
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

/** How long a write waits for another program that is writing, in milliseconds. */
const BUSY_TIMEOUT_MS = 2000;

/** A connection for reading and writing. SQLite's defensive mode is on by default in better-sqlite3. */
export const connect = (path: string): Database.Database => {
  const db = new Database(path, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  harden(db);
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  return db;
};

/** A connection that can't write. Used where changes wait beside a file that must not be changed. */
export const connectToRead = (path: string): Database.Database => {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  harden(db);
  return db;
};

/**
 * The content of a file that is not in use, as a database in memory: what is done with it can't touch the file, and
 * SQLite leaves nothing beside it.
 */
export const memoryImage = (path: string): Database.Database => {
  const bytes = readFileSync(path);
  // Bytes 18 and 19 ask for a write-ahead log, which a database in memory has no place for.
  if (bytes.length > 19) bytes.fill(1, 18, 20);
  const db = new Database(bytes);
  harden(db);
  return db;
};

const harden = (db: Database.Database): void => {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
};

/** Whether changes wait in a log beside the file, or one to be taken back: what the file holds is then not all. */
export const hasLog = (path: string): boolean =>
  ['-wal', '-journal'].some((suffix) => (statSync(path + suffix, { throwIfNoEntry: false })?.size ?? 0) > 0);

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
