import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openDocument } from '../../../../../electron/engine/document/document.ts';
import { first } from '../../../../../electron/engine/store/migrations/001-first.ts';
import { APPLICATION_ID, migrate } from '../../../../../electron/engine/store/migrations/migrate.ts';
import { by, tempFolder } from '../../fixtures.ts';

const AT = '2026-11-24T10:00:00Z';
const WAIVER = {
  id: 'w',
  check: 'matrix-gap',
  subject: 'g',
  reason: 'Renewals come later.',
  author: 'Ada',
  at: AT,
};
const REMOVED = { ...WAIVER, id: 'removed' };

/** A file as the first version wrote it, with a waiver, and one that was given and taken back. */
const fileOfVersionOne = (): string => {
  const path = join(tempFolder(), 'Old.strata');
  const db = new Database(path);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(db, [first]);
  db.exec(`INSERT INTO "model" VALUES ('model', 'Old', 'old', 'none', '', 3, 8, 'grid')`);
  db.prepare(`INSERT INTO "waiver" VALUES (?, ?, ?, ?, ?, ?)`).run(...Object.values(WAIVER));
  const put = (row: object) => JSON.stringify([{ op: 'put', table: 'waiver', row }]);
  const remove = (id: string) => JSON.stringify([{ op: 'remove', table: 'waiver', id }]);
  const enter = db.prepare(`INSERT INTO "change" VALUES (?, ?, 'Ada', ?, 'do', NULL, ?, ?)`);
  enter.run(1, AT, 'Waive', put(WAIVER), remove('w'));
  enter.run(2, AT, 'Waive another', put(REMOVED), remove('removed'));
  enter.run(3, AT, 'Report it again', remove('removed'), put(REMOVED));
  db.pragma('journal_mode = WAL');
  db.close();
  return path;
};

it('a waiver of the first version covers all that is found on its record, in the model and in its history', () => {
  const document = openDocument(fileOfVersionOne());
  expect(document.model.rows.waiver.get('w')).toEqual({ ...WAIVER, processId: null });
  expect(document.undo(by('Ada'))).toMatchObject({ ok: true });
  expect(document.model.rows.waiver.get('removed')).toEqual({ ...REMOVED, processId: null });
  expect(document.changesAfter(1)[0]?.patch).toEqual([
    { op: 'put', table: 'waiver', row: { ...REMOVED, processId: null } },
  ]);
  document.close();
});
