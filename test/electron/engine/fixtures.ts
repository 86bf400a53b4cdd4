/** What the tests of the engine start from: folders of their own, real model files, and a few looks into them. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { type Document, openDocument } from '../../../electron/engine/document.ts';
import { createFile } from '../../../electron/engine/store/create.ts';
import { UserError } from '../../../shared/api/contract.ts';
import type { Command } from '../../../shared/model/apply.ts';
import type { ModelData } from '../../../shared/model/records.ts';
import { readModelData } from '../../../shared/model/validate.ts';

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

let commands = 0;
/** Carries out a command that must not be refused. */
export const does = (document: Document, actor: string, command: Command): void => {
  const result = document.apply(command, { seed: `seed of the command ${commands++}`, actor });
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
