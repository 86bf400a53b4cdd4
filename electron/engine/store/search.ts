/**
 * Full-text search: any part of a word is found, in any script, without regard to case and accents.
 *
 * The texts are folded here and kept in `searchable`; FTS5 indexes their trigrams and narrows the rows down, and
 * `instr` then confirms each. Words of one or two letters have no trigram: if there are only such words, the rows
 * are read one after the other. An open model is searched in memory instead: see `memory-search.ts`.
 */
import type Database from 'better-sqlite3';
import { idOf, type Patch, type RowChange } from '../../../shared/model/patch.ts';
import { type AnyRecord, fieldOf, fieldsWith, TABLES, type Table } from '../../../shared/model/records.ts';
import { type Steps, stepCounter } from '../../../shared/model/tables/steps.ts';
import { fold } from '../../../shared/words/fold.ts';
import { isIndexDamage } from './index-damage.ts';
import { quotedName } from './schema.ts';

/** The tables that are searched. The first searched field is what a record is called: a hit there comes first. */
const SEARCHED = new Set(TABLES.filter((table) => fieldsWith(table, 'searched').length > 0));

export type Found = { readonly table: Table; readonly id: string };

export const isSearched = (table: Table): boolean => SEARCHED.has(table);

/** From this many row changes on, rebuilding the index may be faster. */
const MANY = 5_000;

/**
 * A function that brings the index up to date with a patch whose rows are written already.
 * @param inSlices whether others have turns between the steps: rebuilding the index, which may be faster, is one long statement.
 */
export const indexWriter = (db: Database.Database): ((patch: Patch, inSlices?: boolean) => Steps<void>) => {
  const known = db.prepare<[string, string], { rowid: number; text: string }>(
    `SELECT "rowid", "text" FROM "searchable" WHERE "source" = ? AND "id" = ?`,
  );
  const forget = db.prepare<[number, string]>(
    `INSERT INTO "search" ("search", "rowid", "text") VALUES ('delete', ?, ?)`,
  );
  const remove = db.prepare<[number]>(`DELETE FROM "searchable" WHERE "rowid" = ?`);
  const add = db.prepare<[string, string, string]>(
    `INSERT INTO "searchable" ("source", "id", "text") VALUES (?, ?, ?)`,
  );
  const learn = db.prepare<[number | bigint, string]>(`INSERT INTO "search" ("rowid", "text") VALUES (?, ?)`);
  const size = db.prepare<[], number>(`SELECT count(*) FROM "searchable"`).pluck();
  const keep = db.prepare<[string, string, string]>(
    `INSERT INTO "searchable" ("source", "id", "text") VALUES (?, ?, ?)
      ON CONFLICT ("source", "id") DO UPDATE SET "text" = excluded."text"`,
  );
  const drop = db.prepare<[string, string]>(`DELETE FROM "searchable" WHERE "source" = ? AND "id" = ?`);
  const textOf = textReader(db);

  const write = (table: Table, id: string, text: string): void => {
    const before = known.get(table, id);
    if (before?.text === text) return;
    if (before) {
      forget.run(before.rowid, before.text);
      remove.run(before.rowid);
    }
    if (text === '') return;
    const { lastInsertRowid } = add.run(table, id, text);
    learn.run(lastInsertRowid, text);
  };

  /** The text alone, for an index that is rebuilt afterwards. */
  const writeText = (table: Table, id: string, text: string): void => {
    if (text === '') drop.run(table, id);
    else keep.run(table, id, text);
  };

  return function* (patch, inSlices = false) {
    const isTime = stepCounter();
    // Taking texts out one by one costs several times as much as taking in all that are left.
    const isRemade = !inSlices && patch.length > MANY && patch.length * 4 > (size.get() ?? 0);
    const writeOne = isRemade ? writeText : write;
    for (const change of patch) {
      if (isTime()) yield;
      const { table } = change;
      if (!isSearched(table) || !touchesText(table, change)) continue;
      const id = idOf(change);
      writeOne(table, id, change.op === 'set' ? textOf(table, id) : textAfter(table, change));
    }
    if (isRemade) db.exec(REMAKE);
  };
};

const touchesText = (table: Table, change: RowChange): boolean =>
  change.op !== 'set' || fieldsWith(table, 'searched').some((field) => Object.hasOwn(change.fields, field));

/** Of a row that comes whole, or goes. */
const textAfter = (table: Table, change: RowChange & { op: 'put' | 'remove' }): string =>
  change.op === 'remove' ? '' : searchedText(table, change.row);

/** The text that a record is found by; empty if there is nothing to find. */
export const searchedText = (table: Table, row: AnyRecord): string =>
  foldedText(fieldsWith(table, 'searched').map((field) => fieldOf(row, field)));

const REMAKE = `INSERT INTO "search" ("search") VALUES ('rebuild')`;

/** Fills the empty index of a new file. */
export const buildIndex = (db: Database.Database): void => {
  const add = db.prepare<[string, string, string]>(
    `INSERT INTO "searchable" ("source", "id", "text") VALUES (?, ?, ?)`,
  );
  for (const table of SEARCHED)
    for (const row of db.prepare<[], string[]>(textsSql(table)).raw().all()) {
      const text = foldedText(row.slice(1));
      if (text !== '') add.run(table, row[0] ?? '', text);
    }
  db.exec(REMAKE);
};

/**
 * Rebuilds the whole index from the records, whatever state it is in: an index with a damaged part, or of a version
 * that this SQLite doesn't know, can neither be written nor dropped.
 */
export const remakeIndex = (db: Database.Database): void => {
  const sql = db.prepare<[], string>(`SELECT "sql" FROM sqlite_schema WHERE "name" = 'search'`).pluck().get();
  if (sql === undefined) throw new Error('There is no search index.');
  db.unsafeMode(true);
  try {
    db.pragma('writable_schema = ON');
    db.transaction(() => {
      // Without this entry, the tables inside the index are tables like any other.
      db.exec(`DELETE FROM sqlite_schema WHERE "name" = 'search'`);
      db.pragma('writable_schema = RESET');
      for (const part of INDEX_PARTS) db.exec(`DROP TABLE IF EXISTS ${quotedName(`search_${part}`)}`);
      db.exec(`DELETE FROM "searchable"`);
      db.exec(sql);
      buildIndex(db);
    }).immediate();
  } finally {
    db.pragma('writable_schema = OFF');
    db.unsafeMode(false);
  }
};

/** The tables that FTS5 keeps an index in (sqlite.org/fts5.html, section 8). */
const INDEX_PARTS = ['data', 'idx', 'content', 'docsize', 'config'] as const;

/** A function that finds the records that hold every word of a query, blocks first, the best of each first. */
export const searcher = (db: Database.Database): ((query: string, limit: number) => Found[]) => {
  const statements = new Map<string, Database.Statement<[object], Found>>();
  const run = (sql: string, parameters: object): Found[] => {
    const statement = statements.get(sql) ?? db.prepare<[object], Found>(sql);
    statements.set(sql, statement);
    return statement.all(parameters).filter(({ table }) => isSearched(table));
  };
  return (query, limit) => {
    const words = wordsIn(query);
    if (words.length === 0) return [];
    const named = Object.fromEntries(words.map((word, i) => [`word${i}`, word]));
    const match = words
      .flatMap(trigramsIn)
      .slice(0, MAX_TRIGRAMS)
      .map((trigram) => `"${trigram.replaceAll('"', '""')}"`)
      .join(' AND ');
    const find = (indexed: boolean): Found[] => {
      const parameters = indexed ? { ...named, match } : named;
      const among = (records: Records, most: number) =>
        run(querySql(records, words.length, indexed), { ...parameters, limit: most });
      const blocks = among('blocks', limit);
      if (blocks.length === limit) return blocks;
      return [...blocks, ...among('others', limit - blocks.length)];
    };
    try {
      return find(match !== '');
    } catch (error) {
      // An index that is damaged only costs its speed: the rows themselves are read instead.
      if (isCorruption(error) || isIndexDamage(error)) return find(false);
      throw error;
    }
  };
};

const MAX_WORDS = 8;
const MAX_TRIGRAMS = 24;

/** The words of a query, folded. */
export const wordsIn = (query: string): string[] =>
  fold(query.toWellFormed())
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);

/** Whether the words of a query are one of one or two letters, as the first letters typed are. */
export const isShort = ([word, ...others]: readonly string[]): boolean =>
  word !== undefined && others.length === 0 && Array.from(word).length <= 2;

const trigramsIn = (word: string): string[] => {
  const letters = Array.from(word);
  return letters.slice(2).map((letter, i) => `${letters[i]}${letters[i + 1]}${letter}`);
};

/** Folded fields, one a line, the record's name first. Empty where there is nothing to find. */
const foldedText = (fields: readonly unknown[]): string => {
  const lines = fields.map((field) => (typeof field === 'string' ? fold(field) : ''));
  return lines.every((line) => line === '') ? '' : lines.join('\n');
};

const textsSql = (table: Table): string =>
  `SELECT "id", ${fieldsWith(table, 'searched').map(quotedName).join(', ')} FROM ${quotedName(table)}`;

const textReader = (db: Database.Database): ((table: Table, id: string) => string) => {
  const statements = new Map<Table, Database.Statement<[string], string[]>>();
  return (table, id) => {
    const statement =
      statements.get(table) ?? db.prepare<[string], string[]>(`${textsSql(table)} WHERE "id" = ?`).raw();
    statements.set(table, statement);
    return foldedText(statement.get(id)?.slice(1) ?? []);
  };
};

type Records = 'blocks' | 'others';

/**
 * The best first: where the first word (parameter 1) begins the name, begins a word of the name, is in the name, is
 * elsewhere; then the shorter text. A name ends at the first line break; a text without one is all name.
 *
 * The plus keeps SQLite from finding blocks by the index of the tables' names: nearly all records are blocks, and reading
 * them one by one, out of their order, takes four times as long as reading all in a row.
 */
const querySql = (records: Records, words: number, indexed: boolean): string => `
  SELECT s."source" AS "table", s."id" AS "id"
  FROM ${indexed ? `"search" AS i CROSS JOIN "searchable" AS s ON s."rowid" = i."rowid"` : `"searchable" AS s`}
  WHERE ${indexed ? 'i."search" MATCH :match AND ' : ''}
    +s."source" ${records === 'others' ? '<>' : '='} 'process' AND
    ${Array.from({ length: words }, (_, i) => `instr(s."text", :word${i}) > 0`).join(' AND ')}
  ORDER BY
    CASE WHEN instr(s."text", :word0) = 1 THEN 0
      WHEN instr(s."text", char(10)) BETWEEN 1 AND instr(s."text", :word0) THEN 3
      WHEN substr(s."text", instr(s."text", :word0) - 1, 1) IN (' ', '-', '/', '(', '&') THEN 1
      ELSE 2 END,
    octet_length(s."text"), s."id"
  LIMIT :limit`;

const isCorruption = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT');
