import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openDocument } from '../../../../../electron/engine/document/document.ts';
import { APPLICATION_ID, migrate } from '../../../../../electron/engine/store/migrations/migrate.ts';
import { MIGRATIONS } from '../../../../../electron/engine/store/migrations/migrations.ts';
import { by, does, modelFile, open, seedData, tempFolder } from '../../fixtures.ts';

const oldFile = (): string => {
  const path = join(tempFolder(), 'Old.strata');
  const db = new Database(path);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version <= 5),
  );
  db.exec(`INSERT INTO "model" VALUES ('model', 'Old', 'old', 'none', '', 3, 8, 'grid', 1)`);
  db.exec(`INSERT INTO "origin" VALUES ('origin')`);
  db.prepare(
    `INSERT INTO "change" ("seq", "at", "actorId", "actor", "label", "kind", "forward", "inverse", "id")
      VALUES (1, '2026-01-05T09:00:00.000Z', 'Ann', 'Ann', 'Rename the model to “Old”', 'do', ?, ?, 'first')`,
  ).run(
    JSON.stringify([{ op: 'set', table: 'model', id: 'model', fields: { name: 'Old' } }]),
    JSON.stringify([{ op: 'set', table: 'model', id: 'model', fields: { name: 'Older' } }]),
  );
  db.pragma('journal_mode = WAL');
  db.close();
  return path;
};

it('changes of an earlier version keep their label and have no command', () => {
  // Given a file of version 5 with one change.
  const document = openDocument(oldFile());
  // When a second change is made, and the first one is undone.
  does(document, 'Ann', { type: 'process.create', parentId: null, name: 'Sell' });
  document.undo(by('Ann'));
  document.undo(by('Ann'));
  // Then the new one has its command and the message of its label, and its undo too; the old one has its label alone.
  expect(document.journal(null, 10)).toMatchObject([
    { seq: 4, kind: 'undo', of: 1, label: 'Rename the model to “Old”', command: null, params: null },
    { seq: 3, kind: 'undo', of: 2, label: 'Create “Sell”', command: 'process.create' },
    {
      seq: 2,
      label: 'Create “Sell”',
      command: 'process.create',
      params: { id: 'commands.createBlock', values: { name: '“Sell”' } },
    },
    { seq: 1, label: 'Rename the model to “Old”', command: null, params: null },
  ]);
  document.close();
});

it('a batch has the command “batch” and only its text, and params that can’t be read are left out', () => {
  // Given a batch and a change whose params another program spoiled.
  const path = modelFile(seedData('blank'));
  const first = open(path);
  const command = { type: 'process.create', parentId: null, name: 'Sell' } as const;
  does(first, 'Ann', { type: 'batch', label: 'Add what we sell', commands: [command] });
  does(first, 'Ann', command);
  first.close();
  const db = new Database(path);
  db.exec(`UPDATE "change" SET "params" = '{' WHERE "seq" = 2`);
  db.close();
  // When its history is read.
  const again = openDocument(path);
  // Then
  expect(again.journal(null, 10)).toMatchObject([
    { label: 'Create “Sell”', command: 'process.create', params: null },
    { label: 'Add what we sell', command: 'batch', params: null },
  ]);
  again.close();
});
