import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openDocument } from '../../../../../electron/engine/document/document.ts';
import { APPLICATION_ID, migrate } from '../../../../../electron/engine/store/migrations/migrate.ts';
import { MIGRATIONS } from '../../../../../electron/engine/store/migrations/migrations.ts';
import { does, tempFolder } from '../../fixtures.ts';

/** The version before blocks had external ids. */
const BEFORE = (MIGRATIONS.find(({ sql }) => sql.includes('"externalId"'))?.version ?? 0) - 1;

it('a file of the version before has blocks without external ids, which are found once they have one', () => {
  const path = join(tempFolder(), 'Old.strata');
  const db = new Database(path);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version <= BEFORE),
  );
  db.exec(`
    INSERT INTO "model" ("id", "name", "prefix", "codeScheme", "definition", "boxCountMin", "boxCountMax", "layout")
      VALUES ('model', 'Old', 'old', 'none', '', 3, 8, 'grid');
    INSERT INTO "process" ("id", "parentId", "rank", "name", "definition", "status", "owner")
      VALUES ('a', NULL, 'a0', 'Quote', '', 'proposed', '');
    INSERT INTO "origin" VALUES ('origin');
  `);
  db.pragma('journal_mode = WAL');
  db.close();
  const document = openDocument(path);
  expect(document.model.rows.process.get('a')?.externalId).toBe('');
  does(document, 'Ann', { type: 'process.update', ids: ['a'], externalId: 'PCF 10002' });
  expect(document.search('10002', 10)).toMatchObject([{ id: 'a' }]);
  document.close();
});
