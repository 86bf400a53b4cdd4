/** Saves an open model beside its file if that is no longer the model's own: it was overwritten or replaced. */
import { basename, dirname, extname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { MODEL_EXTENSION, safeFileName, uniqueName } from '../../../shared/model/file-names.ts';
import { dataFrom, type Model, modelFrom } from '../../../shared/model/model.ts';
import { hasCompanions, removeFile, reserveName } from '../files/files.ts';
import { createFile } from '../store/opening/create.ts';
import { openFile } from '../store/opening/open.ts';

type Rescued = {
  /** The file that the model was in. */
  readonly path: string;
  readonly model: Model;
  readonly seq: number;
  /** Writes a copy out of the open connection, history included, as far as that can still be read. */
  readonly copyTo: (path: string) => void;
};

/**
 * Saves the model as "NAME (rescued).strata" beside `path`: with its history if the connection still gives it, otherwise
 * as it is in memory. Returns the name of the new file, or undefined if none can be written there.
 */
export const rescueCopy = ({ path, model, seq, copyTo }: Rescued): string | undefined => {
  const folder = dirname(path);
  const fileOf = (name: string) => join(folder, `${name}${MODEL_EXTENSION}`);
  let target: string | undefined;
  try {
    const isTaken = (name: string) => hasCompanions(fileOf(name)) || !reserveName(fileOf(name));
    const name = `${safeFileName(basename(path, extname(path)))} (rescued)`;
    target = fileOf(uniqueName(name, isTaken));
    if (!hasCopied(target, model, seq, copyTo)) createFile(target, dataFrom(model));
    return basename(target);
  } catch {
    if (target !== undefined) removeFile(target);
    return undefined;
  }
};

/** Whether the connection gave a sound copy of this very model: pages of another file may have come in between. */
const hasCopied = (target: string, model: Model, seq: number, copyTo: (path: string) => void): boolean => {
  try {
    copyTo(target);
    const opened = openFile(target);
    opened.db.close();
    return opened.seq === seq && isDeepStrictEqual(dataFrom(modelFrom(opened.data)), dataFrom(model));
  } catch {
    return false;
  }
};
