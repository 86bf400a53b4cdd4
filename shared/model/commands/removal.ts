/** The commands that remove one record. */
import { defineCommand, idField, isRefusal, need } from '../command.ts';
import type { RecordOf, Table } from '../records.ts';

/**
 * A command that removes a record, and with it what can't be without it. Refused where the record is gone.
 * @param label what the journal says of it.
 */
export const defineRemoval = <T extends Table>(
  table: T,
  description: string,
  label: (record: RecordOf[T]) => string,
) =>
  defineCommand(`${table}.remove` as const, description, { id: idField }, (draft, { id }) => {
    const record = need(draft, table, id);
    if (isRefusal(record)) return record;
    draft.remove(table, id);
    return label(record);
  });
