/** The list of the models in a folder, read without loading them: a file that has not changed is not even opened. */
import { lstatSync, mkdirSync, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UserError } from '../../../shared/api/contract.ts';
import type { LibraryEntry } from '../../../shared/api/library-entry.ts';
import { MODEL_EXTENSION } from '../../../shared/model/file-names.ts';
import { compareTexts } from '../../../shared/words/format.ts';
import { aboutModel } from '../about.ts';
import type { Documents } from '../document/documents.ts';
import type { Document } from '../document-type.ts';
import { restorePointsOf } from '../restore/restore-points.ts';
import { failure, readFailure } from '../store/failures.ts';
import { peekSteps } from '../store/opening/peek.ts';

type Known = { readonly stamp: string; readonly entry: LibraryEntry };

/**
 * A function that lists the models in `folder`, the newest first. Broken files are in the list, with their problem. Others have
 * turns while it reads files that have changed; a list that is asked for meanwhile begins after it, and finds them known.
 */
export const libraryLister = (folder: string, documents: Documents): (() => Promise<LibraryEntry[]>) => {
  let known = new Map<string, Known>();
  let listing: Promise<unknown> = Promise.resolve();

  const entryOf = async (file: string): Promise<Known | undefined> => {
    const path = join(folder, file);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) return undefined;
    try {
      return await entryFor(file, path, stat.isSymbolicLink() ? statSync(path) : stat);
    } catch (error) {
      // This entry can't be read: a link that leads nowhere or to itself. The others are listed all the same.
      return { stamp: '', entry: { file, ...aboutStat(stat), ...unreadable(path, error) } };
    }
  };

  const entryFor = async (file: string, path: string, stat: Stats): Promise<Known | undefined> => {
    const log = logOf(path);
    const changed = Math.max(stat.mtimeMs, log && log.size > 0 ? log.mtimeMs : 0);
    const stamp = `${stat.ino} ${stat.size} ${stat.mtimeMs} ${log?.size} ${log?.mtimeMs}`;
    const before = known.get(file);
    if (before?.stamp === stamp) return before;
    const document = documents.at(path);
    if (!document && documents.isInUse(path)) return opening(file, aboutStat(stat, changed));
    const about = document ? aboutOpen(document) : await aboutClosed(path);
    if (about === 'opened') return opening(file, aboutStat(stat, changed));
    // Removed or renamed while others had their turn.
    if (!lstatSync(path, { throwIfNoEntry: false })) return undefined;
    return { stamp, entry: { file, ...aboutStat(stat, changed), ...about } };
  };

  /** A file that is being opened must not be read: it is listed with what was known of it. */
  const opening = (file: string, stat: Pick<LibraryEntry, 'modified' | 'bytes'>): Known => {
    const before = known.get(file)?.entry ?? { name: nameOf(file), processes: 0 };
    return { stamp: '', entry: { ...before, file, ...stat } };
  };

  const aboutClosed = async (path: string): Promise<About | 'opened'> => {
    try {
      return await documents.look(path, peekSteps(path));
    } catch (error) {
      return isOpened(error) ? 'opened' : unreadable(path, error);
    }
  };

  const list = async (): Promise<LibraryEntry[]> => {
    const found = new Map<string, Known>();
    for (const file of filesIn(folder)) {
      if (file.startsWith('.') || !file.toLowerCase().endsWith(MODEL_EXTENSION)) continue;
      const entry = await entryOf(file);
      if (entry) found.set(file, entry);
    }
    known = found;
    return [...found.values()]
      .map(({ entry }) => entry)
      .sort((a, b) => Date.parse(b.modified) - Date.parse(a.modified) || compareTexts(a.name, b.name));
  };

  return () => {
    const next = listing.then(list);
    listing = next.catch(() => {});
    return next;
  };
};

const isOpened = (error: unknown): boolean => error instanceof UserError && error.code === 'opened';

/** The log beside a model. If the name is too long for one, there is none; opening the model says so. */
const logOf = (path: string): Stats | undefined => {
  try {
    return statSync(`${path}-wal`);
  } catch {
    return undefined;
  }
};

const aboutStat = (
  { size, mtimeMs }: Stats,
  changed = mtimeMs,
): Pick<LibraryEntry, 'modified' | 'bytes'> => ({
  // A file may carry any time at all; beyond these no date can be written.
  modified: new Date(Math.min(Math.max(changed, 0), LATEST_TIME)).toISOString(),
  bytes: size,
});

/** The end of the year 9999, in milliseconds since 1970. */
const LATEST_TIME = Date.UTC(9999, 11, 31, 23, 59, 59);

/** A library that is not there yet is made: its first model comes next. */
const filesIn = (folder: string): string[] => {
  try {
    mkdirSync(folder, { recursive: true });
    return readdirSync(folder);
  } catch (error) {
    throw failure('no-folder', folder, undefined, error);
  }
};

type About = Omit<LibraryEntry, 'file' | 'modified' | 'bytes'>;

const aboutOpen = ({ model }: Document): About => aboutModel(model);

const nameOf = (path: string): string => basename(path).slice(0, -MODEL_EXTENSION.length);

const unreadable = (path: string, error: unknown): About => ({
  name: nameOf(path),
  processes: 0,
  problem: readFailure(path, error).message,
  restorePoints: restorePointsOf(path),
});
