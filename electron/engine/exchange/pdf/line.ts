/** One line of text on a page: in the bundled font as it was measured, in others and from the right where it must be. */
import type { TextStyle } from '../../../../shared/drawing/pen.ts';
import { type FontName, measure } from '../../../../shared/scene/text/text.ts';
import { type Face, isIn, isMeasured } from '../fonts/bundled-faces.ts';
import { type Run, simplerRuns, visualRuns } from '../fonts/runs.ts';
import { noteMissing, systemFaceOf } from './faces.ts';
import { keepShapes, typeLine } from './type.ts';

/** Given at all, it keeps the shaper from splitting a text at its spaces; needed where letters join. */
const SHAPED = {} as unknown as PDFKit.Mixins.OpenTypeFeatures[];

/** Draws `text` with its baseline at `y`. Anything Unicode has is drawn or replaced by a visible mark; nothing throws. */
export const drawLine = (
  pdf: PDFKit.PDFDocument,
  text: string,
  x: number,
  y: number,
  style: TextStyle,
): void => {
  if (text === '') return;
  pdf.fillColor(style.colour);
  if (isPlain(text, style.font)) {
    drawRun(pdf, text, style.font, [x, y], style.size);
    return;
  }
  const faces = {
    ofSystem: (grapheme: string) => systemFaceOf(pdf, grapheme),
    noteMissing: (grapheme: string) => noteMissing(pdf, grapheme),
  };
  const runs = visualRuns(text, style.font, faces).map((run) => sized(pdf, run, style));
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  const room = Math.max(style.maxWidth ?? Number.POSITIVE_INFINITY, measure(text, style.font, style.size));
  // Readers copy and search the text as it was typed, whatever is drawn for it. Right-to-left text goes without: readers
  // turn its glyphs round by themselves, and would turn round what is given here too.
  const isMarked = runs.every(({ isReversed, isReplaced }) => !isReversed && !isReplaced);
  if (isMarked) pdf.markContent('Span', { actual: text } as PDFKit.Mixins.MarkingOptions);
  pdf.save();
  pdf.translate(x, y);
  if (width > room) pdf.scale(room / width, 1);
  let at = 0;
  for (const run of runs) {
    drawRun(pdf, run.text, run.face, [at, 0], style.size);
    at += run.width;
  }
  pdf.restore();
  if (isMarked) pdf.endMarkedContent();
};

const setFont = (pdf: PDFKit.PDFDocument, face: Face, size: number): void => {
  pdf.font(face).fontSize(size);
  if (!isMeasured(face)) keepShapes(pdf);
};

const drawRun = (
  pdf: PDFKit.PDFDocument,
  text: string,
  face: Face,
  place: readonly [x: number, y: number],
  size: number,
): void => {
  setFont(pdf, face, size);
  if (isMeasured(face) && typeLine(pdf, text, place, size)) return;
  pdf.text(text, ...place, { lineBreak: false, baseline: 'alphabetic', ...shapingOf(face) });
};

const shapingOf = (face: Face) => (isMeasured(face) ? {} : { features: SHAPED });

/** A run with its width: the first of its simpler forms that the shaper takes. */
const sized = (pdf: PDFKit.PDFDocument, run: Run, { font, size }: TextStyle): Run & { width: number } => {
  const [whole, bare, codes] = simplerRuns(run, font);
  for (const each of [whole, bare])
    try {
      return { ...each, width: widthOf(pdf, each, size) };
    } catch {
      // The next form gives the shaper less to do.
    }
  return { ...codes, width: widthOf(pdf, codes, size) };
};

const widthOf = (pdf: PDFKit.PDFDocument, { text, face }: Run, size: number): number => {
  setFont(pdf, face, size);
  return pdf.widthOfString(text, shapingOf(face));
};

/** Whether a text needs neither another face nor another order. */
const isPlain = (text: string, font: FontName): boolean => isIn(text, font) && !TURNING.test(text);
/** Letters written from the right, signs that join letters or set a direction, and marks on letters. */
const TURNING = /[\u0590-\u08ff\u200c-\u200f]|\p{M}/u;
