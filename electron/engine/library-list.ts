/** The list of the models in a folder, read without loading them: a file that has not changed is not even opened. */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LibraryEntry } from '../../shared/api/contract.ts';
import { MODEL_EXTENSION } from '../../shared/model/file-names.ts';
import { isInTree, settingsOf } from '../../shared/model/model.ts';
import type { Document } from './document.ts';
import type { Documents } from './documents.ts';
import { failure, readFailure } from './store/failures.ts';
import { peek } from './store/peek.ts';

type Known = { readonly stamp: string; readonly entry: LibraryEntry };

/** A function that lists the models in `folder`, the newest first. Broken files are in the list, with their problem. */
export const libraryLister = (folder: string, documents: Documents): (() => LibraryEntry[]) => {
  let known = new Map<string, Known>();

  const entryOf = (file: string): Known | undefined => {
    const path = join(folder, file);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return undefined;
    const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
    const changed = Math.max(stat.mtimeMs, log && log.size > 0 ? log.mtimeMs : 0);
    const stamp = `${stat.ino} ${stat.size} ${stat.mtimeMs} ${log?.size} ${log?.mtimeMs}`;
    const before = known.get(file);
    if (before?.stamp === stamp) return before;
    const document = documents.at(path);
    const about = document ? aboutOpen(document) : aboutClosed(path);
    const modified = new Date(changed).toISOString();
    return { stamp, entry: { file, modified, bytes: stat.size, ...about } };
  };

  return () => {
    const found = new Map<string, Known>();
    for (const file of filesIn(folder)) {
      if (file.startsWith('.') || !file.toLowerCase().endsWith(MODEL_EXTENSION)) continue;
      const entry = entryOf(file);
      if (entry) found.set(file, entry);
    }
    known = found;
    return [...found.values()]
      .map(({ entry }) => entry)
      .sort((a, b) => b.modified.localeCompare(a.modified) || a.name.localeCompare(b.name));
  };
};

/** A library that is not there yet is made: its first model comes next. */
const filesIn = (folder: string): string[] => {
  try {
    mkdirSync(folder, { recursive: true });
    return readdirSync(folder);
  } catch (error) {
    throw failure('no-folder', folder, undefined, error);
  }
};

type About = Pick<LibraryEntry, 'name' | 'processes' | 'problem'>;

const aboutOpen = ({ model }: Document): About => {
  let processes = 0;
  for (const id of model.rows.process.keys()) if (isInTree(model, id)) processes++;
  return { name: settingsOf(model).name, processes };
};

const aboutClosed = (path: string): About => {
  try {
    return peek(path);
  } catch (error) {
    const problem = readFailure(path, error).message;
    return { name: basename(path).slice(0, -MODEL_EXTENSION.length), processes: 0, problem };
  }
};
