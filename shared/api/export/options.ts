/** What an export is told beside the model: the format, what it shows, and how. */
import { z } from 'zod';
import { BOOK_PARTS } from '../../book/parts.ts';
import { reportSchema } from '../../report/report.ts';
import { overlaySchema } from '../../scene/overlays/overlay.ts';
import { viewSchema } from '../../scene/view.ts';
import { isLocale } from '../../words/format.ts';

/** How many scenarios fit side by side, on screen and on paper. */
export const MAX_COMPARED = 4;

/** The largest Office file that is taken as a template, in bytes. */
export const MAX_TEMPLATE_BYTES = 20_000_000;

export const PAPERS = ['a4', 'a3', 'a2', 'a1', 'a0', 'letter', 'tabloid'] as const;
export const exportOptionsSchema = z.strictObject({
  /** Format by its id, mostly its file extension: `pdf`, `book`, `svg`, `json`, `txt` … */
  format: z.string().min(1).max(16),
  /** Paper and how it lies, for formats of pages; others ignore them. */
  paper: z.enum(PAPERS).default('a4'),
  orientation: z.enum(['portrait', 'landscape']).default('landscape'),
  /**
   * The funnel scenario to export in place of the blocks, by its id. It takes pages: formats of one picture refuse it, those
   * that hold the model ignore it.
   */
  funnel: z.string().max(256).optional(),
  /** A view as text and tables, to export in place of the blocks. It takes pages, as a scenario does. */
  report: reportSchema.optional(),
  /** The funnel scenarios to export side by side in place of the blocks, by their ids; as for `funnel`. */
  compared: z.array(z.string().max(256)).min(1).max(MAX_COMPARED).optional(),
  /** Whether those are added up as well, as segments of one business. Refused if they can’t be. */
  comparedTotal: z.boolean().optional(),
  /** The funnel scenario whose figures stand on the blocks, by its id; pictures show them, other formats ignore it. */
  funnelOverlay: z.string().max(256).optional(),
  /** Which flow it tells: what the whole quota needs, or what is still to come once what is open has been counted. */
  funnelVolumes: z.enum(['needed', 'netted']).optional(),
  /** What is laid over the blocks, such as a lens; pictures show it with its legend, other formats ignore it. */
  overlay: overlaySchema.optional(),
  /** The language in which figures, money and dates of a scenario are written, as a BCP 47 tag; English unless told. */
  locale: z.string().max(64).refine(isLocale, 'not a language tag').optional(),
  /** The parts of a book that are wanted; all if left out. Other formats ignore them. */
  parts: z.array(z.enum(BOOK_PARTS)).max(BOOK_PARTS.length).optional(),
  /** The snapshot that minutes tell changes since, by its id; the start of the day if left out. */
  since: z.string().max(64).optional(),
  /** Whether only blocks with a definition have a page of reference in a book. */
  onlyDefined: z.boolean().optional(),
  /** The Office file whose look it takes, with its bytes in base64. Formats without templates ignore it. */
  template: z
    .strictObject({
      name: z.string().max(256),
      base64: z.string().max(4 * Math.ceil(MAX_TEMPLATE_BYTES / 3)),
    })
    .optional(),
  /** What is on screen; absent exports the whole model, all levels exploded. */
  view: viewSchema.optional(),
});
export type ExportOptions = z.infer<typeof exportOptionsSchema>;
