/** What the contract says of importing tables: what can be chosen, and the preview of what would happen. */
import { z } from 'zod';
import { ENCODINGS, SEPARATORS } from '../lists/import/choices.ts';
import { IMPORT_FIELDS, type ImportField } from '../lists/import/fields.ts';
import { NESTINGS } from '../lists/import/nesting.ts';
import type { ImportPreview } from '../lists/import/preview.ts';

/** What is left out is guessed. */
export const tableChoicesSchema = z.strictObject({
  sheet: z.string().max(1000).optional(),
  encoding: z.enum(ENCODINGS).optional(),
  separator: z.enum(SEPARATORS).optional(),
  /** The line that the headings are in; null for none. */
  headLine: z.int().positive().nullable().optional(),
  /** The field of each column from the left; null for one that is guessed. */
  fields: z
    .array(z.enum(IMPORT_FIELDS as [ImportField, ...ImportField[]]).nullable())
    .max(20_000)
    .optional(),
  nesting: z.enum(NESTINGS).optional(),
});
export type TableChoices = z.output<typeof tableChoicesSchema>;

/** A preview can have a hundred thousand blocks: only its parts are looked at. */
export const importPreviewSchema = z.custom<ImportPreview>(
  (value) => typeof value === 'object' && value !== null && 'blocks' in value && 'columns' in value,
);
