/** Writing a term's new symbol wherever a text holds the old one. */

import type { z } from 'zod';
import { quoted } from '../../../words/quoted.ts';
import type { Draft } from '../../draft.ts';
import { withSymbolRenamed } from '../../queries/terms.ts';
import {
  type AnyRecord,
  fieldOf,
  fieldsWith,
  type RecordOf,
  recordSchemas,
  TABLES,
  type Table,
} from '../../records.ts';
import { refused } from '../../refusals/refusals.ts';
import { entriesChanged, entryNamed, mergeEntries } from '../dictionary.ts';

/**
 * Looks at every text of the model. Refused if one would become longer than its record allows. Entries of the dictionary whose
 * names then read the same become one. Owners aren’t prose, so the roles keep what they are called.
 */
export const renameSymbol = (draft: Draft, from: string, to: string): void => {
  for (const table of TABLES)
    for (const row of draft.rows(table)) {
      const fields = rewritten(table, row, from, to);
      if (!fields) continue;
      const shape = (recordSchemas[table] as z.ZodObject).partial();
      if (!shape.safeParse(fields).success) throw refused('symbol-too-long', row.id, { symbol: quoted(to) });
      setFields(draft, table, row.id, fields);
    }
  entriesChanged(draft);
  for (const entry of [...draft.rows('entry')]) {
    const first = entryNamed(draft, entry.kind, entry.name);
    if (first && first.id !== entry.id) mergeEntries(draft, [entry], first);
  }
};

type Texts = { [field: string]: string };

const rewritten = (table: Table, row: AnyRecord, from: string, to: string): Texts | undefined => {
  const fields: Texts = {};
  for (const field of fieldsWith(table, 'prose')) {
    const text = fieldOf(row, field);
    if (typeof text !== 'string' || isRoleName(table, row, field)) continue;
    const renamed = withSymbolRenamed(text, from, to);
    if (renamed !== text) fields[field] = renamed;
  }
  return Object.keys(fields).length > 0 ? fields : undefined;
};

const isRoleName = (table: Table, row: AnyRecord, field: string): boolean =>
  table === 'entry' && field === 'name' && (row as RecordOf['entry']).kind === 'role';

const setFields = (draft: Draft, table: Table, id: string, fields: Texts): void =>
  draft.set(table, id, fields as object);
