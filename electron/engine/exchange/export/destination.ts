/**
 * Writing bytes wherever a caller says: through symbolic links, into pipes and devices, into the descriptors that the
 * process was started with. A file is replaced whole and keeps its mode and owner. A file with several names (hard
 * links), or in a folder that takes no new file, is overwritten in place, because a new file would not be the same one.
 */
import {
  accessSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { userError } from '../../../../shared/api/contract.ts';
import { fillSteps, replaceFileSteps } from '../../files/files.ts';
import { linkTarget } from '../../files/link-target.ts';
import { newFileFailure } from '../../store/failures.ts';
import { words } from '../../words.ts';

/**
 * Writes `bytes` to where `path` leads, and yields to other work. Waits for the reader of a named pipe; a reader that stops
 * early is not an error. Throws a `UserError` if the destination is a folder, can't be written or has no space, and the signal's reason
 * if that is aborted before the file is in its place; a file that was there is then as it was.
 */
export const writeToDestination = async (
  path: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<void> => {
  signal?.throwIfAborted();
  try {
    const target = linkTarget(path);
    if ('descriptor' in target) await writeToDescriptor(target.descriptor, bytes);
    else await writeToPath(target.path, bytes, signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (codeOf(error) !== 'EPIPE') throw destinationFailure(path, error);
  }
};

/** Writes all of `bytes` to an open descriptor, waiting if its reader is slower. Throws the system's error. */
export const writeToDescriptor = async (descriptor: number, bytes: Uint8Array): Promise<void> => {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      // A pipe that another program made non-blocking, and whose reader is behind.
      if (codeOf(error) !== 'EAGAIN') throw error;
      await setTimeout(RETRY_MS);
    }
  }
};

const RETRY_MS = 5;

const writeToPath = async (path: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void> => {
  const present = statSync(path, { throwIfNoEntry: false });
  if (present?.isDirectory()) throw Object.assign(new Error(`A folder: ${path}`), { code: 'EISDIR' });
  if (present && !present.isFile()) return writeToDevice(path, bytes);
  if (present) accessSync(path, constants.W_OK);
  if (present && present.nlink > 1) return overwrite(path, bytes);
  try {
    await inTurns(
      replaceFileSteps(path, (temporary) => filled(temporary, bytes, present)),
      signal,
    );
  } catch (error) {
    if (!present || !IN_PLACE_CODES.includes(codeOf(error))) throw error;
    overwrite(path, bytes);
  }
};

/** Errors of a folder that takes no new file, and of setting an owner that isn't allowed. */
const IN_PLACE_CODES = ['EACCES', 'EPERM', 'EROFS'];

/** Pipes and devices: they are opened as they are, never made, cut or replaced. */
const writeToDevice = async (path: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(path, constants.O_WRONLY | constants.O_NOCTTY);
  try {
    await handle.writeFile(bytes);
  } finally {
    await handle.close();
  }
};

/** Yields to other work after each step. */
const inTurns = async (steps: Generator<undefined, void, unknown>, signal?: AbortSignal): Promise<void> => {
  // If it is aborted, the loop ends the steps, and they remove what they have written.
  for (const _ of steps) {
    await setImmediate();
    signal?.throwIfAborted();
  }
};

/** Fills a new file that takes the place of one with this owner. */
function* filled(
  path: string,
  bytes: Uint8Array,
  before: Stats | undefined,
): Generator<undefined, void, unknown> {
  yield* fillSteps(path, bytes);
  if (!before || process.platform === 'win32') return;
  const made = statSync(path);
  if (made.uid !== before.uid || made.gid !== before.gid) chownSync(path, before.uid, before.gid);
}

/** Gives an existing file new bytes. If that fails, it gets its old ones back. */
const overwrite = (path: string, bytes: Uint8Array): void => {
  const before = readFileSync(path);
  const fd = openSync(path, 'r+');
  try {
    try {
      writeAll(fd, bytes);
      ftruncateSync(fd, bytes.length);
    } catch (error) {
      writeAll(fd, before);
      ftruncateSync(fd, before.length);
      throw error;
    } finally {
      fsyncSync(fd);
    }
  } finally {
    closeSync(fd);
  }
};

const writeAll = (fd: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at, bytes.length - at, at);
};

const destinationFailure = (path: string, error: unknown): Error => {
  const name = `“${basename(path)}”`;
  switch (codeOf(error)) {
    case 'EISDIR':
      return userError('cannot-write', words.isFolder, { file: name }, error);
    case 'ELOOP':
      return userError('cannot-write', words.isLoop, { file: name }, error);
    case 'ENXIO':
    case 'ENODEV':
    case 'EBADF':
    case 'EINVAL':
      return userError('cannot-write', words.takesNoData, { file: name }, error);
    case 'EFBIG':
      return userError('disk-full-new', words.tooLargeForDisk, { file: name }, error);
    case 'EIO':
      return userError('disk-error', words.diskError, { file: name }, error);
    default:
      return newFileFailure(path, error);
  }
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
