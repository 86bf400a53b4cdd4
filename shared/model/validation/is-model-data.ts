/**
 * Fast path: checks whether records match their schemas without running zod, since whole files nearly always match. On failure,
 * zod produces the messages.
 */
import type { z } from 'zod';
import { finish } from '../../steps/steps.ts';
import type { Patch } from '../patch.ts';
import { byTable, isTable, type ModelData, recordSchemas, type Table } from '../records.ts';
import { STEP_ROWS, type Steps } from '../tables/steps.ts';

type Test = (value: unknown) => boolean;

/** Whether `value` is the data of a model: no field missing, unknown or in another order, no lone surrogates. */
export const isModelData = (value: unknown): value is ModelData => finish(isModelDataSteps(value));

/** `isModelData` in steps. */
export function* isModelDataSteps(value: unknown): Steps<boolean> {
  if (!isObject(value) || value.format !== 'strata-model' || value.version !== 1) return false;
  const { tables } = value;
  if (Object.keys(value).length !== 3 || !isObject(tables)) return false;
  for (const [table, rows] of Object.entries(tables))
    if (!Object.hasOwn(recordSchemas, table) || !(yield* areRowsOf(table as Table, rows))) return false;
  return true;
}

/** Whether `value` is a patch, equally strictly; changed rows have known fields only. */
export const isPatch = (value: unknown): value is Patch => Array.isArray(value) && value.every(isRowChange);

const isRowChange = (change: unknown): boolean => {
  if (!isObject(change)) return false;
  const { op, table, id } = change;
  if (typeof table !== 'string' || !isTable(table)) return false;
  const length = Object.keys(change).length;
  if (op === 'put') return length === 3 && isObject(change.row) && isRowOf(TESTS[table], change.row);
  if (typeof id !== 'string') return false;
  if (op === 'set') return length === 4 && isObject(change.fields) && areFieldsOf(table, change.fields);
  return op === 'remove' && length === 3;
};

const areFieldsOf = (table: Table, fields: Record<string, unknown>): boolean =>
  Object.entries(fields).every(([field, value]) =>
    TESTS[table].some(([known, test]) => known === field && test(value)),
  );

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function* areRowsOf(table: Table, rows: unknown): Steps<boolean> {
  const tests = TESTS[table];
  if (!Array.isArray(rows)) return false;
  for (let from = 0; from < rows.length; from += STEP_ROWS) {
    const some = rows.slice(from, from + STEP_ROWS);
    if (!some.every((row) => isObject(row) && isRowOf(tests, row))) return false;
    yield;
  }
  return true;
}

/** Whether `row` is a record of a table, equally strictly. */
export const isRecord = (table: Table, row: unknown): boolean => isObject(row) && isRowOf(TESTS[table], row);

const isRowOf = (tests: readonly (readonly [string, Test])[], row: Record<string, unknown>): boolean => {
  const fields = Object.keys(row);
  if (fields.length !== tests.length) return false;
  for (let i = 0; i < tests.length; i++) {
    const [field, test] = tests[i] as readonly [string, Test];
    // Equal data gives equal bytes only if its fields are in the same order.
    if (fields[i] !== field || !test(row[field])) return false;
  }
  return true;
};

/** The part of zod's schema definitions that this module understands. */
type Definition = {
  readonly type: string;
  readonly format?: string;
  readonly innerType?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly checks?: readonly { readonly _zod: { readonly def: CheckDefinition } }[];
};
type CheckDefinition = {
  readonly check: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
};

/** A test as strict as the schema. If a definition isn't understood, the test runs the schema itself. */
const testFor = (schema: z.ZodType): Test => {
  const definition = schema._zod.def as Definition;
  const asked: Test = (value) => schema.safeParse(value).success;
  const checks = definition.checks?.map(({ _zod }) => _zod.def) ?? [];
  switch (definition.type) {
    case 'nullable': {
      const test = definition.innerType ? testFor(definition.innerType) : asked;
      return (value) => value === null || test(value);
    }
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'enum':
    case 'literal': {
      const known = new Set<unknown>(definition.values ?? Object.values(definition.entries ?? {}));
      return (value) => known.has(value);
    }
    case 'string':
      return definition.format === undefined ? (textTest(checks) ?? asked) : asked;
    case 'number':
      return numberTest(definition.format, checks) ?? asked;
    default:
      return asked;
  }
};

const textTest = (checks: readonly CheckDefinition[]): Test | undefined => {
  let [least, most] = [0, Number.POSITIVE_INFINITY];
  for (const { check, minimum, maximum } of checks)
    if (check === 'min_length' && minimum !== undefined) least = Math.max(least, minimum);
    else if (check === 'max_length' && maximum !== undefined) most = Math.min(most, maximum);
    else return undefined;
  return (value) =>
    typeof value === 'string' && value.length >= least && value.length <= most && value.isWellFormed();
};

const numberTest = (format: string | undefined, checks: readonly CheckDefinition[]): Test | undefined => {
  if (format !== undefined && format !== 'safeint') return undefined;
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { check, value, inclusive } of checks)
    if (check === 'greater_than' && inclusive && value !== undefined) least = Math.max(least, value);
    else if (check === 'less_than' && inclusive && value !== undefined) most = Math.min(most, value);
    else if (check !== 'number_format') return undefined;
  const isSuch = format === 'safeint' ? Number.isSafeInteger : Number.isFinite;
  return (value) => isSuch(value) && (value as number) >= least && (value as number) <= most;
};

const TESTS = byTable((table) =>
  Object.entries(recordSchemas[table].shape).map(([field, schema]): readonly [string, Test] => [
    field,
    testFor(schema as z.ZodType),
  ]),
);
