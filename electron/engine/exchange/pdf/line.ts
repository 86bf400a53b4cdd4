/** One line of text on a page: in the bundled font as it was measured, in others and from the right where it must be. */
import bidiFactory from 'bidi-js';
import type { TextStyle } from '../../../../shared/drawing/pen.ts';
import { type FontName, graphemesOf, measure } from '../../../../shared/scene/text/text.ts';
import { type Face, faceFor, isIn, isMeasured, noteMissing, systemFaceOf } from './faces.ts';
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
  const runs = visualRuns(pdf, text, style.font).map((run) => sized(pdf, run, style));
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

/**
 * A run with its width. The shaper fails on some sequences that no language has, such as a mark on a mark of another
 * script: such a run is drawn without its marks, and if that fails too by its code points.
 */
const sized = (pdf: PDFKit.PDFDocument, run: Run, { font, size }: TextStyle): Run & { width: number } => {
  const replacement: Run = { ...run, text: codesOf(run.text), face: font, isReplaced: true };
  const tries = [run, { ...run, text: run.text.replace(/\p{M}/gu, '') }];
  for (const each of tries)
    try {
      return { ...each, width: widthOf(pdf, each, size) };
    } catch {
      // The next try gives the shaper less to do.
    }
  return { ...replacement, width: widthOf(pdf, replacement, size) };
};

const widthOf = (pdf: PDFKit.PDFDocument, { text, face }: Run, size: number): number => {
  setFont(pdf, face, size);
  return pdf.widthOfString(text, shapingOf(face));
};

/** Whether a text needs neither another face nor another order. */
const isPlain = (text: string, font: FontName): boolean => isIn(text, font) && !TURNING.test(text);
/** Letters written from the right, signs that join letters or set a direction, and marks on letters. */
const TURNING = /[\u0590-\u08ff\u200c-\u200f]|\p{M}/u;

type Run = {
  readonly text: string;
  readonly face: Face;
  readonly isReversed: boolean;
  /** Shows code points in place of a sign: readers copy what is shown. */
  readonly isReplaced: boolean;
};

const bidi = bidiFactory();
/** Replaces what no face can show by its code points, as in [U+E000]. */
const codesOf = (text: string): string => {
  const codes = [...text].map((each) =>
    (each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'),
  );
  return `[${codes.map((code) => `U+${code}`).join(' ')}]`;
};

/** The parts of a line from left to right, each of one face and one direction (Unicode's bidirectional algorithm, L2). */
const visualRuns = (pdf: PDFKit.PDFDocument, text: string, font: FontName): Run[] => {
  const embedding = bidi.getEmbeddingLevels(text, 'auto');
  const mirrored = bidi.getMirroredCharactersMap(text, embedding.levels);
  const runs: { text: string; face: Face; level: number; isReplaced: boolean }[] = [];
  let index = 0;
  for (const grapheme of graphemesOf(text)) {
    const level = embedding.levels[index] ?? 0;
    const shown = mirrored.get(index) ?? grapheme;
    index += grapheme.length;
    // Marks without a width of their own, such as those that set a direction, go with what stands before them.
    const bundled = faceFor(shown, font);
    if (bundled === null && /^[\p{Cf}\p{Mn}\p{Cc}]+$/u.test(shown)) continue;
    const { face: known, part, isReplaced } = shownBy(pdf, shown, bundled, font);
    const last = runs.at(-1);
    // A space in right-to-left text stays with its neighbours: shaped alone it would part the word order.
    const face = shown === ' ' && level % 2 === 1 && last?.level === level ? last.face : known;
    if (last && last.face === face && last.level === level) {
      last.text += part;
      last.isReplaced ||= isReplaced;
    } else runs.push({ text: part, face, level, isReplaced });
  }
  return inVisualOrder(runs).map(({ text: part, face, level, isReplaced }) => ({
    text: isTurnedWrongly(part, level % 2 === 1) ? graphemesOf(part).reverse().join('') : part,
    face,
    isReversed: level % 2 === 1,
    isReplaced,
  }));
};

/**
 * How a grapheme is shown: by a bundled face or one of the system, without its marks if no face has them, or by its code points.
 * @param bundled the bundled face that has it, if there is one.
 */
const shownBy = (
  pdf: PDFKit.PDFDocument,
  grapheme: string,
  bundled: Face | null,
  font: FontName,
): { face: Face; part: string; isReplaced: boolean } => {
  const face = bundled ?? systemFaceOf(pdf, grapheme);
  if (face !== null) return { face, part: grapheme, isReplaced: false };
  const bare = grapheme.replace(/\p{M}/gu, '');
  const bareFace = bare === '' || bare === grapheme ? null : faceFor(bare, font);
  if (bareFace !== null) return { face: bareFace, part: bare, isReplaced: false };
  noteMissing(pdf, grapheme);
  return { face: font, part: codesOf(grapheme), isReplaced: true };
};

/**
 * The shaper turns right-to-left letters round by itself. It leaves neutral signs as they are, and turns round
 * Arabic-Indic digits too, which are written from left to right.
 */
const isTurnedWrongly = (text: string, isRightToLeft: boolean): boolean =>
  INDIC_DIGITS.test(text) || (isRightToLeft && !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text));
const INDIC_DIGITS = /^[\u0660-\u066c\u06f0-\u06f9]+$/;

const inVisualOrder = <T extends { readonly level: number }>(runs: readonly T[]): T[] => {
  const order = [...runs];
  const highest = order.reduce((most, { level }) => Math.max(most, level), 0);
  for (let level = highest; level > 0; level--)
    for (let start = 0; start < order.length; start++) {
      if ((order[start]?.level ?? 0) < level) continue;
      let end = start;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end++;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  return order;
};
