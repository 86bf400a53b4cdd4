/** The commands that delete one record. */
import { defineCommand, getOrRefuse, idField } from '../command.ts';
import type { Label } from '../label.ts';
import type { RecordOf, Table } from '../records.ts';

/**
 * A command that deletes a record, and with it what can’t exist without it. Refused if the record is gone.
 * @param label the label of the change.
 */
export const defineRemoval = <T extends Table>(
  table: T,
  description: string,
  label: (record: RecordOf[T]) => Label,
) =>
  defineCommand(`${table}.remove` as const, 'editor', description, { id: idField }, (draft, { id }) => {
    const record = getOrRefuse(draft, table, id);
    draft.remove(table, id);
    return label(record);
  });
