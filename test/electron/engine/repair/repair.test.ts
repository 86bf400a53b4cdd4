import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../../electron/engine/document/document.ts';
import { inspectFile } from '../../../../electron/engine/repair/inspect.ts';
import { repairFile } from '../../../../electron/engine/repair/repair.ts';
import { openFile } from '../../../../electron/engine/store/opening/open.ts';
import { UserError } from '../../../../shared/api/contract.ts';
import { dataFrom } from '../../../../shared/model/model.ts';
import { by, does, hashOf, idOfName, modelFile, open, tempFolder, userError } from '../fixtures.ts';

const BY = { id: 'the id of Nell', name: 'Nell', at: '2026-01-02T03:04:05.000Z' };

/** A closed model with a history: the seed, and a few changes of several kinds. */
const worked = (): string => {
  const path = modelFile();
  const document = openDocument(path);
  const plan = idOfName(document, 'Plan');
  does(document, 'Nell', { type: 'process.create', parentId: plan, name: 'Forecast the demand' });
  does(document, 'Nell', { type: 'process.rename', id: plan, name: 'Plan the year' });
  does(document, 'Nell', { type: 'process.create', parentId: null, name: 'Passing' });
  does(document, 'Nell', { type: 'process.delete', ids: [idOfName(document, 'Passing')] });
  document.undo(by('Nell'));
  document.close();
  return path;
};

/** Alters the tables as damage would: without the rules that SQLite and Strata keep. */
const alter = (path: string, sql: string): void => {
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  db.exec(sql);
  db.close();
};

const contentOf = (path: string) => {
  const document = openDocument(path);
  try {
    return { data: dataFrom(document.model), journal: document.changesAfter(0) };
  } finally {
    document.close();
  }
};

const repaired = (path: string) => {
  const out = join(tempFolder(), 'Repaired.strata');
  const before = hashOf(path);
  const report = repairFile(path, out, BY);
  expect(hashOf(path)).toBe(before);
  expect(inspectFile(out)).toEqual([]);
  return { out, report };
};

describe('a sound model', () => {
  it('has nothing that a thorough look finds, and its repaired copy is the same, history included', () => {
    const path = worked();
    expect(inspectFile(path)).toEqual([]);
    const { out, report } = repaired(path);
    expect(report).toMatchObject({ changes: 5, notes: [] });
    expect(contentOf(out)).toEqual(contentOf(path));
  });

  it('is inspected together with a log that was left next to it', () => {
    const path = worked();
    const document = open(path);
    does(document, 'Nell', { type: 'process.create', parentId: null, name: 'In the log' });
    const copy = join(tempFolder(), 'Copy.strata');
    for (const suffix of ['', '-wal']) writeFileSync(copy + suffix, readFileSync(path + suffix));
    expect(inspectFile(copy)).toEqual([]);
    const { out, report } = repaired(copy);
    expect(report.changes).toBe(6);
    expect(JSON.stringify(contentOf(out).data)).toContain('In the log');
  });
});

describe('damage that opening does not see', () => {
  it.each([
    ['a search index out of step', `UPDATE "searchable" SET "text" = 'other' WHERE "rowid" = 3`, 'search'],
    ['a text that is missing from the search', `DELETE FROM "searchable" WHERE "rowid" = 4`, 'search'],
    [
      'a row that the history contradicts',
      `UPDATE "process" SET "name" = 'Plan it' WHERE "name" = 'Plan the year'`,
      'history',
    ],
    [
      'a row that the history does not know',
      `DELETE FROM "process" WHERE "name" = 'Forecast the demand'`,
      'history',
    ],
    ['a change that can’t be read', `UPDATE "change" SET "forward" = 'no JSON' WHERE "seq" = 2`, 'history'],
    ['a change that is missing', `DELETE FROM "change" WHERE "seq" = 3`, 'history'],
    ['a change that does not fit', `UPDATE "change" SET "forward" = '[]' WHERE "seq" = 1`, 'history'],
  ] as const)('is found: %s', (_, sql, code) => {
    const path = worked();
    alter(path, sql);
    expect(inspectFile(path).map((damage) => damage.code)).toContain(code);
  });
});

describe('a repair', () => {
  it('restores from the history what the tables have lost or changed, and keeps the history', () => {
    const path = worked();
    const { data } = contentOf(path);
    alter(path, `DELETE FROM "process" WHERE "name" = 'Forecast the demand'`);
    alter(path, `UPDATE "process" SET "name" = 'P' WHERE "name" = 'Plan the year'`);
    const { out, report } = repaired(path);
    expect(contentOf(out).data).toEqual(data);
    expect(report.changes).toBe(5);
    expect(report.notes).toContain('Restored from the history: the block “Forecast the demand”.');
    expect(report.notes).toContain('Corrected from the history: the block “Plan the year”.');
  });

  it('moves blocks without their parent to the top and leaves out what has lost its owner, naming each', () => {
    const path = modelFile();
    alter(path, `DELETE FROM "process" WHERE "name" = 'Sell'`);
    const { out, report } = repaired(path);
    const document = open(out);
    expect(document.model.rows.process.get(idOfName(document, 'Sell by Proposal'))?.parentId).toBe(null);
    expect(report.notes.some((note) => /^Moved to the top level: .*“Sell by Proposal”/.test(note))).toBe(
      true,
    );
  });

  it('empties a field that can’t be right, and makes the alteration a change that can be undone', () => {
    const path = worked();
    alter(path, `UPDATE "process" SET "status" = 'nonsense' WHERE "name" = 'Sell'`);
    const { report } = repaired(path);
    expect(report.notes).toContainEqual(
      expect.stringMatching(/^Cleared: the field “status” of the block “Sell”/),
    );
    const ring = worked();
    alter(ring, `UPDATE "process" SET "parentId" = "id" WHERE "name" = 'Sell'`);
    const { out, report: after } = repaired(ring);
    expect(after.notes).toContainEqual(expect.stringMatching(/“Sell”, because it was inside itself/));
    const document = open(out);
    expect(document.seq()).toBe(6);
    expect(document.journal(null, 1)[0]).toMatchObject({
      label: 'Repair the model',
      actor: 'Nell',
      at: BY.at,
    });
  });

  it('begins a new history if the old one leads elsewhere, and drops snapshots of it', () => {
    const path = worked();
    alter(path, `DELETE FROM "change" WHERE "seq" = 1`);
    const { out, report } = repaired(path);
    expect(report.changes).toBe(0);
    expect(contentOf(out).journal).toEqual([]);
    expect(JSON.stringify(contentOf(out).data)).toContain('Forecast the demand');
  });

  it('reads around a page that is gone, a header that is gone, and an end that is missing', () => {
    const whole = worked();
    const blocks = dataFrom(open(whole).model).tables.process?.length ?? 0;
    const damages: ((bytes: Buffer) => Buffer)[] = [
      (bytes) => bytes.fill(0, 0, 100),
      (bytes) => bytes.fill(0xff, 0, 16),
      (bytes) => bytes.fill(0, 200, 3000),
      (bytes) => bytes.fill(0, 4096, 5000),
    ];
    for (const damage of damages) {
      const path = join(tempFolder(), 'Damaged.strata');
      writeFileSync(path, damage(readFileSync(whole)));
      expect(repaired(path).report.blocks).toBe(blocks);
    }
    const cut = join(tempFolder(), 'Cut.strata');
    writeFileSync(cut, readFileSync(whole));
    truncateSync(cut, 4096 * 60 + 17);
    expect(repaired(cut).report.records).toBeGreaterThan(0);
  });

  it('refuses a name that is taken, and a file in which nothing can be read, and writes nothing', () => {
    const path = worked();
    expect(userError(() => repairFile(path, path, BY)).code).toBe('file-exists');
    const noise = join(tempFolder(), 'Noise.strata');
    writeFileSync(noise, Buffer.alloc(50_000, 7));
    expect(userError(() => repairFile(noise, `${noise}2`, BY)).code).toBe('nothing-readable');
  });
});

describe('random damage', () => {
  it('is seen, or has changed nothing; and a repair gives a valid model or says that there is nothing to read', () => {
    const whole = worked();
    const bytes = readFileSync(whole);
    const content = contentOf(whole);
    const hit = fc.record({
      at: fc.nat(bytes.length - 65),
      length: fc.constantFrom(1, 8, 64),
      value: fc.nat(255),
    });
    fc.assert(
      fc.property(fc.array(hit, { minLength: 1, maxLength: 3 }), (hits) => {
        const path = join(tempFolder(), 'Hit.strata');
        const damaged = Buffer.from(bytes);
        for (const { at, length, value } of hits) damaged.fill(value, at, at + length);
        writeFileSync(path, damaged);
        let opens = true;
        try {
          openFile(path).db.close();
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          opens = false;
        }
        if (opens && inspectFile(path).length === 0) expect(contentOf(path)).toEqual(content);
        else {
          writeFileSync(path, damaged);
          repaired(path);
        }
      }),
      { numRuns: 12, seed: 11 },
    );
  });
});
