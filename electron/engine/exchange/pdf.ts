/** PDF: what is on screen as one page of vectors, or a funnel scenario on a few, with selectable text in embedded fonts. */
import { setImmediate } from 'node:timers/promises';
import { codeOf } from '../../../shared/model/codes.ts';
import { ancestorsOf, type Model, settingsOf } from '../../../shared/model/model.ts';
import { withTerms } from '../../../shared/model/terms.ts';
import { layout } from '../../../shared/scene/layout.ts';
import { hasInside } from '../../../shared/scene/levels.ts';
import { type Placed, visitVisible } from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { plain } from '../../../shared/scene/text.ts';
import type { View, ViewData } from '../../../shared/scene/view.ts';
import type { ExportContext, Format } from './format.ts';
import { drawBox } from './pdf/box.ts';
import { startPdf } from './pdf/document.ts';
import { type BoxFacts, factsOf } from './pdf/facts.ts';
import { drawFlow, flowLinesOf } from './pdf/flows.ts';
import { bandsOf, drawBandCaption, type OverlayOptions } from './pdf/funnel-bands.ts';
import { funnelPdf } from './pdf/funnel-pages.ts';
import { drawHeading, type Page, pageFor } from './pdf/page.ts';
import { drawShape } from './pdf/picture.ts';

export const pdfFormat = {
  extension: 'pdf',
  name: 'PDF',
  mediaType: 'application/pdf',
  /** The same model, options and instant give the same bytes. */
  write: async (model, options, context) => {
    if (options.funnel !== undefined) return funnelPdf(model, options.funnel, options, context);
    const view = viewFrom(model, options.view);
    const scene = layout(model, view);
    const page = pageFor(options, scene);
    const title = plain(withTerms(model, settingsOf(model).name)).slice(0, MAX_TITLE) || 'Unnamed model';
    const { pdf, bytes } = await startPdf(title, [page.width, page.height], context);
    drawHeading(pdf, page, { title, path: pathOf(model, view.rootId), date: context.at.slice(0, 10) });
    if (options.funnelOverlay !== undefined) drawBandCaption(pdf, model, options, page);
    try {
      addBookmarks(pdf, model, scene, page);
      await drawScene(pdf, model, scene, page, options, context);
    } finally {
      pdf.end();
    }
    return bytes;
  },
} as const satisfies Format;

const MAX_TITLE = 500;

const viewFrom = (model: Model, view: ViewData | undefined): View => {
  if (view) return { rootId: view.rootId, expanded: new Set(view.expanded) };
  const expanded = new Set<string>();
  for (const { id } of model.rows.process.values()) if (hasInside(model, id)) expanded.add(id);
  return { rootId: null, expanded };
};

const labelOf = (model: Model, id: string): string => {
  const name = plain(withTerms(model, model.rows.process.get(id)?.name ?? '').slice(0, MAX_TITLE));
  return [codeOf(model, id), name].filter(Boolean).join(' ') || 'Unnamed';
};

const pathOf = (model: Model, rootId: string | null): string[] =>
  rootId === null || !model.rows.process.has(rootId)
    ? []
    : [...ancestorsOf(model, rootId).map(({ id }) => id), rootId].map((id) => labelOf(model, id));

/** Boxes drawn before other work gets its turn: some tens of milliseconds. */
const SLICE = 50;

const drawScene = async (
  pdf: PDFKit.PDFDocument,
  model: Model,
  scene: Scene,
  page: Page,
  overlay: OverlayOptions,
  { signal, progress }: ExportContext,
): Promise<void> => {
  const boxes: (Placed & { readonly facts: BoxFacts })[] = [];
  visitVisible(
    scene,
    { x: 0, y: 0, width: scene.width, height: scene.height },
    (placed) => boxes.push({ ...placed, facts: factsOf(model, placed.box) }) > 0,
  );
  const flows = flowLinesOf(model, scene);
  const bands = bandsOf(model, overlay, boxes);
  for (const [i, { box, x, y, facts }] of boxes.entries()) {
    if (i % SLICE === SLICE - 1) {
      progress?.(i / boxes.length);
      await setImmediate();
      signal?.throwIfAborted();
    }
    pdf.save();
    pdf.translate(page.left + x * page.scale, page.top + y * page.scale).scale(page.scale);
    drawBox(pdf, box, facts);
    pdf.restore();
  }
  pdf.save();
  pdf.translate(page.left, page.top).scale(page.scale);
  for (const flow of flows) drawFlow(pdf, flow);
  for (const shape of bands) drawShape(pdf, shape);
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
