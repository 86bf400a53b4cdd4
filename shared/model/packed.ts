/**
 * A model on its way to a window: its tables by columns, each written in as few words as it takes. A third of the length of
 * the rows one by one, and made and read in a fraction of their time.
 */
import { type ModelData, referencesOf, TABLES, type Table } from './records.ts';

type Value = string | number | boolean | null | readonly number[];
type Column =
  /** Every row has the same. */
  | { readonly all: Value }
  /** One of a few values, by its place among them. */
  | { readonly of: readonly Value[]; readonly at: readonly number[] }
  /** A record of another table (or of this one), by its place there, counted from 1; 0 is none. */
  | { readonly table: Table; readonly at: readonly number[] }
  | readonly Value[];
type PackedTable = { readonly rows: number; readonly columns: Readonly<Record<string, Column>> };

/** What `packed` makes of a model's data. Plain data that can be sent as it is, or as JSON. */
export type PackedData = Omit<ModelData, 'tables'> & {
  readonly tables: Readonly<Partial<Record<Table, PackedTable>>>;
};

type Row = Record<string, Value>;
type Places = ReadonlyMap<string, number>;

/** @param data must be valid: what a reference names has to be there. */
export const packed = ({ tables, ...rest }: ModelData): PackedData => {
  const places = new Map<Table, Places>();
  const placesIn = (table: Table): Places => {
    const known = places.get(table);
    if (known) return known;
    const made = new Map(tables[table]?.map(({ id }, i) => [id, i + 1]));
    places.set(table, made);
    return made;
  };
  return {
    ...rest,
    tables: Object.fromEntries(
      TABLES.flatMap((table) => {
        const rows = tables[table] as readonly Row[] | undefined;
        return rows?.[0] ? [[table, packedTable(table, rows, rows[0], placesIn)]] : [];
      }),
    ),
  };
};

const packedTable = (
  table: Table,
  rows: readonly Row[],
  first: Row,
  placesIn: (table: Table) => Places,
): PackedTable => {
  const targets = new Map(
    referencesOf(table).map((reference) => [reference.field, reference.table as Table]),
  );
  const fields = Object.keys(first);
  const columns = columnsOf(rows, fields);
  const column = (field: string, values: readonly Value[]): Column => {
    if (field === 'id') return values;
    const target = targets.get(field);
    return wordsIn(values) ?? (target ? placesOf(values, target, placesIn(target)) : values);
  };
  return {
    rows: rows.length,
    columns: Object.fromEntries(fields.map((field, i) => [field, column(field, columns[i] ?? [])])),
  };
};

/** The values of each field. Rows made by commands may have their fields in another order than those from a file. */
const columnsOf = (rows: readonly Row[], fields: readonly string[]): Value[][] => {
  const columns = fields.map((): Value[] => []);
  for (const row of rows)
    for (let i = 0; i < fields.length; i++) (columns[i] as Value[]).push(row[fields[i] as string] as Value);
  return columns;
};

/** More different values than these are written out. */
const MOST_WORDS = 64;

/** A column of few different values; undefined where there are many, or such as are no plain values. */
const wordsIn = (values: readonly Value[]): Column | undefined => {
  const all = values[0] as Value;
  if (isPlain(all) && values.every((value) => value === all)) return { all };
  const words = new Map<Value, number>();
  const at: number[] = [];
  for (const value of values) {
    let place = words.get(value);
    if (place === undefined) {
      if (words.size === MOST_WORDS || !isPlain(value)) return undefined;
      place = words.size;
      words.set(value, place);
    }
    at.push(place);
  }
  return { of: [...words.keys()], at };
};

const isPlain = (value: Value) => typeof value !== 'object' || value === null;

const placesOf = (values: readonly Value[], table: Table, places: Places): Column => ({
  table,
  at: values.map((id) => (id === null ? 0 : (places.get(id as string) ?? 0))),
});

/** The data that `packed` was given, each row anew. */
export const unpacked = ({ tables, ...rest }: PackedData): ModelData => {
  const idsIn = (table: Table) => (tables[table]?.columns.id ?? []) as readonly string[];
  return {
    ...rest,
    tables: Object.fromEntries(
      Object.entries(tables).map(([table, { rows, columns }]) => [table, unpackedRows(rows, columns, idsIn)]),
    ),
  };
};

const unpackedRows = (
  count: number,
  columns: PackedTable['columns'],
  idsIn: (table: Table) => readonly string[],
): Row[] => {
  // Copies of one row share its shape, and the values that all rows have.
  const blank: Row = {};
  for (const [field, column] of Object.entries(columns)) blank[field] = 'all' in column ? column.all : null;
  const rows = Array.from({ length: count }, () => ({ ...blank }));
  for (const [field, column] of Object.entries(columns)) {
    if ('all' in column) continue;
    const values = valuesOf(column, idsIn);
    for (let i = 0; i < count; i++) (rows[i] as Row)[field] = values[i] as Value;
  }
  return rows;
};

const valuesOf = (
  column: Exclude<Column, { readonly all: Value }>,
  idsIn: (table: Table) => readonly string[],
): readonly Value[] => {
  if ('of' in column) return column.at.map((place) => column.of[place] as Value);
  if (!('table' in column)) return column;
  const ids = idsIn(column.table);
  return column.at.map((place) => ids[place - 1] ?? null);
};
