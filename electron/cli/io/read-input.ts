/** What a command reads: files, pipes and devices by name, and standard input. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { UserError, userError } from '../../../shared/api/contract.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { linkTarget } from '../../engine/files/link-target.ts';
import { readFailure } from '../../engine/store/failures.ts';
import { words as errors } from '../errors/words.ts';
import { pathOf } from './places.ts';
import { STANDARD_STREAM } from './write-output.ts';

type Input = AsyncIterable<Uint8Array> & { destroy(): unknown };

/**
 * Opens what the caller named, `-` being standard input; waits for the writer of a named pipe. Refused with a sentence if
 * it is missing, a folder, or can't be read.
 */
export const openInput = async (name: string): Promise<Input> => {
  const path = pathOf(name);
  try {
    const target = name === STANDARD_STREAM ? { descriptor: 0 } : linkTarget(path);
    if ('descriptor' in target)
      return target.descriptor === 0 ? process.stdin : createReadStream('', { fd: target.descriptor });
    const handle = await open(target.path);
    if (!(await handle.stat()).isDirectory()) return handle.createReadStream();
    await handle.close();
  } catch (error) {
    throw inputFailure(path, error);
  }
  throw noFile(path, 'folder');
};

const noFile = (path: string, kind: 'folder' | 'other'): UserError =>
  userError('not-a-file', errors.noFile, { file: quoted(basename(path)), kind });

/** What a failed call means for an input. Only a model is told that a file is not one. */
const inputFailure = (path: string, error: unknown): Error => {
  const failed = readFailure(path, error);
  if (!(failed instanceof UserError)) return failed;
  if (failed.code === 'not-a-file') return noFile(path, 'folder');
  return failed.code === 'special-file' ? noFile(path, 'other') : failed;
};

/** More than any text that can be taken in; a device may have no end. */
const MAX_BYTES = 500_000_000;

/**
 * All bytes of what the caller named, as `openInput` finds it. Refused with a sentence if there are more than the limit.
 * @param limitFor the limit in bytes, by the first of them.
 */
export const readInput = async (
  name: string,
  limitFor: (begin: Uint8Array) => number = () => MAX_BYTES,
): Promise<Uint8Array> => {
  const input = await openInput(name);
  const chunks: Uint8Array[] = [];
  let size = 0;
  let limit: number | undefined;
  try {
    for await (const chunk of input) {
      limit ??= limitFor(chunk);
      size += chunk.length;
      if (size > limit)
        throw userError('too-large', errors.tooLarge, {
          file: quoted(basename(name)),
          megabytes: limit / 1_000_000,
        });
      chunks.push(chunk);
    }
  } catch (error) {
    throw inputFailure(pathOf(name), error);
  } finally {
    input.destroy();
  }
  return Buffer.concat(chunks);
};
