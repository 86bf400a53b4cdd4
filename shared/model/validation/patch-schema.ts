/** Reads patches that were stored or sent. */
import { z } from 'zod';
import { completedRow } from '../fields/new-record.ts';
import type { Patch } from '../patch.ts';
import { byTable, recordSchemas, TABLES } from '../records.ts';
import { isPatch } from './is-model-data.ts';

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

/** Made once: building a schema for each row would cost more than reading it. */
const FIELD_SCHEMAS = byTable((table) => (recordSchemas[table] as z.ZodObject).partial());

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
);

/** Reads a patch from JSON. The rows are checked against the schemas of their tables. */
export const patchSchema = z.custom<Patch>().superRefine((value, context) => {
  if (isPatch(value)) return;
  // Slower, and knows what is wrong.
  const { error } = patchBySchemas.safeParse(value);
  for (const issue of error?.issues ?? []) context.addIssue({ ...issue });
});

/** A patch that an older program wrote, with the fields that it did not know; anything else as it is. */
export const completedPatch = (patch: unknown): unknown =>
  Array.isArray(patch)
    ? patch.map((change: unknown) => (isPut(change) ? completedPut(change) : change))
    : patch;

type Put = { readonly op: 'put'; readonly table: string; readonly row: unknown };

const isPut = (change: unknown): change is Put =>
  typeof change === 'object' && change !== null && (change as { op?: unknown }).op === 'put';

const completedPut = (change: Put): Put => {
  const row = completedRow(change.table, change.row);
  return row === change.row ? change : { ...change, row };
};
