/**
 * A model on its way to a window: its tables by columns, each written in as few words as it takes. A third of the length of
 * the rows one by one, and made and read in a fraction of their time.
 */
import { type ModelData, referencesOf, TABLES, type Table } from '../records.ts';
import { type Steps, stepCounter } from './steps.ts';

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

/** What the text says. */
export type PackedData = Omit<ModelData, 'tables'> & {
  readonly tables: Readonly<Partial<Record<Table, PackedTable>>>;
};

type Row = Record<string, Value>;
type Places = ReadonlyMap<string, number>;

/**
 * What `unpacked` makes the data of, as JSON text, in steps: a text is what every channel carries soonest.
 * @param data must be valid: what a reference names has to be there.
 */
export function* packedText({ tables, ...rest }: ModelData): Steps<string> {
  const known = new Map<Table, Places>();
  function* placesIn(table: Table): Steps<Places> {
    const places = known.get(table) ?? (yield* placesOf(tables[table] ?? []));
    known.set(table, places);
    return places;
  }
  const texts: string[] = [];
  for (const table of TABLES) {
    const rows = tables[table] as readonly Row[] | undefined;
    if (rows?.[0]) texts.push(`${JSON.stringify(table)}:${yield* tableText(table, rows, rows[0], placesIn)}`);
  }
  return `${JSON.stringify(rest).slice(0, -1)},"tables":{${texts.join(',')}}}`;
}

function* placesOf(rows: readonly { readonly id: string }[]): Steps<Places> {
  const isStep = stepCounter();
  const places = new Map<string, number>();
  for (const { id } of rows) {
    places.set(id, places.size + 1);
    if (isStep()) yield;
  }
  return places;
}

function* tableText(
  table: Table,
  rows: readonly Row[],
  first: Row,
  placesIn: (table: Table) => Steps<Places>,
): Steps<string> {
  const targets = new Map(
    referencesOf(table).map((reference) => [reference.field, reference.table as Table]),
  );
  const fields = Object.keys(first);
  const columns = yield* columnsOf(rows, fields);
  const texts: string[] = [];
  for (const [i, field] of fields.entries()) {
    const values = columns[i] ?? [];
    const target = targets.get(field);
    const words = field === 'id' ? undefined : wordsIn(values);
    const column: Column =
      words ?? (field !== 'id' && target ? referring(values, target, yield* placesIn(target)) : values);
    texts.push(`${JSON.stringify(field)}:${JSON.stringify(column)}`);
    yield;
  }
  return `{"rows":${rows.length},"columns":{${texts.join(',')}}}`;
}

/** The values of each field. Rows made by commands may have their fields in another order than those from a file. */
function* columnsOf(rows: readonly Row[], fields: readonly string[]): Steps<Value[][]> {
  const isStep = stepCounter();
  const columns = fields.map((): Value[] => []);
  for (const row of rows) {
    for (let i = 0; i < fields.length; i++) (columns[i] as Value[]).push(row[fields[i] as string] as Value);
    if (isStep()) yield;
  }
  return columns;
}

/** More different values than these are written out. */
const MAX_WORDS = 64;

/** A column of few different values; undefined where there are many, or such as are no plain values. */
const wordsIn = (values: readonly Value[]): Column | undefined => {
  const all = values[0] as Value;
  if (isPlain(all) && values.every((value) => value === all)) return { all };
  const words = new Map<Value, number>();
  const at: number[] = [];
  for (const value of values) {
    let place = words.get(value);
    if (place === undefined) {
      if (words.size === MAX_WORDS || !isPlain(value)) return undefined;
      place = words.size;
      words.set(value, place);
    }
    at.push(place);
  }
  return { of: [...words.keys()], at };
};

const isPlain = (value: Value) => typeof value !== 'object' || value === null;

const referring = (values: readonly Value[], table: Table, places: Places): Column => ({
  table,
  at: values.map((id) => (id === null ? 0 : (places.get(id as string) ?? 0))),
});

/** The data that `packedText` was given, with new rows. */
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
