/** What a preview of a document is asked by, and what it tells beside its pages. */
import { z } from 'zod';
import { MAX_TEXT } from '../../model/fields/field.ts';

/** Pages that a preview shows at most. */
const MAX_PAGES = 20;

export const previewOrder = {
  /** How many of the first pages are wanted. */
  pages: z.int().min(1).max(MAX_PAGES),
  /** Details of the document that are not in the model yet, as the command `publication.update` takes them. */
  details: z.record(z.string().max(32), z.string().max(MAX_TEXT)).optional(),
};

const pageNumbers = z.array(z.int().positive()).readonly();
const plannedPagesSchema = z.strictObject({
  /** All pages of the document. */
  count: z.int(),
  /** Pages whose diagram turned the paper, takes larger paper, or is set on several sheets. */
  turned: pageNumbers,
  larger: pageNumbers,
  tiled: pageNumbers,
});
/** What is known of all pages of a document although only some are painted. Numbers are from 1. */
export type PlannedPages = Readonly<z.infer<typeof plannedPagesSchema>>;

export const previewSchema = z.strictObject({
  /** A PDF of the first pages. */
  base64: z.string(),
  /** Left out if that PDF is all of the document. */
  planned: plannedPagesSchema.optional(),
});
export type Preview = z.infer<typeof previewSchema>;
