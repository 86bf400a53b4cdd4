/** Files beside a model file: SQLite's companions, and logs of other files that were set aside. */
import { renameSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { COMPANIONS, flushFolder } from '../../files/files.ts';
import { failure } from '../failures.ts';

/** The longest file name of most systems, in bytes. */
const MAX_NAME_BYTES = 255;
/** The longest path that SQLite opens on Unix, in bytes. */
const MAX_PATH_BYTES = 512;
const LONGEST_SUFFIX = Math.max(...COMPANIONS.map((suffix) => suffix.length));

/**
 * Whether a model can be at `path`: its log needs the same name and a few letters more, so a file whose name is just
 * short enough for the system can't be opened.
 */
const hasRoomForLog = (path: string): boolean =>
  Buffer.byteLength(basename(path)) + LONGEST_SUFFIX <= MAX_NAME_BYTES &&
  Buffer.byteLength(path) + LONGEST_SUFFIX < MAX_PATH_BYTES;

/** Throws a `UserError` if no log fits beside `path`. */
export const assertRoomForLog = (path: string): void => {
  if (!hasRoomForLog(path)) throw failure('name-too-long', path);
};

/** Throws a `UserError` if something is in the place of a companion that SQLite would wait for, or fail on. */
export const assertCompanions = (path: string): void => {
  for (const suffix of COMPANIONS) {
    const stat = statOf(`${path}${suffix}`);
    if (stat && !stat.isFile()) throw failure('not-a-log', path);
  }
};

/** The file at `path`, or undefined if nothing is there. A name that is too long, or a loop of links, is nothing. */
const statOf = (path: string): Stats | undefined => {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
};

/**
 * Renames the file beside the one at `path` with one of SQLite's suffixes, so that SQLite no longer takes it for the
 * file's own. Returns the new name, or undefined if it was gone already.
 */
export const renameAside = (path: string, suffix: string, now = new Date()): string | undefined => {
  const time = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  for (let n = 1; ; n++) {
    const mark = `${suffix}.set-aside-${time}${n === 1 ? '' : `-${n}`}`;
    const name = `${cut(basename(path), MAX_NAME_BYTES - mark.length)}${mark}`;
    const target = join(dirname(path), name);
    if (statOf(target)) continue;
    try {
      renameSync(`${path}${suffix}`, target);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
    flushFolder(dirname(path));
    return name;
  }
};

/** At most so many bytes of a text, without half a character. */
const cut = (text: string, bytes: number): string => {
  let kept = text;
  while (Buffer.byteLength(kept) > bytes) kept = Array.from(kept).slice(0, -1).join('');
  return kept;
};
