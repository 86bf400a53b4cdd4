/** Whether the pages of an open file fit together, beyond those that hold what is read. */

import type Database from 'better-sqlite3';
import { say } from '../../../../shared/words/messages.ts';
import { words } from '../../words.ts';
import { failure } from '../failures.ts';
import { quotedName } from '../schema.ts';
import { isIndexDamage } from '../search.ts';

/** Throws a `UserError` if the pages of an open file do not fit together. */
export const checkPages = (path: string, db: Database.Database): void => {
  // SQLite describes damage by pages and trees, which tells users nothing they could act on.
  const found = damageIn(db);
  if (found !== undefined) throw pagesDamaged(path, found);
};

/** The refusal of a file whose pages do not fit together. @param found what is wrong, in SQLite's words. */
export const pagesDamaged = (path: string, found: string): Error =>
  failure('damaged', path, say(words.pages), new Error(found));

/**
 * What SQLite finds wrong, in its own words; undefined if nothing is. A damaged search index is no damage to the model: it is
 * rebuilt from the records before it is written to.
 */
export const damageIn = (db: Database.Database): string | undefined => {
  const found = quickCheck(db, '1');
  if (found === undefined || !isAboutIndex(found)) return found;
  // SQLite stops at the index, so the tables are looked at one by one.
  for (const table of db.prepare<[], string>(ORDINARY_TABLES).pluck().all()) {
    const inTable = quickCheck(db, quotedName(table));
    if (inTable !== undefined && !isAboutIndex(inTable)) return inTable;
  }
  return undefined;
};

const quickCheck = (db: Database.Database, argument: string): string | undefined => {
  try {
    const found = db.pragma(`quick_check(${argument})`, { simple: true });
    return found === 'ok' ? undefined : String(found);
  } catch (error) {
    if (isIndexDamage(error)) return String(error);
    throw error;
  }
};

/** What SQLite says of an FTS5 table begins with its kind, or names it. */
const isAboutIndex = (message: string): boolean => /\bfts5\b/i.test(message);
const ORDINARY_TABLES = `SELECT "name" FROM sqlite_schema WHERE "type" = 'table' AND "name" <> 'search'`;
