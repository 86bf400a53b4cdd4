/** The small signs of a block on a page: its code chip, its status as shape and word, what waits and what is inside. */
import type { Status } from '../../../../shared/model/records.ts';
import type { ChipPlace } from '../../../../shared/scene/geometry.ts';
import { LIGHT, type Tone } from '../../../../shared/scene/palette.ts';
import { measure } from '../../../../shared/scene/text.ts';
import { drawLine } from './line.ts';

export const drawChip = (
  pdf: PDFKit.PDFDocument,
  code: string,
  place: ChipPlace,
  tone: Tone,
  isFilled: boolean,
): void => {
  const { x, y, width, height, fontSize } = place;
  if (isFilled) pdf.roundedRect(x, y, width, height, 4).fill(tone.fill);
  const text = measure(code, 'mono-500', fontSize);
  const left = isFilled ? x + (width - text) / 2 : x;
  drawLine(pdf, code, left, y + height / 2 + fontSize * 0.35, {
    font: 'mono-500',
    size: fontSize,
    colour: tone.text,
  });
};

const MARK_SIZE = 10.5;
const MARK_HEIGHT = 17;
const SHAPE = 8;

/** A mark: a shape or words or both, in a rounded frame unless it is `bare`. */
export type Mark = {
  readonly status?: Status;
  readonly words: string;
  readonly colour: string;
  readonly ground: string | null;
  readonly edge: string | null;
};

export const markWidth = ({ status, words, ground, edge }: Mark): number => {
  const padding = ground || edge ? 12 : 0;
  const shape = status ? SHAPE + (words ? 4 : 0) : 0;
  return padding + shape + measure(words, 'sans-500', MARK_SIZE);
};

/** Draws a mark from `x` on, its middle at the height `middle`, and returns its width. */
export const drawMark = (pdf: PDFKit.PDFDocument, mark: Mark, x: number, middle: number): number => {
  const width = markWidth(mark);
  const { status, words, colour, ground, edge } = mark;
  if (ground || edge) {
    pdf.roundedRect(x, middle - MARK_HEIGHT / 2, width, MARK_HEIGHT, MARK_HEIGHT / 2).lineWidth(0.75);
    if (ground && edge) pdf.fillAndStroke(ground, edge);
    else if (ground) pdf.fill(ground);
    else if (edge) pdf.stroke(edge);
  }
  let at = x + (ground || edge ? 6 : 0);
  if (status) {
    drawStatusShape(pdf, status, at + SHAPE / 2, middle, colour);
    at += SHAPE + 4;
  }
  drawLine(pdf, words, at, middle + MARK_SIZE * 0.34, { font: 'sans-500', size: MARK_SIZE, colour });
  return width;
};

/** The shape a status is told by, drawn as lines: the bundled fonts lack these signs. */
const drawStatusShape = (
  pdf: PDFKit.PDFDocument,
  status: Status,
  x: number,
  y: number,
  colour: string,
): void => {
  const r = 3.6;
  pdf.lineWidth(1.1);
  switch (status) {
    case 'proposed':
      pdf.circle(x, y, r - 0.4).stroke(colour);
      return;
    case 'nominated':
    case 'approved':
      pdf.polygon([x, y - r], [x + r, y], [x, y + r], [x - r, y]);
      if (status === 'approved') pdf.fill(colour);
      else pdf.stroke(colour);
      return;
    case 'rejected':
      pdf.moveTo(x - 3, y - 3).lineTo(x + 3, y + 3);
      pdf
        .moveTo(x + 3, y - 3)
        .lineTo(x - 3, y + 3)
        .stroke(colour);
      return;
    case 'retired':
      pdf
        .moveTo(x - r, y)
        .lineTo(x + r, y)
        .stroke(colour);
  }
};

export const statusMark = (status: Status, onDark: boolean, bare: boolean): Mark => ({
  status,
  words: bare ? '' : status,
  colour: onDark ? LIGHT.levels[0].text : status === 'approved' ? LIGHT.good : LIGHT.inkSoft,
  ground: bare ? null : onDark ? LIGHT.chips[0].fill : LIGHT.panel,
  edge: bare || onDark ? null : LIGHT.lineStrong,
});

/** A number of things, such as open questions. */
export const countMark = (words: string, onDark: boolean): Mark => ({
  words,
  colour: onDark ? LIGHT.levels[0].text : LIGHT.inkSoft,
  ground: onDark ? LIGHT.chips[0].fill : LIGHT.panel,
  edge: onDark ? null : LIGHT.lineStrong,
});

/** What waits for somebody. */
export const waitingMark = (words: string): Mark => ({
  words,
  colour: LIGHT.accent,
  ground: LIGHT.accentWash,
  edge: LIGHT.accentEdge,
});
