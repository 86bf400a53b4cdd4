/**
 * What SQLite finds wrong with the pages of an open file. Imports nothing of the model: a thread that only does this would take
 * longer to load that than to check a file.
 */
import type Database from 'better-sqlite3';
import { isIndexDamage } from '../index-damage.ts';

/**
 * What SQLite finds wrong, in its own words; undefined if nothing is. A damaged search index is no damage to the model: it is
 * rebuilt from the records before it is written to.
 */
export const damageIn = (db: Database.Database): string | undefined => {
  const found = quickCheck(db, '1', isIndexDamage);
  if (found === undefined || !isAboutIndex(found)) return found;
  // SQLite stops at the index, so the tables are looked at one by one.
  for (const table of db.prepare<[], string>(ORDINARY_TABLES).pluck().all()) {
    const inTable = quickCheck(db, table, isAlsoInTables);
    if (inTable !== undefined && !isAboutIndex(inTable)) return inTable;
  }
  return undefined;
};

/** @param isAnswer which errors say what is wrong with the index, instead of that the check has failed. */
const quickCheck = (
  db: Database.Database,
  argument: string,
  isAnswer: (error: unknown) => boolean,
): string | undefined => {
  try {
    const found = db.pragma(`quick_check(${argument})`, { simple: true });
    return found === 'ok' ? undefined : String(found);
  } catch (error) {
    if (isAnswer(error)) return `fts5: ${error}`;
    throw error;
  }
};

/** A check of an ordinary table that has too little memory has failed. */
const isAlsoInTables = (error: unknown): boolean =>
  isIndexDamage(error) && (error as { readonly code?: unknown }).code !== 'SQLITE_NOMEM';

/** What SQLite says of an FTS5 table begins with its kind, or names it. */
const isAboutIndex = (message: string): boolean => /\bfts5\b/i.test(message);
/** Their names as they stand in SQL. */
const ORDINARY_TABLES = `SELECT format('"%w"', "name") FROM sqlite_schema WHERE "type" = 'table' AND "name" <> 'search'`;
