/** Writing files so that a crash at any moment leaves the old content or the new, never a part of it. */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { finish } from '../../../shared/steps/steps.ts';
import { linkTarget } from './link-target.ts';
import { isAbandonedReservation } from './litter.ts';
import { ownerMark } from './owner-mark.ts';

/** Suffixes of the files that SQLite keeps beside a database in use. */
export const COMPANIONS: readonly string[] = ['-wal', '-shm', '-journal'];

/**
 * Puts a file at `path`: `write` fills a file of another name in the same folder, which is flushed and then takes the
 * place of what was there. Where anything fails, nothing is left behind and the old file is as it was. Symbolic links are
 * followed, and a file that was there hands on its mode. Throws `EINVAL` if a pipe, a device or a folder is there.
 */
export const replaceFile = <T>(destination: string, write: (temporary: string) => T): T =>
  finish(
    // biome-ignore lint/correctness/useYield: it is written in one step.
    replaceFileSteps(destination, function* (temporary): Generator<never, T, unknown> {
      return write(temporary);
    }),
  );

/** `replaceFile` with a `write` that works in steps. If they are abandoned, nothing is left behind either. */
export function* replaceFileSteps<T, Y, N>(
  destination: string,
  write: (temporary: string) => Generator<Y, T, N>,
): Generator<Y, T, N> {
  const target = linkTarget(destination);
  const path = 'path' in target ? target.path : '';
  const present = statSync(path, { throwIfNoEntry: false });
  if (path === '' || (present && !present.isFile()))
    throw Object.assign(new Error(`Not a file: ${destination}`), { code: 'EINVAL' });
  const temporary = join(
    dirname(path),
    `.${basename(path).slice(0, 40)}.${ownerMark()}.${randomBytes(6).toString('hex')}.part`,
  );
  try {
    const result = yield* write(temporary);
    if (present && process.platform !== 'win32') chmodSync(temporary, present.mode & 0o7777);
    flush(temporary);
    renameSync(temporary, path);
    flushFolder(dirname(path));
    return result;
  } finally {
    removeFile(temporary);
  }
}

/** How much one step writes, in bytes. It is flushed at once, so that the last flush of a large file is short. */
const STEP_BYTES = 4 * 1024 * 1024;

/** Fills a new file in steps. */
export function* fillSteps(path: string, bytes: Uint8Array): Generator<undefined, void, unknown> {
  const fd = openSync(path, 'wx');
  try {
    for (let at = 0; at < bytes.length; ) {
      const end = Math.min(at + STEP_BYTES, bytes.length);
      while (at < end) at += writeSync(fd, bytes, at, end - at);
      if (at === bytes.length) return;
      fdatasyncSync(fd);
      yield;
    }
  } finally {
    closeSync(fd);
  }
}

/** Writes bytes to `path`, which may exist, as `replaceFile` does. */
export const writeWhole = (path: string, bytes: Uint8Array): void =>
  finish(replaceFileSteps(path, (temporary) => fillSteps(temporary, bytes)));

/**
 * Takes the name `path` for a file to come: the placeholder there names this process until then. False if something has it
 * already; a name that a killed process reserved is taken over.
 */
export const reserveName = (path: string): boolean => {
  if (writeReservation(path)) return true;
  if (!isAbandonedReservation(path)) return false;
  rmSync(path, { force: true });
  return writeReservation(path);
};

const writeReservation = (path: string): boolean => {
  try {
    writeFileSync(path, `strata reservation ${ownerMark()}\n`, { flag: 'wx' });
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
