/**
 * Encodes a model for a window: tables column by column, each column compressed. A third of the length of the rows as JSON, and
 * written and read in a fraction of the time.
 */
import { type ModelData, referencesOf, TABLES, type Table } from '../records.ts';
import { type Steps, stepCounter } from './steps.ts';

type Value = string | number | boolean | null | readonly (number | string)[];
type Column =
  /** All rows have this value. */
  | { readonly all: Value }
  /** Each row has one of a few values, by its index. */
  | { readonly of: readonly Value[]; readonly at: readonly number[] }
  /** A reference to a record of a table, by its index there, counted from 1; 0 for null. */
  | { readonly table: Table; readonly at: readonly number[] }
  | readonly Value[];
type ColumnarTable = { readonly rows: number; readonly columns: Readonly<Record<string, Column>> };

/** The parsed text. */
export type ColumnarData = Omit<ModelData, 'tables'> & {
  readonly tables: Readonly<Partial<Record<Table, ColumnarTable>>>;
};

type Row = Record<string, Value>;
type RowIndexes = ReadonlyMap<string, number>;

/**
 * The JSON text that `fromColumnar` reads, in steps. A text, since every channel transfers texts fastest.
 * @param data must be valid: every reference must point to a record.
 */
export function* columnarText({ tables, ...rest }: ModelData): Steps<string> {
  const known = new Map<Table, RowIndexes>();
  function* indexesIn(table: Table): Steps<RowIndexes> {
    const indexes = known.get(table) ?? (yield* indexesOf(tables[table] ?? []));
    known.set(table, indexes);
    return indexes;
  }
  const texts: string[] = [];
  for (const table of TABLES) {
    const rows = tables[table] as readonly Row[] | undefined;
    if (rows?.[0])
      texts.push(`${JSON.stringify(table)}:${yield* tableText(table, rows, rows[0], indexesIn)}`);
  }
  return `${JSON.stringify(rest).slice(0, -1)},"tables":{${texts.join(',')}}}`;
}

function* indexesOf(rows: readonly { readonly id: string }[]): Steps<RowIndexes> {
  const isStep = stepCounter();
  const indexes = new Map<string, number>();
  for (const { id } of rows) {
    indexes.set(id, indexes.size + 1);
    if (isStep()) yield;
  }
  return indexes;
}

function* tableText(
  table: Table,
  rows: readonly Row[],
  first: Row,
  indexesIn: (table: Table) => Steps<RowIndexes>,
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
      words ?? (field !== 'id' && target ? referring(values, target, yield* indexesIn(target)) : values);
    texts.push(`${JSON.stringify(field)}:${JSON.stringify(column)}`);
    yield;
  }
  return `{"rows":${rows.length},"columns":{${texts.join(',')}}}`;
}

/** The values of each field. Rows from commands may have their fields in another order than rows from a file. */
function* columnsOf(rows: readonly Row[], fields: readonly string[]): Steps<Value[][]> {
  const isStep = stepCounter();
  const columns = fields.map((): Value[] => []);
  for (const row of rows) {
    for (let i = 0; i < fields.length; i++) (columns[i] as Value[]).push(row[fields[i] as string] as Value);
    if (isStep()) yield;
  }
  return columns;
}

/** Columns with more distinct values are written out in full. */
const MAX_WORDS = 64;

/** A column of few distinct values; undefined if there are many, or values that are not plain. */
const wordsIn = (values: readonly Value[]): Column | undefined => {
  const all = values[0] as Value;
  if (isPlain(all) && values.every((value) => value === all)) return { all };
  const words = new Map<Value, number>();
  const at: number[] = [];
  for (const value of values) {
    let index = words.get(value);
    if (index === undefined) {
      if (words.size === MAX_WORDS || !isPlain(value)) return undefined;
      index = words.size;
      words.set(value, index);
    }
    at.push(index);
  }
  return { of: [...words.keys()], at };
};

const isPlain = (value: Value) => typeof value !== 'object' || value === null;

const referring = (values: readonly Value[], table: Table, indexes: RowIndexes): Column => ({
  table,
  at: values.map((id) => (id === null ? 0 : (indexes.get(id as string) ?? 0))),
});

/** The data that `columnarText` was given, with new rows. */
export const fromColumnar = ({ tables, ...rest }: ColumnarData): ModelData => {
  const idsIn = (table: Table) => (tables[table]?.columns.id ?? []) as readonly string[];
  return {
    ...rest,
    tables: Object.fromEntries(
      Object.entries(tables).map(([table, { rows, columns }]) => [
        table,
        rowsFromColumns(rows, columns, idsIn),
      ]),
    ),
  };
};

const rowsFromColumns = (
  count: number,
  columns: ColumnarTable['columns'],
  idsIn: (table: Table) => readonly string[],
): Row[] => {
  // Copies of one row share its hidden class, and the values that all rows have.
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
  if ('of' in column) return column.at.map((index) => column.of[index] as Value);
  if (!('table' in column)) return column;
  const ids = idsIn(column.table);
  return column.at.map((index) => ids[index - 1] ?? null);
};
