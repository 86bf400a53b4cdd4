import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../electron/engine/engine.ts';
import type { EngineOptions } from '../../../../electron/engine/engine-options.ts';
import type { Format } from '../../../../electron/engine/exchange/format.ts';
import { UserError } from '../../../../shared/api/contract.ts';
import type { ModelData } from '../../../../shared/model/records.ts';
import { filesIn, hashOf, modelFile, SEEDS_FOLDER, seedData, tempFolder } from '../fixtures.ts';

const json: Format = {
  extension: 'json',
  name: 'JSON',
  mediaType: 'application/json',
  read: async (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as ModelData,
};

const library = (options: Partial<EngineOptions> = {}) => {
  const folder = tempFolder();
  const engine = createEngine({
    folder,
    seedsFolder: SEEDS_FOLDER,
    version: '1',
    formats: [json],
    allowPaths: false,
    checkResults: true,
    ...options,
  });
  const session = engine.connect({ id: 'Ann', name: 'Ann', role: 'owner' });
  const create = async (name: string) =>
    (await session.request('library.create', { name, seed: 'sales-and-support' })).file;
  return { folder, engine, session, create, list: () => session.request('library.list', {}) };
};
const base64 = (bytes: string | Uint8Array) => Buffer.from(bytes).toString('base64');
const failsWith = async (call: Promise<unknown>, code: string): Promise<void> => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  expect((error as UserError).code).toBe(code);
};

describe('the library', () => {
  it('is made if its folder is missing, and empty at first', async () => {
    const folder = join(tempFolder(), 'new', 'folder');
    const engine = createEngine({ folder, version: '1', formats: [], allowPaths: false });
    expect(
      await engine.connect({ id: 'Ann', name: 'Ann', role: 'owner' }).request('library.list', {}),
    ).toEqual([]);
    await engine.close();
  });

  it('offers the seeds and makes models of them', async () => {
    const { session, create, list } = library();
    const seeds = await session.request('library.seeds', {});
    expect(seeds.map(({ seed }) => seed)).toEqual([
      'blank',
      'order-to-cash',
      'sales-and-support',
      'value-chain',
    ]);
    expect(await create('Our sales')).toBe('Our sales.strata');
    expect(await create('')).toBe('Sales & Support.strata');
    expect((await list()).map(({ name }) => name).sort()).toEqual(['Our sales', 'Sales & Support']);
    await failsWith(session.request('library.create', { name: 'X', seed: '../../package' }), 'unknown-seed');
    await failsWith(
      session.request('library.create', { name: 'x'.repeat(10_000), seed: 'none' }),
      'unknown-seed',
    );
  });

  it('gives every model a file of its own, whatever its name', async () => {
    const { folder, create, list } = library();
    const files = [await create('Plan'), await create('plan'), await create('a/../b'), await create('CON')];
    expect(files).toEqual(['Plan.strata', 'plan 2.strata', 'a .. b.strata', '_CON.strata']);
    expect(filesIn(folder).sort()).toEqual([...files].sort());
    expect((await list()).map(({ name }) => name)).toContain('a/../b');
  });

  it('lists the newest first, with the number of blocks, and opens only what has changed', async () => {
    const { folder, create, list } = library();
    const [old, recent] = [await create('Old'), await create('Recent')];
    utimesSync(join(folder, old), new Date('2020-01-01'), new Date('2020-01-01'));
    const entries = await list();
    expect(entries.map(({ file }) => file)).toEqual([recent, old]);
    expect(entries[1]).toMatchObject({ name: 'Old', modified: '2020-01-01T00:00:00.000Z' });
    // The blocks of the waiting proposal stand beside the tree.
    const blocks = seedData().tables.process ?? [];
    expect(entries[0]?.processes).toBe(blocks.filter(({ proposalId }) => proposalId === null).length);
    expect(filesIn(folder)).toEqual(['Old.strata', 'Recent.strata']);
  });

  it('lists broken files with what is wrong, and leaves them alone', async () => {
    const { folder, create, list } = library();
    await create('Good');
    writeFileSync(join(folder, 'Letter.strata'), 'Dear reader');
    writeFileSync(join(folder, 'notes.txt'), 'not listed');
    const newer = new Database(modelFile());
    newer.pragma('user_version = 99');
    newer.close();
    writeFileSync(join(folder, 'Newer.strata'), readFileSync(newer.name));
    const before = hashOf(join(folder, 'Newer.strata'));
    const problems = new Map((await list()).map(({ file, problem }) => [file, problem]));
    expect([...problems.keys()].sort()).toEqual(['Good.strata', 'Letter.strata', 'Newer.strata']);
    expect(problems.get('Good.strata')).toBeUndefined();
    expect(problems.get('Letter.strata')).toContain('not a Strata model');
    expect(problems.get('Newer.strata')).toContain('newer version');
    expect(hashOf(join(folder, 'Newer.strata'))).toBe(before);
  });

  it('duplicates a model with its history under a name of its own', async () => {
    const { session, create, list } = library();
    const file = await create('Plan');
    await session.request('document.open', { file });
    await session.request('document.apply', {
      file,
      seed: 'x'.repeat(16),
      command: { type: 'process.rename', id: 'plan', name: 'Changed' },
    });
    const copy = await session.request('library.duplicate', { file });
    expect(copy.file).toBe('Plan copy.strata');
    const opened = await session.request('document.open', copy);
    expect(opened.data.tables.process?.find(({ id }) => id === 'plan')?.name).toBe('Changed');
    expect(opened.seq).toBe(2);
    expect((await list()).map(({ name }) => name).sort()).toEqual(['Plan', 'Plan copy']);
  });

  it('renames a model and its file; while it is open elsewhere the file keeps its name', async () => {
    const { folder, session, create, list } = library();
    const file = await create('Plan');
    const renamed = await session.request('library.rename', { file, name: 'Sales / Support' });
    expect(renamed.file).toBe('Sales Support.strata');
    expect(filesIn(folder)).toEqual(['Sales Support.strata']);
    await session.request('document.open', renamed);
    expect(await session.request('library.rename', { ...renamed, name: 'Open' })).toEqual(renamed);
    expect((await list())[0]).toMatchObject({ file: 'Sales Support.strata', name: 'Open' });
    await failsWith(session.request('library.rename', { ...renamed, name: ' \n' }), 'empty-name');
    const history = await session.request('document.history', renamed);
    expect(history.undo).toBe('Rename the model to “Open”');
  });

  it('moves a model to the bin and back, and tells those who have it open', async () => {
    const { folder, engine, session, create } = library();
    const file = await create('Plan');
    const other = engine.connect({ id: 'Bob', name: 'Bob', role: 'editor', files: [file] });
    const events: string[] = [];
    other.onEvent((event) => events.push(event.type === 'document.closed' ? event.reason : event.type));
    await other.request('document.open', { file });
    const { bin } = await session.request('library.remove', { file });
    expect(events).toEqual(['“Plan” was moved to the bin.', 'library.changed']);
    expect(filesIn(folder)).toEqual(['.bin']);
    await failsWith(other.request('document.history', { file }), 'not-open');
    await create('Plan');
    const restored = await session.request('library.restore', { bin });
    expect(restored.file).toBe('Plan 2.strata');
    await session.request('document.open', restored);
    await failsWith(session.request('library.restore', { bin }), 'file-missing');
    await failsWith(session.request('library.restore', { bin: '../Plan.strata' }), 'file-missing');
  });

  it('keeps several models of one name in the bin', async () => {
    const { folder, session, create } = library();
    for (let i = 0; i < 2; i++) await session.request('library.remove', { file: await create('Plan') });
    expect(filesIn(join(folder, '.bin'))).toEqual(['Plan 2.strata', 'Plan.strata']);
  });

  it('lists the bin, the last model first, and deletes models from it with their companion files', async () => {
    const { folder, session, create } = library();
    expect(await session.request('library.bin', {})).toEqual([]);
    expect(filesIn(folder)).toEqual([]);
    const { bin: first } = await session.request('library.remove', { file: await create('First') });
    mkdirSync(join(folder, '.bin', '.restore-points', first), { recursive: true });
    const { bin: second } = await session.request('library.remove', { file: await create('Second') });
    const listed = await session.request('library.bin', {});
    expect(listed.map(({ file, name, processes }) => ({ file, name, processes }))).toEqual([
      { file: second, name: 'Second', processes: expect.any(Number) },
      { file: first, name: 'First', processes: expect.any(Number) },
    ]);
    expect(Date.parse(listed[0]?.binned ?? '')).toBeGreaterThan(Date.now() - 60_000);
    await session.request('library.deleteForGood', { bins: [first] });
    expect((await session.request('library.bin', {})).map(({ file }) => file)).toEqual([second]);
    expect(filesIn(join(folder, '.bin', '.restore-points'))).toEqual([]);
    await failsWith(session.request('library.deleteForGood', { bins: [first] }), 'file-missing');
    await failsWith(session.request('library.deleteForGood', { bins: ['../First.strata'] }), 'file-missing');
  });

  it('shows tags, templates and a small picture, alike of an open and of a closed model', async () => {
    const { session, create, list } = library();
    const file = await create('Plan');
    await session.request('library.update', { file, tags: 'Sales, 2027', template: true });
    const closed = (await list())[0];
    expect(closed).toMatchObject({ name: 'Plan', tags: 'Sales, 2027', template: true });
    const boxes = closed?.thumbnail?.boxes ?? [];
    expect(boxes.filter(({ level }) => level === 1)).toHaveLength(4);
    expect(boxes.filter(({ level, isOpen }) => level === 1 && isOpen)).toHaveLength(1);
    expect(boxes.filter(({ level }) => level === 2)).toHaveLength(4);
    await session.request('document.open', { file });
    await session.request('library.update', { file, tags: 'Sales' });
    expect((await list())[0]).toEqual({
      ...closed,
      tags: 'Sales',
      modified: expect.any(String),
      bytes: expect.any(Number),
    });
    const history = await session.request('document.history', { file });
    expect(history.undo).toBe('Change the settings of the model');
  });

  it('makes a model of a template as it is now, without its history', async () => {
    const { session, create } = library();
    const file = await create('Ours');
    await session.request('library.update', { file, template: true });
    const made = await session.request('library.createFrom', { name: 'Theirs', file });
    const { data, seq } = await session.request('document.open', made);
    expect(made.file).toBe('Theirs.strata');
    expect(seq).toBe(0);
    expect(data.tables.model).toMatchObject([{ name: 'Theirs', template: false }]);
    expect(data.tables.process?.length).toBeGreaterThan(10);
  });

  it('moves a broken file to the bin too', async () => {
    const { folder, session } = library();
    writeFileSync(join(folder, 'Letter.strata'), 'Dear reader');
    await session.request('library.remove', { file: 'Letter.strata' });
    expect(readFileSync(join(folder, '.bin', 'Letter.strata'), 'utf8')).toBe('Dear reader');
  });

  it('imports what a format reads, after checking it, and whole models', async () => {
    const { folder, session } = library();
    const ours = await session.request('library.import', {
      fileName: 'C:\\Users\\Ann\\export.json',
      base64: base64(JSON.stringify(seedData())),
    });
    await session.request('document.open', ours);
    const whole = await session.request('library.import', {
      fileName: 'From Bob.strata',
      base64: base64(readFileSync(modelFile())),
    });
    expect(whole.file).toBe('From Bob.strata');
    const before = filesIn(folder);
    const bad = { ...seedData(), tables: { process: [{ id: 'x' }] } };
    const call = (fileName: string, content: string) =>
      session.request('library.import', { fileName, base64: base64(content) });
    await failsWith(call('bad.json', JSON.stringify(bad)), 'invalid-model');
    await failsWith(call('letter.strata', 'Dear reader'), 'not-a-database');
    await failsWith(call('letter.docx', 'Dear reader'), 'unknown-format');
    await failsWith(call('letter', 'Dear reader'), 'unknown-format');
    expect(filesIn(folder)).toEqual(before);
  });

  it('says so if its folder is none', async () => {
    const folder = join(tempFolder(), 'file');
    writeFileSync(folder, 'a file where the folder should be');
    const { session } = library({ folder });
    await failsWith(session.request('library.create', { name: 'X', seed: 'blank' }), 'cannot-write');
    await failsWith(session.request('library.list', {}), 'no-folder');
    expect(readFileSync(folder, 'utf8')).toBe('a file where the folder should be');
  });
});
