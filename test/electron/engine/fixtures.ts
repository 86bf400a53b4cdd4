/** What the tests of the engine start from: folders of their own, real model files, and a few looks into them. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Person } from '../../../electron/engine/caller.ts';
import { openDocument } from '../../../electron/engine/document/document.ts';
import type { Document } from '../../../electron/engine/document-type.ts';
import type { By } from '../../../electron/engine/once.ts';
import { createFile } from '../../../electron/engine/store/opening/create.ts';
import { UserError } from '../../../shared/api/contract.ts';
import type { Command } from '../../../shared/model/apply.ts';
import type { ModelData } from '../../../shared/model/records.ts';
import { readModelData } from '../../../shared/model/validation/validate.ts';

export const SEEDS_FOLDER = join(import.meta.dirname, '../../../seeds');

const folders: string[] = [];
const documents: Document[] = [];
afterEach(() => {
  for (const document of documents.splice(0)) document.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder, removed after the test. */
export const tempFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-test-'));
  folders.push(folder);
  return folder;
};

export const seedData = (seed: 'blank' | 'sales-and-support' = 'sales-and-support'): ModelData => {
  const read = readModelData(JSON.parse(readFileSync(join(SEEDS_FOLDER, `${seed}.json`), 'utf8')));
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.data;
};

/** A new model file in a folder of its own. */
export const modelFile = (data: ModelData = seedData(), name = 'Model.strata'): string => {
  const path = join(tempFolder(), name);
  createFile(path, data);
  return path;
};

/** Opens a document that is closed after the test. */
export const open = (path: string): Document => {
  const document = openDocument(path);
  documents.push(document);
  return document;
};

let orders = 0;
/** Somebody whose id is the name. */
export const person = (name: string): Person => ({ id: name, name });
/** The same, with a seed that was not used yet. */
export const by = (actor: string, seed = `seed of the order ${orders++}`): By => ({
  seed,
  actorId: actor,
  actor,
});

/** Carries out a command that must not be refused. */
export const does = (document: Document, actor: string, command: Command): void => {
  const result = document.apply(command, by(actor));
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
};

/** The error for people that `work` throws. */
export const userError = (work: () => unknown): UserError => {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
};

export const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
export const filesIn = (folder: string): string[] => readdirSync(folder).sort();
export const idOfName = (document: Document, name: string): string => {
  for (const process of document.model.rows.process.values()) if (process.name === name) return process.id;
  throw new Error(`No block is named ${name}.`);
};
export const nameOf = (document: Document, id: string): string | undefined =>
  document.model.rows.process.get(id)?.name;
