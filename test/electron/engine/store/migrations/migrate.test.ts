import { existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Migration } from '../../../../../electron/engine/store/migrations/migrate.ts';
import { MIGRATIONS } from '../../../../../electron/engine/store/migrations/migrations.ts';
import { openFile } from '../../../../../electron/engine/store/opening/open.ts';
import { filesIn, hashOf, modelFile, seedData, userError } from '../../fixtures.ts';

const NOW = MIGRATIONS.length;
const next = (sql: string): Migration[] => [...MIGRATIONS, { version: NOW + 1, sql }];
const versionIn = (path: string): unknown => {
  const db = new Database(path, { readonly: true });
  const version = db.pragma('user_version', { simple: true });
  db.close();
  return version;
};

describe('migrations', () => {
  it('are numbered from 1 without gaps', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  });

  it('bring an older file to the schema of today and keep every record', () => {
    const path = modelFile();
    const opened = openFile(path, next('CREATE TABLE "later" ("id" TEXT PRIMARY KEY NOT NULL) STRICT;'));
    expect(opened.db.pragma('user_version', { simple: true })).toBe(NOW + 1);
    expect(opened.db.prepare('SELECT count(*) FROM later').pluck().get()).toBe(0);
    expect(opened.data.tables.process).toHaveLength(seedData().tables.process?.length ?? 0);
    opened.db.close();
    expect(versionIn(path)).toBe(NOW + 1);
  });

  it('set a copy of the old file aside first', () => {
    const path = modelFile();
    const before = hashOf(path);
    openFile(path, next('CREATE TABLE "later" ("id" TEXT) STRICT;')).db.close();
    expect(filesIn(dirname(path))).toEqual(['Model.strata', `Model.strata.v${NOW}-backup`]);
    expect(hashOf(`${path}.v${NOW}-backup`)).toBe(before);
  });

  it('hold all together or not at all', () => {
    const path = modelFile();
    const before = hashOf(path);
    const migrations = next('CREATE TABLE "later" ("id" TEXT) STRICT; INSERT INTO "nowhere" VALUES (1);');
    expect(() => openFile(path, migrations)).toThrow();
    expect(hashOf(path)).toBe(before);
    openFile(path).db.close();
  });

  it('do not hold if they leave records that no longer fit', () => {
    const path = modelFile();
    const before = hashOf(path);
    expect(userError(() => openFile(path, next(`DELETE FROM "model";`))).code).toBe('damaged');
    expect(hashOf(path)).toBe(before);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('are not needed for a file of today, which is opened without a copy', () => {
    const path = modelFile();
    openFile(path).db.close();
    expect(filesIn(dirname(path))).toEqual(['Model.strata']);
  });

  it('replace an older copy that was set aside before', () => {
    const path = modelFile();
    writeFileSync(`${path}.v${NOW}-backup`, 'older');
    const before = hashOf(path);
    openFile(path, next('CREATE TABLE "later" ("id" TEXT) STRICT;')).db.close();
    expect(hashOf(`${path}.v${NOW}-backup`)).toBe(before);
  });
});
