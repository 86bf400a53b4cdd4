/** A thorough look at a model file that opens: everything that could be out of step, and that opening does not compare. */
import Database from 'better-sqlite3';
import { TABLES } from '../../../shared/model/records.ts';
import { type Message, say, type Values } from '../../../shared/words/messages.ts';
import { buildIndex } from '../store/search.ts';
import { asTheJournalSays, brokenStep, copiedSets, isSameRecord } from './chain.ts';
import { imagesOf } from './image.ts';
import { readAll } from './read-all.ts';
import { described } from './repair-references.ts';
import { words } from './words.ts';

type Damage = {
  readonly code: 'pages' | 'references' | 'search' | 'history';
  readonly message: string;
};

/** No more than this many of a kind are told. */
const MAX = 20;

/**
 * What is wrong with the file at `path`, empty if nothing is: its pages and indexes, its references, its search index, and
 * whether its history leads to its records. The file is not changed. Takes several times as long as opening it.
 */
export const inspectFile = (path: string): Damage[] => {
  const [image] = imagesOf(path);
  if (!image) return [];
  const found: Damage[] = [];
  const { db } = image();
  try {
    found.push(...pages(db), ...references(db), ...search(db));
  } finally {
    db.close();
  }
  found.push(...history(path));
  return found;
};

const pages = (db: Database.Database): Damage[] => {
  const lines = guarded(() => db.prepare<[], string>(`PRAGMA integrity_check(${MAX})`).pluck().all());
  // SQLite names trees and pages; what helps is to know that the file is damaged, and how.
  return lines
    .filter((line) => line !== 'ok')
    .flatMap((line) => line.split('\n'))
    .slice(0, MAX)
    .map((line) => ({ code: 'pages', message: say(words.damagedPages, { why: line.replace(/\.$/, '') }) }));
};

const references = (db: Database.Database): Damage[] => {
  const lines = guarded(() =>
    db
      .prepare<[], { table: string }>('PRAGMA foreign_key_check')
      .all()
      .map(({ table }) => table),
  );
  return lines.slice(0, MAX).map((table) => ({
    code: 'references',
    message: say(words.brokenReference, { table }),
  }));
};

const search = (db: Database.Database): Damage[] => {
  const damage = (why: string): Damage[] => [{ code: 'search', message: say(words.wrongIndex, { why }) }];
  try {
    db.exec(`INSERT INTO "search" ("search", "rank") VALUES ('integrity-check', 1)`);
    const fresh = new Database(db.serialize());
    try {
      fresh.exec(`DELETE FROM "searchable"`);
      buildIndex(fresh);
      const [is, ought] = [textsIn(db), textsIn(fresh)];
      const wrong =
        [...ought].filter((text) => !is.has(text)).length + [...is].filter((text) => !ought.has(text)).length;
      return wrong === 0 ? [] : damage(say(words.differingTexts, { count: wrong }));
    } finally {
      fresh.close();
    }
  } catch (error) {
    return damage(error instanceof Error ? error.message : String(error));
  }
};

const textsIn = (db: Database.Database): Set<string> =>
  new Set(
    db.prepare<[], string>(`SELECT json_array("source", "id", "text") FROM "searchable"`).pluck().iterate(),
  );

const history = (path: string): Damage[] => {
  const { sets, entries, hasGaps } = readAll(path);
  const damage = (message: Message, values: Values): Damage => ({
    code: 'history',
    message: say(message, values),
  });
  if (hasGaps) return [damage(words.damagedHistory, { count: entries.length })];
  const base = asTheJournalSays(sets, entries);
  const differing = TABLES.flatMap((table) => {
    const ids = new Set([...sets[table].keys(), ...base[table].keys()]);
    return [...ids].flatMap((id) => {
      const [is, ought] = [sets[table].get(id), base[table].get(id)];
      return isSameRecord(is, ought)
        ? []
        : [damage(words.historyDiffers, { record: described(table, is ?? ought ?? { id }) })];
    });
  });
  const broken = brokenStep(copiedSets(base), entries);
  return [
    ...differing.slice(0, MAX),
    ...(broken === null ? [] : [damage(words.brokenStep, { seq: broken })]),
  ];
};

const guarded = (work: () => string[]): string[] => {
  try {
    return work();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
};
