/**
 * SVG: what is on screen as one picture, the same as on the page of a PDF, on white and without the page's heading.
 *
 * Texts are set in IBM Plex, which is not in the file: every weight of it would add some hundred kilobytes. Lines break
 * where they do here and stay in their boxes, whatever font replaces it (`svg-type.ts`). Letters that no bundled
 * face has are outlines of a face of this system, as in PDF; if it has none for a script, the export is refused in the same words.
 */

import { userError } from '../../../shared/api/contract.ts';
import { imprintOf } from '../../../shared/book/front/house.ts';
import { rounded } from '../../../shared/drawing/paths.ts';
import type { Rect } from '../../../shared/scene/query.ts';
import { SVG_TYPE } from '../../../shared/scene/text/svg-type.ts';
import { SOURCE_LOCALE } from '../../../shared/words/locale.ts';
import { escapeXml } from '../../../shared/words/xml.ts';
import { type Format, inTurns } from './format.ts';
import { words } from './words.ts';

export const svgFormat = {
  extension: 'svg',
  name: 'SVG',
  mediaType: 'image/svg+xml',
  /** The same model, options and instant give the same bytes. Paper and orientation are ignored: it has the shape of the view’s window. A scenario is refused. */
  write: async (model, options, context) => {
    if ((options.funnel ?? options.compared ?? options.report) !== undefined)
      throw userError('no-pages', words.scenarioHasPages);
    const { canvasPicture } = await import('../../../shared/drawing/canvas-picture.ts');
    const { svgPen, TEXT_RULES } = await import('../../../shared/drawing/svg-pen.ts');
    const imprint = imprintOf(model, context.at, context.locale ?? SOURCE_LOCALE);
    const { title, area, draw } = canvasPicture(model, { ...options, imprint });
    const { logoFile } = await import('./book/logo.ts');
    const { outlinesFor } = await import('./fonts/outlines.ts');
    const { hanLanguageIn } = await import('./fonts/system-faces.ts');
    // One that can’t be read is refused, as in documents.
    logoFile(imprint?.logo ?? '');
    const outlines = outlinesFor(model, hanLanguageIn(model, context.locale));
    const { pen, elements } = svgPen('light', outlines);
    await inTurns(draw(pen), context);
    outlines.assertDrawn();
    const definitions = outlines.definitions();
    return new TextEncoder().encode(
      [
        ...head(
          area,
          { title, description: imprint?.line ?? '', rules: TEXT_RULES },
          {
            definitions,
            hasLinks: definitions.length > 0 || (imprint?.logo ?? '') !== '',
          },
        ),
        ...elements,
        ...['</svg>', ''],
      ].join('\n'),
    );
  },
} as const satisfies Format;

/** Its texts are read out: the role is that of a document, not of an image (WAI-ARIA Graphics Module 1.0). */
const head = (
  area: Rect,
  { title, description, rules }: Record<'title' | 'description' | 'rules', string>,
  { definitions, hasLinks }: { readonly definitions: readonly string[]; readonly hasLinks: boolean },
): string[] => {
  const [x, y, width, height] = [area.x, area.y, area.width, area.height].map(rounded);
  const size = `width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"`;
  const links = !hasLinks ? '' : ' xmlns:xlink="http://www.w3.org/1999/xlink"';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${links} ${size} role="graphics-document document" ${SVG_TYPE}>`,
    `<title>${escapeXml(title)}</title>`,
    ...(description === '' ? [] : [`<desc>${escapeXml(description)}</desc>`]),
    `<style>${rules}</style>`,
    ...definitions,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#ffffff"/>`,
  ];
};
