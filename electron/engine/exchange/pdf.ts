/** PDF: what is on screen as one page of vectors, or a funnel scenario on a few, with selectable text in embedded fonts. */

import { bandsInWords } from '../../../shared/drawing/funnel-bands.ts';
import { drawInSlices, drawingOf } from '../../../shared/drawing/scene.ts';
import { labelOf, pathOf, titleOf, viewFrom } from '../../../shared/drawing/shown.ts';
import type { Model } from '../../../shared/model/model.ts';
import { layout } from '../../../shared/scene/layout.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { type Format, inTurns } from './format.ts';
import { startPdf } from './pdf/document.ts';
import { assertDrawn } from './pdf/faces.ts';
import { funnelPdf } from './pdf/funnel-pages.ts';
import { drawCaption, drawHeading, type Page, pageFor } from './pdf/page.ts';
import { pdfPen } from './pdf/pen.ts';
import { reportPdf } from './pdf/report-pages.ts';

export const pdfFormat = {
  extension: 'pdf',
  name: 'PDF',
  mediaType: 'application/pdf',
  /** The same model, options and instant give the same bytes. */
  write: async (model, options, context) => {
    if (options.funnel !== undefined) return funnelPdf(model, options.funnel, options, context);
    if (options.report !== undefined) return reportPdf(model, options.report, options, context);
    const view = viewFrom(model, options);
    const scene = layout(model, view);
    const page = pageFor(options, scene);
    const title = titleOf(model);
    const { pdf, bytes } = await startPdf(model, title, [page.width, page.height], context);
    drawHeading(pdf, page, { title, path: pathOf(model, view.rootId), date: context.at.slice(0, 10) });
    drawCaption(pdf, page, bandsInWords(model, options));
    try {
      addBookmarks(pdf, model, scene, page);
      drawLegend(pdf, page);
      const drawing = drawingOf(model, scene, options);
      pdf.translate(page.left, page.top).scale(page.scale);
      await inTurns(drawInSlices(pdfPen(pdf), drawing), context);
    } finally {
      pdf.end();
    }
    assertDrawn(pdf);
    return bytes;
  },
} as const satisfies Format;

const drawLegend = (pdf: PDFKit.PDFDocument, { legend: { draw, left, top, scale } }: Page): void => {
  pdf.save();
  pdf.translate(left, top).scale(scale);
  draw(pdfPen(pdf));
  pdf.restore();
};

/** A bookmark for each macro process, or for the block drilled into and what is directly inside it. */
const addBookmarks = (pdf: PDFKit.PDFDocument, model: Model, scene: Scene, page: Page): void => {
  const { width: pageWidth } = page;
  // The library counts `left` from the right edge of the page; its types know neither that nor `top`.
  const at = (x: number, y: number): { expanded: boolean } => {
    const place = { left: pageWidth - (page.left + x * page.scale), top: page.top + y * page.scale };
    return { expanded: true, ...place };
  };
  const isDrilled = scene.boxes.length === 1;
  for (const { box, x, y } of scene.boxes) {
    if (box.kind === 'empty') continue;
    const item = pdf.outline.addItem(labelOf(model, box.id), at(x, y));
    if (!isDrilled) continue;
    for (const child of box.children)
      if (child.box.kind === 'block' || child.box.kind === 'container')
        item.addItem(labelOf(model, child.box.id), at(x + child.x, y + child.y));
  }
};
