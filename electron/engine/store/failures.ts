/** Errors about files: what a failed call of SQLite or the file system means for the person who needed the file. */
import { basename } from 'node:path';
import { UserError, userError } from '../../../shared/api/contract.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { words } from './words.ts';

type FailureCode = keyof typeof words;

/**
 * The error that says what is wrong with the file at `path`.
 * @param detail what was found in a damaged file, the name of a rescued copy, or a code of the system.
 */
export const failure = (code: FailureCode, path: string, detail?: string, cause?: unknown): UserError =>
  userError(
    code,
    words[code],
    {
      file: quoted(basename(path)),
      found: detail ? 'yes' : 'no',
      detail: detail ?? '',
      rescued: quoted(detail ?? ''),
    },
    cause,
  );

/** The codes of SQLite and of the file system that a failure stands for. */
type Causes = { readonly [F in FailureCode]?: readonly string[] };

/** What a failed call means for the file at `path`; an error with another cause is returned unchanged. */
const failureBy = (causes: Causes) => {
  const codes = new Map(
    Object.entries(causes).flatMap(([code, from]) => from.map((cause) => [cause, code as FailureCode])),
  );
  return (path: string, error: unknown): Error => {
    if (error instanceof UserError) return error;
    const code = codes.get(codeIn(error));
    if (code) return failure(code, path, undefined, error);
    if (ERRNO.test(codeIn(error))) return failure('system-error', path, codeIn(error), error);
    return error instanceof Error ? error : new Error(String(error));
  };
};

/** The names of errors of the operating system. Errors of Node itself have an underscore: they are defects. */
const ERRNO = /^E[A-Z0-9]+$/;

/** While reading. */
export const readFailure = failureBy({
  'file-missing': ['ENOENT', 'ENOTDIR'],
  'not-a-file': ['EISDIR'],
  'special-file': ['ENXIO', 'ENODEV'],
  'link-loop': ['ELOOP'],
  'name-too-long': ['ENAMETOOLONG'],
  'no-access': ['EACCES', 'EPERM', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'],
  'not-a-database': ['SQLITE_NOTADB'],
  busy: ['SQLITE_BUSY'],
  damaged: ['SQLITE_CORRUPT', 'SQLITE_ERROR', 'SQLITE_IOERR'],
});

/** While writing a change: the file keeps its state before the change. */
export const writeFailure = failureBy({
  'disk-full': ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'],
  'disk-error': ['SQLITE_IOERR', 'EIO'],
  busy: ['SQLITE_BUSY'],
  'read-only': ['SQLITE_READONLY', 'EROFS'],
  damaged: ['SQLITE_CORRUPT', 'SQLITE_NOTADB'],
});

/** While writing a new file. */
export const newFileFailure = failureBy({
  'name-too-long': ['ENAMETOOLONG'],
  'disk-full-new': ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'],
  'cannot-write': [
    ...['ENOENT', 'ENOTDIR', 'EEXIST', 'EACCES', 'EPERM', 'EROFS', 'EISDIR', 'ELOOP', 'EINVAL'],
    ...['SQLITE_CANTOPEN', 'SQLITE_READONLY'],
  ],
});

/** SQLite's extended codes are cut to their primary one: `SQLITE_IOERR_FSYNC` → `SQLITE_IOERR`. */
const codeIn = (error: unknown): string => {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  const code = String(error.code);
  return code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : code;
};
