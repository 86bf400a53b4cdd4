/** New records, and what older records lack. */
import { byTable, type FieldsWith, fieldsOf, type RecordOf, TABLES, type Table } from '../records.ts';

type Given<T extends Table> = Exclude<keyof RecordOf[T], FieldsWith<T, { readonly default: unknown }>>;

/** What a new record must be given: the fields without a default. The others may be given. */
export type NewRecord<T extends Table> = Pick<RecordOf[T], Given<T>> & Partial<RecordOf[T]>;

/** A record with the defaults of all fields that are not given. Its fields are in the order of the columns. */
export const newRecord = <T extends Table>(table: T, given: NewRecord<T>): RecordOf[T] =>
  ({ ...BLANK[table], ...given }) as RecordOf[T];

/** Every field by its default, so that a copy has all fields in their order. */
const BLANK = byTable((table): object =>
  Object.fromEntries(fieldsOf(table).map(([field, said]) => [field, said.default])),
);

/** For each table that has grown: all its fields, those that came later with what older records have for them. */
const GROWN = new Map<string, object>(
  TABLES.flatMap((table) => {
    const values = fieldsOf(table).map(([field, { since = 1, default: initial }]) =>
      since > 1 ? [field, initial] : [field, undefined],
    );
    return fieldsOf(table).some(([, { since = 1 }]) => since > 1)
      ? [[table, Object.fromEntries(values)]]
      : [];
  }),
);

/**
 * A record from a file or a journal entry, with the fields that the program that wrote it did not know yet. Anything that is
 * not the object of a known table is returned as it is, for the schemas to explain.
 */
export const completedRow = (table: string, row: unknown): unknown => {
  const grown = GROWN.get(table);
  if (!grown || typeof row !== 'object' || row === null) return row;
  return Object.keys(grown).every((field) => Object.hasOwn(row, field)) ? row : { ...grown, ...row };
};
