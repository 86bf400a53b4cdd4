/** One model file, opened through the engine for the time of a command; and new ones. */
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { type MethodName, type Params, type Result, UserError } from '../../shared/api/contract.ts';
import { type Model, modelFrom } from '../../shared/model/model.ts';
import type { ModelData } from '../../shared/model/records.ts';
import { quoted } from '../../shared/model/refusals.ts';
import { problemsIn } from '../../shared/model/validate.ts';
import { createEngine } from '../engine/engine.ts';
import { formats } from '../engine/exchange/formats.ts';
import { reserveName } from '../engine/files.ts';
import { createFile } from '../engine/store/create.ts';
import { newFileFailure } from '../engine/store/failures.ts';
import { localActor } from '../local-actor.ts';
import { pathOf, SEEDS_FOLDER, VERSION } from './places.ts';

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
    const session = engine.connect({ actor: localActor(), role: 'owner' });
    const { file } = await session.request('session.hello', {});
    if (file === null) throw new Error('An engine of one file names none.');
    const { data, readOnly } = await session.request('document.open', { file });
    const request: ModelFile['request'] = (method, params) =>
      session.request(method, { ...params, file } as unknown as Params<typeof method>);
    return await work({ model: modelFrom(data), readOnly, request });
  } finally {
    await engine.close();
  }
};

/** Makes a new model file. Refused where something has the name already, or where the data is no valid model. */
export const makeModelFile = (name: string, data: ModelData): void => {
  const [problem] = problemsIn(data);
  if (problem !== undefined) throw new UserError('invalid-model', `No model can be made of this: ${problem}`);
  const path = pathOf(name);
  if (!reserve(path))
    throw new UserError('file-exists', `${quoted(basename(path))} is there already. Choose another name.`);
  try {
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
