/** A log beside a file that it was not begun on. */
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Document } from '../../../../../electron/engine/document-type.ts';
import { createEngine } from '../../../../../electron/engine/engine.ts';
import { createFile } from '../../../../../electron/engine/store/opening/create.ts';
import { peek } from '../../../../../electron/engine/store/opening/peek.ts';
import { dataFrom, settingsOf } from '../../../../../shared/model/model.ts';
import { does, filesIn, hashOf, modelFile, nameOf, open, seedData, tempFolder } from '../../fixtures.ts';

const renames = (document: Document, from: number, count: number): void => {
  for (let i = from; i < from + count; i++)
    does(document, 'Ann', { type: 'process.rename', id: 'plan', name: `Plan ${i}` });
};
const adds = (document: Document, count: number): void => {
  for (let i = 0; i < count; i++)
    does(document, 'Ann', {
      type: 'process.addOutline',
      parentId: null,
      items: Array.from({ length: 20 }, (_, k) => ({ depth: 0, name: `Block ${i} ${k}` })),
    });
};

/** What the disk holds after `work` on the model at `path`, were the program ended now: the log of its session. */
const logOf = (path: string, work: (document: Document) => void): Buffer => {
  const document = open(path);
  work(document);
  return readFileSync(`${path}-wal`);
};

/** A model that was worked on and closed. */
const worked = (work: (document: Document) => void, path = modelFile()): string => {
  const document = open(path);
  work(document);
  document.close();
  return path;
};
const copyOf = (path: string): string => {
  const copy = join(tempFolder(), 'Copy.strata');
  copyFileSync(path, copy);
  return copy;
};

type Left = { readonly file: string; readonly log: Buffer };

/** Each gives a sound file, and a log that is not its own. */
const cases: Record<string, () => Left | Promise<Left>> = {
  'yesterday’s copy of the model, a few changes back': () => {
    const path = worked((document) => renames(document, 0, 5));
    const file = copyOf(path);
    return { file, log: logOf(path, (document) => renames(document, 5, 3)) };
  },
  'yesterday’s copy, many changes back': () => {
    const path = worked((document) => renames(document, 0, 2));
    const file = copyOf(path);
    worked((document) => adds(document, 12), path);
    return { file, log: logOf(path, (document) => renames(document, 2, 4)) };
  },
  'a copy made in a pause of the same session': async () => {
    const path = modelFile();
    const document = open(path);
    renames(document, 0, 3);
    await vi.waitFor(() => expect(statSync(`${path}-wal`).size).toBe(0), { timeout: 120_000 });
    const file = copyOf(path);
    renames(document, 3, 2);
    return { file, log: readFileSync(`${path}-wal`) };
  },
  'a later version of the model, from another computer': () => {
    const path = modelFile();
    const log = logOf(path, (document) => renames(document, 0, 4));
    const elsewhere = join(tempFolder(), 'Copy.strata');
    copyFileSync(path, elsewhere);
    writeFileSync(`${elsewhere}-wal`, log);
    return { file: worked((document) => renames(document, 50, 6), elsewhere), log };
  },
  'a version of the model that went another way': () => {
    const path = modelFile();
    const other = worked((document) => adds(document, 2), copyOf(path));
    return { file: other, log: logOf(path, (document) => renames(document, 0, 3)) };
  },
  'another model with changes': () => ({
    file: worked((document) => adds(document, 3), modelFile(seedData('blank'))),
    log: logOf(modelFile(), (document) => renames(document, 0, 4)),
  }),
  'a new model': () => ({
    file: modelFile(seedData('blank')),
    log: logOf(modelFile(), (document) => adds(document, 6)),
  }),
  'a new model that is like the one the log was begun on, but for its name': () => {
    const data = seedData('blank');
    const model = data.tables.model?.map((row) => ({ ...row, name: 'The other' })) ?? [];
    const path = modelFile({ ...data, tables: { ...data.tables, model } });
    const log = logOf(path, (document) =>
      does(document, 'Ann', { type: 'process.create', parentId: null, name: 'Not mine' }),
    );
    return { file: modelFile(data), log };
  },
  'a copy that was saved as a new file, with the same history': () => {
    const path = worked((document) => adds(document, 2));
    const file = join(tempFolder(), 'Saved.strata');
    const document = open(path);
    document.copyTo(file);
    renames(document, 0, 3);
    return { file, log: readFileSync(`${path}-wal`) };
  },
};

describe('a log that was left next to another file', () => {
  it.each(Object.entries(cases))('does nothing to %s, and is kept under another name', async (_, make) => {
    const { file, log } = await make();
    const alone = open(copyOf(file));
    const [data, seq] = [dataFrom(alone.model), alone.seq()];
    const folder = tempFolder();
    const path = join(folder, 'Model.strata');
    copyFileSync(file, path);
    writeFileSync(`${path}-wal`, log);
    const before = hashOf(path);

    expect(peek(path).name).toBe(settingsOf(alone.model).name);
    expect(hashOf(path)).toBe(before);
    expect(filesIn(folder)).toEqual(['Model.strata', 'Model.strata-wal']);

    const document = open(path);
    expect(document.seq()).toBe(seq);
    expect(dataFrom(document.model)).toEqual(data);
    const aside = filesIn(folder).filter((name) => name.includes('.set-aside-'));
    expect(aside).toHaveLength(1);
    expect(readFileSync(join(folder, aside[0] ?? ''))).toEqual(log);
    expect(document.notice).toContain(aside[0]);
    does(document, 'Bob', { type: 'process.create', parentId: null, name: 'Goes on' });
    document.close();

    const again = open(path);
    expect(again.seq()).toBe(seq + 1);
    expect(again.notice).toBeUndefined();
    again.close();
    expect(filesIn(folder)).toEqual(['Model.strata', ...aside]);
  });

  it('is told to the window that opens the model', async () => {
    const file = modelFile(seedData('blank'));
    const log = logOf(modelFile(), (document) => renames(document, 0, 2));
    const folder = tempFolder();
    copyFileSync(file, join(folder, 'Model.strata'));
    writeFileSync(join(folder, 'Model.strata-wal'), log);
    const engine = createEngine({ folder, version: '1', formats: [], allowPaths: false, checkResults: true });
    const session = engine.connect({ id: 'Ann', name: 'Ann', role: 'owner' });
    const [entry] = await session.request('library.list', {});
    expect(entry?.problem).toBeUndefined();
    const { notice } = await session.request('document.open', { file: 'Model.strata' });
    expect(notice).toContain('belong to another file');
    await engine.close();
  });

  it('keeps its name from being given to a new model', async () => {
    const folder = tempFolder();
    for (const suffix of ['-wal', '-journal']) writeFileSync(join(folder, `Plan.strata${suffix}`), 'left');
    const engine = createEngine({
      folder,
      seedsFolder: join(import.meta.dirname, '../../../../../seeds'),
      version: '1',
      formats: [],
      allowPaths: false,
    });
    const session = engine.connect({ id: 'Ann', name: 'Ann', role: 'owner' });
    const { file } = await session.request('library.create', { name: 'plan', seed: 'blank' });
    expect(file).toBe('plan 2.strata');
    expect(readFileSync(join(folder, 'Plan.strata-wal'), 'utf8')).toBe('left');
    await engine.close();
  });

  it('left by another way of keeping changes is set aside too', () => {
    const path = modelFile();
    writeFileSync(`${path}-journal`, Buffer.alloc(2000, 7));
    const before = hashOf(path);
    expect(peek(path).processes).toBeGreaterThan(5);
    expect(hashOf(path)).toBe(before);
    const document = open(path);
    expect(nameOf(document, 'plan')).toBe('Plan');
    expect(document.notice).toContain('Model.strata-journal.set-aside-');
    document.close();
  });

  it('goes where its file goes if that can’t be opened', async () => {
    const folder = tempFolder();
    const path = join(folder, 'Letter.strata');
    writeFileSync(path, 'Dear reader');
    writeFileSync(`${path}-wal`, 'and its log');
    const engine = createEngine({ folder, version: '1', formats: [], allowPaths: false });
    const session = engine.connect({ id: 'Ann', name: 'Ann', role: 'owner' });
    const { bin } = await session.request('library.remove', { file: 'Letter.strata' });
    expect(filesIn(join(folder, '.bin'))).toEqual(['Letter.strata', 'Letter.strata-wal']);
    await session.request('library.restore', { bin });
    expect(readFileSync(`${path}-wal`, 'utf8')).toBe('and its log');
    await engine.close();
  });
});

describe('a model that was left with its log by a crash', () => {
  it.each(['remove', 'rename', 'duplicate'] as const)('keeps every change when it is to %s', async (what) => {
    const source = modelFile();
    const log = logOf(source, (document) => renames(document, 0, 3));
    const folder = tempFolder();
    createFile(join(folder, 'Other.strata'), seedData('blank'));
    const path = join(folder, 'Plan.strata');
    copyFileSync(source, path);
    writeFileSync(`${path}-wal`, log);
    const engine = createEngine({ folder, version: '1', formats: [], allowPaths: false });
    const session = engine.connect({ id: 'Ann', name: 'Ann', role: 'owner' });
    const act = {
      remove: async () => {
        const { bin } = await session.request('library.remove', { file: 'Plan.strata' });
        return (await session.request('library.restore', { bin })).file;
      },
      rename: async () =>
        (await session.request('library.rename', { file: 'Plan.strata', name: 'Renamed' })).file,
      duplicate: async () => (await session.request('library.duplicate', { file: 'Plan.strata' })).file,
    };
    const file = await act[what]();
    await engine.close();
    const document = open(join(folder, file));
    expect(nameOf(document, 'plan')).toBe('Plan 2');
    expect(document.changesAfter(0).slice(0, 3)).toHaveLength(3);
    document.close();
    expect(filesIn(folder).filter((name) => /-wal|-shm|set-aside/.test(name))).toEqual([]);
  });
});
