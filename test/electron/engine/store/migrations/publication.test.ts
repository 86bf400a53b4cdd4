import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openDocument } from '../../../../../electron/engine/document/document.ts';
import { APPLICATION_ID, migrate } from '../../../../../electron/engine/store/migrations/migrate.ts';
import { MIGRATIONS } from '../../../../../electron/engine/store/migrations/migrations.ts';
import { by, tempFolder } from '../../fixtures.ts';

it('a file of version 10 gets a table for document details, without any, and takes some in', () => {
  const path = join(tempFolder(), 'Old.strata');
  const db = new Database(path);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version <= 10),
  );
  db.exec(`INSERT INTO "model" ("id", "name", "prefix", "codeScheme", "definition", "boxCountMin", "boxCountMax", "layout")
    VALUES ('model', 'Old', 'old', 'none', '', 3, 8, 'grid')`);
  db.exec(`INSERT INTO "origin" VALUES ('origin')`);
  db.pragma('journal_mode = WAL');
  db.close();
  const document = openDocument(path);
  expect(document.model.rows.publication.size).toBe(0);
  expect(document.apply({ type: 'publication.update', client: 'Contoso' }, by('Ada'))).toMatchObject({
    ok: true,
  });
  document.close();
  const again = openDocument(path);
  expect(again.model.rows.publication.get('publication')).toMatchObject({ client: 'Contoso', logo: '' });
  expect(again.undo(by('Ada'))).toMatchObject({ ok: true });
  expect(again.model.rows.publication.size).toBe(0);
  again.close();
});
