/** What people are told when a call of SQLite or of the file system fails: always a sentence, never the call's own text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFileFailure, readFailure, writeFailure } from '../../../../electron/engine/store/failures.ts';
import { UserError } from '../../../../shared/api/contract.ts';
import { tempFolder } from '../fixtures.ts';

const PATH = join('/', 'home', 'ann', 'secret folder', 'Plan.strata');
const FUNCTIONS = { reading: readFailure, writing: writeFailure, 'writing a new file': newFileFailure };

/** An error as Node makes it of a failed call. */
const systemError = (code: string): Error =>
  Object.assign(new Error(`${code}: something went wrong, stat '${PATH}'`), {
    code,
    errno: -1,
    syscall: 'stat',
    path: PATH,
  });

/** The codes of the system that say what is wrong, and some that only a code can tell. */
const ERRNOS = [
  ...['EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'EISDIR', 'ENXIO', 'ENODEV', 'ELOOP', 'ENAMETOOLONG', 'EROFS'],
  ...['ENOSPC', 'EDQUOT', 'EIO', 'EMFILE', 'ENFILE', 'ESTALE', 'ETIMEDOUT', 'EBUSY', 'EINVAL', 'EEXIST'],
  ...['E2BIG', 'EUNKNOWN'],
];

describe.each(Object.entries(FUNCTIONS))('a call that fails while %s', (_name, failureOf) => {
  it.each(ERRNOS)('with %s is a sentence about the file', (code) => {
    const cause = systemError(code);
    const error = failureOf(PATH, cause);
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toContain('“Plan.strata”');
    expect(error.message).toMatch(/^\S.*\.$/);
    expect(error.message).not.toMatch(/stat '|secret folder|went wrong|undefined/);
    expect(error.cause).toBe(cause);
  });

  it('is told as it is if it is a sentence already, or a defect', () => {
    const known = readFailure(PATH, systemError('EACCES'));
    expect(failureOf(PATH, known)).toBe(known);
    const defect = Object.assign(new TypeError('not a function'), { code: 'ERR_INVALID_ARG_TYPE' });
    expect(failureOf(PATH, defect)).toBe(defect);
  });
});

describe('what a code means', () => {
  it.each([
    ['reading', 'ENOENT', 'file-missing'],
    ['reading', 'EACCES', 'no-access'],
    ['reading', 'EISDIR', 'not-a-file'],
    ['reading', 'ENXIO', 'special-file'],
    ['reading', 'ELOOP', 'link-loop'],
    ['reading', 'EMFILE', 'system-error'],
    ['reading', 'EIO', 'system-error'],
    ['reading', 'SQLITE_CANTOPEN', 'no-access'],
    ['reading', 'SQLITE_NOTADB', 'not-a-database'],
    ['reading', 'SQLITE_BUSY_SNAPSHOT', 'busy'],
    ['reading', 'SQLITE_IOERR_SHORT_READ', 'damaged'],
    ['writing', 'EIO', 'disk-error'],
    ['writing', 'SQLITE_IOERR_FSYNC', 'disk-error'],
    ['writing', 'SQLITE_FULL', 'disk-full'],
    ['writing', 'EDQUOT', 'disk-full'],
    ['writing', 'EROFS', 'read-only'],
    ['writing', 'SQLITE_CORRUPT_INDEX', 'damaged'],
    ['writing', 'EMFILE', 'system-error'],
    ['writing a new file', 'EACCES', 'cannot-write'],
    ['writing a new file', 'ENOSPC', 'disk-full-new'],
    ['writing a new file', 'SQLITE_CANTOPEN', 'cannot-write'],
    ['writing a new file', 'EMFILE', 'system-error'],
  ] as const)('while %s, %s is %s', (work, code, expected) => {
    expect(FUNCTIONS[work](PATH, systemError(code))).toMatchObject({ code: expected });
  });

  it('that has no sentence of its own is named, so that it can be looked up', () => {
    expect(readFailure(PATH, systemError('EMFILE')).message).toContain('EMFILE');
  });

  it('holds for what the system really says', () => {
    const folder = tempFolder();
    const thrown = (path: string): unknown => {
      try {
        return readFileSync(path);
      } catch (error) {
        return error;
      }
    };
    const missing = join(folder, 'Plan.strata');
    expect(readFailure(missing, thrown(missing))).toMatchObject({ code: 'file-missing' });
    expect(readFailure(folder, thrown(folder))).toMatchObject({ code: 'not-a-file' });
  });
});
