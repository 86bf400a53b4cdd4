/** One model file, opened through the engine for the time of a command; and new ones. */
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { type MethodName, type Params, type Result, userError } from '../../../shared/api/contract.ts';
import { type Model, modelFrom } from '../../../shared/model/model.ts';
import type { ModelData } from '../../../shared/model/records.ts';
import { problemsIn } from '../../../shared/model/validation/validate.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { createEngine } from '../../engine/engine.ts';
import { formats } from '../../engine/exchange/formats.ts';
import { hasCompanions, reserveName } from '../../engine/files/files.ts';
import { failure, newFileFailure } from '../../engine/store/failures.ts';
import { createFile } from '../../engine/store/opening/create.ts';
import { localPerson } from '../../local-actor.ts';
import { remark, usageError } from '../command.ts';
import { words as errors } from '../errors/words.ts';
import { pathOf, SEEDS_FOLDER, VERSION } from './places.ts';
import { STANDARD_STREAM } from './write-output.ts';

/** The methods that concern one file, which need not be named again. */
type FileMethod = { [M in MethodName]: Params<M> extends { file: string } ? M : never }[MethodName];

export type ModelFile = {
  readonly model: Model;
  readonly readOnly: boolean;
  request<M extends FileMethod>(method: M, params: Omit<Params<M>, 'file'>): Promise<Result<M>>;
};

/** Opens the file a caller named, lets `work` use it, and closes it whatever happens. */
export const withModelFile = async <T>(name: string, work: (file: ModelFile) => Promise<T>): Promise<T> => {
  const engine = createEngine({
    file: pathOf(name),
    seedsFolder: SEEDS_FOLDER,
    version: VERSION,
    formats,
    allowPaths: false,
  });
  try {
    const session = engine.connect({ ...localPerson(), role: 'owner' });
    const { file } = await session.request('session.hello', {});
    if (file === null) throw new Error('An engine of one file names none.');
    const { data, readOnly, notice } = await session.request('document.open', { file });
    if (notice !== undefined) remark(notice);
    const request: ModelFile['request'] = (method, params) =>
      session.request(method, { ...params, file } as Params<typeof method>);
    return await work({ model: modelFrom(data), readOnly, request });
  } finally {
    await engine.close();
  }
};

/** What SQLite adds to a model's name for the files that it keeps beside it while the model is open. */
const COMPANION = /-(wal|shm|journal)$/i;
const LONGEST_COMPANION = '-journal';
/** What the file systems of all three platforms take. */
const MAX_NAME_BYTES = 255;

/** Refuses a name that no later command could open: what stands for a stream, and names that leave no room for a log. */
export const assertNewModelName = (name: string): void => {
  const base = basename(pathOf(name));
  if (name === STANDARD_STREAM) throw usageError(errors.notStandardOutput);
  if (COMPANION.test(base)) throw userError('cannot-write', errors.nameOfLog, { file: quoted(base) });
  if (Buffer.byteLength(base + LONGEST_COMPANION) > MAX_NAME_BYTES)
    throw userError('name-too-long', errors.nameTooLong, {
      limit: MAX_NAME_BYTES - LONGEST_COMPANION.length,
    });
};

/** Makes a new model file. Refused if something has the name already, or if the data is no valid model. */
export const makeModelFile = (name: string, data: ModelData): void => {
  const [problem] = problemsIn(data);
  if (problem !== undefined) throw userError('invalid-model', errors.notAModel, { problem });
  const path = pathOf(name);
  if (!reserve(path)) throw userError('file-exists', errors.fileExists, { file: quoted(basename(path)) });
  try {
    // A log that was left beside a model that is gone would be taken for the new one's.
    if (hasCompanions(path)) throw failure('log-left', path);
    createFile(path, data);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
};

const reserve = (path: string): boolean => {
  try {
    return reserveName(path);
  } catch (error) {
    throw newFileFailure(path, error);
  }
};
