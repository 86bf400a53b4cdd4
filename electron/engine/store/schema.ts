/**
 * The tables of a model file, derived from the record schemas: one table a record type, one column a field.
 * The SQL that really runs is frozen in the migrations; a test compares the two, so that they can't drift apart.
 */
import type { z } from 'zod';
import type { Field } from '../../../shared/model/fields/field.ts';
import { byTable, fieldsOf, referencesOf, TABLES, type Table } from '../../../shared/model/records.ts';

/** How a field's values are kept: booleans as 0 and 1, arrays as JSON. */
type Kind = 'text' | 'integer' | 'real' | 'boolean' | 'json';
export type Column = {
  readonly name: string;
  readonly kind: Kind;
  readonly nullable: boolean;
  /** The only values the column takes, where the schema names them. */
  readonly values: readonly string[] | undefined;
  /** What rows have that were there before the column; undefined for a column of the first version. */
  readonly initial: unknown;
};

export const columnsOf = (table: Table): readonly Column[] => COLUMNS[table];

/** An identifier as it stands in SQL. Names come from the record schemas, never from a caller. */
export const quotedName = (name: string): string => `"${name}"`;

/** The statements that make the tables of all records and the indexes on their references. */
export const recordTablesSql = (): string[] =>
  TABLES.flatMap((table) => [tableSql(table), ...indexesSql(table)]);

const tableSql = (table: Table): string => {
  const lines = columnsOf(table).map((column) => columnSql(table, column));
  return `CREATE TABLE ${quotedName(table)} (\n  ${lines.join(',\n  ')}\n) STRICT`;
};

const SQL_TYPES: Record<Kind, string> = {
  text: 'TEXT',
  integer: 'INTEGER',
  real: 'REAL',
  boolean: 'INTEGER',
  json: 'TEXT',
};

const columnSql = (table: Table, { name, kind, nullable, values, initial }: Column): string => {
  const column = quotedName(name);
  const parts = [column, SQL_TYPES[kind]];
  if (name === 'id') parts.push('PRIMARY KEY');
  if (!nullable) parts.push('NOT NULL');
  if (!nullable && initial !== undefined) parts.push(`DEFAULT ${literal(initial)}`);
  if (values) parts.push(`CHECK (${column} IN (${values.map((value) => `'${value}'`).join(', ')}))`);
  if (kind === 'boolean') parts.push(`CHECK (${column} IN (0, 1))`);
  const reference = referencesOf(table).find(({ field }) => field === name);
  // Removing is the patches' business: they carry what goes with a row, so the file only has to insist on it.
  if (reference) parts.push(`REFERENCES ${quotedName(reference.table)} ("id") DEFERRABLE INITIALLY DEFERRED`);
  return parts.join(' ');
};

/** A value as it stands in SQL. */
const literal = (value: unknown): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(Number(value));

/** The statements that add a column, with its index if it refers to other records. */
export const addColumnSql = (table: Table, column: Column): string[] => [
  `ALTER TABLE ${quotedName(table)} ADD COLUMN ${columnSql(table, column)}`,
  ...indexesSql(table).filter((sql) => sql.includes(quotedName(`${table}_${column.name}`))),
];

const indexesSql = (table: Table): string[] =>
  referencesOf(table).map(
    ({ field }) =>
      `CREATE INDEX ${quotedName(`${table}_${field}`)} ON ${quotedName(table)} (${quotedName(field)})`,
  );

type Definition = {
  readonly type: string;
  readonly format?: string;
  readonly innerType?: z.ZodType;
  readonly entries?: Record<string, string>;
  readonly values?: readonly string[];
};

const columnFor = (name: string, { schema, since = 1, default: initial }: Field): Column => {
  const outer = definitionOf(schema);
  const nullable = outer.type === 'nullable';
  const inner = nullable && outer.innerType ? definitionOf(outer.innerType) : outer;
  const values = inner.type === 'enum' ? Object.values(inner.entries ?? {}) : inner.values;
  const kind = kindOf(name, inner);
  return { name, kind, nullable, values, initial: since > 1 ? initial : undefined };
};

const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as Definition;

const kindOf = (name: string, { type, format }: Definition): Kind => {
  switch (type) {
    case 'string':
    case 'enum':
    case 'literal':
      return 'text';
    case 'boolean':
      return 'boolean';
    case 'array':
      return 'json';
    case 'number':
      return format === 'safeint' ? 'integer' : 'real';
    default:
      throw new Error(`No column type for the field ${name}, a ${type}.`);
  }
};

const COLUMNS: Record<Table, readonly Column[]> = byTable((table) =>
  fieldsOf(table).map(([name, said]) => columnFor(name, said)),
);
