/** The library: a folder of models. What is removed goes to a bin inside it, from where it can come back. */

import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { errorOf, UserError, userError } from '../../../shared/api/contract.ts';
import type { BinEntry, LibraryEntry } from '../../../shared/api/library-entry.ts';
import type { ColumnRole } from '../../../shared/lists/tables/roles.ts';
import { broughtTogether } from '../../../shared/model/bring-together.ts';
import { isRefusal } from '../../../shared/model/command.ts';
import { cleanName } from '../../../shared/model/fields/cleaned.ts';
import { MODEL_EXTENSION, safeFileName, uniqueName } from '../../../shared/model/file-names.ts';
import { dataFrom, modelFrom, settingsOf } from '../../../shared/model/model.ts';
import type { ModelData, ModelRecord } from '../../../shared/model/records.ts';
import { caught } from '../../../shared/model/refusals/refusals.ts';
import { readModelData } from '../../../shared/model/validation/validate.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { type About, aboutModel } from '../about.ts';
import type { Documents } from '../document/documents.ts';
import type { Format } from '../exchange/format.ts';
import {
  COMPANIONS,
  flushFolder,
  hasCompanions,
  removeFile,
  reserveName,
  writeWhole,
} from '../files/files.ts';
import type { By } from '../once.ts';
import { moveRestorePoints, restorePointData, restorePointsOf } from '../restore/restore-points.ts';
import { failure, newFileFailure } from '../store/failures.ts';
import { createFile } from '../store/opening/create.ts';
import { words } from '../words.ts';
import { BIN, deleteForGood, listBin, pathInBin } from './bin.ts';
import { libraryLister } from './library-list.ts';
import { seedNames } from './seeds.ts';

export type Library = {
  list(): Promise<LibraryEntry[]>;
  seeds(): (About & { readonly seed: string })[];
  /** Makes a model of a seed. Without a name of its own it takes the seed's. Returns its file name, as do the others. */
  create(name: string, seed: string): Promise<string>;
  /** Makes a model of what another one holds now, without its history. It is no template itself. */
  createFrom(name: string, file: string): Promise<string>;
  /** Sets what the library groups a model by. */
  update(file: string, fields: Grouping, by: By): Promise<void>;
  /** Makes a model of a file's bytes, read by the format that its name tells. */
  import(fileName: string, bytes: Uint8Array, columns?: readonly ColumnRole[]): Promise<string>;
  /** Makes a model of data that was made of a table in a file of this name. */
  importData(data: unknown, fileName: string): Promise<string>;
  duplicate(file: string, by: By): Promise<string>;
  /** Makes a new model of a restore point of `file`, which may be damaged or gone and is not touched. */
  openRestorePoint(file: string, id: string): Promise<string>;
  /** Renames the model, and its file with it, unless somebody has it open: then the file keeps its name. */
  rename(file: string, name: string, by: By): Promise<string>;
  /** Moves a model to the bin and returns its name there. Those who have it open are told that it is gone. */
  remove(file: string): Promise<string>;
  restore(bin: string): Promise<string>;
  bin(): Promise<BinEntry[]>;
  /** Deletes models of the bin. Nothing brings them back. */
  deleteForGood(bins: readonly string[]): void;
};

type LibraryOptions = {
  readonly folder: string;
  /** Folder of the seed models, one JSON file each. */
  readonly seedsFolder: string | undefined;
  readonly formats: readonly Format[];
  readonly documents: Documents;
  /** The path of a file that a client named; throws where it may not have it. */
  readonly pathOf: (file: string) => string;
};

/** The library of a folder. What can't be done with a file is thrown as a `UserError` with a sentence for people. */
export const openLibrary = ({ folder, seedsFolder, formats, documents, pathOf }: LibraryOptions): Library => {
  const list = libraryLister(folder, documents);
  const listBinned = libraryLister(join(folder, BIN), documents);

  /** Reserves a name like `name` in `place` and returns the path. The file there is empty until it is replaced. */
  const newPath = (place: string, name: string): string => {
    try {
      mkdirSync(place, { recursive: true });
      const taken = new Set(readdirSync(place).map((entry) => entry.normalize('NFC').toLowerCase()));
      // A log that was left beside a model that is gone would be taken for the new one's.
      const isTaken = (candidate: string) =>
        ['', ...COMPANIONS].some((suffix) =>
          taken.has(`${candidate}${MODEL_EXTENSION}${suffix}`.toLowerCase()),
        ) ||
        // And so would the restore points.
        restorePointsOf(join(place, `${candidate}${MODEL_EXTENSION}`)).length > 0 ||
        !reserveName(join(place, `${candidate}${MODEL_EXTENSION}`));
      return join(place, `${uniqueName(safeFileName(name), isTaken)}${MODEL_EXTENSION}`);
    } catch (error) {
      throw newFileFailure(join(place, `${safeFileName(name)}${MODEL_EXTENSION}`), error);
    }
  };

  /** Makes a new file called like `name`; where `write` fails, nothing is left of it. */
  const fill = async (name: string, write: (path: string) => void | Promise<void>): Promise<string> => {
    const path = newPath(folder, name);
    try {
      await write(path);
      return basename(path);
    } catch (error) {
      removeFile(path);
      throw error;
    }
  };

  const createFrom = (data: ModelData, name: string): Promise<string> =>
    fill(name, (path) => createFile(path, renamed(data, name)));

  /** @param isWhole what `letGo` found. A file that another program has open since is not moved. */
  const move = (from: string, place: string, name: string, isWhole: boolean): string => {
    if (isWhole && hasCompanions(from)) throw failure('busy', from);
    const path = newPath(place, name);
    try {
      renameSync(from, path);
    } catch (error) {
      removeFile(path);
      throw newFileFailure(path, error);
    }
    moveCompanions(from, path);
    moveRestorePoints(from, path);
    flushFolder(place);
    return basename(path);
  };

  /**
   * Makes the file whole by itself, so that it can be moved. False if it can't be opened: it is then moved as it is, with every
   * file beside it.
   */
  const letGo = async (path: string): Promise<boolean> => {
    if (!hasCompanions(path)) return true;
    try {
      await documents.using(path, () => {});
      return true;
    } catch (error) {
      if (error instanceof UserError && error.code === 'busy') throw error;
      return false;
    }
  };

  const seedData = (seed: string): ModelData => {
    const known = seedsFolder !== undefined && seedNames(seedsFolder).includes(seed);
    if (!known) throw userError('unknown-seed', words.noSeed, { seed: quoted(seed) });
    return validData(JSON.parse(readFileSync(join(seedsFolder, `${seed}.json`), 'utf8')), `${seed}.json`);
  };

  return {
    list,
    seeds: () =>
      seedsFolder === undefined
        ? []
        : seedNames(seedsFolder).map((seed) => ({ seed, ...aboutModel(modelFrom(seedData(seed))) })),
    create: async (name, seed) => {
      const data = seedData(seed);
      return createFrom(data, name.trim() === '' ? nameIn(data) : validName(name));
    },
    createFrom: async (name, file) => {
      const data = await documents.using(pathOf(file), ({ model }) => dataFrom(model));
      const clean = validName(name.trim() === '' ? nameIn(data) : name);
      return createFrom(withSettings(data, { template: false }), clean);
    },
    update: async (file, fields, by) => {
      const path = pathOf(file);
      await documents.using(path, (document) => document.inTurn(() => change(document, fields, by)));
    },
    import: async (fileName, bytes, columns) => {
      const name = basename(fileName.replaceAll('\\', '/'));
      const extension = extname(name).slice(1).toLowerCase();
      const title = basename(name, extname(name));
      if (`.${extension}` === MODEL_EXTENSION)
        return fill(title, async (path) => {
          writeWhole(path, bytes);
          await documents.using(path, () => {});
        });
      const { endingOf } = await import('../exchange/recognise.ts');
      const ending = endingOf(bytes, extension);
      const format = formats.find((candidate) => candidate.extension === ending && candidate.read);
      if (!format?.read) throw unreadable(name, formats);
      const data = validData(await format.read(bytes, name, columns && { columns }), name);
      return createFrom(data, nameIn(data).trim() === '' ? safeFileName(title) : nameIn(data));
    },
    importData: async (value, fileName) => {
      const name = basename(fileName.replaceAll('\\', '/'));
      const data = validData(value, name);
      return createFrom(data, nameIn(data));
    },
    duplicate: async (file, by) => {
      const source = pathOf(file);
      return documents.using(source, (document) => {
        const name = `${settingsOf(document.model).name} copy`;
        return fill(name, async (path) => {
          await document.copyInTurns(path);
          await documents.using(path, (copy) => rename(copy, name, by));
        });
      });
    },
    openRestorePoint: async (file, id) => {
      const data = restorePointData(pathOf(file), id);
      return createFrom(data, `${nameIn(data)} restored`);
    },
    rename: async (file, name, by) => {
      const path = pathOf(file);
      const isOpen = documents.isInUse(path);
      const clean = validName(name);
      await documents.using(path, (document) => document.inTurn(() => rename(document, clean, by)));
      const same = safeFileName(name).toLowerCase() === basename(path, MODEL_EXTENSION).toLowerCase();
      return isOpen || same || hasCompanions(path) || documents.isInUse(path)
        ? file
        : move(path, folder, name, true);
    },
    remove: async (file) => {
      const path = pathOf(file);
      const name = basename(path, MODEL_EXTENSION);
      // If another program has it open, nothing is done, and the windows here keep it.
      if (documents.at(path)?.isAlone() === false) throw failure('busy', path);
      const isWhole = documents.isInUse(path) || (await letGo(path));
      let outcome: { bin: string } | { error: unknown } | undefined;
      const moveToBin = (): string => {
        try {
          outcome = { bin: move(path, join(folder, BIN), name, isWhole) };
          return say(words.movedToBin, { file: quoted(name) });
        } catch (error) {
          outcome = { error };
          return say(words.notMovedToBin, { file: quoted(name) });
        }
      };
      documents.closeFile(path, moveToBin);
      if (!outcome) moveToBin();
      if (outcome && 'error' in outcome) throw outcome.error;
      return outcome?.bin ?? '';
    },
    restore: async (bin) => {
      const path = pathInBin(folder, bin);
      const isWhole = await letGo(path);
      return move(path, folder, basename(bin, MODEL_EXTENSION), isWhole);
    },
    bin: () => listBin(folder, listBinned),
    deleteForGood: (bins) => deleteForGood(folder, bins),
  };
};

type Changeable = {
  apply(command: unknown, by: By): { ok: boolean; code?: string; message?: string };
};

const rename = (document: Changeable, name: string, by: By): void => change(document, { name }, by);

type Grouping = { readonly [F in 'tags' | 'template']?: ModelRecord[F] | undefined };

const change = (document: Changeable, fields: Grouping | { readonly name: string }, by: By): void => {
  const result = document.apply({ type: 'model.update', ...fields }, by);
  if (!result.ok && result.code !== 'nothing-to-do')
    throw new UserError(result.code ?? 'refused', result.message ?? '');
};

/** Moves the files beside one that can't be opened along with it: their content may still be saved by other means. */
const moveCompanions = (from: string, to: string): void => {
  for (const suffix of COMPANIONS)
    try {
      renameSync(`${from}${suffix}`, `${to}${suffix}`);
    } catch {
      // Most files have nothing beside them.
    }
};

const validName = (name: string): string => {
  const clean = caught(() => cleanName(name, 'model'));
  if (isRefusal(clean)) throw errorOf(clean);
  return clean;
};

const validData = (value: unknown, fileName: string): ModelData => {
  const read = readModelData(value);
  if ('data' in read) return broughtTogether(read.data);
  throw userError('invalid-model', words.unreadable, {
    file: quoted(fileName),
    problem: read.problems[0] ?? '',
  });
};

const nameIn = (data: ModelData): string => data.tables.model?.[0]?.name ?? '';

const renamed = (data: ModelData, name: string): ModelData => withSettings(data, { name });

const withSettings = (data: ModelData, fields: Partial<ModelRecord>): ModelData => ({
  ...data,
  tables: { ...data.tables, model: data.tables.model?.map((row) => ({ ...row, ...fields })) },
});

const unreadable = (name: string, formats: readonly Format[]): UserError => {
  const known = formats.flatMap(({ extension, read }) => (read ? [`.${extension}`] : []));
  return userError('unknown-format', words.cantImport, {
    file: quoted(name),
    types: [MODEL_EXTENSION, ...known].join(', '),
  });
};
