/** What people call a record, in a sentence: a block by its name in quotes, a vote by its kind. */
import { listIn } from '../words/format.ts';
import { say } from '../words/messages.ts';
import { quoted } from '../words/quoted.ts';
import { getRow, type Model } from './model.ts';
import { idOf, type RowChange } from './patch.ts';
import { fieldsWith, type Table } from './records.ts';
import { words } from './words.ts';

/** The name of the record that a change is about, as it is now or, if it is gone, as the change puts it back. */
export const nameInWords = (model: Model, change: RowChange): string => {
  const { table } = change;
  const row = getRow(model, table, idOf(change)) ?? (change.op === 'put' ? change.row : undefined);
  const name = row && ownName(table as Table, row);
  if (name) return quoted(name);
  if (table === 'flow' && row) {
    const ends = ['sourceId', 'targetId'].map((field) => blockName(model, valueIn(row, field)));
    if (ends[0] !== undefined && ends[1] !== undefined)
      return say(words.flowBetween, { from: ends[0], to: ends[1] });
  }
  return say(words.unnamed, { kind: table });
};

/** A few names as a list: “A”, “B” and 4 more. */
export const listInWords = (names: readonly string[], max = 3): string => {
  if (names.length <= max) return listIn(names);
  return listIn([...names.slice(0, max - 1), say(words.more, { count: names.length - max + 1 })]);
};

const blockName = (model: Model, id: unknown): string | undefined => {
  const name = typeof id === 'string' ? model.rows.process.get(id)?.name : undefined;
  return name === undefined ? undefined : quoted(onOneLine(name));
};

const ownName = (table: Table, row: object): string | undefined => {
  for (const field of fieldsWith(table, 'called')) {
    const value = valueIn(row, field);
    if (typeof value === 'string' && value.trim() !== '') return onOneLine(value);
  }
  return undefined;
};

const onOneLine = (name: string): string => name.replace(/\s+/g, ' ').trim();

const valueIn = (row: object, field: string): unknown => (row as Record<string, unknown>)[field];
