import type { Model } from '../model.ts';
import { type AnyRecord, recordSchemas, TABLES, type Table } from '../records.ts';
import { TEXT_FIELDS, unknownSymbolsIn } from '../terms.ts';
import { blockIn, type Check, type Tell } from './check.ts';

/** The fields of each table that people write prose in. */
const FIELDS = Object.fromEntries(
  TABLES.map((table) => [table, TEXT_FIELDS.filter((field) => field in recordSchemas[table].shape)]),
) as unknown as Record<Table, readonly string[]>;

const lookAt =
  (table: Table) =>
  (model: Model, row: AnyRecord, tell: Tell): void => {
    for (const field of FIELDS[table]) {
      const text = (row as unknown as Record<string, unknown>)[field];
      if (typeof text === 'string' && text.includes('{')) tellUnknown(model, table, row, text, tell);
    }
  };

const tellUnknown = (model: Model, table: Table, row: AnyRecord, text: string, tell: Tell): void => {
  const processId = blockOf(model, table, row);
  for (const symbol of unknownSymbolsIn(model, text))
    tell({
      message: () => {
        const where = processId === null ? 'a text of the model' : `a text of ${blockIn(model, processId)}`;
        return `{${symbol}} in ${where} is no term of this model. Add the term, or write it without braces.`;
      },
      table,
      recordId: row.id,
      processId,
    });
};

/** A `{…}` in a text stands for a term of the model. One that names no term is a slip, and stays as it is written. */
export const unknownTerm: Check = {
  name: 'unknown-term',
  severity: 'hint',
  at: Object.fromEntries(
    TABLES.filter((table) => FIELDS[table].length > 0).map((table) => [table, lookAt(table)]),
  ),
  readsTerms: true,
};

/** The block that a record belongs to, where it belongs to one. */
const blockOf = (model: Model, table: Table, row: AnyRecord): string | null => {
  if (table === 'process') return row.id;
  if ('processId' in row) return row.processId;
  if ('sourceId' in row) return row.sourceId;
  if ('threadId' in row) return model.rows.thread.get(row.threadId)?.processId ?? null;
  if ('funnelId' in row) return model.rows.funnel.get(row.funnelId)?.processId ?? null;
  return null;
};
