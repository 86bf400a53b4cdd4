/**
 * SVG: what is on screen as one picture, the same as on the page of a PDF, on white and without the page's heading.
 *
 * Texts are set in IBM Plex, which is not in the file: every weight of it would add some hundred kilobytes. Lines break
 * where they do here and stay in their boxes, whatever stands in for it (`svg-type.ts`). Scripts that Plex lacks are drawn
 * in whatever face the reader's system has for them.
 */
import { UserError } from '../../../shared/api/contract.ts';
import { layout } from '../../../shared/scene/layout.ts';
import { LIGHT } from '../../../shared/scene/palette.ts';
import { SVG_TYPE } from '../../../shared/scene/svg-type.ts';
import { wrap } from '../../../shared/scene/text.ts';
import { xmlEscaped } from '../../../shared/scene/xml.ts';
import { bandsInWords } from './drawing/funnel-bands.ts';
import { rounded } from './drawing/paths.ts';
import type { Pen } from './drawing/pen.ts';
import { drawInSlices, drawingOf, extentOf } from './drawing/scene.ts';
import { pathOf, titleOf, viewFrom } from './drawing/shown.ts';
import { type Format, inTurns } from './format.ts';
import { svgPen, TEXT_RULES } from './svg/pen.ts';

export const svgFormat = {
  extension: 'svg',
  name: 'SVG',
  mediaType: 'image/svg+xml',
  /** The same model and options give the same bytes. Paper and orientation mean nothing here; a scenario is refused. */
  write: async (model, options, context) => {
    if (options.funnel !== undefined) throw new UserError('no-pages', SCENARIO_HAS_PAGES);
    const view = viewFrom(model, options);
    const drawing = drawingOf(model, layout(model, view), options);
    const { x, y, width, height } = extentOf(drawing);
    const { pen, elements } = svgPen();
    await inTurns(drawInSlices(pen, drawing), context);
    const caption = wrap(bandsInWords(model, options), 'sans-400', CAPTION_SIZE, width, 3);
    drawCaption(pen, caption, x, y + height);
    const area = {
      x: x - MARGIN,
      y: y - MARGIN,
      width: width + 2 * MARGIN,
      height: height + 2 * MARGIN + caption.length * CAPTION_LINE,
    };
    const title = [titleOf(model), ...pathOf(model, view.rootId)].join(' / ');
    return new TextEncoder().encode([...head(area, title), ...elements, '</svg>', ''].join('\n'));
  },
} as const satisfies Format;

const SCENARIO_HAS_PAGES =
  'A funnel scenario is exported as PDF. Each of its pictures is saved as SVG from the Funnel view.';

/** Around all that is drawn. */
const MARGIN = 24;
const CAPTION_SIZE = 11;
const CAPTION_LINE = 16;

/** What the bands of a funnel mean, below the picture. */
const drawCaption = (pen: Pen, lines: readonly string[], x: number, top: number): void => {
  if (lines.length === 0) return;
  pen.text(
    lines.map((text, i) => ({ text, x, baseline: top + (i + 1.25) * CAPTION_LINE })),
    { font: 'sans-400', size: CAPTION_SIZE, colour: LIGHT.inkFaint },
  );
};

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Its texts are read out: the role is that of a document, not of an image (WAI-ARIA Graphics Module 1.0). */
const head = (area: Area, title: string): string[] => {
  const [x, y, width, height] = [area.x, area.y, area.width, area.height].map(rounded);
  const size = `width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="graphics-document document" ${SVG_TYPE}>`,
    `<title>${xmlEscaped(title)}</title>`,
    `<style>${TEXT_RULES}</style>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#ffffff"/>`,
  ];
};
