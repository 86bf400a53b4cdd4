/** Everything that can be read from a damaged file: records, each valid alone, and the entries of its journal. */
import { basename } from 'node:path';
import type Database from 'better-sqlite3';
import { userError } from '../../../shared/api/contract.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import { TABLES } from '../../../shared/model/records.ts';
import { patchSchema } from '../../../shared/model/validation/patch-schema.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { decode } from '../store/rows.ts';
import { columnsOf } from '../store/schema.ts';
import { words as engineWords } from '../words.ts';
import { emptySets, type MutableSets, type Step } from './chain.ts';
import { imagesOf } from './image.ts';
import { type Plain, readableRows } from './readable-rows.ts';
import { soundRecord } from './sound-record.ts';
import { words } from './words.ts';

export type Entry = Step & { readonly row: Plain };
type ReadAll = {
  readonly sets: MutableSets;
  /** The entries that can be read, the first one first. */
  readonly entries: readonly Entry[];
  /** Whether entries are missing or can't be read. */
  readonly hasGaps: boolean;
  /** What could not be read, as sentences. */
  readonly notes: readonly string[];
};

/** Reads the file at `path`, which is not changed. Throws a `UserError` if nothing in it can be read. */
export const readAll = (path: string): ReadAll => {
  let best: ReadAll | undefined;
  for (const image of imagesOf(path)) {
    let opened: ReturnType<typeof image>;
    try {
      opened = image();
    } catch {
      continue;
    }
    try {
      const read = readFrom(opened.db, opened.how);
      if (!best || sizeOf(read) > sizeOf(best)) best = read;
    } finally {
      opened.db.close();
    }
    if (best && best.notes.length === 0) break;
  }
  if (!best || sizeOf(best) === 0)
    throw userError('nothing-readable', engineWords.nothingReadable, { file: quoted(basename(path)) });
  return best;
};

const sizeOf = ({ sets, entries }: ReadAll): number =>
  TABLES.reduce((sum, table) => sum + sets[table].size, entries.length);

const JOURNAL_COLUMNS = [
  'seq',
  'at',
  'actor',
  'label',
  'command',
  'params',
  'kind',
  'of',
  'forward',
  'inverse',
  'id',
  'actorId',
  'digest',
];

const readFrom = (db: Database.Database, how: string): ReadAll => {
  const notes: string[] = how === '' ? [] : [how];
  const sets = emptySets();
  for (const table of TABLES) {
    const columns = columnsOf(table);
    const { rows, problem } = readableRows(
      db,
      table,
      columns.map(({ name }) => name),
    );
    if (problem !== null) notes.push(say(words.partOfTable, { table, count: rows.length, problem }));
    for (const row of rows) {
      const decoded = Object.fromEntries(
        columns.flatMap((column) =>
          column.name in row ? [[column.name, decode(column, row[column.name])]] : [],
        ),
      );
      const record = soundRecord(table, decoded, (sentence) => notes.push(sentence));
      if (!record) notes.push(say(words.unreadableRow, { table }));
      else if (sets[table].has(record.id)) notes.push(say(words.secondRow, { recordId: record.id, table }));
      else sets[table].set(record.id, record);
    }
  }
  const { rows, problem } = readableRows(db, 'change', JOURNAL_COLUMNS);
  const entries = rows.flatMap((row) => entryOf(row) ?? []).sort((a, b) => a.seq - b.seq);
  const hasGaps =
    problem !== null || entries.length < rows.length || entries.some(({ seq }, at) => seq !== at + 1);
  if (hasGaps) notes.push(say(words.partOfHistory, { count: entries.length }));
  return { sets, entries, hasGaps, notes };
};

const entryOf = (row: Plain): Entry | undefined => {
  const patch = patchOf(row.forward);
  const inverse = patchOf(row.inverse);
  const texts = [row.at, row.actor, row.label].every((value) => typeof value === 'string');
  const kind = ['do', 'undo', 'redo'].includes(String(row.kind));
  return patch && inverse && texts && kind && typeof row.seq === 'number'
    ? { seq: row.seq, patch, inverse, row }
    : undefined;
};

const patchOf = (text: unknown): Patch | undefined => {
  try {
    const parsed = patchSchema.safeParse(JSON.parse(String(text)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};
