import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, schemaOf } from '../../../../electron/engine/store/migrations/migrate.ts';
import { MIGRATIONS } from '../../../../electron/engine/store/migrations/migrations.ts';
import {
  addColumnSql,
  type Column,
  columnsOf,
  recordTablesSql,
} from '../../../../electron/engine/store/schema.ts';
import { TABLES } from '../../../../shared/model/records.ts';
import { hashOf, modelFile } from '../fixtures.ts';

/** What each version does to a file, from version 5 on. */
const ADDED: readonly string[] = [
  'ALTER TABLE "model" ADD COLUMN "fiscalStart" INTEGER NOT NULL DEFAULT 1;',
  `
ALTER TABLE "change" ADD COLUMN "command" TEXT;
ALTER TABLE "change" ADD COLUMN "params" TEXT;
`,
  `
ALTER TABLE "flow" ADD COLUMN "elementId" TEXT REFERENCES "element" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "flow_elementId" ON "flow" ("elementId");
`,
  `ALTER TABLE "model" ADD COLUMN "tags" TEXT NOT NULL DEFAULT '';
ALTER TABLE "model" ADD COLUMN "template" INTEGER NOT NULL DEFAULT 0 CHECK ("template" IN (0, 1));
ALTER TABLE "proposal" ADD COLUMN "votesFor" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "proposal" ADD COLUMN "votesAgainst" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "thread" ADD COLUMN "parked" INTEGER NOT NULL DEFAULT 0 CHECK ("parked" IN (0, 1));
ALTER TABLE "candidate" ADD COLUMN "votesFor" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "candidate" ADD COLUMN "votesAgainst" INTEGER NOT NULL DEFAULT 0;`,
  `ALTER TABLE "funnel" ADD COLUMN "asOf" TEXT;
ALTER TABLE "funnel" ADD COLUMN "cycleDays" REAL;
ALTER TABLE "funnel" ADD COLUMN "coverageStageId" TEXT REFERENCES "stage" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "funnel_coverageStageId" ON "funnel" ("coverageStageId");
ALTER TABLE "stage" ADD COLUMN "lagDays" INTEGER;`,
  `ALTER TABLE "model" ADD COLUMN "showStatus" TEXT NOT NULL DEFAULT 'unusual' CHECK ("showStatus" IN ('unusual', 'always', 'never'));
ALTER TABLE "model" ADD COLUMN "showOwner" INTEGER NOT NULL DEFAULT 0 CHECK ("showOwner" IN (0, 1));
ALTER TABLE "model" ADD COLUMN "showSystems" INTEGER NOT NULL DEFAULT 0 CHECK ("showSystems" IN (0, 1));
ALTER TABLE "model" ADD COLUMN "showCounts" INTEGER NOT NULL DEFAULT 1 CHECK ("showCounts" IN (0, 1));
ALTER TABLE "model" ADD COLUMN "showCode" INTEGER NOT NULL DEFAULT 1 CHECK ("showCode" IN (0, 1));`,
  `
CREATE TABLE "publication" (
  "id" TEXT PRIMARY KEY NOT NULL CHECK ("id" IN ('publication')),
  "client" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "subtitle" TEXT NOT NULL,
  "author" TEXT NOT NULL,
  "version" TEXT NOT NULL,
  "confidentiality" TEXT NOT NULL,
  "footer" TEXT NOT NULL,
  "accent" TEXT NOT NULL,
  "logo" TEXT NOT NULL
) STRICT;
`,
  `ALTER TABLE "process" ADD COLUMN "externalId" TEXT NOT NULL DEFAULT '';`,
  `
CREATE TABLE "entry" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('role', 'system', 'document')),
  "name" TEXT NOT NULL,
  "definition" TEXT NOT NULL
) STRICT;
`,
  `ALTER TABLE "vote" ADD COLUMN "voterId" TEXT;
ALTER TABLE "entry" ADD COLUMN "apartFrom" TEXT;`,
];

/** SQLite puts an added column behind the others, with spaces of its own. */
const withoutSpaces = (sql = '') => sql.replace(/ ?([(),]) ?/g, '$1');

const migrated = () => {
  const db = new Database(':memory:');
  migrate(db, MIGRATIONS);
  return db;
};

describe('the schema of a model file', () => {
  it('is, for every record type, what the record schemas say', () => {
    const derived = new Database(':memory:');
    for (const sql of recordTablesSql()) derived.exec(sql);
    const frozen = schemaOf(migrated());
    for (const [name, sql] of schemaOf(derived))
      expect([name, withoutSpaces(frozen.get(name))]).toEqual([name, withoutSpaces(sql)]);
  });

  it('grows in the versions that added fields, and such a version never changes', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
    expect(MIGRATIONS.slice(4).map(({ sql }) => sql)).toEqual(ADDED);
  });

  it('gives rows that were there the default of a field that came later', () => {
    const db = migrated();
    const risk: Column = {
      ...{ name: 'risk', kind: 'text', nullable: false, values: ['low', 'high'] },
      initial: 'low',
    };
    const process: Column = { ...risk, name: 'stageId', nullable: true, values: undefined, initial: null };
    db.exec(`INSERT INTO lens (id, rank, name, definition) VALUES ('l', 'a0', 'Old', '')`);
    for (const column of [risk, process]) for (const sql of addColumnSql('lens', column)) db.exec(sql);
    expect(db.prepare('SELECT name, risk, stageId FROM lens').get()).toEqual({
      ...{ name: 'Old', risk: 'low', stageId: null },
    });
    expect(() => db.exec(`UPDATE lens SET risk = 'none'`)).toThrow(/CHECK/);
    expect(() => db.exec('UPDATE lens SET risk = NULL')).toThrow(/NOT NULL/);
  });

  it('has, besides the records, the journal with its receipts, the origin and the search index, and nothing else', () => {
    const tables = [...schemaOf(migrated()).keys()].filter((key) => key.startsWith('table '));
    const others = tables.map((key) => key.slice(6)).filter((name) => !(TABLES as string[]).includes(name));
    expect(others.filter((name) => !name.startsWith('search_')).sort()).toEqual([
      'change',
      'origin',
      'receipt',
      'search',
      'searchable',
    ]);
  });

  it('is strict in all its tables', () => {
    const lax = migrated()
      .prepare(
        `SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND NOT strict AND name <> 'sqlite_schema'`,
      )
      .pluck()
      .all();
    expect(lax).toEqual([]);
  });

  it('keeps each kind of field as its own kind of column', () => {
    const column = (table: 'process' | 'thread' | 'stage' | 'emphasis', name: string) =>
      columnsOf(table).find((candidate) => candidate.name === name);
    expect(column('process', 'x')).toMatchObject({ kind: 'real', nullable: true });
    expect(column('process', 'complexity')).toMatchObject({ kind: 'integer', nullable: true });
    expect(column('process', 'status')?.values).toContain('approved');
    expect(column('thread', 'open')).toMatchObject({ kind: 'boolean', nullable: false });
    expect(column('stage', 'openByPeriod')).toMatchObject({ kind: 'json', nullable: true });
    expect(column('emphasis', 'weight')).toMatchObject({ kind: 'integer', nullable: false });
  });

  it('refuses, in the file itself, an unknown status, a dangling reference and a missing value', () => {
    const db = new Database(modelFile());
    db.pragma('foreign_keys = ON');
    const change = (sql: string) => () => db.transaction(() => db.exec(sql))();
    expect(change(`UPDATE process SET status = 'done'`)).toThrow(/CHECK/);
    expect(change(`UPDATE process SET parentId = 'nobody'`)).toThrow(/FOREIGN KEY/);
    expect(change(`UPDATE process SET name = NULL`)).toThrow(/NOT NULL/);
    expect(change(`UPDATE thread SET open = 2`)).toThrow(/CHECK/);
    db.close();
  });

  it('makes the same bytes of the same data', () => {
    expect(hashOf(modelFile())).toBe(hashOf(modelFile()));
  });
});
