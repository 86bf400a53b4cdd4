/**
 * Encodes a model for a window: tables column by column, each column compressed. A third of the length of the rows as JSON, and
 * written and read in a fraction of the time. It comes in parts, which nothing joins: to copy so long a text takes longer than to
 * write it.
 */
import { type ModelData, referencesOf, TABLES, type Table } from '../records.ts';
import { type Steps, stepCounter } from './steps.ts';

type Value = string | number | boolean | null | readonly (number | string)[];
type IndexedColumn =
  /** Each row has one of a few values, by its index. */
  | { readonly of: readonly Value[]; readonly at: readonly number[] }
  /** A reference to a record of a table, by its index there, counted from 1; 0 for null. */
  | { readonly table: Table; readonly at: readonly number[] };
type Column =
  /** All rows have this value. */
  { readonly all: Value } | IndexedColumn | readonly Value[];

type TableColumn = readonly [table: Table, rows: number, field: string, column: Column];
export type ColumnarPart = readonly TableColumn[];

/** All that there is of a model beside its tables, and its columns in parts: the JSON texts of these, or what they say. */
export type Columnar<Part = string | ColumnarPart> = Omit<ModelData, 'tables'> & {
  readonly parts: readonly Part[];
};

type Row = Record<string, Value>;
type RowIndexes = ReadonlyMap<string, number>;

/** So many values make a part of their own. Small models are one part. */
const PART_VALUES = 10_000;

/**
 * The model that `fromColumnar` reads, in steps. Its parts are texts, since every channel transfers texts fastest.
 * @param data must be valid: every reference must point to a record.
 */
export function* columnarSteps({ tables, ...rest }: ModelData): Steps<Columnar<string>> {
  const known = new Map<Table, RowIndexes>();
  function* indexesIn(table: Table): Steps<RowIndexes> {
    const indexes = known.get(table) ?? (yield* indexesOf(tables[table] ?? []));
    known.set(table, indexes);
    return indexes;
  }
  const parts: string[] = [];
  let part: TableColumn[] = [];
  let values = 0;
  function* endPart(): Steps<void> {
    parts.push(yield* jsonSteps(part));
    part = [];
    values = 0;
  }
  for (const table of TABLES) {
    const rows = (tables[table] ?? []) as readonly Row[];
    for (const [field, column] of yield* encodedColumns(table, rows, indexesIn)) {
      part.push([table, rows.length, field, column]);
      if (!('all' in column)) values += rows.length;
      if (values < PART_VALUES) continue;
      yield* endPart();
      yield;
    }
  }
  if (part.length > 0) yield* endPart();
  return { ...rest, parts };
}

/** So many values are written as JSON in one step. */
const STEP_VALUES = 5_000;

/** A part as JSON. The values of a million rows take a tenth of a second. */
function* jsonSteps(part: readonly TableColumn[]): Steps<string> {
  if (part.every(([, rows]) => rows <= STEP_VALUES)) return JSON.stringify(part);
  const texts: string[] = [];
  for (const [table, rows, field, column] of part) {
    const json = isValues(column)
      ? yield* listSteps(column)
      : 'all' in column
        ? JSON.stringify(column)
        : yield* indexedSteps(column);
    texts.push(`[${JSON.stringify(table)},${rows},${JSON.stringify(field)},${json}]`);
  }
  return `[${texts.join(',')}]`;
}

const isValues = (column: Column): column is readonly Value[] => Array.isArray(column);

function* indexedSteps({ at, ...rest }: IndexedColumn): Steps<string> {
  return `${JSON.stringify(rest).slice(0, -1)},"at":${yield* listSteps(at)}}`;
}

function* listSteps(values: readonly Value[]): Steps<string> {
  const texts: string[] = [];
  for (let at = 0; at < values.length; at += STEP_VALUES) {
    texts.push(JSON.stringify(values.slice(at, at + STEP_VALUES)).slice(1, -1));
    yield;
  }
  return `[${texts.join(',')}]`;
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

function* encodedColumns(
  table: Table,
  rows: readonly Row[],
  indexesIn: (table: Table) => Steps<RowIndexes>,
): Steps<readonly (readonly [field: string, column: Column])[]> {
  const [first] = rows;
  if (!first) return [];
  const targets = new Map(
    referencesOf(table).map((reference) => [reference.field, reference.table as Table]),
  );
  const fields = Object.keys(first);
  const columns = yield* columnsOf(rows, fields, first);
  const encoded: [string, Column][] = [];
  for (const [i, field] of fields.entries()) {
    const values = columns[i];
    const target = targets.get(field);
    let column: Column = values ?? { all: first[field] as Value };
    if (values && field !== 'id')
      column =
        (yield* wordsIn(values)) ??
        (target ? yield* referring(values, target, yield* indexesIn(target)) : values);
    encoded.push([field, column]);
    yield;
  }
  return encoded;
}

/**
 * The values of each field; undefined if all rows have the value of the first, as in most fields: nothing is kept of those. Rows from
 * commands may have their fields in another order than rows from a file.
 */
function* columnsOf(
  rows: readonly Row[],
  fields: readonly string[],
  first: Row,
): Steps<(Value[] | undefined)[]> {
  const isStep = stepCounter();
  const usual = fields.map((field) => first[field] as Value);
  const columns = fields.map((field, i): Value[] | undefined =>
    field === 'id' || !isPlain(usual[i] as Value) ? [] : undefined,
  );
  let position = 0;
  for (const row of rows) {
    for (let i = 0; i < fields.length; i++) {
      const value = row[fields[i] as string] as Value;
      const column = columns[i];
      if (column) column.push(value);
      else if (value !== usual[i]) columns[i] = [...Array<Value>(position).fill(usual[i] as Value), value];
    }
    position++;
    if (isStep()) yield;
  }
  return columns;
}

/** Columns with more distinct values are written out in full. */
const MAX_WORDS = 64;

/** A column of few distinct values; undefined if there are many, or values that are not plain. */
function* wordsIn(values: readonly Value[]): Steps<Column | undefined> {
  const isStep = stepCounter();
  const words = new Map<Value, number>();
  const at: number[] = [];
  // Equal values often follow each other, and comparing is quicker than finding.
  let last: Value | undefined;
  let index: number | undefined = 0;
  for (const value of values) {
    if (value !== last) {
      last = value;
      index = words.get(value);
      if (index === undefined) {
        if (words.size === MAX_WORDS || !isPlain(value)) return undefined;
        index = words.size;
        words.set(value, index);
      }
    }
    at.push(index);
    if (isStep()) yield;
  }
  return { of: [...words.keys()], at };
}

const isPlain = (value: Value) => typeof value !== 'object' || value === null;

function* referring(values: readonly Value[], table: Table, indexes: RowIndexes): Steps<Column> {
  const isStep = stepCounter();
  // Rows with the same reference often follow each other.
  let last: Value = null;
  let index = 0;
  const at: number[] = [];
  for (const id of values) {
    if (id !== last) {
      last = id;
      index = id === null ? 0 : (indexes.get(id as string) ?? 0);
    }
    at.push(index);
    if (isStep()) yield;
  }
  return { table, at };
}

/** The data that `columnarSteps` was given, with new rows. */
export const fromColumnar = ({ parts, ...rest }: Columnar): ModelData => {
  const tables = new Map<Table, EncodedTable>();
  for (const part of parts)
    for (const [table, rows, field, column] of typeof part === 'string' ? parsedPart(part) : part) {
      const known = tables.get(table) ?? { rows, columns: new Map() };
      tables.set(table, known);
      known.columns.set(field, column);
    }
  const idsIn = (table: Table) => (tables.get(table)?.columns.get('id') ?? []) as readonly string[];
  return {
    ...rest,
    tables: Object.fromEntries([...tables].map(([table, encoded]) => [table, rowsIn(encoded, idsIn)])),
  };
};

type EncodedTable = { readonly rows: number; readonly columns: Map<string, Column> };

const parsedPart = (text: string): ColumnarPart => JSON.parse(text) as ColumnarPart;

const rowsIn = (
  { rows: count, columns }: EncodedTable,
  idsIn: (table: Table) => readonly string[],
): Row[] => {
  // Copies of one row share its hidden class, and the values that all rows have.
  const blank: Row = {};
  for (const [field, column] of columns) blank[field] = 'all' in column ? column.all : null;
  const varied = [...columns].flatMap(([field, column]) =>
    'all' in column ? [] : [{ field, values: valuesOf(column, idsIn) }],
  );
  return Array.from({ length: count }, (_, i) => {
    const row = { ...blank };
    for (const { field, values } of varied) row[field] = values[i] as Value;
    return row;
  });
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
