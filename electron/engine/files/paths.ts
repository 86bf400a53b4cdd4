/** Which file a caller means. Callers name models of the library; paths are for the owner of the desktop alone. */
import { basename, isAbsolute, join, resolve } from 'node:path';
import { userError } from '../../../shared/api/contract.ts';
import { isModelFileName } from '../../../shared/model/file-names.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import type { EngineOptions } from '../engine-options.ts';
import { words } from '../words.ts';

type Places = Pick<EngineOptions, 'folder' | 'file' | 'allowPaths'>;

/**
 * A function that gives the path of the file a caller named: a bare name inside the library's folder, the one file
 * that is served, or, where that is allowed, any absolute path. Everything else is refused with a `UserError`.
 */
export const pathResolver =
  ({ folder, file: served, allowPaths }: Places): ((file: string) => string) =>
  (file) => {
    if (served !== undefined && (file === basename(served) || file === served)) return resolve(served);
    if (folder !== undefined && isModelFileName(file)) return join(folder, file);
    if (allowPaths && isAbsolute(file) && !file.includes('\0')) return resolve(file);
    throw userError('not-in-library', words.notInLibrary, { file: quoted(basename(file)) });
  };

/** The name by which the one file that is served goes, or null if a library is. */
export const servedName = ({ folder, file }: Places): string | null =>
  folder === undefined && file !== undefined ? basename(file) : null;
