/** What a disk, another program or a sync client does to an open model, and what is left of the acknowledged changes. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openDocument } from '../../electron/engine/document/document.ts';
import type { Document } from '../../electron/engine/document-type.ts';
import { createFile } from '../../electron/engine/store/opening/create.ts';
import { UserError } from '../../shared/api/contract.ts';
import { modelDataSchema } from '../../shared/model/records.ts';

const VICTIM = join(import.meta.dirname, 'victim.ts');
const SEED = join(import.meta.dirname, '..', '..', 'seeds', 'sales-and-support.json');

export type Outcome = {
  readonly fault: string;
  readonly acknowledged: number;
  /** Acknowledged changes that are not in the file that the person has afterwards. */
  readonly lost: number;
  /** Whether a file that was sound can't be opened afterwards, with the reason. */
  readonly refused: string | null;
};

type Fault = { readonly name: string; readonly run: (file: string) => readonly number[] };

let commands = 0;
/** Makes changes until one is refused, at most `count`. @returns the numbers that were acknowledged */
const edit = (document: Document, count: number): number[] => {
  const acknowledged: number[] = [];
  for (let made = 0; made < count; made++) {
    try {
      const result = document.apply(
        { type: 'process.create', parentId: null, name: `Block ${commands}` },
        { seed: `fault command number ${commands++}`, actorId: 'trust', actor: 'Trust' },
      );
      if (result.ok) acknowledged.push(result.seq);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
  return acknowledged;
};

const using = <T>(file: string, work: (document: Document) => T): T => {
  const document = openDocument(file);
  try {
    return work(document);
  } finally {
    document.close();
  }
};

const created = (file: string): void =>
  createFile(file, modelDataSchema.parse(JSON.parse(readFileSync(SEED, 'utf8'))));

const fullDisk: Fault = {
  name: 'files can’t grow past 600 kB',
  run: (file) => {
    // A limit of the process in place of a small disk, which only an administrator can make.
    const { stdout } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 1200; exec "$0" "$@"', process.execPath, VICTIM, file, 'heavy', '3', '60'],
      { encoding: 'utf8', timeout: 120_000 },
    );
    return stdout
      .split('\n')
      .filter((line) => /^\d+$/.test(line))
      .map(Number);
  },
};

const busy: Fault = {
  name: 'another program is writing',
  run: (file) =>
    using(file, (document) => {
      const before = edit(document, 2);
      const other = new Database(file);
      other.exec('BEGIN IMMEDIATE');
      const during = edit(document, 1);
      other.exec('ROLLBACK');
      other.close();
      return [...before, ...during, ...edit(document, 2)];
    }),
};

const leftoverLog: Fault = {
  name: 'a model is opened again with the log of a killed session',
  run: (file) => {
    const copy = `${file}.copy`;
    const acknowledged = using(file, (document) => {
      const made = edit(document, 5);
      for (const suffix of ['', '-wal']) copyFileSync(file + suffix, copy + suffix);
      return made;
    });
    for (const suffix of ['', '-wal']) renameSync(copy + suffix, file + suffix);
    return acknowledged;
  },
};

const replaced: Fault = {
  name: 'a sync client replaces the file (rename)',
  run: (file) => {
    const other = `${file}.new`;
    copyFileSync(file, other);
    const theirs = using(other, (document) => edit(document, 3));
    using(file, (document) => {
      edit(document, 2);
      renameSync(other, file);
      edit(document, 2);
    });
    // What counts is the version that the person put there.
    return theirs;
  },
};

const overwritten: Fault = {
  name: 'another version is copied over the file (same inode)',
  run: (file) => {
    const other = `${file}.new`;
    copyFileSync(file, other);
    const theirs = using(other, (document) => edit(document, 3));
    using(file, (document) => {
      edit(document, 1);
      writeFileSync(file, readFileSync(other), { flag: 'r+' });
      edit(document, 2);
    });
    return theirs;
  },
};

export const FAULTS: readonly Fault[] = [
  ...(process.platform === 'win32' ? [] : [fullDisk]),
  busy,
  leftoverLog,
  replaced,
  overwritten,
];

/** Lets a fault happen to a new model and looks at what is left. */
export const faultOutcome = ({ name, run }: Fault): Outcome => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-fault-'));
  const file = join(folder, 'Model.strata');
  try {
    created(file);
    const acknowledged = run(file);
    try {
      const found = using(file, (document) => new Set(document.changesAfter(0).map(({ seq }) => seq)));
      const lost = acknowledged.filter((seq) => !found.has(seq)).length;
      return { fault: name, acknowledged: acknowledged.length, lost, refused: null };
    } catch (error) {
      const refused = error instanceof Error ? error.message : String(error);
      return { fault: name, acknowledged: acknowledged.length, lost: 0, refused };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
