/**
 * Publishes slow statements. A statement blocks the whole process while it runs, so that a slow one is felt in every window.
 * They go through a diagnostics channel of Node's, because connections are opened several layers below the log.
 */
import { channel } from 'node:diagnostics_channel';
import type Database from 'better-sqlite3';

type SlowQuery = {
  /** The statement without values. */
  readonly sql: string;
  readonly ms: number;
};

/** Statements that take longer are told of, in milliseconds: two frames and a half of a window. */
export const SLOW_MS = 40;

const slow = channel('strata:slow-query');

/** Tells `listener` of every slow statement in this thread. The function given back ends it. */
export const onSlowQuery = (listener: (query: SlowQuery) => void): (() => void) => {
  const hear = (query: unknown): void => listener(query as SlowQuery);
  slow.subscribe(hear);
  return () => void slow.unsubscribe(hear);
};

/** The connection, whose statements are timed from now on. Rows that are fetched one by one are not: others have turns in between. */
export const timed = (db: Database.Database): Database.Database => {
  const [prepare, exec, pragma] = [db.prepare.bind(db), db.exec.bind(db), db.pragma.bind(db)];
  db.prepare = ((sql: string) => {
    const statement = prepare(sql);
    const [run, get, all] = [
      statement.run.bind(statement),
      statement.get.bind(statement),
      statement.all.bind(statement),
    ];
    statement.run = (...values) => time(sql, () => run(...values));
    statement.get = (...values) => time(sql, () => get(...values));
    statement.all = (...values) => time(sql, () => all(...values));
    return statement;
  }) as typeof db.prepare;
  db.exec = (sql) => time(sql, () => exec(sql));
  // What stands behind the name may be a table of a foreign file.
  db.pragma = (source, options) => time(`PRAGMA ${/^\w*/.exec(source)}`, () => pragma(source, options));
  return db;
};

const time = <T>(sql: string, work: () => T): T => {
  if (!slow.hasSubscribers) return work();
  const start = performance.now();
  try {
    return work();
  } finally {
    const ms = performance.now() - start;
    if (ms > SLOW_MS) slow.publish({ sql: withoutValues(sql), ms: Math.round(ms) } satisfies SlowQuery);
  }
};

const MAX_LENGTH = 300;

/** Values are bound and no part of the text; what is quoted as one is left out all the same. */
const withoutValues = (sql: string): string =>
  sql
    .replace(/'(?:[^']|'')*'/g, '?')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_LENGTH);
