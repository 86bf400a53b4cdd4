/** Saves what can be read of a damaged file into a new one, and tells the rest. */
import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import Database from 'better-sqlite3';
import blank from '../../../seeds/blank.json' with { type: 'json' };
import { userError } from '../../../shared/api/contract.ts';
import { patchBetween } from '../../../shared/model/history/patch-between.ts';
import { type ModelData, modelDataSchema, type RecordOf, TABLES } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import type { Person } from '../caller.ts';
import { removeFile } from '../files/files.ts';
import { createFile } from '../store/opening/create.ts';
import { openFile } from '../store/opening/open.ts';
import { inWritingOrder } from '../store/row-order.ts';
import { quotedName } from '../store/schema.ts';
import { words as engineWords } from '../words.ts';
import { asTheJournalSays, brokenStep, copiedSets, isSameRecord, type MutableSets } from './chain.ts';
import { type Entry, readAll } from './read-all.ts';
import { described, repairReferences } from './repair-references.ts';
import { words } from './words.ts';

type RepairReport = {
  /** How many records the new file holds, blocks among them. */
  readonly records: number;
  readonly blocks: number;
  /** How many changes of the history were kept. */
  readonly changes: number;
  /** What was lost, moved or corrected, one sentence each. */
  readonly notes: readonly string[];
};

/** Who repairs, and when, as an ISO 8601 instant. */
type Repairer = Person & { readonly at: string };

/**
 * Reads the model at `path`, which is not changed, and writes what it holds to `out`, a valid model that must not exist
 * yet. A record that the tables lack or contradict is taken from the history if it's there. The history is kept if it
 * leads to the records; what had to be altered then becomes its last change.
 * Throws a `UserError` if `out` is taken or can't be written, or if nothing can be read.
 */
export const repairFile = (path: string, out: string, by: Repairer): RepairReport => {
  if (existsSync(out))
    throw userError('file-exists', engineWords.repairExists, { file: quoted(basename(out)) });
  const { sets, entries, hasGaps, notes: unread } = readAll(path);
  const notes = [...unread];
  const note = (sentence: string) => void notes.push(sentence);
  const base = hasGaps ? withLostRecords(sets, entries) : asTheJournalSays(sets, entries);
  tellCorrections(sets, base, note);
  const keepsHistory = !hasGaps && brokenStep(copiedSets(base), entries) === null;
  if (!keepsHistory && entries.length > 0) note(say(words.historyLeftOut, { count: entries.length }));
  const final = copiedSets(base);
  addModelRecord(final, path, note);
  const lastSeq = keepsHistory ? entries.length : 0;
  for (const row of final.snapshot.values()) {
    const { id, name, seq } = row as RecordOf['snapshot'];
    if (seq <= lastSeq) continue;
    final.snapshot.delete(id);
    note(say(words.snapshotLeftOut, { name: quoted(name) }));
  }
  repairReferences(final, note);
  createFile(out, dataOf(final));
  try {
    if (keepsHistory) writeHistory(out, base, final, entries, by);
    openFile(out).db.close();
  } catch (error) {
    removeFile(out);
    throw error;
  }
  const records = TABLES.reduce((sum, table) => sum + final[table].size, 0);
  return { records, blocks: final.process.size, changes: lastSeq, notes };
};

/** Where entries are missing, a later one may have removed or changed anything: only what is missing is taken from them. */
const withLostRecords = (sets: MutableSets, entries: readonly Entry[]): MutableSets => {
  const said = asTheJournalSays(sets, entries);
  const base = copiedSets(sets);
  for (const table of TABLES)
    for (const [id, row] of said[table]) if (!base[table].has(id)) base[table].set(id, row);
  return base;
};

const tellCorrections = (sets: MutableSets, base: MutableSets, note: (sentence: string) => void): void => {
  for (const table of TABLES) {
    for (const [id, row] of base[table]) {
      const read = sets[table].get(id);
      if (!read) note(say(words.fromHistory, { record: described(table, row) }));
      else if (!isSameRecord(read, row)) note(say(words.corrected, { record: described(table, row) }));
    }
    for (const [id, row] of sets[table])
      if (!base[table].has(id)) note(say(words.leftOut, { why: 'history', record: described(table, row) }));
  }
};

const addModelRecord = (sets: MutableSets, path: string, note: (sentence: string) => void): void => {
  if (sets.model.size > 0) return;
  const [row] = modelDataSchema.parse(blank).tables.model ?? [];
  if (!row) throw new Error('The blank seed has no record of the model.');
  sets.model.set(row.id, { ...row, name: basename(path, extname(path)) });
  note(say(words.noSettings));
};

const dataOf = (sets: MutableSets): ModelData =>
  ({
    format: 'strata-model',
    version: 1,
    tables: Object.fromEntries(
      TABLES.filter((table) => sets[table].size > 0).map((table) => [table, [...sets[table].values()]]),
    ),
  }) as ModelData;

const writeHistory = (
  out: string,
  base: MutableSets,
  final: MutableSets,
  entries: readonly Entry[],
  { id: actorId, name: actor, at }: Repairer,
): void => {
  const db = new Database(out);
  try {
    const names = db.prepare<[], string>(`SELECT name FROM pragma_table_info('change')`).pluck().all();
    const append = db.prepare<unknown[]>(
      `INSERT INTO "change" (${names.map(quotedName).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    );
    const patch = patchBetween(base, final);
    const inverse = patchBetween(final, base);
    const repair = {
      seq: entries.length + 1,
      at,
      actorId,
      actor,
      label: say(engineWords.repaired),
      command: 'repair',
      params: JSON.stringify({ id: engineWords.repaired.id, values: {} }),
      kind: 'do',
      forward: JSON.stringify(inWritingOrder(patch, inverse)),
      inverse: JSON.stringify(inWritingOrder(inverse, patch)),
    };
    db.transaction(() => {
      for (const row of [...entries.map(({ row }) => row), ...(patch.length > 0 ? [repair] : [])])
        append.run(...names.map((name) => (row as Record<string, unknown>)[name] ?? null));
    })();
  } finally {
    db.close();
  }
};
