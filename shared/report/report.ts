/** A view as text and tables: what the Table, Matrix and Discussion views and comparisons are exported as. */
import { z } from 'zod';

/** Rows of all tables together on paper at most: more is for spreadsheets. */
export const MAX_PAPER_ROWS = 20_000;

const cell = z.string().max(200_000);
const table = z.strictObject({
  head: z.array(cell).min(1).max(200),
  /** As many cells in each as in the head. */
  rows: z.array(z.array(cell).max(200)).max(MAX_PAPER_ROWS),
});

/** All texts are as people read them: terms by their adopted names, figures and dates in the language of who exports. */
export const reportSchema = z.strictObject({
  title: z.string().max(10_000),
  /** A line below the title: how much there is of it. */
  facts: z.string().max(10_000),
  sections: z
    .array(
      z.strictObject({
        heading: z.string().max(10_000).optional(),
        paragraphs: z.array(cell).optional(),
        table: table.optional(),
      }),
    )
    .max(MAX_PAPER_ROWS),
});
export type Report = z.infer<typeof reportSchema>;
export type ReportTable = z.infer<typeof table>;

/** Rows of all tables of a report. */
export const rowCount = ({ sections }: Report): number =>
  sections.reduce((sum, section) => sum + (section.table?.rows.length ?? 0), 0);
