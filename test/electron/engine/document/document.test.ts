import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { documentIn } from '../../../../electron/engine/document/document.ts';
import { openFile } from '../../../../electron/engine/store/opening/open.ts';
import { openStore } from '../../../../electron/engine/store/store.ts';
import type { Change } from '../../../../shared/api/change.ts';
import { applyPatch, dataFrom, modelFrom } from '../../../../shared/model/model.ts';
import {
  by,
  does,
  filesIn,
  modelFile,
  nameOf,
  open,
  person,
  seedData,
  tempFolder,
  userError,
} from '../fixtures.ts';

const rename = (name: string) => ({ type: 'process.rename', id: 'plan', name }) as const;
const DOCUMENT = pathToFileURL(
  join(import.meta.dirname, '../../../../electron/engine/document/document.ts'),
).href;

describe('a change', () => {
  it('is in the file, in memory and told to every subscriber when the call returns', () => {
    const path = modelFile();
    const document = open(path);
    const heard: Change[] = [];
    document.subscribe({ changed: (change) => heard.push(change), closed: () => {} });
    const result = document.apply(rename('Planning'), by('Ann'));
    expect(result).toMatchObject({ ok: true, seq: 1, label: 'Rename “Plan” to “Planning”' });
    expect(nameOf(document, 'plan')).toBe('Planning');
    expect(heard).toMatchObject([{ seq: 1, actor: 'Ann', kind: 'do', of: null }]);
    const other = new Database(path, { readonly: true });
    expect(other.prepare(`SELECT name FROM process WHERE id = 'plan'`).pluck().get()).toBe('Planning');
    expect(other.prepare(`SELECT actor, label FROM change`).all()).toEqual([
      { actor: 'Ann', label: 'Rename “Plan” to “Planning”' },
    ]);
    other.close();
  });

  it('that is refused or changes nothing writes nothing', () => {
    const document = open(modelFile());
    const heard = vi.fn();
    document.subscribe({ changed: heard, closed: () => {} });
    expect(document.apply(rename(' '), by('Ann'))).toMatchObject({
      ok: false,
      code: 'empty-name',
    });
    expect(document.apply({ type: 'no.such' }, by('Ann'))).toMatchObject({ ok: false });
    expect(document.apply(rename('Plan'), by('Ann'))).toMatchObject({
      ok: true,
      seq: 0,
      patch: [],
    });
    expect(heard).not.toHaveBeenCalled();
    expect(document.changesAfter(0)).toEqual([]);
  });

  it('survives closing and opening, with its history', () => {
    const path = modelFile();
    const first = open(path);
    does(first, 'Ann', rename('Planning'));
    const before = dataFrom(first.model);
    first.close();
    expect(filesIn(dirname(path))).toEqual(['Model.strata']);
    const again = open(path);
    expect(dataFrom(again.model)).toEqual(before);
    expect(again.seq()).toBe(1);
    expect(again.history(person('Ann')).undo).toBe('Rename “Plan” to “Planning”');
  });

  it('with a negative zero or half a character is the same in memory as in the file', () => {
    const path = modelFile();
    const document = open(path);
    does(document, 'Ann', { type: 'process.update', ids: ['plan'], x: -0, y: 1e300, colour: 'red\ud800' });
    const inMemory = dataFrom(document.model);
    document.close();
    expect(dataFrom(open(path).model)).toEqual(inMemory);
  });

  it('is in the file alone, without its log, a second after the last one', async () => {
    const path = modelFile();
    const document = open(path);
    does(document, 'Ann', rename('Planning'));
    await vi.waitFor(
      () => {
        const copy = join(tempFolder(), 'Copy.strata');
        copyFileSync(path, copy);
        expect(nameOf(open(copy), 'plan')).toBe('Planning');
      },
      { timeout: 120_000, interval: 200 },
    );
  });
});

describe('a program that is killed', () => {
  it('has kept every change it was told of', () => {
    const path = modelFile(seedData('blank'));
    const script = `
      import { writeSync } from 'node:fs';
      import { openDocument } from ${JSON.stringify(DOCUMENT)};
      const document = openDocument(process.argv[1]);
      for (let i = 0; ; i++) {
        const { seq } = document.apply({ type: 'process.create', parentId: null, name: 'Block ' + i }, { seed: 'killed at some time ' + i, actorId: 'Cli', actor: 'Cli' });
        writeSync(1, seq + '\\n');
        if (i === 20) process.kill(process.pid, 'SIGKILL');
      }`;
    const { stdout, signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script, path], {
      encoding: 'utf8',
    });
    expect(signal).toBe('SIGKILL');
    const document = open(path);
    expect(document.seq()).toBeGreaterThanOrEqual(Number(stdout.trim().split('\n').at(-1)));
    expect(document.model.rows.process.size).toBe(document.seq());
  });
});

describe('a disk that fails', () => {
  it('full: the change is refused, memory and file stay as they were, and the next one works', () => {
    const path = modelFile();
    const opened = openFile(path);
    const document = documentIn(openStore(path, opened));
    const before = dataFrom(document.model);
    // To SQLite this is a full disk: the file may not grow by a page.
    opened.db.pragma('max_page_count = 1');
    const outline = Array.from({ length: 3000 }, (_, i) => ({ depth: 0, name: `Block ${i}` }));
    const add = { type: 'process.addOutline', parentId: null, items: outline };
    const error = userError(() => document.apply(add, by('Ann')));
    expect(error.code).toBe('disk-full');
    expect(error.message).toContain('“Model.strata”');
    expect(dataFrom(document.model)).toEqual(before);
    expect(document.seq()).toBe(0);
    opened.db.pragma('max_page_count = 1000000');
    does(document, 'Ann', rename('Planning'));
    document.close();
    expect(nameOf(open(path), 'plan')).toBe('Planning');
  });
});

// A limit on the size of files makes real writes fail; Windows has no such limit to set.
if (process.platform !== 'win32')
  describe('a disk that fails in the middle of a write', () => {
    it('leaves memory and file as they were, says so, and the next change works', () => {
      const path = modelFile();
      const script = `
        import { openDocument } from ${JSON.stringify(DOCUMENT)};
        const document = openDocument(process.argv[1]);
        const by = { seed: 'from another process', actorId: 'Cli', actor: 'Cli' };
        const items = Array.from({ length: 5000 }, (_, i) => ({ depth: 0, name: 'Block ' + i }));
        try {
          document.apply({ type: 'process.addOutline', parentId: null, items }, by);
        } catch (error) {
          console.log(error.code, document.seq(), document.model.rows.process.size);
        }
        console.log(document.apply({ type: 'process.rename', id: 'plan', name: 'Still here' }, by).seq);
        document.close();`;
      const blocks = seedData().tables.process?.length;
      const limited = `trap '' XFSZ; ulimit -f 1500; exec "$0" --input-type=module -e "$1" "$2"`;
      const said = execFileSync('bash', ['-c', limited, process.execPath, script, path], {
        encoding: 'utf8',
      });
      expect(said).toBe(`disk-error 0 ${blocks}\n1\n`);
      expect(nameOf(open(path), 'plan')).toBe('Still here');
      expect(open(path).model.rows.process.size).toBe(blocks);
    });
  });

describe('a file that two programs have open', () => {
  it('takes changes of both, and each hears of the other’s before its own next one', () => {
    const path = modelFile();
    const [one, two] = [open(path), open(path)];
    const heard: Change[] = [];
    two.subscribe({ changed: (change) => heard.push(change), closed: () => {} });
    does(one, 'Ann', rename('Planning'));
    does(two, 'Bob', { type: 'process.rename', id: 'sell', name: 'Selling' });
    expect(heard.map(({ seq, actor }) => [seq, actor])).toEqual([
      [1, 'Ann'],
      [2, 'Bob'],
    ]);
    does(one, 'Ann', { type: 'process.update', ids: ['sell'], owner: 'Ann' });
    expect(dataFrom(one.model).tables.process?.length).toBe(dataFrom(two.model).tables.process?.length);
    expect(nameOf(one, 'sell')).toBe('Selling');
  });

  it('shows a change by another process within a second, without being asked', async () => {
    const path = modelFile();
    const document = open(path);
    document.subscribe({ changed: () => {}, closed: () => {} });
    const script = `
      import { openDocument } from ${JSON.stringify(DOCUMENT)};
      const document = openDocument(${JSON.stringify(path)});
      document.apply({ type: 'process.rename', id: 'plan', name: 'From outside' }, { seed: 'from another process', actorId: 'Cli', actor: 'Cli' });
      document.close();`;
    execFileSync(process.execPath, ['--input-type=module', '-e', script]);
    await vi.waitFor(() => expect(nameOf(document, 'plan')).toBe('From outside'), { timeout: 120_000 });
    expect(document.history(person('Cli')).undo).not.toBeNull();
  });

  it('keeps every change of two processes that write at the same time', async () => {
    const path = modelFile(seedData('blank'));
    const document = open(path);
    const script = `
      import { openDocument } from ${JSON.stringify(DOCUMENT)};
      const document = openDocument(process.argv[1]);
      for (let i = 0; i < 60; i++)
        await document.inTurn(() => document.apply({ type: 'process.create', parentId: null, name: 'Theirs ' + i }, { seed: 'theirs, and long ' + i, actorId: 'Cli', actor: 'Cli' }));
      document.close();`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, path], { stdio: 'inherit' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    let ours = 0;
    while (child.exitCode === null && ours < 2000) {
      const name = `Ours ${ours++}`;
      await document.inTurn(() => does(document, 'Ann', { type: 'process.create', parentId: null, name }));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(await ended).toBe(0);
    document.apply({ type: 'none' }, by('Ann'));
    const names = [...document.model.rows.process.values()].map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('Theirs'))).toHaveLength(60);
    expect(names.filter((name) => name.startsWith('Ours'))).toHaveLength(ours);
    expect(document.seq()).toBe(60 + ours);
    const inMemory = dataFrom(document.model);
    document.close();
    expect(dataFrom(open(path).model)).toEqual(inMemory);
  });

  it('never waits for ever: a file locked by another program is reported as busy', () => {
    const path = modelFile();
    const document = open(path);
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    expect(userError(() => document.apply(rename('X'), by('Ann'))).code).toBe('busy');
    other.exec('ROLLBACK');
    other.close();
    does(document, 'Ann', rename('Planning'));
  });

  it('that was moved away or replaced takes no changes into the void', () => {
    const path = modelFile();
    const document = open(path);
    renameSync(path, `${path}.moved`);
    expect(userError(() => document.apply(rename('X'), by('Ann'))).code).toBe('file-replaced');
    copyFileSync(`${path}.moved`, path);
    expect(userError(() => document.apply(rename('X'), by('Ann'))).code).toBe('file-replaced');
    expect(nameOf(document, 'plan')).toBe('Plan');
    const rescue = join(tempFolder(), 'Rescue.strata');
    document.copyTo(rescue);
    expect(nameOf(open(rescue), 'plan')).toBe('Plan');
  });

  it('that vanished is told to those who follow it', async () => {
    const path = modelFile();
    const document = open(path);
    const closed = vi.fn();
    document.subscribe({ changed: () => {}, closed });
    rmSync(path);
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce(), { timeout: 120_000 });
    expect(closed.mock.calls[0]?.[0]).toContain('“Model.strata”');
  });
});

describe('a replica', () => {
  it('that is fed the changes equals the document, from the start or from anywhere between', () => {
    const document = open(modelFile());
    does(document, 'Ann', { type: 'process.create', parentId: 'plan', name: 'New' });
    const [middle, seq] = [dataFrom(document.model), document.seq()];
    does(document, 'Bob', { type: 'process.delete', ids: ['sell'] });
    document.undo(by('Bob'));
    document.undo(by('Ann'));
    for (const [data, after] of [
      [seedData(), 0],
      [middle, seq],
    ] as const) {
      const replica = modelFrom(data);
      for (const { patch } of document.changesAfter(after)) applyPatch(replica, patch);
      expect(dataFrom(replica)).toEqual(dataFrom(document.model));
    }
  });
});
