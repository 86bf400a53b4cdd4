/** The rows of a table that can still be read, around pages that can't. */
import type Database from 'better-sqlite3';
import { say } from '../../../shared/words/messages.ts';
import { quotedName } from '../store/schema.ts';
import { words } from './words.ts';

export type Plain = Record<string, unknown>;
type Readable = {
  readonly rows: Plain[];
  /** Why reading stopped somewhere, or null if it never did. */
  readonly problem: string | null;
};

/** After this many row numbers without a row, the rest of a gap is skipped. A page holds far fewer. */
const MAX_MISSES = 1000;

/**
 * Reads `table` from both ends, then tries the row numbers in between. Rows that are read twice count once.
 * @param columns the columns to read; those that the table lacks are left out
 */
export const readableRows = (db: Database.Database, table: string, columns: readonly string[]): Readable => {
  const found = new Map<number, Plain>();
  let problem: string | null = null;
  const noted = (error: unknown): void => {
    problem ??= error instanceof Error ? error.message : String(error);
  };
  let sql: (clause: string) => Database.Statement<unknown[], Plain>;
  try {
    const there = columnsIn(db, table);
    const names = columns.filter((name) => there.has(name)).map(quotedName);
    if (names.length === 0) return { rows: [], problem: say(words.noColumns) };
    const head = `SELECT rowid AS "rowid ", ${names.join(', ')} FROM ${quotedName(table)}`;
    sql = (clause) => db.prepare<unknown[], Plain>(`${head} ${clause}`);
  } catch (error) {
    return { rows: [], problem: error instanceof Error ? error.message : String(error) };
  }

  const take = (row: Plain): number => {
    const { 'rowid ': rowid, ...rest } = row;
    found.set(Number(rowid), rest);
    return Number(rowid);
  };
  /** Reads in one direction until a page can't be read. @returns the last row number, and whether the end was reached */
  const walk = (clause: string, from: number): { last: number; isWhole: boolean } => {
    let last = from;
    try {
      for (const row of sql(clause).iterate(from)) last = take(row);
      return { last, isWhole: true };
    } catch (error) {
      noted(error);
      return { last, isWhole: false };
    }
  };

  const forward = walk('WHERE rowid > ? ORDER BY rowid', Number.MIN_SAFE_INTEGER);
  if (forward.isWhole) return { rows: [...found.values()], problem };
  const backward = walk('WHERE rowid < ? ORDER BY rowid DESC', Number.MAX_SAFE_INTEGER);
  const from = Math.max(0, forward.last);
  const one = sql('WHERE rowid = ?');
  let misses = 0;
  for (let rowid = from + 1; rowid < backward.last && misses < MAX_MISSES; rowid++) {
    misses++;
    try {
      const row = one.get(rowid);
      if (!row) continue;
      take(row);
      misses = 0;
    } catch {
      // On a page that can't be read.
    }
  }
  return { rows: [...found].sort(([a], [b]) => a - b).map(([, row]) => row), problem };
};

const columnsIn = (db: Database.Database, table: string): Set<string> =>
  new Set(
    db
      .prepare<[string], string>(
        `SELECT c.name FROM sqlite_schema AS s, pragma_table_info(s.name) AS c WHERE s.type = 'table' AND s.name = ?`,
      )
      .pluck()
      .all(table),
  );
