/** What is on screen as vectors, on one page if its names can be read there, on a few otherwise, with selectable text in embedded fonts. */

import type { ExportOptions } from '../../../../shared/api/export/options.ts';
import { bandsInWords } from '../../../../shared/drawing/funnel-bands.ts';
import { drawInSlices } from '../../../../shared/drawing/scene.ts';
import { labelOf, pathOf, viewFrom } from '../../../../shared/drawing/shown.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { say } from '../../../../shared/words/messages.ts';
import { type ExportContext, inTurns } from '../format.ts';
import { flowsBeyond } from './beyond.ts';
import { startPdf } from './document.ts';
import { assertDrawn } from './faces.ts';
import { drawCaption, drawHeading, headingOf, type Page } from './page.ts';
import { pdfPen } from './pen.ts';
import { type Sheet, sheetsFor } from './sheets.ts';
import { words } from './words.ts';

/** The canvas as PDF: a page, or one for each block that needs its own. The same model, options and instant give the same bytes. */
export const canvasPdf = async (
  model: Model,
  options: ExportOptions,
  context: ExportContext,
): Promise<Uint8Array> => {
  const all = sheetsFor(model, viewFrom(model, options), options);
  context.tellPages?.({ count: all.length, turned: [], larger: [], tiled: [] });
  const sheets = all.slice(0, context.firstPages);
  const [first] = sheets;
  const { title } = headingOf(model, [], context);
  const size = [first?.page.width ?? 0, first?.page.height ?? 0] as const;
  const { pdf, bytes } = await startPdf(model, title, size, context);
  try {
    for (const [at, sheet] of sheets.entries()) {
      if (at > 0) pdf.addPage();
      const { view, page, drawing } = sheet;
      if (view.rootId !== null) pdf.addNamedDestination(destinationOf(view.rootId));
      drawHeading(pdf, page, headingOf(model, pathOf(model, view.rootId), context));
      drawCaption(pdf, page, captionOf(model, sheet, options));
      addBookmarks(pdf, model, sheet);
      drawLegend(pdf, page);
      pdf.save();
      pdf.translate(page.left, page.top).scale(page.scale);
      const steps = drawInSlices(pdfPen(pdf), drawing);
      await inTurns(shared(steps, at, sheets.length), context);
      linkFurther(pdf, sheet);
      pdf.restore();
    }
  } finally {
    pdf.end();
  }
  assertDrawn(pdf);
  return bytes;
};

/** The share of all pages that is done, from that of one. */
function* shared(steps: Iterable<number>, at: number, count: number): Generator<number> {
  for (const done of steps) yield (at + done) / count;
}

const destinationOf = (id: string): string => `block ${id}`;

/** A click on a block that has a page of its own leads there. */
const linkFurther = (pdf: PDFKit.PDFDocument, { further, drawing }: Sheet): void => {
  const ids = new Set(further);
  for (const { box, x, y } of drawing.boxes)
    if (ids.has(box.id)) pdf.goTo(x, y, box.width, box.height, destinationOf(box.id));
};

/** What the bands of a funnel mean; on a page for one block, the flows between it and the blocks of other pages. */
const captionOf = (model: Model, { view }: Sheet, options: ExportOptions): string => {
  const bands = bandsInWords(model, options);
  if (bands !== '' || view.rootId === null) return bands;
  const { into, outOf } = flowsBeyond(model, view.rootId);
  return [
    into.length > 0 ? say(words.flowsInto, { flows: into.join(', ') }) : '',
    outOf.length > 0 ? say(words.flowsOutOf, { flows: outOf.join(', ') }) : '',
  ]
    .filter(Boolean)
    .join(' ');
};

const drawLegend = (pdf: PDFKit.PDFDocument, { legend: { draw, left, top, scale } }: Page): void => {
  pdf.save();
  pdf.translate(left, top).scale(scale);
  draw(pdfPen(pdf));
  pdf.restore();
};

/**
 * A bookmark for each macro process, or for the block drilled into and what is directly inside it.
 */
const addBookmarks = (pdf: PDFKit.PDFDocument, model: Model, { scene, page }: Sheet): void => {
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
