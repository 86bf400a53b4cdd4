import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../../../electron/engine/document/document.ts';
import { APPLICATION_ID, migrate } from '../../../../../electron/engine/store/migrations/migrate.ts';
import { MIGRATIONS } from '../../../../../electron/engine/store/migrations/migrations.ts';
import { flowLabel, passing } from '../../../../../shared/model/queries/flows/exchange.ts';
import { by, tempFolder } from '../../fixtures.ts';

/** A file as version 6 wrote it, with two blocks, and what passes between them told three times. */
const fileOfVersionSix = (): string => {
  const path = join(tempFolder(), 'Old.strata');
  const db = new Database(path);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(
    db,
    MIGRATIONS.filter(({ version }) => version <= 6),
  );
  db.exec(`
    INSERT INTO "model" VALUES ('model', 'Old', 'old', 'none', '', 3, 8, 'grid', 1);
    INSERT INTO "process" ("id", "parentId", "rank", "name", "definition", "status", "owner") VALUES
      ('a', NULL, 'a0', 'Quote', '', 'proposed', ''), ('b', NULL, 'a1', 'Order', '', 'proposed', '');
    INSERT INTO "element" VALUES
      ('out', 'a', 'output', 'a0', 'Configured product', 'b'),
      ('in', 'b', 'input', 'a0', 'configured  product', NULL),
      ('other', 'b', 'input', 'a1', 'Terms', NULL),
      ('given', 'a', 'output', 'a1', 'Price', NULL);
    INSERT INTO "flow" VALUES
      ('f', 'a', 'b', 'sequence', 'Configured Product'),
      ('price', 'a', 'b', 'information', 'price'),
      ('left', 'a', 'b', 'sequence', 'Approval');
    INSERT INTO "origin" VALUES ('origin');
    INSERT INTO "change" ("seq", "at", "actor", "label", "kind", "forward", "inverse") VALUES
      (1, '2026-11-24T10:00:00Z', 'Ada', 'Add input', 'do',
        '[{"op":"put","table":"element","row":{"id":"in","processId":"b","kind":"input","rank":"a0","text":"configured  product","linkedProcessId":null}}]',
        '[{"op":"remove","table":"element","id":"in"}]');
  `);
  db.pragma('journal_mode = WAL');
  db.close();
  return path;
};

describe('a file of version 6', () => {
  it('has outputs, inputs and flows brought together if names and ends match, and the rest left', () => {
    const document = openDocument(fileOfVersionSix());
    const { model } = document;
    expect(passing(model, 'b', 'input').map(({ id }) => id)).toEqual(['other', 'out', 'given']);
    expect([...model.rows.flow.values()].map((flow) => [flow.elementId, flowLabel(model, flow)])).toEqual([
      ['out', 'Configured product'],
      ['given', 'Price'],
      [null, 'Approval'],
    ]);
    document.close();
  });

  it('is recorded in the history, can be viewed as it was before, and can’t be undone by mistake', () => {
    const path = fileOfVersionSix();
    const document = openDocument(path);
    // The second is that of version 13.
    expect(document.seq()).toBe(3);
    expect(document.changesAfter(1)[0]).toMatchObject({ actor: 'Strata', kind: 'do' });
    document.undo(by('Ada'));
    expect(document.model.rows.element.has('out')).toBe(true);
    document.close();
    const again = openDocument(path);
    expect(again.model.rows.flow.get('f')).toMatchObject({ elementId: 'out', label: '' });
    again.close();
  });
});
