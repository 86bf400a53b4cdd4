import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../../../electron/engine/document/document.ts';
import { APPLICATION_ID, migrate } from '../../../../../electron/engine/store/migrations/migrate.ts';
import { MIGRATIONS } from '../../../../../electron/engine/store/migrations/migrations.ts';
import { by, tempFolder } from '../../fixtures.ts';

/** A file as version 12 wrote it, with owners, systems and outputs in several spellings. */
const fileOfVersionTwelve = (): string => {
  const path = join(tempFolder(), 'Old.strata');
  const db = new Database(path);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version <= 12),
  );
  const process = (id: string, owner: string) =>
    `('${id}', NULL, 'a${id}', 'Block ${id}', '', 'proposed', '${owner}')`;
  db.exec(`
    INSERT INTO "model" ("id", "name", "prefix", "codeScheme", "definition", "boxCountMin", "boxCountMax", "layout")
      VALUES ('model', 'Old', 'old', 'none', '', 3, 8, 'grid');
    INSERT INTO "process" ("id", "parentId", "rank", "name", "definition", "status", "owner") VALUES
      ${[process('a', 'sales'), process('b', 'Sales'), process('c', 'Sales'), process('d', 'Sales team'), process('e', '')].join(',\n')};
    INSERT INTO "element" ("id", "processId", "kind", "rank", "text") VALUES
      ('s1', 'a', 'system', 'a0', 'crm'), ('s2', 'b', 'system', 'a0', 'CRM'),
      ('o1', 'a', 'output', 'a0', 'Price list'), ('i1', 'b', 'input', 'a0', 'price  list'),
      ('m1', 'a', 'metric', 'a0', 'Sales');
    INSERT INTO "origin" VALUES ('origin');
  `);
  db.pragma('journal_mode = WAL');
  db.close();
  return path;
};

describe('a file of version 12', () => {
  it('has a dictionary of its owners, systems and documents: one entry of what reads the same, in the most used spelling', () => {
    const document = openDocument(fileOfVersionTwelve());
    const { rows } = document.model;
    expect([...rows.entry.values()].map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual([
      'document Price list',
      'role Sales',
      'role Sales team',
      'system crm',
    ]);
    expect(['a', 'b', 'd', 'e'].map((id) => rows.process.get(id)?.owner)).toEqual([
      'Sales',
      'Sales',
      'Sales team',
      '',
    ]);
    expect(['s2', 'i1', 'm1'].map((id) => rows.element.get(id)?.text)).toEqual([
      'crm',
      'Price list',
      'Sales',
    ]);
    document.close();
  });

  it('records that in its history, where it can be viewed as it was before and not undone by mistake', () => {
    const path = fileOfVersionTwelve();
    const document = openDocument(path);
    expect(document.changesAfter(0)).toMatchObject([{ actor: 'Strata', kind: 'do' }]);
    expect(document.undo(by('Ada'))).not.toHaveProperty('patch');
    document.close();
    const again = openDocument(path);
    expect([again.seq(), again.model.rows.entry.size]).toEqual([1, 4]);
    expect(again.search('sales team', 10)).toContainEqual(expect.objectContaining({ table: 'entry' }));
    again.close();
  });
});
