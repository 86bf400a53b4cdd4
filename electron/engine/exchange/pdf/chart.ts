/** Draws a chart on a page, with its figures as text for people who can't see it. */

import { alternativeOf } from '../../../../shared/charts/alternative.ts';
import type { Chart } from '../../../../shared/charts/chart.ts';
import { drawShape } from '../../../../shared/drawing/shape.ts';
import { pdfPen } from './pen.ts';

/** The position of a chart: its top left corner in points, and the points of one of its units. */
type ChartPlace = { readonly x: number; readonly y: number; readonly scale: number };

/**
 * Draws `chart` as a figure of the document's structure, below `parent`. What it shows is its alternative text: title,
 * summary, and the figures row by row.
 * @param parent an element of a tagged document that has not been ended.
 */
export const drawChart = (
  pdf: PDFKit.PDFDocument,
  chart: Chart,
  { x, y, scale }: ChartPlace,
  parent: PDFKit.PDFStructureElement,
): void => {
  // The library supports `bbox`, which PDF/UA requires of a figure; its types don't.
  const told = {
    alt: alternativeOf(chart),
    bbox: [x, y, x + chart.width * scale, y + chart.height * scale],
  };
  parent.add(
    pdf.struct('Figure', told, () => {
      pdf.save();
      pdf.translate(x, y).scale(scale);
      const pen = pdfPen(pdf);
      for (const shape of chart.shapes) drawShape(pen, shape);
      pdf.restore();
    }),
  );
};
