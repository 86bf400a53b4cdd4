/** Where a command writes what it makes: standard output for `-`, else whatever the name leads to. */
import { statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { quoted } from '../../../shared/words/quoted.ts';
import { writeToDestination } from '../../engine/exchange/export/destination.ts';
import { isModelAt } from '../../engine/model-at.ts';
import { printBytes, usageError } from '../command.ts';
import { words as errors } from '../errors/words.ts';
import { pathOf } from './places.ts';

/** The name that stands for standard input or output in every command. */
export const STANDARD_STREAM = '-';

/** Writes `bytes` to standard output or to the destination named; see `writeToDestination` for what is refused. */
export const writeOutput = async (out: string, bytes: Uint8Array): Promise<void> => {
  if (out === STANDARD_STREAM) await printBytes(bytes);
  else await writeToDestination(pathOf(out), bytes);
};

/**
 * Refuses an output that would overwrite a model, and its history with it: by its name, or because a link or a second
 * name leads to one.
 * @param file the model that is being read, if there is one
 */
export const assertNoModel = (out: string, file?: string): void => {
  if (out === STANDARD_STREAM) return;
  if (extname(out).toLowerCase() === '.strata' || isSame(out, file) || isModelAt(pathOf(out)))
    throw usageError(errors.replacesModel, { file: quoted(basename(out)) });
};

const isSame = (out: string, file: string | undefined): boolean => {
  if (file === undefined) return false;
  const [first, second] = [out, file].map((name) => statSync(pathOf(name), { throwIfNoEntry: false }));
  return first !== undefined && first.dev === second?.dev && first.ino === second.ino;
};
