import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type EngineDoor, engineDoor, type Page } from '../../../electron/desktop/engine-door.ts';
import { createEngine, type Engine } from '../../../electron/engine/engine.ts';
import type { Result } from '../../../shared/api/contract.ts';

const SEEDS = join(import.meta.dirname, '..', '..', '..', 'seeds');
let folder: string;
let engine: Engine;
let door: EngineDoor;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-door-'));
  engine = createEngine({ folder, seedsFolder: SEEDS, version: '0', formats: [], allowPaths: true });
  door = engineDoor(() => engine.connect({ actor: 'tester', role: 'owner' }));
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
const openModel = async (page: Page): Promise<Result<'document.open'>> => {
  const { file } = (await door.request(page, 'library.create', {
    name: 'Trial',
    seed: 'sales-and-support',
  })) as Result<'library.create'>;
  return (await door.request(page, 'document.open', { file })) as Result<'document.open'>;
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
    for (const page of [second, third]) await door.request(page, 'document.open', { file: opened.file });
    await rename(first, opened, 'One');
    expect([first, second, third].map(changesOf)).toEqual([1, 1, 1]);

    door.drop(second.id);
    third.gone = true;
    await rename(first, opened, 'Two');
    expect([first, second, third].map(changesOf)).toEqual([2, 1, 1]);
  });

  test('a page that was dropped, by a reload, connects anew with its next call', async () => {
    const page = pageWith(1);
    const opened = await openModel(page);
    door.drop(page.id);
    await door.request(page, 'document.open', { file: opened.file });
    await rename(page, opened, 'Again');
    expect(changesOf(page)).toBe(1);
  });

  test('a copy goes only where a person chose', async () => {
    const page = pageWith(1);
    const { file } = await openModel(page);
    const path = join(folder, 'copy.strata');
    const copy = (params: unknown) => door.request(page, 'document.saveCopy', params);
    for (const params of [{ file, path }, { file }, null, path]) {
      await expect(copy(params)).rejects.toMatchObject({ code: 'path-not-chosen' });
    }
    door.grantWrite(path);
    await copy({ file, path });
    const reopened = (await door.request(page, 'document.open', { file: path })) as Result<'document.open'>;
    expect(reopened.data.tables.process?.length).toBeGreaterThan(4);
  });

  test.each(['library.format', 'hasOwnProperty', 7, null])('%s is no method', async (method) => {
    await expect(door.request(pageWith(1), method, {})).rejects.toMatchObject({ code: 'unknown-method' });
  });
});
