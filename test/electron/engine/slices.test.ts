/** How a file is opened in slices: what happens to it meanwhile, its pages, and the copy before a migration. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { documentSteps } from '../../../electron/engine/document/document.ts';
import { restorePointData, restorePointsOf } from '../../../electron/engine/restore/restore-points.ts';
import { inSlices, type Slices } from '../../../electron/engine/slices.ts';
import type { Migration } from '../../../electron/engine/store/migrations/migrate.ts';
import { MIGRATIONS } from '../../../electron/engine/store/migrations/migrations.ts';
import { type Opened, openFile, openSteps, type Pages } from '../../../electron/engine/store/opening/open.ts';
import { filesIn, hashOf, modelFile, seedData, userError } from './fixtures.ts';
import { countedSlices, largeFile, openFilesIn } from './slicing.ts';

const DOCUMENT = pathToFileURL(
  join(import.meta.dirname, '../../../electron/engine/document/document.ts'),
).href;

/** Another program that makes a block in the model. */
const addElsewhere = (path: string): void => {
  const script = `
    import { openDocument } from ${JSON.stringify(DOCUMENT)};
    const document = openDocument(process.argv[1]);
    document.apply({ type: 'process.create', parentId: null, name: 'Made elsewhere' }, { seed: 'made while it is read', actorId: 'Cli', actor: 'Cli' });
    document.close();`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, path], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
};

const opening = (path: string, slices: Slices, migrations = MIGRATIONS, pages: Pages = 'now') =>
  inSlices(openSteps(path, migrations, pages), slices);

describe('a file that changes while it is opened', () => {
  // Half way, the file has been read and its records are being checked.
  for (const turn of [2, 30])
    it(`is opened as another program has left it (turn ${turn})`, async () => {
      const path = largeFile();
      const slices = countedSlices((at) => at === turn && addElsewhere(path));
      const document = await inSlices(documentSteps(path), slices).result;
      expect(slices.turns).toBeGreaterThan(turn);
      expect(document.seq()).toBe(1);
      expect(document.model.rows.process.size).toBe(1501);
      document.close();
      expect(openFilesIn(dirname(path))).toEqual([]);
    });

  it('is opened as what has replaced it', async () => {
    const path = largeFile();
    const other = modelFile(seedData(), 'Other.strata');
    const slices = countedSlices((at) => at === 30 && renameSync(other, path));
    const document = await inSlices(documentSteps(path), slices).result;
    expect(document.model.rows.process.size).toBe(seedData().tables.process?.length);
    document.close();
    expect(openFilesIn(dirname(path))).toEqual([]);
  });

  it('is opened all the same if it changes every time it is read', async () => {
    const path = largeFile();
    const log = `${path}-wal`;
    let changes = 0;
    const slices = countedSlices(() => {
      // Up to the second reading, another program seems to begin and end a log at each turn.
      if (slices.turns < 200) writeFileSync(log, '', { flag: changes++ % 2 === 0 ? 'w' : 'a' });
    });
    const document = await inSlices(documentSteps(path), slices).result;
    expect(document.model.rows.process.size).toBe(1500);
    document.close();
    expect(filesIn(dirname(path))).toEqual(['Large.strata']);
  });
});

describe('the pages of a large file', () => {
  const damagedBesideRecords = (): string => {
    const path = largeFile();
    const db = new Database(path);
    const page = db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'flow_targetId'`).pluck().get();
    const size = db.pragma('page_size', { simple: true });
    db.close();
    const bytes = readFileSync(path);
    const at = (Number(page) - 1) * Number(size);
    writeFileSync(path, bytes.fill(0xa5, at, at + 64));
    return path;
  };

  /** Its pages fit together, and a record in them can't be. */
  const damagedRecords = (): string => {
    const path = largeFile();
    const db = new Database(path);
    db.pragma('foreign_keys = OFF');
    db.prepare(`UPDATE "flow" SET "targetId" = 'no such' WHERE "id" = (SELECT min("id") FROM "flow")`).run();
    db.close();
    return path;
  };

  it('are checked in a thread before it is shown', async () => {
    const opened = await opening(largeFile(), countedSlices(undefined, 0), MIGRATIONS, 'later').result;
    expect(opened.pagesChecked).toBe(true);
    opened.db.close();
    const small = await opening(largeFile(), countedSlices(), MIGRATIONS, 'later').result;
    expect(small.pagesChecked).toBe(false);
    small.db.close();
  });

  it('are never taken for sound if they are not', async () => {
    const path = damagedBesideRecords();
    const slices = countedSlices(undefined, 0);
    const refusal = userError(() => openFile(path));
    expect(refusal.code).toBe('damaged');
    for (const pages of ['now', 'later'] as const)
      await expect(opening(path, slices, MIGRATIONS, pages).result).rejects.toMatchObject({
        code: 'damaged',
        message: refusal.message,
      });
    expect(openFilesIn(dirname(path))).toEqual([]);
  });

  /** Begins an opening whose check goes on until it is answered: whether records are read before it must be. */
  const whileChecked = (path: string) => {
    const steps = openSteps(path);
    let asked = steps.next();
    while (!asked.done && asked.value?.kind !== 'begin-check') asked = steps.next();
    expect(asked.value).toMatchObject({ kind: 'begin-check' });
    let stepsBeside = 0;
    asked = steps.next('done');
    for (; !asked.done && asked.value?.kind !== 'end-check'; stepsBeside++) asked = steps.next();
    expect(asked.value).toEqual({ kind: 'end-check' });
    return { steps, stepsBeside };
  };

  it('are checked while the records are read, and the model is given out after both', () => {
    const { steps, stepsBeside } = whileChecked(largeFile());
    expect(stepsBeside).toBeGreaterThan(10);
    const opened = steps.next('done');
    if (!opened.done) throw new Error('It was not opened.');
    expect(opened.value.pagesChecked).toBe(true);
    expect(opened.value.data.tables.process).toHaveLength(1500);
    opened.value.db.close();
  });

  it('decide: what was read is thrown away if they are damaged', () => {
    const path = largeFile();
    const { steps } = whileChecked(path);
    const refusal = userError(() => steps.next({ damage: 'Tree 7 page 8: wrong' }));
    expect(refusal).toMatchObject({ code: 'damaged', message: expect.stringContaining('pages') });
    expect(refusal.cause).toMatchObject({ message: 'Tree 7 page 8: wrong' });
    expect(openFilesIn(dirname(path))).toEqual([]);
  });

  it('are named if the records can’t be read for their sake', () => {
    const path = damagedRecords();
    const alone = userError(() => openFile(path));
    const { steps } = whileChecked(path);
    expect(userError(() => steps.next('done')).message).toBe(alone.message);
    const { steps: again } = whileChecked(path);
    expect(userError(() => again.next({ damage: 'Tree 7 page 8: wrong' })).message).toContain('pages');
    expect(alone.message).not.toContain('pages');
    expect(openFilesIn(dirname(path))).toEqual([]);
  });

  it('are checked here if the thread has ended without a word', () => {
    const path = damagedBesideRecords();
    const { steps } = whileChecked(path);
    expect(userError(() => steps.next(undefined)).code).toBe('damaged');
    const sound = whileChecked(largeFile()).steps.next(undefined);
    if (!sound.done) throw new Error('It was not opened.');
    expect(sound.value.pagesChecked).toBe(true);
    sound.value.db.close();
    expect(openFilesIn(dirname(path))).toEqual([]);
  });
});

describe('the copy before a migration', () => {
  const NEXT: readonly Migration[] = [
    ...MIGRATIONS,
    { version: MIGRATIONS.length + 1, sql: 'CREATE TABLE "later" ("id" TEXT PRIMARY KEY NOT NULL) STRICT;' },
  ];
  const COPY = `Large.strata.v${MIGRATIONS.length}-backup`;
  const versionIn = (path: string): unknown => {
    const db = new Database(path, { readonly: true });
    const version = db.pragma('user_version', { simple: true });
    db.close();
    return version;
  };

  /** Opens the file and calls `work` in a turn that others have while the copy is half written. */
  const whileCopied = async (
    path: string,
    work: (running: ReturnType<typeof opening>) => void = () => {},
  ): Promise<{ opened: PromiseSettledResult<Opened>; turns: number }> => {
    const running = opening(path, countedSlices(), NEXT);
    let isOver = false;
    const over = running.result
      .then(
        () => {},
        () => {},
      )
      .then(() => {
        isOver = true;
      });
    let turns = 0;
    while (!isOver) {
      if (filesIn(dirname(path)).some((name) => name.endsWith('.part')) && ++turns === 2) work(running);
      await setImmediate();
    }
    await over;
    const [opened] = await Promise.allSettled([running.result]);
    return { opened, turns };
  };

  it('is whole and made while others have turns, before the file is changed', async () => {
    const path = largeFile();
    const { data } = openedOnce(path);
    let versionMeanwhile: unknown;
    const { opened, turns } = await whileCopied(path, () => {
      versionMeanwhile = versionIn(path);
    });
    if (opened.status === 'rejected') throw opened.reason;
    expect(turns).toBeGreaterThanOrEqual(2);
    expect(versionMeanwhile).toBe(MIGRATIONS.length);
    expect(opened.value.data).toEqual(data);
    expect(opened.value.db.pragma('user_version', { simple: true })).toBe(NEXT.length);
    opened.value.db.close();
    expect(filesIn(dirname(path))).toEqual(['Large.strata', COPY]);
    expect(versionIn(join(dirname(path), COPY))).toBe(MIGRATIONS.length);
    expect(restorePointsOf(path)).toMatchObject([{ id: COPY }]);
    expect(restorePointData(path, COPY)).toEqual(data);
  });

  it('leaves nothing if the opening is cancelled while it is written', async () => {
    const path = largeFile();
    const before = hashOf(path);
    const { opened } = await whileCopied(path, ({ cancel }) => cancel(() => new Error('Cancelled.')));
    expect(opened).toMatchObject({ status: 'rejected', reason: { message: 'Cancelled.' } });
    expect(openFilesIn(dirname(path))).toEqual([]);
    expect(filesIn(dirname(path))).toEqual(['Large.strata']);
    expect(hashOf(path)).toBe(before);
  });

  it('is a condition: if it can’t be written, the file stays as it was', async () => {
    const path = largeFile();
    const before = hashOf(path);
    mkdirSync(join(dirname(path), COPY));
    await expect(opening(path, countedSlices(), NEXT).result).rejects.toThrow();
    expect(openFilesIn(dirname(path))).toEqual([]);
    expect(filesIn(dirname(path))).toEqual(['Large.strata', COPY]);
    expect(hashOf(path)).toBe(before);
  });
});

const openedOnce = (path: string): Opened => {
  const opened = openFile(path);
  opened.db.close();
  return opened;
};
