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

/** What a failed call of SQLite or of the file system while reading means for the reader of `path`. */
export const readFailure = (path: string, error: unknown): Error => {
  if (error instanceof UserError) return error;
  switch (codeIn(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return failure('file-missing', path, undefined, error);
    case 'EISDIR':
      return failure('not-a-file', path, undefined, error);
    case 'EACCES':
    case 'EPERM':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
      return failure('no-access', path, undefined, error);
    case 'SQLITE_NOTADB':
      return failure('not-a-database', path, undefined, error);
    case 'SQLITE_BUSY':
      return failure('file-busy', path, undefined, error);
    case 'SQLITE_CORRUPT':
    case 'SQLITE_ERROR':
    case 'SQLITE_IOERR':
      return failure('damaged', path, undefined, error);
    default:
      return asError(error);
  }
};

/** The same while writing a change: what was kept is what had been there before. */
export const writeFailure = (path: string, error: unknown): Error => {
  if (error instanceof UserError) return error;
  switch (codeIn(error)) {
    case 'SQLITE_FULL':
    case 'ENOSPC':
    case 'EDQUOT':
      return failure('disk-full', path, undefined, error);
    case 'SQLITE_IOERR':
    case 'EIO':
      return failure('disk-error', path, undefined, error);
    case 'SQLITE_BUSY':
      return failure('file-busy', path, undefined, error);
    case 'SQLITE_READONLY':
    case 'EROFS':
      return failure('read-only', path, undefined, error);
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return failure('damaged', path, undefined, error);
    default:
      return asError(error);
  }
};

/** The same while writing a new file at `path`. */
export const newFileFailure = (path: string, error: unknown): Error => {
  if (error instanceof UserError) return error;
  switch (codeIn(error)) {
    case 'SQLITE_FULL':
    case 'ENOSPC':
    case 'EDQUOT':
      return failure('disk-full-new', path, undefined, error);
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EISDIR':
    case 'ENAMETOOLONG':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
      return failure('cannot-write', path, undefined, error);
    default:
      return asError(error);
  }
};

/** SQLite's extended codes are cut to their primary one: `SQLITE_IOERR_FSYNC` → `SQLITE_IOERR`. */
const codeIn = (error: unknown): string => {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  const code = String(error.code);
  return code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : code;
};

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
