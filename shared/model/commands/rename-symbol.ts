/** Writing a term's new symbol wherever a text holds the old one. */
import type { z } from 'zod';
import type { Draft } from '../draft.ts';
import { type AnyRecord, recordSchemas, TABLES, type Table } from '../records.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { TEXT_FIELDS } from '../terms.ts';

/** Looks at every text of the model. Refused where one would become longer than its record allows. */
export const renameSymbol = (draft: Draft, from: string, to: string): Refusal | undefined => {
  for (const table of TABLES)
    for (const id of draft.model.rows[table].keys()) {
      const row = draft.get(table, id) as AnyRecord | undefined;
      if (!row) continue;
      const fields = rewritten(row, `{${from}}`, `{${to}}`);
      if (!fields) continue;
      const shape = (recordSchemas[table] as z.ZodObject).partial();
      if (!shape.safeParse(fields).success) return refuse('symbol-too-long', id, to);
      setFields(draft, table, id, fields);
    }
  return undefined;
};

type Texts = { [field: string]: string };

const rewritten = (row: AnyRecord, from: string, to: string): Texts | undefined => {
  const fields: Texts = {};
  for (const field of TEXT_FIELDS) {
    const text = (row as unknown as Record<string, unknown>)[field];
    if (typeof text === 'string' && text.includes(from)) fields[field] = text.replaceAll(from, () => to);
  }
  return Object.keys(fields).length > 0 ? fields : undefined;
};

const setFields = (draft: Draft, table: Table, id: string, fields: Texts): void =>
  draft.set(table, id, fields as object);
