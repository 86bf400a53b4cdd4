/** The library: a folder of models. What is removed goes to a bin inside it, from where it can come back. */
import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { type LibraryEntry, UserError } from '../../shared/api/contract.ts';
import { cleanName, isRefusal } from '../../shared/model/command.ts';
import { isModelFileName, MODEL_EXTENSION, safeFileName, uniqueName } from '../../shared/model/file-names.ts';
import { settingsOf } from '../../shared/model/model.ts';
import type { ModelData } from '../../shared/model/records.ts';
import { quoted } from '../../shared/model/refusals.ts';
import { readModelData } from '../../shared/model/validate.ts';
import type { Documents } from './documents.ts';
import type { Format } from './exchange/format.ts';
import { flushFolder, hasCompanions, removeFile, reserveName, writeWhole } from './files.ts';
import { libraryLister } from './library-list.ts';
import { createFile } from './store/create.ts';
import { failure, newFileFailure } from './store/failures.ts';

export type Library = {
  list(): LibraryEntry[];
  seeds(): { seed: string; name: string }[];
  /** Makes a model of a seed. Without a name of its own it takes the seed's. Returns its file name, as do the others. */
  create(name: string, seed: string): string;
  /** Makes a model of a file's bytes, read by the format that its name tells. */
  import(fileName: string, bytes: Uint8Array): Promise<string>;
  duplicate(file: string, by: By): string;
  /** Renames the model, and its file with it, unless somebody has it open: then the file keeps its name. */
  rename(file: string, name: string, by: By): string;
  /** Moves a model to the bin and returns its name there. Those who have it open are told that it is gone. */
  remove(file: string): string;
  restore(bin: string): string;
};

/** Who acts, and the source of the ids of new records. */
type By = { readonly actor: string; readonly seed: string };

type LibraryOptions = {
  readonly folder: string;
  /** Folder of the seed models, one JSON file each. */
  readonly seedsFolder: string | undefined;
  readonly formats: readonly Format[];
  readonly documents: Documents;
  /** The path of a file that a client named; throws where it may not have it. */
  readonly pathOf: (file: string) => string;
};

/** The bin's folder inside the library's. */
const BIN = '.bin';

/** The library of a folder. What can't be done with a file is thrown as a `UserError` with a sentence for people. */
export const openLibrary = ({ folder, seedsFolder, formats, documents, pathOf }: LibraryOptions): Library => {
  const list = libraryLister(folder, documents);

  /** Reserves a name like `name` in `place` and returns the path. The file there is empty until it is replaced. */
  const newPath = (place: string, name: string): string => {
    try {
      mkdirSync(place, { recursive: true });
      const taken = new Set(readdirSync(place).map((entry) => entry.normalize('NFC').toLowerCase()));
      const isTaken = (candidate: string) =>
        taken.has(`${candidate}${MODEL_EXTENSION}`.toLowerCase()) ||
        !reserveName(join(place, `${candidate}${MODEL_EXTENSION}`));
      return join(place, `${uniqueName(safeFileName(name), isTaken)}${MODEL_EXTENSION}`);
    } catch (error) {
      throw newFileFailure(join(place, `${safeFileName(name)}${MODEL_EXTENSION}`), error);
    }
  };

  /** Makes a new file called like `name`; where `write` fails, nothing is left of it. */
  const fill = (name: string, write: (path: string) => void): string => {
    const path = newPath(folder, name);
    try {
      write(path);
      return basename(path);
    } catch (error) {
      removeFile(path);
      throw error;
    }
  };

  const createFrom = (data: ModelData, name: string): string =>
    fill(name, (path) => createFile(path, renamed(data, name)));

  const move = (from: string, place: string, name: string): string => {
    letGo(from);
    const path = newPath(place, name);
    try {
      renameSync(from, path);
    } catch (error) {
      removeFile(path);
      throw newFileFailure(path, error);
    }
    flushFolder(place);
    return basename(path);
  };

  /** Makes sure that the file alone is whole, so that it can be moved: no log may wait beside it. */
  const letGo = (path: string): void => {
    if (!hasCompanions(path)) return;
    try {
      documents.using(path, () => {});
    } catch {
      // A file that can't be opened is moved as it is.
      return;
    }
    if (hasCompanions(path)) throw failure('file-busy', path);
  };

  const seedData = (seed: string): ModelData => {
    const known = seedsFolder !== undefined && seedFiles(seedsFolder).includes(seed);
    if (!known) throw new UserError('unknown-seed', `There is no seed model named ${quoted(seed)}.`);
    return validData(JSON.parse(readFileSync(join(seedsFolder, `${seed}.json`), 'utf8')), `${seed}.json`);
  };

  return {
    list,
    seeds: () =>
      seedsFolder === undefined
        ? []
        : seedFiles(seedsFolder).map((seed) => ({ seed, name: nameIn(seedData(seed)) })),
    create: (name, seed) => {
      const data = seedData(seed);
      return createFrom(data, name.trim() === '' ? nameIn(data) : validName(name));
    },
    import: async (fileName, bytes) => {
      const name = basename(fileName.replaceAll('\\', '/'));
      const extension = extname(name).slice(1).toLowerCase();
      const title = basename(name, extname(name));
      if (`.${extension}` === MODEL_EXTENSION)
        return fill(title, (path) => {
          writeWhole(path, bytes);
          documents.using(path, () => {});
        });
      const format = formats.find((candidate) => candidate.extension === extension && candidate.read);
      if (!format?.read) throw unreadable(name, formats);
      const data = validData(await format.read(bytes, name), name);
      return createFrom(data, nameIn(data).trim() === '' ? safeFileName(title) : nameIn(data));
    },
    duplicate: (file, by) => {
      const source = pathOf(file);
      return documents.using(source, (document) => {
        const name = `${settingsOf(document.model).name} copy`;
        return fill(name, (path) => {
          document.copyTo(path);
          documents.using(path, (copy) => rename(copy, name, by));
        });
      });
    },
    rename: (file, name, by) => {
      const path = pathOf(file);
      const isOpen = documents.at(path) !== undefined;
      documents.using(path, (document) => rename(document, validName(name), by));
      const same = safeFileName(name).toLowerCase() === basename(path, MODEL_EXTENSION).toLowerCase();
      return isOpen || same || hasCompanions(path) ? file : move(path, folder, name);
    },
    remove: (file) => {
      const path = pathOf(file);
      documents.closeFile(path, `${quoted(basename(path, MODEL_EXTENSION))} was moved to the bin.`);
      return move(path, join(folder, BIN), basename(path, MODEL_EXTENSION));
    },
    restore: (bin) => {
      const path = join(folder, BIN, bin);
      if (!isModelFileName(bin) || !readBin(folder).includes(bin)) throw failure('file-missing', path);
      return move(path, folder, basename(bin, MODEL_EXTENSION));
    },
  };
};

const rename = (
  document: { apply(command: unknown, by: By): { ok: boolean; code?: string; message?: string } },
  name: string,
  by: By,
): void => {
  const result = document.apply({ type: 'model.update', name }, by);
  if (!result.ok && result.code !== 'nothing-to-do')
    throw new UserError(result.code ?? 'refused', result.message ?? '');
};

const readBin = (folder: string): string[] => {
  try {
    return readdirSync(join(folder, BIN));
  } catch {
    return [];
  }
};

const seedFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();

const validName = (name: string): string => {
  const clean = cleanName(name, 'model');
  if (isRefusal(clean)) throw new UserError(clean.code, clean.message);
  return clean;
};

const validData = (value: unknown, fileName: string): ModelData => {
  const read = readModelData(value);
  if ('data' in read) return read.data;
  throw new UserError('invalid-model', `${quoted(fileName)} can't be read. ${read.problems[0] ?? ''}`);
};

const nameIn = (data: ModelData): string => data.tables.model?.[0]?.name ?? '';

const renamed = (data: ModelData, name: string): ModelData => ({
  ...data,
  tables: { ...data.tables, model: data.tables.model?.map((row) => ({ ...row, name })) },
});

const unreadable = (name: string, formats: readonly Format[]): UserError => {
  const known = formats.flatMap(({ extension, read }) => (read ? [`.${extension}`] : []));
  return new UserError(
    'unknown-format',
    `${quoted(name)} is of a kind that can't be imported. What can be: ${[MODEL_EXTENSION, ...known].join(', ')}.`,
  );
};
