/** The library’s bin: models that were removed from it, until they are restored or deleted for good. */

import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BinEntry, LibraryEntry } from '../../../shared/api/library-entry.ts';
import { isModelFileName } from '../../../shared/model/file-names.ts';
import { compareTexts } from '../../../shared/words/format.ts';
import { COMPANIONS, flushFolder } from '../files/files.ts';
import { removeRestorePoints } from '../restore/restore-points.ts';
import { failure } from '../store/failures.ts';

/** The bin's folder inside the library's. */
export const BIN = '.bin';

/** The path of a model in the bin. Throws a `UserError` if there is none of this name. */
export const pathInBin = (folder: string, bin: string): string => {
  const path = join(folder, BIN, bin);
  if (!isModelFileName(bin) || !namesIn(join(folder, BIN)).includes(bin)) throw failure('file-missing', path);
  return path;
};

/** @param list lists the models in the bin's folder. It is not asked if there is no such folder. */
export const listBin = async (folder: string, list: () => Promise<LibraryEntry[]>): Promise<BinEntry[]> => {
  if (namesIn(join(folder, BIN)).length === 0) return [];
  const entries = await list();
  return entries
    .flatMap((entry) => {
      // A file's own time stays that of its last change; the system notes when it was moved.
      const stat = statSync(join(folder, BIN, entry.file), { throwIfNoEntry: false });
      return stat ? [{ ...entry, binned: new Date(Math.max(0, stat.ctimeMs)).toISOString() }] : [];
    })
    .sort((a, b) => Date.parse(b.binned) - Date.parse(a.binned) || compareTexts(a.name, b.name));
};

/**
 * Deletes models of the bin with their logs and restore points. If one can’t be deleted, a `UserError` says so and those after
 * it stay. The restore points go last: a crash on the way leaves a model whole or gone.
 */
export const deleteForGood = (folder: string, bins: readonly string[]): void => {
  for (const bin of bins) {
    const path = pathInBin(folder, bin);
    try {
      for (const suffix of ['', ...COMPANIONS]) rmSync(`${path}${suffix}`, { force: true });
    } catch (error) {
      throw failure('cannot-delete', path, undefined, error);
    }
    removeRestorePoints(path);
  }
  flushFolder(join(folder, BIN));
};

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};
