/** A thorough look at a model file that opens: everything that could be out of step, and that opening does not compare. */
import Database from 'better-sqlite3';
import { TABLES } from '../../../shared/model/records.ts';
import { buildIndex } from '../store/search.ts';
import { asTheJournalSays, brokenStep, copiedSets, isSameRecord } from './chain.ts';
import { imagesOf } from './image.ts';
import { readAll } from './read-all.ts';
import { described } from './repair-references.ts';

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
    .map((line) => ({ code: 'pages', message: `The file is damaged: ${line.replace(/\.$/, '')}.` }));
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
    message: `A record of the table “${table}” refers to one that is not there.`,
  }));
};

const search = (db: Database.Database): Damage[] => {
  const say = (why: string): Damage[] => [
    {
      code: 'search',
      message: `The search index does not match the model: ${why}. A repaired copy gets a new one.`,
    },
  ];
  try {
    db.exec(`INSERT INTO "search" ("search", "rank") VALUES ('integrity-check', 1)`);
    const fresh = new Database(db.serialize());
    try {
      fresh.exec(`DELETE FROM "searchable"`);
      buildIndex(fresh);
      const [is, ought] = [textsIn(db), textsIn(fresh)];
      const wrong =
        [...ought].filter((text) => !is.has(text)).length + [...is].filter((text) => !ought.has(text)).length;
      return wrong === 0 ? [] : say(`${wrong} of its texts differ`);
    } finally {
      fresh.close();
    }
  } catch (error) {
    return say(error instanceof Error ? error.message : String(error));
  }
};

const textsIn = (db: Database.Database): Set<string> =>
  new Set(
    db.prepare<[], string>(`SELECT json_array("source", "id", "text") FROM "searchable"`).pluck().iterate(),
  );

const history = (path: string): Damage[] => {
  const { sets, entries, hasGaps } = readAll(path);
  const say = (message: string): Damage => ({ code: 'history', message });
  if (hasGaps) return [say(`The history is damaged: ${entries.length} of its changes can be read.`)];
  const base = asTheJournalSays(sets, entries);
  const differing = TABLES.flatMap((table) => {
    const ids = new Set([...sets[table].keys(), ...base[table].keys()]);
    return [...ids].flatMap((id) => {
      const [is, ought] = [sets[table].get(id), base[table].get(id)];
      return isSameRecord(is, ought)
        ? []
        : [say(`The history says otherwise about ${described(table, is ?? ought ?? { id })}.`)];
    });
  });
  const broken = brokenStep(copiedSets(base), entries);
  return [
    ...differing.slice(0, MAX),
    ...(broken === null ? [] : [say(`Change ${broken} of the history does not lead to what came after it.`)]),
  ];
};

const guarded = (work: () => string[]): string[] => {
  try {
    return work();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
};
