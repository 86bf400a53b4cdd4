import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { damageIn } from '../../../../../electron/engine/store/copying/damage.ts';
import { openFile } from '../../../../../electron/engine/store/opening/open.ts';
import { peek } from '../../../../../electron/engine/store/opening/peek.ts';
import { randomSource } from '../../../../../shared/model/ids.ts';
import {
  by,
  does,
  filesIn,
  hashOf,
  idOfName,
  modelFile,
  nameOf,
  open,
  tempFolder,
  userError,
} from '../../fixtures.ts';

/** Opens a file that must be refused, and checks that it was not touched. */
const refusal = (path: string) => {
  const [before, beside] = [hashOf(path), filesIn(dirname(path))];
  const error = userError(() => openFile(path));
  expect(hashOf(path)).toBe(before);
  expect(filesIn(dirname(path))).toEqual(beside);
  expect(error.message).toMatch(/^“.*\.$/s);
  return error;
};

const altered = (sql: string): string => {
  const path = modelFile();
  const db = new Database(path);
  db.pragma('foreign_keys = OFF');
  db.exec(sql);
  db.close();
  return path;
};

const fileWith = (content: string | Uint8Array): string => {
  const path = join(tempFolder(), 'Model.strata');
  writeFileSync(path, content);
  return path;
};

describe('a file that is no model', () => {
  it('is refused if it is missing, a folder or empty', () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'Folder.strata'));
    expect(userError(() => openFile(join(folder, 'None.strata'))).code).toBe('file-missing');
    expect(userError(() => openFile(join(folder, 'None', 'None.strata'))).code).toBe('file-missing');
    expect(userError(() => openFile(join(folder, 'Folder.strata'))).code).toBe('not-a-file');
    expect(refusal(fileWith('')).code).toBe('empty-file');
  });

  it('is refused if it is a text, noise, or less than a header', () => {
    expect(refusal(fileWith('Dear reader, this is a letter.\n'.repeat(50))).code).toBe('not-a-database');
    expect(refusal(fileWith('SQLite format 3\0')).code).toBe('not-a-database');
    const random = randomSource('noise');
    expect(refusal(fileWith(Uint8Array.from({ length: 9000 }, () => random() & 255))).code).toBe(
      'not-a-database',
    );
  });

  it('is refused if it is a database of another program', () => {
    const path = join(tempFolder(), 'Other.strata');
    const db = new Database(path);
    db.exec('CREATE TABLE notes (text TEXT)');
    db.close();
    expect(refusal(path).code).toBe('not-a-model');
    expect(refusal(altered('PRAGMA user_version = 0')).code).toBe('not-a-model');
  });

  it('is refused by name if a newer version of Strata wrote it', () => {
    const error = refusal(altered('PRAGMA user_version = 99'));
    expect(error.code).toBe('newer-version');
    expect(error.message).toContain('newer version of Strata');
  });
});

describe('a hostile file', () => {
  it.each([
    ['a trigger', `CREATE TRIGGER t AFTER UPDATE ON process BEGIN DELETE FROM process; END`],
    ['a view', `CREATE VIEW v AS SELECT * FROM process`],
    ['a further table', `CREATE TABLE extra (a TEXT)`],
    ['a further index', `CREATE INDEX i ON process (name)`],
    ['a missing index', `DROP INDEX process_parentId`],
    ['a column more', `ALTER TABLE process ADD COLUMN extra TEXT`],
    ['a table replaced by a view', `DROP TABLE waiver; CREATE VIEW waiver AS SELECT 1 AS id`],
  ])('is refused for %s', (_, sql) => {
    expect(refusal(altered(sql)).code).toBe('strange-schema');
  });

  it.each([
    [
      'trigger',
      'sqlite_stat9',
      `CREATE TRIGGER sqlite_stat9 AFTER INSERT ON "change" BEGIN DELETE FROM "step"; END`,
    ],
    [
      'trigger',
      'sqlite_stat1',
      `CREATE TRIGGER sqlite_stat1 AFTER INSERT ON "change" BEGIN DELETE FROM "step"; END`,
    ],
    [
      'trigger',
      'sqlite_sequence',
      `CREATE TRIGGER sqlite_sequence AFTER INSERT ON "change" BEGIN DELETE FROM "step"; END`,
    ],
    [
      'trigger',
      'sqlite_STAT1x',
      `CREATE TRIGGER sqlite_STAT1x AFTER INSERT ON "change" BEGIN DELETE FROM "step"; END`,
    ],
    ['index', 'sqlite_autoindex_step_9', `CREATE INDEX sqlite_autoindex_step_9 ON "change" ("at")`],
  ])('is refused for a %s under a name that SQLite keeps for itself: %s', (type, name, sql) => {
    const path = modelFile();
    const db = new Database(path);
    db.unsafeMode(true);
    db.pragma('writable_schema = ON');
    db.prepare(`INSERT INTO sqlite_schema VALUES (?, ?, 'change', 0, ?)`).run(type, name, sql);
    db.close();
    expect(refusal(path).code).toBe('strange-schema');
    expect(userError(() => peek(path)).code).toBe('strange-schema');
  });

  it('is none for the statistics that SQLite makes of a model', () => {
    const path = altered('ANALYZE');
    const document = open(path);
    does(document, 'Ann', { type: 'process.rename', id: 'plan', name: 'Planning' });
    expect(nameOf(document, 'plan')).toBe('Planning');
  });

  it.each([
    ['a cycle', `UPDATE process SET parentId = 'plan' WHERE id = 'plan'`, 'inside itself'],
    ['an orphan', `UPDATE process SET parentId = 'nobody' WHERE id = 'plan'`, 'doesn’t exist'],
    ['a text too long', `UPDATE process SET name = printf('%.*c', 20000, 'x') WHERE id = 'plan'`, 'name'],
    [
      'changes numbered beyond reason',
      `INSERT INTO change (seq, at, actor, label, kind, forward, inverse) VALUES (9e15, '', '', '', 'do', '[]', '[]')`,
      'numbered',
    ],
    ['no model record', `DELETE FROM model`, 'no record of its own'],
    ['a time that is none', `UPDATE thread SET at = 'yesterday'`, 'at'],
    ['an array that is none', `UPDATE stage SET openByPeriod = '[1, "two"]'`, 'openByPeriod'],
    ['text where JSON belongs', `UPDATE stage SET openByPeriod = 'none'`, 'openByPeriod'],
    ['a code frozen without a reservation', `UPDATE process SET frozenCode = 'X9' WHERE id = 'plan'`, 'X9'],
  ])('is refused for records with %s, and says which', (_, sql, word) => {
    const error = refusal(altered(sql));
    expect(error.code).toBe('damaged');
    expect(error.message).toContain(word);
  });
});

describe('a damaged file', () => {
  it('is refused if it is cut short, wherever the cut is', () => {
    const path = modelFile();
    const { length } = readFileSync(path);
    for (const share of [0.999, 0.9, 0.5, 0.1]) {
      const cut = join(tempFolder(), 'Cut.strata');
      copyFileSync(path, cut);
      truncateSync(cut, Math.floor(length * share));
      expect(refusal(cut).code).toBe('truncated');
    }
  });

  it('never crashes on flipped bits: it opens whole, or is refused and left as it is', () => {
    const original = readFileSync(modelFile());
    const random = randomSource('flips');
    const path = fileWith(original);
    let refused = 0;
    for (let round = 0; round < 60; round++) {
      const bytes = Buffer.from(original);
      for (let flip = 0; flip < 1 + (round % 8); flip++) {
        const at = random() % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (random() & 7));
      }
      writeFileSync(path, bytes);
      const before = hashOf(path);
      try {
        openFile(path).db.close();
      } catch {
        refused++;
        userError(() => openFile(path));
      }
      // A flip in a text can't be told from an edit; whatever the verdict, looking changed nothing.
      expect(hashOf(path)).toBe(before);
      expect(filesIn(dirname(path))).toEqual(['Model.strata']);
    }
    expect(refused).toBeGreaterThan(5);
  });

  it('shows the library the same verdict without being touched', () => {
    const path = altered(`CREATE VIEW v AS SELECT 1`);
    const before = hashOf(path);
    expect(userError(() => peek(path)).code).toBe('strange-schema');
    expect(hashOf(path)).toBe(before);
    expect(filesIn(dirname(path))).toEqual(['Model.strata']);
  });
});

/** The same 40 bytes for the same seed and row, whichever they are. */
const noise = (seed: unknown, id: unknown): Buffer =>
  createHash('sha512').update(`${seed} ${id}`).digest().subarray(0, 40);

describe('a search index that is damaged', () => {
  it('is known by SQLite’s “out of memory” where noise stands for a size', () => {
    const db = new Database(modelFile());
    db.unsafeMode(true);
    db.function('noise', noise);
    db.exec('UPDATE search_data SET block = noise(0, id)');
    expect(() => db.pragma('quick_check(1)')).toThrow('out of memory');
    expect(damageIn(db)).toBeUndefined();
    db.close();
  });

  it.each([
    ['of a version that is not known', `UPDATE search_config SET v = 99 WHERE k = 'version'`],
    ['without its first part', 'DELETE FROM search_data WHERE id = 10'],
    ['without any part', 'DELETE FROM search_data'],
    ['with noise in its parts', 'UPDATE search_data SET block = noise(1, id)'],
    ['with noise that asks for more memory than there is', 'UPDATE search_data SET block = noise(0, id)'],
  ])('is rebuilt: %s', (_, sql) => {
    const path = modelFile();
    const db = new Database(path);
    db.unsafeMode(true);
    db.function('noise', noise);
    db.exec(sql);
    db.close();
    const document = open(path);
    expect(document.search('proposal', 5).length).toBeGreaterThan(0);
    does(document, 'Ann', { type: 'process.rename', id: 'plan', name: 'Zebra crossing' });
    does(document, 'Ann', { type: 'process.delete', ids: ['sell'] });
    expect(document.search('zebra', 5)).toHaveLength(1);
    document.close();
    expect(open(path).search('zebra', 5)).toHaveLength(1);
  });
});

describe('a read-only file', () => {
  const made: string[] = [];
  const readOnly = (path: string): string => {
    chmodSync(path, path.endsWith('.strata') ? 0o444 : 0o555);
    made.push(path);
    return path;
  };
  afterEach(() => {
    for (const path of made.splice(0)) chmodSync(path, 0o755);
  });

  it('opens, reports that it is read-only, and refuses changes clearly', () => {
    const path = readOnly(modelFile());
    const before = hashOf(path);
    const document = open(path);
    expect(document.readOnly).toBe(true);
    const result = document.apply(
      { type: 'process.rename', id: 'plan', name: 'X' },
      by('Ann', 'x'.repeat(16)),
    );
    expect(result).toMatchObject({ ok: false, code: 'read-only' });
    expect(document.undo(by('Ann'))).toMatchObject({ ok: false, code: 'read-only' });
    expect(document.search('sell', 5).length).toBeGreaterThan(0);
    document.close();
    expect(hashOf(path)).toBe(before);
    expect(filesIn(dirname(path))).toEqual(['Model.strata']);
  });

  it('opens in a folder that accepts no more files, and leaves none', () => {
    const path = modelFile();
    readOnly(dirname(path));
    const document = open(path);
    expect(document.readOnly).toBe(true);
    expect(idOfName(document, 'Plan')).toBe('plan');
    document.close();
    expect(filesIn(dirname(path))).toEqual(['Model.strata']);
  });

  it('can be copied to where it can be changed', () => {
    const document = open(readOnly(modelFile()));
    const copy = join(tempFolder(), 'Copy.strata');
    document.copyTo(copy);
    const changed = open(copy);
    does(changed, 'Ann', { type: 'process.rename', id: 'plan', name: 'Planning' });
    expect(nameOf(changed, 'plan')).toBe('Planning');
  });
});

describe('a file left by a crash', () => {
  it('is opened with every change that was committed', () => {
    const path = modelFile();
    const document = open(path);
    does(document, 'Ann', { type: 'process.rename', id: 'plan', name: 'Kept' });
    // What a crash leaves: the file and its log, as they are while the program runs.
    const crashed = join(tempFolder(), 'Crashed.strata');
    copyFileSync(path, crashed);
    copyFileSync(`${path}-wal`, `${crashed}-wal`);
    const again = open(crashed);
    expect(nameOf(again, 'plan')).toBe('Kept');
    again.close();
    expect(filesIn(dirname(crashed))).toEqual(['Crashed.strata']);
  });
});
