/**
 * Full-text search: any part of a word is found, in any script, without regard to case and accents.
 *
 * The texts are folded here and kept in `searchable`; FTS5 indexes their trigrams and narrows the rows down, and
 * `instr` then confirms each. Words of one or two letters have no trigram: where there are only such words, the rows
 * are read one after the other, which takes a few milliseconds for 10,000 blocks.
 */
import type Database from 'better-sqlite3';
import { idOf, type Patch, type RowChange } from '../../../shared/model/patch.ts';
import type { RecordOf, Table } from '../../../shared/model/records.ts';
import { quotedName } from './schema.ts';

type FieldsOf<T extends Table> = readonly (keyof RecordOf[T] & string)[];

/** The fields that are searched. The first is what the record is called: a hit there comes before one in the others. */
export const SEARCHED = {
  process: ['name', 'definition', 'owner'],
  element: ['text'],
  flow: ['label'],
  proposal: ['title'],
  grouping: ['name', 'definition'],
  useCase: ['name', 'definition'],
  step: ['text'],
  thread: ['title'],
  post: ['text'],
  term: ['symbol', 'definition'],
  candidate: ['name'],
  lens: ['name', 'definition'],
  funnel: ['name'],
  stage: ['name'],
} as const satisfies { readonly [T in Table]?: FieldsOf<T> };

type SearchedTable = keyof typeof SEARCHED;
export type Found = { readonly table: SearchedTable; readonly id: string };

const isSearched = (table: string): table is SearchedTable => Object.hasOwn(SEARCHED, table);

/** From so many row changes on it is asked whether the index had better be made anew. */
const MANY = 5_000;

/** A function that brings the index up to date with a patch whose rows are written already. */
export const indexWriter = (db: Database.Database): ((patch: Patch) => void) => {
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

  const write = (table: SearchedTable, id: string, text: string): void => {
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

  /** The text alone, for an index that is made anew afterwards. */
  const writeText = (table: SearchedTable, id: string, text: string): void => {
    if (text === '') drop.run(table, id);
    else keep.run(table, id, text);
  };

  return (patch) => {
    // Taking texts out one by one costs several times as much as taking in all that are left.
    const isRemade = patch.length > MANY && patch.length * 4 > (size.get() ?? 0);
    const writeOne = isRemade ? writeText : write;
    for (const change of patch) {
      const { table } = change;
      if (!isSearched(table) || !touchesText(table, change)) continue;
      const id = idOf(change);
      writeOne(table, id, change.op === 'set' ? textOf(table, id) : textAfter(table, change));
    }
    if (isRemade) db.exec(REMAKE);
  };
};

const touchesText = (table: SearchedTable, change: RowChange): boolean =>
  change.op !== 'set' || SEARCHED[table].some((field) => Object.hasOwn(change.fields, field));

/** Of a row that comes whole, or goes. */
const textAfter = (table: SearchedTable, change: RowChange & { op: 'put' | 'remove' }): string =>
  change.op === 'remove'
    ? ''
    : foldedText(SEARCHED[table].map((field) => (change.row as unknown as Record<string, unknown>)[field]));

const REMAKE = `INSERT INTO "search" ("search") VALUES ('rebuild')`;

/** Fills the empty index of a new file. */
export const buildIndex = (db: Database.Database): void => {
  const add = db.prepare<[string, string, string]>(
    `INSERT INTO "searchable" ("source", "id", "text") VALUES (?, ?, ?)`,
  );
  for (const table of Object.keys(SEARCHED) as SearchedTable[])
    for (const row of db.prepare<[], string[]>(textsSql(table)).raw().all()) {
      const text = foldedText(row.slice(1));
      if (text !== '') add.run(table, row[0] ?? '', text);
    }
  db.exec(REMAKE);
};

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
      .slice(0, MOST_TRIGRAMS)
      .map((trigram) => `"${trigram.replaceAll('"', '""')}"`)
      .join(' AND ');
    const find = (indexed: boolean): Found[] => {
      const parameters = indexed ? { ...named, match } : named;
      const among = (records: Records, most: number) =>
        run(querySql(records, words.length, indexed), { ...parameters, limit: most });
      // A letter is in most texts, and to order all of those takes longer than to read them. Names that begin with it come
      // first in any case, and are usually enough.
      const begins = isLetter(words) ? among('blocks that begin so', limit) : [];
      if (begins.length === limit) return begins;
      const blocks = among('blocks', limit);
      if (blocks.length === limit) return blocks;
      return [...blocks, ...among('others', limit - blocks.length)];
    };
    try {
      return find(match !== '');
    } catch (error) {
      // An index that is damaged only costs its speed: the rows themselves are read instead.
      if (isCorruption(error)) return find(false);
      throw error;
    }
  };
};

const MOST_WORDS = 8;
const MOST_TRIGRAMS = 24;

/** Text as it is compared: lower case, compatibility forms unified, accents and vowel points left out. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(POINTS, '')
    .replace(LETTERS_WITHOUT_DECOMPOSITION, (letter) => PLAIN[letter] ?? letter);

/** Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs and the stroke that lengthens a word. */
const POINTS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
const PLAIN: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ı: 'i', ς: 'σ' };
const LETTERS_WITHOUT_DECOMPOSITION = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

const wordsIn = (query: string): string[] =>
  fold(query.toWellFormed())
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);

const isLetter = ([word = '', ...others]: readonly string[]): boolean =>
  others.length === 0 && Array.from(word).length === 1;

const trigramsIn = (word: string): string[] => {
  const letters = Array.from(word);
  return letters.slice(2).map((letter, i) => `${letters[i]}${letters[i + 1]}${letter}`);
};

/** Folded fields, one a line, the record's name first. Empty where there is nothing to find. */
const foldedText = (fields: readonly unknown[]): string => {
  const lines = fields.map((field) => (typeof field === 'string' ? fold(field) : ''));
  return lines.every((line) => line === '') ? '' : lines.join('\n');
};

const textsSql = (table: SearchedTable): string =>
  `SELECT "id", ${SEARCHED[table].map(quotedName).join(', ')} FROM ${quotedName(table)}`;

const textReader = (db: Database.Database): ((table: SearchedTable, id: string) => string) => {
  const statements = new Map<SearchedTable, Database.Statement<[string], string[]>>();
  return (table, id) => {
    const statement =
      statements.get(table) ?? db.prepare<[string], string[]>(`${textsSql(table)} WHERE "id" = ?`).raw();
    statements.set(table, statement);
    return foldedText(statement.get(id)?.slice(1) ?? []);
  };
};

type Records = 'blocks that begin so' | 'blocks' | 'others';

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
    ${records === 'blocks that begin so' ? `instr(s."text", :word0) = 1 AND ` : ''}
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
