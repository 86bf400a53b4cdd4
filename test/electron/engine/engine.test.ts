import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../electron/engine/engine.ts';
import type { EngineOptions } from '../../../electron/engine/engine-options.ts';
import type { Format } from '../../../electron/engine/exchange/format.ts';
import { type EngineEvent, type MethodName, methods, UserError } from '../../../shared/api/contract.ts';
import { settingsOf } from '../../../shared/model/model.ts';
import { ROLES, type Role } from '../../../shared/model/roles.ts';
import { filesIn, hashOf, modelFile, SEEDS_FOLDER, tempFolder } from './fixtures.ts';

const names: Format = {
  extension: 'txt',
  name: 'Names',
  mediaType: 'text/plain',
  write: async (model, _, { at }) => new TextEncoder().encode(`${settingsOf(model).name} ${at}`),
};

const engines: Engine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

const start = (options: Partial<EngineOptions> = {}) => {
  const folder = tempFolder();
  const engine = createEngine({
    folder,
    seedsFolder: SEEDS_FOLDER,
    version: '1.2.3',
    formats: [names],
    allowPaths: false,
    checkResults: true,
    now: () => new Date('2026-01-02T03:04:05Z'),
    ...options,
  });
  engines.push(engine);
  const connect = (actor: string, role: Role = 'owner') => {
    const session = engine.connect({ id: actor, name: actor, role, files: 'all' });
    const events: EngineEvent[] = [];
    session.onEvent((event) => events.push(event));
    return { session, events };
  };
  return { folder, engine, connect };
};
const serving = (options: Partial<EngineOptions> = {}) => {
  const file = modelFile();
  const engine = createEngine({
    file,
    version: '1',
    formats: [],
    allowPaths: false,
    checkResults: true,
    ...options,
  });
  engines.push(engine);
  return { file, session: engine.connect({ id: 'Ann', name: 'Ann', role: 'owner' }) };
};
const failure = async (call: Promise<unknown>): Promise<string> => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw error ?? new Error('Nothing was refused.');
  expect(error.message).toMatch(/\S.*\.$/s);
  return error.code;
};
let orders = 0;
const rename = (name: string) => ({
  seed: `order ${orders++}, long enough`,
  command: { type: 'process.rename', id: 'plan', name },
});

describe('a call', () => {
  it('of no known method, or of one that objects inherit, is refused', async () => {
    const { session } = start().connect('Ann');
    for (const method of ['no.such', 'constructor', '__proto__', ''])
      expect(await failure(session.request(method, {}))).toBe('unknown-method');
  });

  it('with parameters that do not fit is refused, for every method', async () => {
    const { session } = start().connect('Ann');
    for (const method of Object.keys(methods) as MethodName[])
      for (const params of [null, undefined, 1, 'x', [], { stranger: true }])
        expect([method, await failure(session.request(method as string, params))]).toEqual([
          method,
          'bad-params',
        ]);
  });

  it('beyond the caller’s role is refused, for every method and role', async () => {
    const { connect } = start();
    for (const role of ROLES)
      for (const [method, { role: needed, right }] of Object.entries(methods)) {
        const code = await failure(connect('Ann', role).session.request(method, null));
        const isRefused =
          ROLES.indexOf(role) < ROLES.indexOf(needed) ||
          (right !== undefined && ROLES.indexOf(role) < ROLES.indexOf('editor'));
        expect([role, method, code === 'not-allowed']).toEqual([role, method, isRefused]);
      }
  });

  it('on a model that is not open is refused', async () => {
    const { session } = start().connect('Ann');
    expect(await failure(session.request('document.undo', { file: 'A.strata', seed: 'x'.repeat(16) }))).toBe(
      'not-open',
    );
  });

  it('after the connection or the engine was closed is refused', async () => {
    const { engine, connect } = start();
    const [one, two] = [connect('Ann').session, connect('Bob').session];
    await one.close();
    expect(await failure(one.request('session.hello', {}))).toBe('closed');
    await two.request('session.hello', {});
    await engine.close();
    expect(await failure(two.request('session.hello', {}))).toBe('closed');
  });

  it('says hello with what the engine is and can', async () => {
    const { session } = start().connect('Ann', 'viewer');
    expect(await session.request('session.hello', {})).toEqual({
      actorId: 'Ann',
      actor: 'Ann',
      role: 'viewer',
      rights: [],
      version: '1.2.3',
      file: null,
      guest: null,
      formats: [{ id: 'txt', extension: 'txt', name: 'Names', write: true, read: false }],
    });
  });
});

describe('the files a caller can reach', () => {
  it('are those of the library by their bare names only', async () => {
    const { folder, connect } = start();
    const { session } = connect('Ann');
    const outside = modelFile();
    mkdirSync(join(folder, 'sub'));
    for (const file of [
      outside,
      `../${basename(dirname(outside))}/Model.strata`,
      'sub/x.strata',
      '.bin/x.strata',
      '..',
      'x.txt',
    ])
      expect(await failure(session.request('document.open', { file }))).toBe('not-in-library');
    expect(await failure(session.request('document.open', { file: 'None.strata' }))).toBe('file-missing');
  });

  it('are any by absolute path if that is allowed', async () => {
    const { session } = start({ allowPaths: true }).connect('Ann');
    const path = modelFile();
    const opened = await session.request('document.open', { file: path });
    expect(opened.file).toBe(path);
    expect(await failure(session.request('document.open', { file: `./${basename(path)}` }))).toBe(
      'not-in-library',
    );
  });

  it('are the one that is served, without a library', async () => {
    const { file, session } = serving();
    const hello = await session.request('session.hello', {});
    expect(hello.file).toBe('Model.strata');
    await session.request('document.open', { file: 'Model.strata' });
    await session.request('document.open', { file });
    expect(await failure(session.request('document.open', { file: modelFile() }))).toBe('not-in-library');
    expect(await failure(session.request('library.list', {}))).toBe('no-library');
  });
});

describe('two callers on one model', () => {
  it('share one document, hear each change once, and undo their own', async () => {
    const { folder, connect } = start();
    const [ann, bob] = [connect('Ann'), connect('Bob', 'editor')];
    const { file } = await ann.session.request('library.create', { name: 'Plan', seed: 'sales-and-support' });
    await ann.session.request('document.open', { file });
    await ann.session.request('document.open', { file });
    await bob.session.request('document.open', { file });
    await ann.session.request('document.apply', { file, ...rename('By Ann') });
    const changes = (events: EngineEvent[]) =>
      events.flatMap((event) =>
        event.type === 'document.changed' ? [[event.change.seq, event.change.actor]] : [],
      );
    expect(changes(ann.events)).toEqual([[1, 'Ann']]);
    expect(changes(bob.events)).toEqual([[1, 'Ann']]);
    expect(bob.events[1]).toMatchObject({
      file,
      change: { at: '2026-01-02T03:04:05.000Z', label: 'Rename “Plan” to “By Ann”' },
    });
    expect(await bob.session.request('document.undo', { file, seed: 'an undo by Bob, long' })).toMatchObject({
      ok: false,
      code: 'nothing-to-undo',
    });
    expect(await bob.session.request('document.changes', { file, after: 0 })).toMatchObject({
      seq: 1,
      changes: [{ seq: 1, label: 'Rename “Plan” to “By Ann”' }],
    });
    await ann.session.request('document.close', { file });
    expect(filesIn(folder)).toEqual(['Plan.strata', 'Plan.strata-shm', 'Plan.strata-wal']);
    await bob.session.close();
    expect(filesIn(folder)).toEqual(['Plan.strata']);
  });

  it('share it by whatever path they reached it', async () => {
    const { folder, connect } = start({ allowPaths: true });
    const [ann, bob] = [connect('Ann'), connect('Bob')];
    const { file } = await ann.session.request('library.create', { name: 'Plan', seed: 'sales-and-support' });
    const link = join(tempFolder(), 'Link.strata');
    symlinkSync(join(folder, file), link);
    await ann.session.request('document.open', { file });
    await bob.session.request('document.open', { file: link });
    await ann.session.request('document.apply', { file, ...rename('By Ann') });
    expect(bob.events.at(-1)).toMatchObject({ type: 'document.changed', file: link });
  });

  it('one who listens no more hears nothing more', async () => {
    const { engine } = start();
    const session = engine.connect({ id: 'Ann', name: 'Ann', role: 'owner' });
    const events: EngineEvent[] = [];
    const stop = session.onEvent((event) => events.push(event));
    await session.request('library.create', { name: 'A', seed: 'blank' });
    stop();
    await session.request('library.create', { name: 'B', seed: 'blank' });
    expect(events).toEqual([{ type: 'library.changed' }]);
  });
});

describe('an export', () => {
  it('is written by the format that was asked for', async () => {
    const { session } = start().connect('Ann');
    const { file } = await session.request('library.create', { name: 'Plan / Sell', seed: 'blank' });
    await session.request('document.open', { file });
    const exported = await session.request('document.export', { file, options: { format: 'txt' } });
    expect(exported).toMatchObject({ fileName: 'Plan Sell.txt', mediaType: 'text/plain' });
    expect(Buffer.from(exported.base64, 'base64').toString()).toBe('Plan / Sell 2026-01-02T03:04:05.000Z');
    expect(await failure(session.request('document.export', { file, options: { format: 'docx' } }))).toBe(
      'unknown-format',
    );
    const options = { format: 'txt', locale: 'no tag' };
    expect(await failure(session.request('document.export', { file, options }))).toBe('bad-params');
  });
});

describe('a saved copy', () => {
  it('is the whole model, and replaces a file that is there', async () => {
    const { session } = serving({ allowPaths: true });
    const target = join(tempFolder(), 'Copy.strata');
    writeFileSync(target, 'something else');
    await session.request('document.open', { file: 'Model.strata' });
    await session.request('document.apply', { file: 'Model.strata', ...rename('Planning') });
    await session.request('document.saveCopy', { file: 'Model.strata', path: target });
    expect(filesIn(dirname(target))).toEqual(['Copy.strata']);
    const copy = createEngine({ file: target, version: '1', formats: [], allowPaths: false });
    engines.push(copy);
    const opened = await copy
      .connect({ id: 'Bob', name: 'Bob', role: 'viewer', files: 'all' })
      .request('document.open', { file: 'Copy.strata' });
    expect(opened.data.tables.process?.find(({ id }) => id === 'plan')?.name).toBe('Planning');
    expect(opened.seq).toBe(1);
  });

  it('never takes the place of a model that is open, here or in another program', async () => {
    const { file, session } = serving({ allowPaths: true });
    await session.request('document.open', { file });
    const before = hashOf(file);
    const save = (path: string) => failure(session.request('document.saveCopy', { file, path }));
    expect(await save(file)).toBe('in-use');
    const elsewhere = serving();
    await elsewhere.session.request('document.open', { file: 'Model.strata' });
    await elsewhere.session.request('document.apply', { file: 'Model.strata', ...rename('X') });
    expect(await save(elsewhere.file)).toBe('in-use');
    expect(await save(join(tempFolder(), 'none', 'Copy.strata'))).toBe('cannot-write');
    expect(await save('Copy.strata')).toBe('not-allowed');
    expect(hashOf(file)).toBe(before);
    expect(readFileSync(file).length).toBeGreaterThan(0);
  });

  it('is refused if paths are not allowed', async () => {
    const { session } = serving();
    await session.request('document.open', { file: 'Model.strata' });
    const path = join(tempFolder(), 'Copy.strata');
    expect(await failure(session.request('document.saveCopy', { file: 'Model.strata', path }))).toBe(
      'not-allowed',
    );
  });
});
