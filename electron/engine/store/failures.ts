/** Everything that can be wrong with a file, in one place: a code for programs and a sentence or two for people. */
import { basename } from 'node:path';
import { UserError } from '../../../shared/api/contract.ts';
import { quoted } from '../../../shared/model/refusals.ts';

const sentences = {
  'file-missing': (file: string) => `${file} is not there. It may have been moved, renamed or deleted.`,
  'not-a-file': (file: string) => `${file} is a folder, not a Strata model.`,
  'no-access': (file: string) => `${file} can't be read: this account has no permission to.`,
  'empty-file': (file: string) => `${file} is empty. It holds no Strata model.`,
  'not-a-database': (file: string) => `${file} is not a Strata model. It was left as it is.`,
  'not-a-model': (file: string) => `${file} is a database of another program, not a Strata model.`,
  'newer-version': (file: string) =>
    `${file} was written by a newer version of Strata. Update Strata to open it; the file was left as it is.`,
  truncated: (file: string) =>
    `${file} is cut short: a part of it is missing. It was left as it is; take it from a backup or copy it anew.`,
  damaged: (file: string, why?: string) =>
    `${file} is damaged and was left as it is; take it from a backup.${why ? ` What was found: ${why}` : ''}`,
  'strange-schema': (file: string) =>
    `${file} holds tables or programs that no Strata model has. It was not opened, and left as it is.`,
  'read-only': (file: string) => `${file} is read-only. Save a copy elsewhere to change it.`,
  'file-replaced': (file: string) =>
    `${file} was moved, deleted or replaced by another program while it was open. Save a copy of what is on screen.`,
  'file-busy': (file: string) => `${file} is being changed by another program. Try again in a moment.`,
  'disk-full': (file: string) =>
    `The disk is full: the last change to ${file} was not kept. Free some space and try again.`,
  'disk-error': (file: string) =>
    `The disk reported an error: the last change to ${file} was not kept. Try again, or save a copy elsewhere.`,
  'disk-full-new': (file: string) =>
    `The disk is full: ${file} was not written. Free some space and try again.`,
  'cannot-write': (file: string) =>
    `${file} can't be written there: the folder is missing or can't be changed. Choose another place.`,
  'no-folder': (file: string) =>
    `${file} can't be used as the library: it is no folder, or this account may not read it. Choose another one.`,
  'in-use': (file: string) => `${file} is open now. Choose another name for the copy.`,
} satisfies Record<string, (file: string, detail?: string) => string>;

type FailureCode = keyof typeof sentences;

/** The error for people that says what is wrong with the file at `path`. */
export const failure = (code: FailureCode, path: string, detail?: string, cause?: unknown): UserError =>
  new UserError(
    code,
    (sentences[code] as (file: string, detail?: string) => string)(quoted(basename(path)), detail),
    {
      cause,
    },
  );

/** The codes of SQLite and of the file system that a failure stands for. */
type Causes = { readonly [F in FailureCode]?: readonly string[] };

/** Tells what a failed call means for whoever wanted the file at `path`; what is none of these causes stays as it is. */
const failureBy = (causes: Causes) => {
  const codes = new Map(
    Object.entries(causes).flatMap(([code, from]) => from.map((cause) => [cause, code as FailureCode])),
  );
  return (path: string, error: unknown): Error => {
    if (error instanceof UserError) return error;
    const code = codes.get(codeIn(error));
    if (code) return failure(code, path, undefined, error);
    return error instanceof Error ? error : new Error(String(error));
  };
};

/** While reading. */
export const readFailure = failureBy({
  'file-missing': ['ENOENT', 'ENOTDIR'],
  'not-a-file': ['EISDIR'],
  'no-access': ['EACCES', 'EPERM', 'SQLITE_CANTOPEN', 'SQLITE_READONLY'],
  'not-a-database': ['SQLITE_NOTADB'],
  'file-busy': ['SQLITE_BUSY'],
  damaged: ['SQLITE_CORRUPT', 'SQLITE_ERROR', 'SQLITE_IOERR'],
});

/** While writing a change: what was kept is what had been there before. */
export const writeFailure = failureBy({
  'disk-full': ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'],
  'disk-error': ['SQLITE_IOERR', 'EIO'],
  'file-busy': ['SQLITE_BUSY'],
  'read-only': ['SQLITE_READONLY', 'EROFS'],
  damaged: ['SQLITE_CORRUPT', 'SQLITE_NOTADB'],
});

/** While writing a new file. */
export const newFileFailure = failureBy({
  'disk-full-new': ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'],
  'cannot-write': [
    ...['ENOENT', 'ENOTDIR', 'EEXIST', 'EACCES', 'EPERM', 'EROFS', 'EISDIR', 'ENAMETOOLONG'],
    ...['SQLITE_CANTOPEN', 'SQLITE_READONLY'],
  ],
});

/** SQLite's extended codes are cut to their primary one: `SQLITE_IOERR_FSYNC` → `SQLITE_IOERR`. */
const codeIn = (error: unknown): string => {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  const code = String(error.code);
  return code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : code;
};
