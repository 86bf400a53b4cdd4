/** Migrations that are derived: the fields that the records have since a version. */
import { fieldsOf, TABLES } from '../../../../shared/model/records.ts';
import { addColumnSql, columnsOf } from '../schema.ts';
import type { Migration } from './migrate.ts';

/**
 * The migrations written by hand, and one for each later version that fields came with: it adds their columns, and existing
 * rows get the defaults. A released version may not change; `schema.test.ts` holds what each of them does.
 */
export const withAddedFields = (byHand: readonly Migration[]): readonly Migration[] => {
  const versions = TABLES.flatMap((table) => fieldsOf(table).map(([, { since = 1 }]) => since));
  const last = Math.max(...byHand.map(({ version }) => version), ...versions);
  return Array.from(
    { length: last },
    (_, i) => byHand.find(({ version }) => version === i + 1) ?? addedFields(i + 1),
  );
};

const addedFields = (version: number): Migration => ({
  version,
  sql: TABLES.flatMap((table) => addedTo(table, version))
    .map((sql) => `${sql};`)
    .join('\n'),
});

const addedTo = (table: (typeof TABLES)[number], version: number): string[] => {
  const added = fieldsOf(table).flatMap(([field, { since }]) => (since === version ? [field] : []));
  return columnsOf(table)
    .filter(({ name }) => added.includes(name))
    .flatMap((column) => addColumnSql(table, column));
};
