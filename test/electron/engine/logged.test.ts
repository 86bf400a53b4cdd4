/** What the engine writes to the log, and what it never does. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../electron/engine/engine.ts';
import type { Format } from '../../../electron/engine/exchange/format.ts';
import { memoryImage } from '../../../electron/engine/store/connection.ts';
import { SLOW_MS } from '../../../electron/engine/store/slow-queries.ts';
import { openLog } from '../../../electron/log/log.ts';
import { SEEDS_FOLDER, tempFolder } from './fixtures.ts';

const engines: Engine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

const SECRET = 'Secret Solution';

/** Fails with a message that quotes the model. */
const broken: Format = {
  extension: 'broken',
  name: 'Broken',
  mediaType: 'text/plain',
  write: async () => {
    throw new TypeError(`${SECRET} can't be drawn.`);
  },
};

const start = async () => {
  const folder = tempFolder();
  const log = openLog(join(tempFolder(), 'strata.log'));
  const engine = createEngine({
    folder,
    seedsFolder: SEEDS_FOLDER,
    version: '1',
    formats: [broken],
    allowPaths: false,
    log,
  });
  engines.push(engine);
  const session = engine.connect({ id: 'Ann', name: 'Ann', role: 'owner' });
  const { file } = await session.request('library.create', { name: SECRET, seed: 'blank' });
  await session.request('document.open', { file });
  const text = (): string => {
    try {
      return readFileSync(log.path, 'utf8');
    } catch {
      return '';
    }
  };
  const lines = (event: string): Record<string, unknown>[] =>
    text()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter((line) => line.event === event);
  return { folder, engine, session, file, log, text, lines };
};

describe('the engine’s log', () => {
  it('has refusals by their codes and the method, of commands and of calls', async () => {
    const { session, file, log, text, lines } = await start();
    const command = { type: 'process.rename', id: SECRET, name: SECRET };
    const refused = await session.request('document.apply', {
      file,
      command,
      seed: 'a seed of this command',
    });
    expect(refused.ok).toBe(false);
    await expect(session.request('document.open', { file: `${SECRET} 2.strata` })).rejects.toThrow(SECRET);
    await expect(session.request(SECRET, { file: 7 })).rejects.toThrow();
    expect(lines('refused')).toEqual([
      expect.objectContaining({
        method: 'document.apply',
        code: refused.ok ? '' : refused.code,
        model: log.idOf(file),
      }),
      expect.objectContaining({ method: 'document.open', code: 'file-missing' }),
      expect.objectContaining({ method: 'unknown', code: 'unknown-method' }),
    ]);
    expect(text()).not.toMatch(/Secret|Solution|Ann/);
  });

  it('has no content of a model after an error that quotes it', async () => {
    const { folder, session, file, log, text, lines } = await start();
    const call = session.request('document.export', { file, options: { format: 'broken' } });
    await expect(call).rejects.toThrow(SECRET);
    expect(lines('fault')).toEqual([
      expect.objectContaining({
        level: 'error',
        where: 'document.export',
        kind: 'TypeError',
        model: log.idOf(file),
      }),
    ]);
    writeFileSync(join(folder, `${SECRET} 3.strata`), SECRET);
    await expect(session.request('document.open', { file: `${SECRET} 3.strata` })).rejects.toThrow();
    expect(lines('refused')).toHaveLength(1);
    expect(text()).not.toMatch(/Secret|Solution/);
    expect(text()).not.toContain(folder);
  });

  it('has slow statements as SQL without values, until the engine is closed', async () => {
    const { engine, text, lines } = await start();
    const db = memoryImage(new Database(':memory:').serialize());
    const COUNT = `WITH RECURSIVE "n" ("i") AS (SELECT 1 UNION ALL SELECT "i" + 1 FROM "n" WHERE "i" < ?)
      SELECT count(*) FROM "n" WHERE "i" <> '${SECRET}' AND ? <> ''`;
    const slow = (rows: number): number => {
      const began = performance.now();
      db.prepare(COUNT).get(rows, SECRET);
      return performance.now() - began;
    };
    const told = () => lines('slow-query').filter(({ sql }) => String(sql).includes('"n"'));
    // On a busy machine even a short one may take long. What was told of one that did not is nothing.
    let before: number;
    do before = told().length;
    while (slow(1) > SLOW_MS);
    expect(told()).toHaveLength(before);
    // As many rows as it takes on this machine.
    let rows = 100_000;
    while (told().length === before) {
      rows *= 2;
      slow(rows);
    }
    const query = told().at(-1);
    expect(query).toMatchObject({
      level: 'warn',
      sql: 'WITH RECURSIVE "n" ("i") AS (SELECT 1 UNION ALL SELECT "i" + 1 FROM "n" WHERE "i" < ?) SELECT count(*) FROM "n" WHERE "i" <> ? AND ? <> ?',
    });
    expect(query?.ms).toBeGreaterThanOrEqual(SLOW_MS);
    expect(text()).not.toContain(SECRET);
    const toldOpen = told().length;
    await engine.close();
    slow(4 * rows);
    expect(told()).toHaveLength(toldOpen);
    db.close();
  });
});
