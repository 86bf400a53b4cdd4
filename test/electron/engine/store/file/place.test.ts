/** A file that another program writes over, or puts another file in place of, while it is open. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import type { Document } from '../../../../../electron/engine/document-type.ts';
import { dataFrom } from '../../../../../shared/model/model.ts';
import {
  by,
  does,
  filesIn,
  hashOf,
  modelFile,
  nameOf,
  open,
  seedData,
  tempFolder,
  userError,
} from '../../fixtures.ts';

const DOCUMENT = pathToFileURL(
  join(import.meta.dirname, '../../../../../electron/engine/document/document.ts'),
).href;
const rename = (name: string) => ({ type: 'process.rename', id: 'plan', name }) as const;
const RESCUED = 'Model (rescued).strata';

/** Writes over a file as `cp` does: the same file, with other bytes. In a process of its own, as it would be. */
const overwrite = (path: string, content: string): void => {
  const inode = statSync(path).ino;
  const script = `require('node:fs').writeFileSync(process.argv[2], require('node:fs').readFileSync(process.argv[1]))`;
  execFileSync(process.execPath, ['-e', script, content, path]);
  expect(statSync(path).ino).toBe(inode);
};
const replace = (path: string, content: string): void => {
  copyFileSync(content, `${path}.new`);
  renameSync(`${path}.new`, path);
};
const copyOf = (path: string): string => {
  const copy = join(tempFolder(), 'Copy.strata');
  copyFileSync(path, copy);
  return copy;
};
const emptyLog = (path: string) =>
  vi.waitFor(() => expect(statSync(`${path}-wal`).size).toBe(0), { timeout: 120_000 });

/** An open model with changes, what is to be put in its place, and the program that does it. */
type Case = () => Promise<{ path: string; document: Document; content: string }>;
const cases: Record<string, Case> = {
  'an older copy, while changes are in the log': async () => {
    const path = modelFile();
    const content = copyOf(path);
    const document = open(path);
    for (const name of ['One', 'Two', 'Three']) does(document, 'Ann', rename(name));
    return { path, document, content };
  },
  'an older copy of the same session, while the log is empty': async () => {
    const path = modelFile();
    const document = open(path);
    does(document, 'Ann', rename('One'));
    await emptyLog(path);
    const content = copyOf(path);
    does(document, 'Ann', rename('Two'));
    await emptyLog(path);
    return { path, document, content };
  },
  'another, bigger model': async () => {
    const path = modelFile();
    const other = open(modelFile(seedData('blank')));
    does(other, 'Bob', {
      type: 'process.addOutline',
      parentId: null,
      items: Array.from({ length: 2000 }, (_, i) => ({ depth: 0, name: `Block ${i}` })),
    });
    other.close();
    const document = open(path);
    does(document, 'Ann', rename('One'));
    return { path, document, content: other.path };
  },
  'a later version from another computer': async () => {
    const path = modelFile();
    const document = open(path);
    does(document, 'Ann', rename('One'));
    await emptyLog(path);
    const content = copyOf(path);
    const elsewhere = open(content);
    for (const name of ['Two', 'Three']) does(elsewhere, 'Bob', rename(name));
    elsewhere.close();
    return { path, document, content };
  },
  'the same model, laid out otherwise': async () => {
    const path = modelFile();
    const document = open(path);
    does(document, 'Ann', rename('One'));
    await emptyLog(path);
    const content = join(tempFolder(), 'Copy.strata');
    document.copyTo(content);
    return { path, document, content };
  },
  'something that is no model': async () => {
    const path = modelFile();
    const document = open(path);
    does(document, 'Ann', rename('One'));
    const content = join(tempFolder(), 'Letter.txt');
    writeFileSync(content, 'Dear reader');
    return { path, document, content };
  },
};

describe('an open model whose file is written over in place', () => {
  it.each(Object.entries(cases))(
    'with %s: nothing more is written to it, and the model is saved beside it',
    async (_, make) => {
      const { path, document, content } = await make();
      const [data, seq] = [dataFrom(document.model), document.seq()];
      overwrite(path, content);
      const error = userError(() => document.apply(rename('After'), by('Ann')));
      expect(error.code).toBe('file-overwritten');
      expect(error.message).toContain(RESCUED);
      expect(hashOf(path)).toBe(hashOf(content));
      expect(filesIn(dirname(path))).toEqual([RESCUED, 'Model.strata']);
      const rescued = open(join(dirname(path), RESCUED));
      expect(dataFrom(rescued.model)).toEqual(data);
      expect([0, seq]).toContain(rescued.seq());
    },
  );

  it('is told to those who follow it, without being asked', async () => {
    const path = modelFile();
    const content = copyOf(path);
    const document = open(path);
    const closed = vi.fn();
    document.subscribe({ changed: () => {}, closed });
    does(document, 'Ann', rename('One'));
    overwrite(path, content);
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce(), { timeout: 120_000 });
    expect(closed.mock.calls[0]?.[0]).toContain(RESCUED);
    expect(hashOf(path)).toBe(hashOf(content));
  });

  it('is left alone by a session that ends without another change, and its changes are saved', () => {
    const path = modelFile();
    const content = copyOf(path);
    const document = open(path);
    for (const name of ['One', 'Two']) does(document, 'Ann', rename(name));
    overwrite(path, content);
    document.close();
    expect(hashOf(path)).toBe(hashOf(content));
    expect(nameOf(open(join(dirname(path), RESCUED)), 'plan')).toBe('Two');
  });
});

describe('an open model in whose place another file is put', () => {
  it('leaves the new file unchanged and without a log; the changes are saved next to it', async () => {
    for (const isIdle of [false, true]) {
      const path = modelFile();
      const other = copyOf(modelFile(seedData('blank')));
      const document = open(path);
      for (const name of ['One', 'Two']) does(document, 'Ann', rename(name));
      if (isIdle) await emptyLog(path);
      replace(path, other);
      expect(userError(() => document.apply(rename('After'), by('Ann'))).message).toContain(RESCUED);
      expect(hashOf(path)).toBe(hashOf(other));
      expect(filesIn(dirname(path))).toEqual([RESCUED, 'Model.strata']);
      expect(nameOf(open(join(dirname(path), RESCUED)), 'plan')).toBe('Two');
    }
  });

  it('is no loss if nothing was changed', () => {
    const path = modelFile();
    const other = copyOf(modelFile(seedData('blank')));
    const document = open(path);
    replace(path, other);
    document.close();
    expect(hashOf(path)).toBe(hashOf(other));
    expect(filesIn(dirname(path))).toEqual(['Model.strata']);
  });

  it('is whole where it was moved to', () => {
    const path = modelFile();
    const document = open(path);
    for (const name of ['One', 'Two']) does(document, 'Ann', rename(name));
    renameSync(path, `${path}.moved`);
    document.close();
    expect(filesIn(dirname(path))).toEqual(['Model.strata.moved']);
    copyFileSync(`${path}.moved`, path);
    expect(nameOf(open(path), 'plan')).toBe('Two');
  });
});

describe('an open model that another program changes through SQLite', () => {
  // Each program is a Node of its own, which takes its time on a loaded machine.
  it('goes on as its own, whoever moves the log into the file', { timeout: 120_000 }, async () => {
    const path = modelFile();
    const document = open(path);
    does(document, 'Ann', rename('One'));
    const script = `
      import { openDocument } from ${JSON.stringify(DOCUMENT)};
      const document = openDocument(process.argv[1]);
      const by = (seed) => ({ seed, actorId: 'Cli', actor: 'Cli' });
      for (let i = 0; i < 3; i++)
        document.apply({ type: 'process.create', parentId: null, name: 'Theirs ' + i }, by('seed of another process ' + i));
      document.close();`;
    const checkpoint = `
      const db = new (require(${JSON.stringify(join(process.cwd(), 'node_modules/better-sqlite3'))}))(process.argv[1]);
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();`;
    for (let round = 0; round < 2; round++) {
      expect(
        spawnSync(process.execPath, [
          '--input-type=module',
          '-e',
          script.replaceAll('process ', `process ${round} `),
          path,
        ]).status,
      ).toBe(0);
      does(document, 'Ann', rename(`After ${round}`));
      expect(spawnSync(process.execPath, ['-e', checkpoint, path]).status).toBe(0);
      does(document, 'Ann', rename(`Later ${round}`));
    }
    expect(document.seq()).toBe(11);
    expect(document.isAlone()).toBe(true);
    does(document, 'Ann', rename('Alone'));
    const data = dataFrom(document.model);
    document.close();
    expect(filesIn(dirname(path))).toEqual(['Model.strata']);
    const again = open(path);
    expect(dataFrom(again.model)).toEqual(data);
    const check = new Database(path, { readonly: true });
    expect(check.pragma('integrity_check', { simple: true })).toBe('ok');
    check.close();
    expect(readFileSync(path).length).toBeGreaterThan(0);
  });
});
