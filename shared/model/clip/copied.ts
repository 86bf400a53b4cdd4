/** The fields that go along when a block is copied. */
import { z } from 'zod';
import { type NewRecord, newRecord } from '../fields/new-record.ts';
import { type FieldsWith, fieldsOf, fieldsWith, type RecordOf, type Table } from '../records.ts';

type CopiedField<T extends Table> = FieldsWith<T, { readonly copied: true }> & keyof RecordOf[T];
export type Copied<T extends Table> = Pick<RecordOf[T], CopiedField<T>>;
type CopiedShape<T extends Table> = { [K in CopiedField<T>]: z.ZodType<RecordOf[T][K], RecordOf[T][K]> };

/** The schemas of those fields. Copies made by older programs lack later fields: these have their defaults. */
export const copiedShape = <T extends Table>(table: T): CopiedShape<T> =>
  Object.fromEntries(
    fieldsOf(table).flatMap(([field, { schema, copied, since = 1, default: initial }]) =>
      copied ? [[field, since > 1 ? z.any().default(initial).pipe(schema) : schema]] : [],
    ),
  ) as CopiedShape<T>;

/** Such fields of a record that is not there yet: those that are given, and the defaults of the others. */
export const newCopy = <T extends Table>(table: T, given: Partial<Copied<T>>): Copied<T> =>
  copiedFrom(table, newRecord(table, given as NewRecord<T>));

/** Those fields of a record. */
export const copiedFrom = <T extends Table>(table: T, row: RecordOf[T]): Copied<T> => {
  const copy: Partial<Copied<T>> = {};
  for (const field of fieldsWith(table, 'copied') as readonly CopiedField<T>[]) copy[field] = row[field];
  return copy as Copied<T>;
};
