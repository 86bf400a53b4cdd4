/** What can be done to the models of the library. Each tells the user where it failed. */
import type { LibraryEntry } from '../../shared/api/contract.ts';
import { connection } from '../state/document.ts';
import { notify } from '../state/session.ts';
import { attempt } from './use-library.ts';

/** The file made, or null. */
export const createModel = async (name: string, seed: string): Promise<string | null> => {
  const made = await attempt(() => connection.request('library.create', { name, seed }));
  return made?.file ?? null;
};

export const duplicateModel = async ({ file, name }: LibraryEntry): Promise<void> => {
  const made = await attempt(() => connection.request('library.duplicate', { file }));
  if (made) notify(`‹${name}› was duplicated.`);
};

export const renameModel = (file: string, name: string) =>
  attempt(() => connection.request('library.rename', { file, name }));

/** Moves a model to the bin, and offers to bring it back. */
export const binModel = async ({ file, name }: LibraryEntry): Promise<void> => {
  const removed = await attempt(() => connection.request('library.remove', { file }));
  if (!removed) return;
  notify(`‹${name}› was moved to the bin.`, 'info', {
    label: 'Undo',
    perform: () => void attempt(() => connection.request('library.restore', { bin: removed.bin })),
  });
};

/** The file made of another program's file, or null. */
export const importModel = async (source: File): Promise<string | null> => {
  const made = await attempt(async () =>
    connection.request('library.import', {
      fileName: source.name,
      base64: await base64Of(source),
    }),
  );
  if (made) notify(`${source.name} was imported.`);
  return made?.file ?? null;
};

const base64Of = (source: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(source);
  });
