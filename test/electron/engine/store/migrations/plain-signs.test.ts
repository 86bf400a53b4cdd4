import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openDocument } from '../../../../../electron/engine/document/document.ts';
import { APPLICATION_ID, migrate } from '../../../../../electron/engine/store/migrations/migrate.ts';
import { MIGRATIONS } from '../../../../../electron/engine/store/migrations/migrations.ts';
import { by, does, modelFile, open, seedData, tempFolder } from '../../fixtures.ts';

it('what an earlier version indexed with curly quotes is found by straight ones', () => {
  // Given a file of version 3 with one block.
  const current = open(modelFile(seedData('blank')));
  does(current, 'Ann', { type: 'process.create', parentId: null, name: 'Don’t ship' });
  const [block] = current.model.rows.process.values();
  if (!block) throw new Error('The block is missing.');
  const path = join(tempFolder(), 'Old.strata');
  const db = new Database(path);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version <= 3),
  );
  db.exec(`INSERT INTO "model" VALUES ('model', 'Old', 'old', 'none', '', 3, 8, 'grid')`);
  const { externalId: _, ...old } = block;
  const fields = Object.keys(old);
  db.prepare(
    `INSERT INTO "process" (${fields.map((field) => `"${field}"`).join(', ')}) VALUES (${fields.map(() => '?').join(', ')})`,
  ).run(...Object.values(old));
  db.prepare(`INSERT INTO "searchable" ("source", "id", "text") VALUES ('process', ?, 'don’t ship')`).run(
    block.id,
  );
  db.exec(`INSERT INTO "search" ("search") VALUES ('rebuild')`);
  db.pragma('journal_mode = WAL');
  db.close();
  // When it is opened and searched, and the block is renamed.
  const document = openDocument(path);
  expect(document.search("don't", 10)).toMatchObject([{ id: block.id }]);
  does(document, 'Ann', { type: 'process.rename', id: block.id, name: 'Ship' });
  // Then the index follows.
  expect(document.search("don't", 10)).toEqual([]);
  expect(document.search('ship', 10)).toHaveLength(1);
  expect(document.undo(by('Ann'))).toMatchObject({ ok: true });
  document.close();
});
