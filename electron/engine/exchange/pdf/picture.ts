/** Draws a picture of figures on a page, and tells its figures to those who can't see it. */
import { LIGHT } from '../../../../shared/scene/palette.ts';
import {
  hatchLines,
  type Picture,
  type Shape,
  type ToneName,
  textLeft,
  toneColour,
} from '../../../../shared/scene/pictures/picture.ts';
import { drawLine } from './line.ts';

/** Where a picture stands: its top left corner in points, and how many points one of its units is. */
export type PicturePlace = { readonly x: number; readonly y: number; readonly scale: number };

/**
 * Draws `picture` as a figure of the document's structure, below `parent`. What it shows is its alternative text: title,
 * summary, and the figures row by row.
 * @param parent an element of a tagged document that has not been ended.
 */
export const drawPicture = (
  pdf: PDFKit.PDFDocument,
  picture: Picture,
  { x, y, scale }: PicturePlace,
  parent: PDFKit.PDFStructureElement,
): void => {
  // The library knows `bbox`, which PDF/UA asks of a figure; its types don't.
  const told = {
    alt: alternativeOf(picture),
    bbox: [x, y, x + picture.width * scale, y + picture.height * scale],
  };
  parent.add(
    pdf.struct('Figure', told, () => {
      pdf.save();
      pdf.translate(x, y).scale(scale);
      for (const shape of picture.shapes) drawShape(pdf, shape);
      pdf.restore();
    }),
  );
};

/** The picture in words. Readers have no table inside a figure, so each row says what its figures are. */
const alternativeOf = ({ title, summary, table: { head, rows } }: Picture): string =>
  [
    `${title}. ${summary}`,
    ...rows.map(([name, ...cells]) => {
      const told = cells.flatMap((cell, column) => (cell === '' ? [] : [`${head[column + 1]} ${cell}`]));
      return `${name}: ${told.join(', ')}.`;
    }),
  ].join('\n');

const colour = (tone: ToneName): string => toneColour(LIGHT, tone);

export const drawShape = (pdf: PDFKit.PDFDocument, shape: Shape): void => {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = shape;
      if (radius) pdf.roundedRect(x, y, width, height, radius);
      else pdf.rect(x, y, width, height);
      paint(pdf, shape);
      return;
    }
    case 'polygon':
      pdf.polygon(...shape.points.map(({ x, y }): [number, number] => [x, y]));
      paint(pdf, shape);
      return;
    case 'line': {
      const [first, ...rest] = shape.points;
      if (!first) return;
      pdf.moveTo(first.x, first.y);
      for (const { x, y } of rest) pdf.lineTo(x, y);
      if (shape.dashed) pdf.dash(4, { space: 3 });
      pdf.lineWidth(shape.strokeWidth).stroke(colour(shape.stroke));
      if (shape.dashed) pdf.undash();
      return;
    }
    case 'hatch': {
      const lines = hatchLines(shape);
      for (const [from, to] of lines) pdf.moveTo(from.x, from.y).lineTo(to.x, to.y);
      if (lines.length > 0) pdf.lineWidth(0.75).stroke(colour(shape.stroke));
      return;
    }
    case 'text': {
      const { text, baseline, font, size, tone } = shape;
      drawLine(pdf, text, textLeft(shape), baseline, { font, size, colour: colour(tone) });
      return;
    }
    case 'spot':
      // Nothing points at paper.
      return;
  }
};

const paint = (
  pdf: PDFKit.PDFDocument,
  { fill, stroke }: { readonly fill?: ToneName; readonly stroke?: ToneName },
): void => {
  pdf.lineWidth(0.75);
  if (fill && stroke) pdf.fillAndStroke(colour(fill), colour(stroke));
  else if (fill) pdf.fill(colour(fill));
  else if (stroke) pdf.stroke(colour(stroke));
};
