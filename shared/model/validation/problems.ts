/** How a problem of a model is reported: a sentence that names the record. */
import { say } from '../../words/messages.ts';
import { quoted } from '../../words/quoted.ts';
import { words } from '../records/words.ts';
import type { AnyRecord, Table } from '../records.ts';

/** The problems as sentences, and undefined after each step. */
export type Problems = Generator<string | undefined, void, undefined>;

/** The block “Plan Sell” (“plan-sell”): the record by its name, if it has one, and its id. */
export const subject = (table: Table, row: AnyRecord): string => {
  const named = nameIn(row);
  return say(words.record, { table, name: named === '' ? `“${row.id}”` : `${quoted(named)} (“${row.id}”)` });
};

/** What a record is called: its name, title or symbol; empty if it has none. */
export const nameIn = (row: unknown): string => {
  if (typeof row !== 'object' || row === null) return '';
  const { name, title, symbol } = row as Record<string, unknown>;
  return ([name, title, symbol].find((value) => typeof value === 'string' && value !== '') as string) ?? '';
};
