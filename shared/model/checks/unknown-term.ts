import { getRow, type Model } from '../model.ts';
import { type AnyRecord, TABLES, type Table } from '../records.ts';
import { TEXT_FIELDS, unknownSymbolsIn } from '../terms.ts';
import { blockIn, type Check } from './check.ts';

/** A `{…}` in a text stands for a term of the model. One that names no term is a slip, and stays as it is written. */
export const unknownTerm: Check = {
  name: 'unknown-term',
  severity: 'hint',
  tables: TABLES,
  readsTerms: true,
  *at(model, [table, id]) {
    const row = getRow(model, table, id) as AnyRecord | undefined;
    if (!row) return;
    for (const field of TEXT_FIELDS) {
      const text = (row as unknown as Record<string, unknown>)[field];
      if (typeof text !== 'string' || !text.includes('{')) continue;
      const processId = blockOf(model, table, row);
      for (const symbol of unknownSymbolsIn(model, text))
        yield {
          message: () => {
            const where =
              processId === null ? 'a text of the model' : `a text of ${blockIn(model, processId)}`;
            return `{${symbol}} in ${where} is no term of this model. Add the term, or write it without braces.`;
          },
          table,
          recordId: id,
          processId,
        };
    }
  },
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
