/** One record out of what a damaged row holds: an invalid field gets the emptiest valid value. */
import type { z } from 'zod';
import { type AnyRecord, recordSchemas, type Table } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { described } from './repair-references.ts';
import { words } from './words.ts';

/** From the emptiest to the most arbitrary; the first that the field's schema takes is used. */
const EMPTY: readonly unknown[] = [null, '', 0, false, 'X', 'EUR', '2000-01-01', '2000-01-01T00:00:00Z'];

/** The record, or null if it has no id to be known by. Each field that was cleared is reported to `note`. */
export const soundRecord = (
  table: Table,
  row: Record<string, unknown>,
  note: (sentence: string) => void,
): AnyRecord | null => {
  const schema = recordSchemas[table] as z.ZodObject;
  const record: Record<string, unknown> = {};
  const emptied: string[] = [];
  for (const [field, fieldSchema] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    const value = typeof row[field] === 'string' ? row[field].toWellFormed() : row[field];
    if (fieldSchema.safeParse(value).success) record[field] = value;
    else if (field === 'id') return null;
    else {
      const choices = [...EMPTY, ...optionsOf(fieldSchema)];
      const choice = choices.find((candidate) => fieldSchema.safeParse(candidate).success);
      record[field] = choice;
      // A column that an older file lacks is no damage.
      if (row[field] !== undefined) emptied.push(field);
    }
  }
  const parsed = schema.safeParse(record);
  if (!parsed.success) return null;
  for (const field of emptied) note(say(words.cleared, { field, record: described(table, record) }));
  return parsed.data as AnyRecord;
};

const optionsOf = (schema: z.ZodType): readonly unknown[] =>
  'options' in schema && Array.isArray(schema.options) ? schema.options : [];
