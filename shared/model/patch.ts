/** Patches: the rows a change puts, alters and removes. Plain data, so that they can be stored, sent and inverted. */
import { z } from 'zod';
import { patchFits } from './fits.ts';
import { type AnyRecord, type RecordOf, recordSchemas, TABLES, type Table } from './records.ts';

export type RowChange = {
  [T in Table]:
    | { readonly op: 'put'; readonly table: T; readonly row: RecordOf[T] }
    | { readonly op: 'set'; readonly table: T; readonly id: string; readonly fields: Partial<RecordOf[T]> }
    | { readonly op: 'remove'; readonly table: T; readonly id: string };
}[Table];
export type Patch = readonly RowChange[];

/** The id of the row that a change is about. */
export const idOf = (change: RowChange): string => (change.op === 'put' ? change.row.id : change.id);

const changeSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('put'), table: z.enum(TABLES), row: z.record(z.string(), z.unknown()) }),
  z.strictObject({
    op: z.literal('set'),
    table: z.enum(TABLES),
    id: z.string(),
    fields: z.record(z.string(), z.unknown()),
  }),
  z.strictObject({ op: z.literal('remove'), table: z.enum(TABLES), id: z.string() }),
]);

/** Made once: a schema made anew for each row would cost more than reading it. */
const FIELD_SCHEMAS = Object.fromEntries(
  TABLES.map((table) => [table, (recordSchemas[table] as z.ZodObject).partial()]),
) as Record<Table, z.ZodObject>;

const patchBySchemas = z.array(
  changeSchema.superRefine((change, context) => {
    const result =
      change.op === 'put'
        ? recordSchemas[change.table].safeParse(change.row)
        : change.op === 'set'
          ? FIELD_SCHEMAS[change.table].safeParse(change.fields)
          : undefined;
    if (result && !result.success) context.addIssue({ code: 'custom', message: result.error.message });
  }),
) as unknown as z.ZodType<Patch>;

/** Reads a patch from JSON. The rows are checked against the schemas of their tables. */
export const patchSchema = z.custom<Patch>().superRefine((value, context) => {
  if (patchFits(value)) return;
  // Slower, and knows what is wrong.
  const { error } = patchBySchemas.safeParse(value);
  for (const issue of error?.issues ?? []) context.addIssue({ ...issue });
});

/** The fields in which `after` differs from `before`, or undefined where they are equal. */
export const differingFields = <R extends AnyRecord>(before: R, after: R): Partial<R> | undefined => {
  const fields: Partial<R> = {};
  let differs = false;
  for (const key of Object.keys(after) as (keyof R)[]) {
    if (sameValue(before[key], after[key])) continue;
    fields[key] = after[key];
    differs = true;
  }
  return differs ? fields : undefined;
};

/** Equality of two field values: primitives, or arrays of numbers. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) ||
  (Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((value, i) => Object.is(value, b[i])));
