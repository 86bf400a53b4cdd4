/** What callers of the engine can do while a large model is being opened, and what ends the opening. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../electron/engine/engine.ts';
import { createFile } from '../../../electron/engine/store/opening/create.ts';
import type { EngineEvent } from '../../../shared/api/contract.ts';
import { generateModel } from '../../bench/models/generate-model.ts';
import { filesIn, SEEDS_FOLDER, seedData, tempFolder } from './fixtures.ts';
import { countedSlices, openFilesIn } from './slicing.ts';

const LARGE = { file: 'Large.strata' };
const SMALL = { file: 'Small.strata' };

const engines: Engine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

/** A library with a large and a small model, and an engine that gives others a turn after each step. */
const library = (onTurn: (turn: number) => unknown = () => {}) => {
  const folder = tempFolder();
  createFile(join(folder, LARGE.file), generateModel({ seed: 'slices', processes: 1500 }));
  createFile(join(folder, SMALL.file), seedData('blank'));
  const slices = countedSlices(onTurn);
  const engine = createEngine({
    folder,
    seedsFolder: SEEDS_FOLDER,
    version: '1',
    formats: [],
    allowPaths: true,
    checkResults: true,
    slices,
  });
  engines.push(engine);
  const connect = (name: string) => engine.connect({ id: name, name, role: 'owner' });
  return { folder, slices, engine, connect };
};

/** Begins a request and tells whether it is answered yet. */
const begun = <T>(request: Promise<T>) => {
  const state = { isAnswered: false, request };
  const answered = () => {
    state.isAnswered = true;
  };
  request.then(answered, answered);
  return state;
};

const nameOf = (model: { data: { tables: { model?: readonly { name: string }[] | undefined } } }) =>
  model.data.tables.model?.[0]?.name;

describe('while a model is being opened', () => {
  it('others open, change and close another one in between', async () => {
    const { connect, slices } = library();
    const [ann, bob] = [connect('Ann'), connect('Bob')];
    const large = begun(ann.request('document.open', LARGE));
    // Calls come in by messages, each in a turn of its own.
    await setImmediate();
    await bob.request('document.open', SMALL);
    await setImmediate();
    const command = { type: 'process.create', parentId: null, name: 'Made in between' };
    const seed = 'made in between by Bob';
    expect(await bob.request('document.apply', { ...SMALL, command, seed })).toMatchObject({
      ok: true,
      seq: 1,
    });
    await setImmediate();
    await bob.request('document.close', SMALL);
    const turnsUntilThen = slices.turns;
    expect(large.isAnswered).toBe(false);
    const { data } = await large.request;
    expect(data.tables.process).toHaveLength(1500);
    expect(slices.turns).toBeGreaterThan(turnsUntilThen + 10);
  });

  it('what is asked about it waits until it is open, in the order of the calls', async () => {
    const { connect } = library();
    const ann = connect('Ann');
    const create = (name: string) =>
      ann.request('document.apply', {
        ...LARGE,
        command: { type: 'process.create', parentId: null, name },
        seed: `the block named ${name}`,
      });
    const [opened, first, second, history] = await Promise.all([
      ann.request('document.open', LARGE),
      create('First'),
      create('Second'),
      ann.request('document.history', LARGE),
    ]);
    expect(opened.seq).toBe(0);
    expect([first, second]).toMatchObject([{ seq: 1 }, { seq: 2 }]);
    expect(history.undo).not.toBeNull();
  });

  it('one who opens it twice has it open once, and hears each change once', async () => {
    const { connect, folder } = library();
    const [ann, bob] = [connect('Ann'), connect('Bob')];
    const events: EngineEvent[] = [];
    ann.onEvent((event) => events.push(event));
    await Promise.all([1, 2].map(() => ann.request('document.open', LARGE)));
    await bob.request('document.open', LARGE);
    const command = { type: 'process.create', parentId: null, name: 'Heard once' };
    await bob.request('document.apply', { ...LARGE, command, seed: 'a change heard once' });
    expect(events.map(({ type }) => type)).toEqual(['document.changed']);
    await ann.request('document.close', LARGE);
    await bob.request('document.close', LARGE);
    expect(openFilesIn(folder)).toEqual([]);
  });

  it('it is listed, and read by no one else', async () => {
    const { connect, folder } = library();
    const [ann, bob] = [connect('Ann'), connect('Bob')];
    const unread = begun(ann.request('document.open', LARGE));
    await setImmediate();
    const listed = await bob.request('library.list', {});
    expect(listed.map(({ file, name, problem }) => ({ file, name, problem }))).toContainEqual({
      ...LARGE,
      name: 'Large',
      problem: undefined,
    });
    await ann.request('document.open', SMALL);
    const copy = bob.request('document.saveCopy', { ...SMALL, path: join(folder, LARGE.file) });
    await expect(copy).rejects.toMatchObject({ code: 'not-open' });
    const over = ann.request('document.saveCopy', { ...SMALL, path: join(folder, LARGE.file) });
    await expect(over).rejects.toMatchObject({ code: 'in-use' });
    expect(unread.isAnswered).toBe(false);
    const name = nameOf(await unread.request);
    const later = await bob.request('library.list', {});
    expect(later.find(({ file }) => file === LARGE.file)).toMatchObject({ name, processes: 1500 });
  });

  it('it can be renamed, and its file keeps its name', async () => {
    const { connect, folder } = library();
    const [ann, bob] = [connect('Ann'), connect('Bob')];
    const large = begun(ann.request('document.open', LARGE));
    await setImmediate();
    expect(await bob.request('library.rename', { ...LARGE, name: 'Renamed' })).toEqual(LARGE);
    await large.request;
    expect(nameOf(await ann.request('document.open', LARGE))).toBe('Renamed');
    expect(existsSync(join(folder, LARGE.file))).toBe(true);
  });

  it('it can be deleted, and callers that wait for it get an error', async () => {
    const { connect, folder } = library();
    const [ann, bob] = [connect('Ann'), connect('Bob')];
    const large = begun(ann.request('document.open', LARGE));
    await setImmediate();
    const { bin } = await bob.request('library.remove', LARGE);
    await expect(large.request).rejects.toMatchObject({
      code: 'closed',
      message: expect.stringContaining('was moved to the bin'),
    });
    expect(openFilesIn(folder)).toEqual([]);
    expect(filesIn(folder)).toEqual(['.bin', SMALL.file]);
    const { file } = await bob.request('library.restore', { bin });
    expect((await ann.request('document.open', { file })).data.tables.process).toHaveLength(1500);
  });
});

describe('an opening ends without a trace', () => {
  it('if the one who waits for it closes the model', async () => {
    const { connect, folder } = library();
    const ann = connect('Ann');
    const large = begun(ann.request('document.open', LARGE));
    await setImmediate();
    await ann.request('document.close', LARGE);
    expect(openFilesIn(folder)).toEqual([]);
    await expect(large.request).rejects.toMatchObject({ code: 'closed' });
    await expect(ann.request('document.history', LARGE)).rejects.toMatchObject({ code: 'not-open' });
    expect((await ann.request('document.open', LARGE)).seq).toBe(0);
  });

  it('if their connection ends; another who waits for it gets it', async () => {
    const { connect, folder } = library();
    const [ann, bob, cas] = [connect('Ann'), connect('Bob'), connect('Cas')];
    const alone = begun(ann.request('document.open', LARGE));
    await setImmediate();
    await ann.close();
    expect(openFilesIn(folder)).toEqual([]);
    await expect(alone.request).rejects.toMatchObject({ code: 'closed' });

    const [bobs, cass] = [bob, cas].map((session) => begun(session.request('document.open', LARGE)));
    await setImmediate();
    await bob.close();
    expect((await cass?.request)?.data.tables.process).toHaveLength(1500);
    await expect(bobs?.request).rejects.toMatchObject({ code: 'closed' });
    await cas.close();
    expect(openFilesIn(folder)).toEqual([]);
    expect(filesIn(folder)).toEqual([LARGE.file, SMALL.file]);
  });

  it('if the engine is closed', async () => {
    const { connect, folder, engine } = library();
    const large = begun(connect('Ann').request('document.open', LARGE));
    await setImmediate();
    await engine.close();
    await expect(large.request).rejects.toMatchObject({ code: 'closed' });
    expect(openFilesIn(folder)).toEqual([]);
    expect(filesIn(folder)).toEqual([LARGE.file, SMALL.file]);
  });

  it('if it fails; the model can be opened once it is repaired', async () => {
    const { connect, folder } = library();
    const path = join(folder, LARGE.file);
    const ann = connect('Ann');
    writeFileSync(path, 'no model');
    await expect(ann.request('document.open', LARGE)).rejects.toMatchObject({ code: 'not-a-database' });
    expect(openFilesIn(folder)).toEqual([]);
    createFile(path, seedData());
    expect((await ann.request('document.open', LARGE)).seq).toBe(0);
  });
});

describe('while the library is being listed', () => {
  const listedIn = (entries: readonly { file: string; name: string; problem?: string | undefined }[]) =>
    entries.map(({ file, problem }) => [file, problem]).sort();
  const BOTH = [
    [LARGE.file, undefined],
    [SMALL.file, undefined],
  ];

  it('others have turns, and a list requested in the meantime has the models made since', async () => {
    const { connect, slices } = library();
    const ann = connect('Ann');
    const list = begun(ann.request('library.list', {}));
    await setImmediate();
    const made = await ann.request('library.create', { name: 'Made', seed: 'blank' });
    const again = ann.request('library.list', {});
    expect(listedIn(await list.request).filter(([file]) => file !== made.file)).toEqual(BOTH);
    expect(slices.turns).toBeGreaterThan(5);
    const turns = slices.turns;
    expect(listedIn(await again)).toContainEqual([made.file, undefined]);
    // What has not changed is not read again.
    await ann.request('library.list', {});
    expect(slices.turns - turns).toBeLessThan(turns);
  });

  it('a model that is opened is not looked at any more, and is listed all the same', async () => {
    const sessions: ReturnType<ReturnType<typeof library>['connect']>[] = [];
    let opening: Promise<unknown> | undefined;
    const { folder, connect } = library((turn) => {
      if (turn === 2) opening = sessions[0]?.request('document.open', LARGE);
    });
    sessions.push(connect('Ann'));
    const entries = await connect('Bob').request('library.list', {});
    expect(listedIn(entries)).toEqual(BOTH);
    expect(await opening).toMatchObject({ file: LARGE.file, readOnly: false });
    await sessions[0]?.close();
    expect(openFilesIn(folder)).toEqual([]);
  });

  it('a model deleted in the meantime is not in the list', async () => {
    const places: string[] = [];
    const { folder, connect } = library((turn) => {
      if (turn === 2) for (const place of places) rmSync(place);
    });
    places.push(join(folder, LARGE.file));
    expect(listedIn(await connect('Bob').request('library.list', {}))).toEqual([[SMALL.file, undefined]]);
  });
});
