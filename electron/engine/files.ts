/** Writing files so that a crash at any moment leaves the old content or the new, never a part of it. */
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Suffixes of the files that SQLite keeps beside a database in use. */
const COMPANIONS = ['-wal', '-shm', '-journal'];

/**
 * Puts a file at `path`: `write` fills a file of another name in the same folder, which is flushed and then takes the
 * place of what was there. Where anything fails, nothing is left behind and the old file is as it was.
 */
export const replaceFile = <T>(path: string, write: (temporary: string) => T): T => {
  const temporary = join(
    dirname(path),
    `.${basename(path).slice(0, 40)}.${randomBytes(6).toString('hex')}.part`,
  );
  try {
    const result = write(temporary);
    flush(temporary);
    renameSync(temporary, path);
    flushFolder(dirname(path));
    return result;
  } finally {
    removeFile(temporary);
  }
};

/** Writes bytes to `path`, which may exist, as `replaceFile` does. */
export const writeWhole = (path: string, bytes: Uint8Array): void =>
  replaceFile(path, (temporary) => {
    const fd = openSync(temporary, 'wx');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    } finally {
      closeSync(fd);
    }
  });

/** Takes the name `path` for a file to come. False where something has it already. */
export const reserveName = (path: string): boolean => {
  try {
    closeSync(openSync(path, 'wx'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
};

/** Removes a database file, and what SQLite may have left beside it. */
export const removeFile = (path: string): void => {
  for (const suffix of ['', ...COMPANIONS]) rmSync(`${path}${suffix}`, { force: true });
};

/** Whether changes wait beside the file, because it is open in another program or was not closed properly. */
export const hasCompanions = (path: string): boolean =>
  COMPANIONS.some((suffix) => existsSync(`${path}${suffix}`));

const flush = (path: string): void => {
  const fd = openSync(path, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
};

/** Makes a rename in a folder durable. Windows has no such call, and needs none. */
export const flushFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  try {
    const fd = openSync(folder, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    // Some network file systems refuse it. The file itself is flushed already.
  }
};
