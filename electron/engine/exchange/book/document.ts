/** A document as PDF: its plan set on sheets, and these painted. */
import type { ExportOptions } from '../../../../shared/api/export/options.ts';
import type { PlannedPages } from '../../../../shared/api/export/preview.ts';
import type { Book } from '../../../../shared/book/content.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { type ExportContext, inTurns } from '../format.ts';
import { startPdf } from '../pdf/document.ts';
import { assertDrawn } from '../pdf/faces.ts';
import { paperSize } from '../pdf/page.ts';
import { readableOnWhite } from './colours.ts';
import { coverSheet } from './cover-sheet.ts';
import { sheetsOfDiagram } from './diagram-sheets.ts';
import { sheetsOfText } from './flow.ts';
import { logoFor } from './logo.ts';
import { paintSheets } from './paint.ts';
import type { Measures, Sheet } from './sheet.ts';

type Paper = Pick<ExportOptions, 'paper' | 'orientation'>;

/** The share of the work that setting the sheets takes; painting them takes the rest. */
const SETTING = 0.4;

/** The bytes of a document. The same model, plan and instant give the same bytes. */
export const documentPdf = async (
  model: Model,
  book: Book,
  paper: Paper,
  context: ExportContext,
): Promise<Uint8Array> => {
  const measures = measuresOf(book, paper);
  const sheets: Sheet[] = [];
  await inTurns(setSheets(model, book, paper, sheets), context);
  context.tellPages?.(plannedPages(sheets));
  const size = [sheets[0]?.width ?? measures.width, sheets[0]?.height ?? measures.height] as const;
  const { title, author } = book.house;
  const { pdf, bytes } = await startPdf(model, title, size, context, { tagged: true, author });
  try {
    const logo = await logoFor(pdf, book.house.logo);
    const painted = paintSheets(pdf, sheets, { book, measures, logo }, context.firstPages);
    await inTurns(
      painted.map((done) => SETTING + (1 - SETTING) * done),
      context,
    );
  } finally {
    pdf.end();
  }
  assertDrawn(pdf);
  return bytes;
};

const plannedPages = (sheets: readonly Sheet[]): PlannedPages => {
  const pagesMade = (wanted: Sheet['made']) =>
    sheets.flatMap(({ made }, i) => (made === wanted ? [i + 1] : []));
  return {
    count: sheets.length,
    turned: pagesMade('turned'),
    larger: pagesMade('larger'),
    tiled: pagesMade('tiled'),
  };
};

/** Sets the sheets of all sections; each step yields the share of the whole work that is done. */
export function* setSheets(model: Model, book: Book, paper: Paper, sheets: Sheet[]): Generator<number> {
  const measures = measuresOf(book, paper);
  for (const [i, section] of book.sections.entries()) {
    const done = (SETTING * i) / book.sections.length;
    if (section.kind === 'cover')
      sheets.push(coverSheet(section, section.cover, measures, book.house.logo !== ''));
    else if (section.kind === 'diagram')
      sheets.push(
        ...sheetsOfDiagram(model, section, section.diagram, paper, (each) => measuresOf(book, each)),
      );
    else {
      const steps = sheetsOfText(section, section.content, measures);
      let step = steps.next();
      for (; !step.done; step = steps.next()) yield done;
      sheets.push(...step.value);
    }
    yield done;
  }
}

const measuresOf = ({ house }: Book, paper: Paper): Measures => {
  const { width, height, enlarged: k } = paperSize(paper);
  return {
    ...{ width, height, k, side: 48 * k, top: 62 * k, bottom: 52 * k },
    accent: house.accent,
    link: readableOnWhite(house.accent),
  };
};
