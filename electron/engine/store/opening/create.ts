/** Making a new model file out of data. */
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import type { RowChange } from '../../../../shared/model/patch.ts';
import { type ModelData, TABLES } from '../../../../shared/model/records.ts';
import { replaceFile } from '../../files/files.ts';
import { newFileFailure } from '../failures.ts';
import { assertRoomForLog } from '../file/beside.ts';
import { markFile } from '../file/header.ts';
import { APPLICATION_ID, migrate } from '../migrations/migrate.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { rowWriter } from '../rows.ts';
import { buildIndex } from '../search.ts';

/**
 * Writes a new model file with `data`, which must be valid, and an empty journal. A file at `path` is replaced.
 * Throws a `UserError` if the place can't be written to or the disk is full; then nothing is left there.
 */
export const createFile = (path: string, data: ModelData): void => {
  try {
    assertRoomForLog(path);
    replaceFile(path, (temporary) => fill(temporary, data));
  } catch (error) {
    throw newFileFailure(path, error);
  }
};

const fill = (path: string, data: ModelData): void => {
  const db = new Database(path);
  try {
    // The file is private until it is renamed into place, so durability is off while it is written.
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    db.pragma('foreign_keys = ON');
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.transaction(() => {
      migrate(db, MIGRATIONS);
      const write = rowWriter(db);
      for (const table of TABLES)
        for (const row of data.tables[table] ?? []) write({ op: 'put', table, row } as RowChange);
      db.prepare(`INSERT INTO "origin" VALUES (?)`).run(digest(data));
      buildIndex(db);
    })();
    db.pragma('journal_mode = WAL');
  } finally {
    db.close();
  }
  markFile(path);
};

/** The same data gives the same file to the byte, so this is no random number. */
const digest = (data: ModelData): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('base64url');
