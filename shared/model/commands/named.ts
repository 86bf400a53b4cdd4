/** What the commands on groupings, use cases and lenses have in common: records with a name, a definition and a place. */
import {
  cleanName,
  cleanText,
  idField,
  isRefusal,
  need,
  type Outcome,
  textField,
  wordFor,
} from '../command.ts';
import type { Draft } from '../draft.ts';
import type { RecordOf } from '../records.ts';
import { quoted, type Refusal, refuse } from '../refusals.ts';
import { moveAmong } from './ranks.ts';

type NamedTable = 'grouping' | 'useCase' | 'lens';
type Named = { readonly name: string; readonly definition: string };

/** Fields of the commands that change a name, a definition or both. */
export const namedFields = {
  id: idField,
  name: textField.optional(),
  definition: textField.optional(),
};

/** Both texts as they are stored, or why one of them can't be. `id` is that of a record that is there already. */
export const cleanNamed = (table: NamedTable, raw: Named, id?: string): Named | Refusal => {
  const name = cleanName(raw.name, wordFor(table), id);
  if (isRefusal(name)) return name;
  const definition = cleanText(raw.definition, 'definition', id);
  return isRefusal(definition) ? definition : { name, definition };
};

/** Changes the name, the definition or both. Refused where the record is gone or nothing is to be changed. */
export const updateNamed = (
  draft: Draft,
  table: NamedTable,
  { id, name, definition }: { id: string; name?: string | undefined; definition?: string | undefined },
): Outcome => {
  const before = need(draft, table, id);
  if (isRefusal(before)) return before;
  if (name === undefined && definition === undefined) return refuse('nothing-to-do', id);
  const after = cleanNamed(
    table,
    { name: name ?? before.name, definition: definition ?? before.definition },
    id,
  );
  if (isRefusal(after)) return after;
  draft.set(table, id, after);
  return after.name === before.name
    ? `Change ${wordFor(table)} ${quoted(after.name)}`
    : `Rename ${wordFor(table)} ${quoted(before.name)} to ${quoted(after.name)}`;
};

/** Moves a record before `before`, or to the end, among those that `siblingsOf` gives for it. */
export const moveNamed = <T extends NamedTable>(
  draft: Draft,
  table: T,
  input: { readonly id: string; readonly before: string | null },
  siblingsOf: (record: RecordOf[T]) => readonly RecordOf[T][],
): Outcome => {
  const record = moveAmong(draft, table, input, siblingsOf);
  return isRefusal(record) ? record : `Move ${wordFor(table)} ${quoted(record.name)}`;
};
