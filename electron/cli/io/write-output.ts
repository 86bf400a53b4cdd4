/** Where a command writes what it makes: standard output for `-`, else whatever the name leads to. */
import { type Stats, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { MODEL_EXTENSION } from '../../../shared/model/file-names.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { writeToDestination } from '../../engine/exchange/export/destination.ts';
import { COMPANIONS } from '../../engine/files/files.ts';
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
 * name leads to one. Refuses the names of a model's log too: SQLite would take what is there for changes.
 * @param file the model that is being read, if there is one
 */
export const assertNoModel = (out: string, file?: string): void => {
  if (out === STANDARD_STREAM) return;
  if (COMPANIONS.some((suffix) => out.toLowerCase().endsWith(`${MODEL_EXTENSION}${suffix}`)))
    throw usageError(errors.replacesLog, { file: quoted(basename(out)) });
  if (extname(out).toLowerCase() === MODEL_EXTENSION || isSame(out, file) || isModelAt(pathOf(out)))
    throw usageError(errors.replacesModel, { file: quoted(basename(out)) });
};

const isSame = (out: string, file: string | undefined): boolean => {
  if (file === undefined) return false;
  const [first, second] = [out, file].map((name) => statsOf(pathOf(name)));
  return first !== undefined && first.dev === second?.dev && first.ino === second.ino;
};

/** Undefined for nothing, and for a link or a name that leads nowhere: writing says what is wrong. */
const statsOf = (path: string): Stats | undefined => {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
};
