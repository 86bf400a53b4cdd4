/** Draws on a PDF page, in the units that its transformation has made. */
import type { Paint, Pen } from '../../../../shared/drawing/pen.ts';
import { drawLine } from './line.ts';

export const pdfPen = (pdf: PDFKit.PDFDocument): Pen => ({
  theme: 'light',
  group: ({ x, y }, draw) => {
    pdf.save();
    pdf.translate(x, y);
    draw();
    pdf.restore();
  },
  rect: ({ x, y, width, height, radius }, paint) =>
    painted(pdf, paint, () => {
      if (radius) pdf.roundedRect(x, y, width, height, radius);
      else pdf.rect(x, y, width, height);
    }),
  path: (data, paint) => painted(pdf, paint, () => pdf.path(data)),
  text: (lines, style) => {
    for (const { text, x, baseline } of lines) drawLine(pdf, text, x, baseline, style);
  },
});

/** The style of a line is set before its path: a PDF may not change it in between. */
const painted = (pdf: PDFKit.PDFDocument, { fill, stroke }: Paint, trace: () => void): void => {
  if (stroke) {
    pdf.lineWidth(stroke.width);
    if (stroke.dash) pdf.dash(stroke.dash[0], { space: stroke.dash[1] });
  }
  trace();
  if (fill && stroke) pdf.fillAndStroke(fill, stroke.colour);
  else if (fill) pdf.fill(fill);
  else if (stroke) pdf.stroke(stroke.colour);
  if (stroke?.dash) pdf.undash();
};
