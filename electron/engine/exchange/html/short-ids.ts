/** Short ids for the records of a web page: a fifth of the packed model was ids. */
import { id as idField } from '../../../../shared/model/fields/field.ts';
import {
  type AnyRecord,
  type ModelData,
  recordSchemas,
  referencesOf,
  TABLES,
  type Table,
} from '../../../../shared/model/records.ts';

type Shortened = {
  readonly data: ModelData;
  /** The short id of a record; undefined if it is not in the data. */
  readonly idOf: (id: string) => string | undefined;
};

/**
 * The same records with numbers of equal length for ids, in the order of the ids, which decides between siblings of equal rank.
 * An id of a record that is not in the data becomes empty. The model’s own stays: it is found by it.
 */
export const withShortIds = (data: ModelData): Shortened => {
  const rowsIn = (table: Table): readonly AnyRecord[] => data.tables[table] ?? [];
  const numbered = TABLES.filter((table) => table !== 'model');
  const ids = [...new Set(numbered.flatMap((table) => rowsIn(table).map(({ id }) => id)))].sort();
  const length = ids.length.toString(RADIX).length;
  const short = new Map(ids.map((id, i) => [id, i.toString(RADIX).padStart(length, '0')]));
  const shortened = (row: AnyRecord, fields: ReadonlySet<string>): AnyRecord => {
    const made: Record<string, unknown> = { ...row };
    for (const field of fields) {
      const id = made[field];
      if (typeof id === 'string') made[field] = short.get(id) ?? '';
    }
    return made as AnyRecord;
  };
  const tables = Object.fromEntries([
    ['model', rowsIn('model')],
    ...numbered.map((table) => {
      const fields = idFieldsOf(table);
      return [table, rowsIn(table).map((row) => shortened(row, fields))];
    }),
  ]);
  return { data: { ...data, tables } as ModelData, idOf: (id) => short.get(id) };
};

/** Its digits and letters are in the order of their UTF-16 units, in which ids are compared. */
const RADIX = 36;

/** A record’s own id, those that it refers to, and those that outlive the record that they name. */
const idFieldsOf = (table: Table): ReadonlySet<string> =>
  new Set([
    ...referencesOf(table).map(({ field }) => field),
    ...Object.entries(recordSchemas[table].shape).flatMap(([field, schema]) =>
      schema === idField.schema ? [field] : [],
    ),
  ]);
