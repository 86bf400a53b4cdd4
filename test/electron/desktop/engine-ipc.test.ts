import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type EngineIpc, engineIpc, type Page } from '../../../electron/desktop/engine-ipc.ts';
import { type Grants, openGrants } from '../../../electron/desktop/grants.ts';
import { createEngine, type Engine } from '../../../electron/engine/engine.ts';
import type { Result } from '../../../shared/api/contract.ts';
import { fromWire } from '../../../shared/api/wire.ts';

const SEEDS = join(import.meta.dirname, '..', '..', '..', 'seeds');
let folder: string;
let engine: Engine;
let door: EngineIpc;
let grants: Grants;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-door-'));
  engine = createEngine({ folder, seedsFolder: SEEDS, version: '0', formats: [], allowPaths: true });
  grants = openGrants(folder);
  door = engineIpc(() => engine.connect({ id: 'tester', name: 'tester', role: 'owner' }), grants);
});
afterEach(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

type TestPage = Page & { events: unknown[]; gone: boolean };
const pageWith = (id: number): TestPage => {
  const page: TestPage = {
    id,
    events: [],
    gone: false,
    isDestroyed: () => page.gone,
    send: (_channel, event) => page.events.push(event),
  };
  return page;
};
/** Opens a model. Pages make each call in a turn of its own. */
const open = async (page: Page, file: string): Promise<Result<'document.open'>> => {
  const answer = await door.request(page, 'document.open', { file });
  await setImmediate();
  return fromWire(answer) as Result<'document.open'>;
};
const openModel = async (page: Page): Promise<Result<'document.open'>> => {
  const { file } = (await door.request(page, 'library.create', {
    name: 'Trial',
    seed: 'sales-and-support',
  })) as Result<'library.create'>;
  return open(page, file);
};
const rename = (page: Page, { file, data }: Result<'document.open'>, name: string) =>
  door.request(page, 'document.apply', {
    file,
    command: { type: 'process.rename', id: data.tables.process?.[0]?.id, name },
    seed: `door-test-0123456789-${name}`,
  });
const changesOf = (page: TestPage) =>
  page.events.filter((event) => (event as { type: string }).type === 'document.changed').length;

describe("the engine's door", () => {
  test('each page hears of changes until it is dropped or gone', async () => {
    const [first, second, third] = [pageWith(1), pageWith(2), pageWith(3)];
    const opened = await openModel(first);
    for (const page of [second, third]) await open(page, opened.file);
    await rename(first, opened, 'One');
    expect([first, second, third].map(changesOf)).toEqual([1, 1, 1]);

    door.drop(second.id);
    third.gone = true;
    await rename(first, opened, 'Two');
    expect([first, second, third].map(changesOf)).toEqual([2, 1, 1]);
  });

  test('a page dropped by a reload reconnects with its next call', async () => {
    const page = pageWith(1);
    const opened = await openModel(page);
    door.drop(page.id);
    await open(page, opened.file);
    await rename(page, opened, 'Again');
    expect(changesOf(page)).toBe(1);
  });

  test('a copy goes only if a person chose', async () => {
    const page = pageWith(1);
    const { file } = await openModel(page);
    const path = join(tmpdir(), `strata-copy-${process.pid}.strata`);
    const copy = (params: unknown) => door.request(page, 'document.saveCopy', params);
    await expect(copy({ file, path })).rejects.toMatchObject({ code: 'file-not-chosen' });
    for (const params of [{ file }, null, path])
      await expect(copy(params)).rejects.toMatchObject({ code: 'bad-params' });
    await expect(door.request(page, 'document.open', { file: path })).rejects.toMatchObject({
      code: 'file-not-chosen',
    });
    grants.grant(path);
    await copy({ file, path });
    const reopened = await open(page, path);
    expect(reopened.data.tables.process?.length).toBeGreaterThan(4);
    await door.request(page, 'document.close', { file: path });
    rmSync(path);
  });

  test.each(['library.format', 'hasOwnProperty', 7, null])('%s is no method', async (method) => {
    await expect(door.request(pageWith(1), method, {})).rejects.toMatchObject({ code: 'unknown-method' });
  });
});
