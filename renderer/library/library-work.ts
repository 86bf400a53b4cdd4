/** Actions on models of the library. Each notifies the user if it failed. */
import type { BinEntry, LibraryEntry } from '../../shared/api/library-entry.ts';
import type { HeadedTable } from '../../shared/lists/headed-table.ts';
import { MAX_LIST_CHARACTERS } from '../../shared/lists/limits.ts';
import { extensionOf, LIST_EXTENSIONS, TABLE_EXTENSIONS } from '../../shared/lists/list-extensions.ts';
import type { ColumnRole } from '../../shared/lists/tables/roles.ts';
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { askForColumns } from '../state/dialogs/column-question.ts';
import { askToImport } from '../state/dialogs/table-import.ts';
import { connection } from '../state/ports/connected.ts';
import { notify } from '../state/session/session.ts';
import { attempt } from './use-library.ts';
import { words } from './words.ts';

/** The file made, or null. */
export const createModel = async (name: string, seed: string): Promise<string | null> => {
  const made = await attempt(() => connection.request('library.create', { name, seed }));
  return made?.file ?? null;
};

/** Makes a model of a template of the library. The file made, or null. */
export const createFromTemplate = async (name: string, file: string): Promise<string | null> => {
  const made = await attempt(() => connection.request('library.createFrom', { name, file }));
  return made?.file ?? null;
};

export const setTags = ({ file }: LibraryEntry, tags: string) =>
  attempt(() => connection.request('library.update', { file, tags }));

/** Marks a model as a template, which New offers, or as none. */
export const setTemplate = async ({ file, name }: LibraryEntry, template: boolean): Promise<void> => {
  const done = await attempt(async () => {
    await connection.request('library.update', { file, template });
    return true;
  });
  if (done) notify(say(template ? words.madeTemplate : words.madeNoTemplate, { name: quoted(name) }));
};

/** Brings a model of the bin back into the library. */
export const restoreModel = async ({ file, name }: BinEntry): Promise<void> => {
  const made = await attempt(() => connection.request('library.restore', { bin: file }));
  if (made) notify(say(words.restored, { name: quoted(name) }));
};

/** Deletes models of the bin, which nothing brings back. @param done what is said then. */
export const deleteForGood = async (bins: readonly string[], done: string): Promise<void> => {
  const isDone = await attempt(async () => {
    await connection.request('library.deleteForGood', { bins: [...bins] });
    return true;
  });
  if (isDone) notify(done);
};

export const duplicateModel = async ({ file, name }: LibraryEntry): Promise<void> => {
  const made = await attempt(() => connection.request('library.duplicate', { file }));
  if (made) notify(say(words.duplicated, { name: quoted(name) }));
};

/** Makes a new model of a restore point of `entry`, whose own file may be damaged. Returns its file, or null. */
export const openRestorePoint = async ({ file }: LibraryEntry, id: string): Promise<string | null> => {
  const made = await attempt(() => connection.request('library.openRestorePoint', { file, id }));
  return made?.file ?? null;
};

export const renameModel = (file: string, name: string) =>
  attempt(() => connection.request('library.rename', { file, name }));

/** Moves a model to the bin, and offers to bring it back. */
export const binModel = async ({ file, name }: LibraryEntry): Promise<void> => {
  const removed = await attempt(() => connection.request('library.remove', { file }));
  if (!removed) return;
  notify(say(words.movedToBin, { name: quoted(name) }), 'info', {
    label: say(words.undo),
    perform: () => void attempt(() => connection.request('library.restore', { bin: removed.bin })),
  });
};

/** The file made of another program's file, or null. Asks what the columns of a table are before it is imported. */
export const importModel = async (source: File): Promise<string | null> => {
  if (TABLE_EXTENSIONS.includes(extensionOf(source.name)))
    return new Promise((resolve) => askToImport({ source, into: null, onMade: resolve }));
  const table = await tableIn(source);
  if (!table) return importAs(source);
  return new Promise((resolve) =>
    askForColumns({
      table,
      act: 'import',
      answer: (columns) => resolve(importAs(source, [...columns])),
    }),
  );
};

/** The table in a file of a list, if its columns have to be asked about. What can't be read is refused by the import. */
const tableIn = async (source: File): Promise<HeadedTable | undefined> => {
  if (!LIST_EXTENSIONS.includes(extensionOf(source.name)) || source.size > MAX_LIST_CHARACTERS)
    return undefined;
  const text = await source.text().catch(() => '');
  // Who opens a model needs none of it.
  const { partsOfFile, tableToAskAbout } = await import('../../shared/lists/list-file.ts');
  return tableToAskAbout(partsOfFile(text, extensionOf(source.name)));
};

const importAs = async (source: File, columns?: ColumnRole[]): Promise<string | null> => {
  const made = await attempt(async () =>
    connection.request('library.import', {
      fileName: source.name,
      base64: await base64Of(source),
      ...(columns && { columns }),
    }),
  );
  if (made) notify(say(words.imported, { file: quoted(source.name) }));
  return made?.file ?? null;
};

const base64Of = (source: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(source);
  });
