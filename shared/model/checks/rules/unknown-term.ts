import { say } from '../../../words/messages.ts';
import type { Model } from '../../model.ts';
import { unknownSymbolsIn } from '../../queries/terms.ts';
import { type AnyRecord, fieldOf, fieldsWith, TABLES, type Table } from '../../records.ts';
import { blockIn, type Check, type ReportFinding } from '../check.ts';
import { words } from '../words.ts';

const lookAt =
  (table: Table) =>
  (model: Model, row: AnyRecord, report: ReportFinding): void => {
    for (const field of fieldsWith(table, 'prose')) {
      const text = fieldOf(row, field);
      if (typeof text === 'string' && text.includes('{')) reportUnknown(model, table, row, text, report);
    }
  };

const reportUnknown = (
  model: Model,
  table: Table,
  row: AnyRecord,
  text: string,
  report: ReportFinding,
): void => {
  const processId = blockOf(model, table, row);
  for (const symbol of unknownSymbolsIn(model, text))
    report({
      message: () =>
        processId === null
          ? say(words.unknownTermInModel, { symbol: `{${symbol}}` })
          : say(words.unknownTerm, { symbol: `{${symbol}}`, block: blockIn(model, processId) }),
      table,
      recordId: row.id,
      processId,
    });
};

/** A `{…}` in a text stands for a term of the model. One that names no term is a mistake, and stays as it is written. */
export const unknownTerm: Check = {
  name: 'unknown-term',
  severity: 'hint',
  at: Object.fromEntries(
    TABLES.filter((table) => fieldsWith(table, 'prose').length > 0).map((table) => [table, lookAt(table)]),
  ),
  readsTerms: true,
};

/** The block that a record belongs to, if any. */
const blockOf = (model: Model, table: Table, row: AnyRecord): string | null => {
  if (table === 'process') return row.id;
  if ('processId' in row) return row.processId;
  if ('sourceId' in row) return row.sourceId;
  if ('threadId' in row) return model.rows.thread.get(row.threadId)?.processId ?? null;
  if ('funnelId' in row) return model.rows.funnel.get(row.funnelId)?.processId ?? null;
  return null;
};
