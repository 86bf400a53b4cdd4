/**
 * The files that a window may name. A page that was taken over could otherwise probe the disk, or name a file on a server
 * that Windows would then greet with the user's credentials. A path is granted by a person: in a dialog, by opening the file
 * from the file manager or the command line; models of the library are granted by their names.
 */
import { dirname, resolve } from 'node:path';
import { userError } from '../../shared/api/contract.ts';
import { isModelFileName } from '../../shared/model/file-names.ts';
import { words } from './words.ts';

export type Grants = {
  grant(path: string): void;
  /** Throws a `UserError` if `file`, the name of a model or a path, wasn’t granted. Doesn’t access the disk. */
  require(file: string): void;
};

/** @param libraryFolder the folder whose models are granted, as an absolute path. */
export const openGrants = (libraryFolder: string): Grants => {
  const library = resolve(libraryFolder);
  const granted = new Set<string>();
  const isInLibrary = (file: string): boolean =>
    isModelFileName(file) || (file === resolve(file) && dirname(file) === library);
  return {
    grant: (path) => void granted.add(resolve(path)),
    require: (file) => {
      if (isInLibrary(file) || granted.has(file)) return;
      throw userError('file-not-chosen', words.notChosen);
    },
  };
};
