/** Slides as the pages of a PDF, for a preview: on Strata’s own design, in its own typeface. */
import type { ExportOptions } from '../../../../shared/api/export/options.ts';
import { footerOf, publicationOf } from '../../../../shared/book/front/house.ts';
import { arrowHead } from '../../../../shared/drawing/flows.ts';
import { linePath, polygonPath } from '../../../../shared/drawing/paths.ts';
import type { Pen } from '../../../../shared/drawing/pen.ts';
import type { Model } from '../../../../shared/model/model.ts';
import type { Point } from '../../../../shared/scene/lines/points.ts';
import { baselineIn, type FontName, measure, wrap } from '../../../../shared/scene/text/text.ts';
import { logoFile, logoFor } from '../book/logo.ts';
import { middleOf, pointsBetween } from '../drawingml/connectors.ts';
import type { Place } from '../drawingml/shapes.ts';
import { type ThemeColours, themeColours } from '../drawingml/theme.ts';
import { type ExportContext, inTurns, stepsInTurns } from '../format.ts';
import { startPdf } from '../pdf/document.ts';
import { assertDrawn } from '../pdf/faces.ts';
import { pdfPen } from '../pdf/pen.ts';
import { slideHouse } from './deck.ts';
import { atRight, OWN_GEOMETRY, TITLE } from './geometry.ts';
import { slidesOf } from './plan.ts';
import {
  columnWidths,
  LABEL_SIZE,
  labelPlace,
  rowHeight,
  type Slide,
  STEP_SIZE,
  TRAIL_SIZE,
  turnOf,
} from './planned.ts';

const TITLE_SIZE = 24;
const LINE = 1.2;
const INSET = 5;
const RADIUS = 5;

/** The first slides, one on each page. The same model, options and instant give the same bytes. */
export const slidesPdf = async (
  model: Model,
  { view, locale }: ExportOptions,
  context: ExportContext,
): Promise<Uint8Array> => {
  const { slide: size, content } = OWN_GEOMETRY;
  const slides = await stepsInTurns(slidesOf(model, view, content, locale), context);
  context.tellPages?.({ count: slides.length, turned: [], larger: [], tiled: [] });
  const house = slideHouse(model, context);
  const { pdf, bytes } = await startPdf(model, house.title, [size.width, size.height], context);
  const drawn = slides.slice(0, context.firstPages);
  const draw = drawingIn(pdfPen(pdf), themeColours(publicationOf(model).accent));
  const file = logoFile(house.logo);
  function* pages(logo: string | undefined): Generator<number> {
    for (const [i, slide] of drawn.entries()) {
      if (i > 0) pdf.addPage();
      drawSlide(slide, footerOf(house), draw);
      if (file && logo !== undefined) {
        const { x, y, width, height } = atRight(OWN_GEOMETRY.logo, file);
        pdf.image(logo, x, y, { width, height });
      }
      yield (i + 1) / drawn.length;
    }
  }
  try {
    await inTurns(pages(await logoFor(pdf, house.logo)), context);
  } finally {
    pdf.end();
  }
  assertDrawn(pdf);
  return bytes;
};

type Type = {
  readonly size: number;
  readonly colour: keyof ThemeColours;
  readonly isBold?: boolean;
};
type Paragraph = Type & { readonly text: string };
type Anchors = { readonly isCentred?: boolean; readonly anchor?: 'top' | 'middle' | 'bottom' };

const drawingIn = (pen: Pen, colours: ThemeColours) => {
  const colour = (name: keyof ThemeColours): string => `#${colours[name]}`;
  return {
    box: (place: Place, fill: keyof ThemeColours, edge?: keyof ThemeColours): void =>
      pen.rect(
        { ...place, radius: edge ? RADIUS : 0 },
        { fill: colour(fill), ...(edge && { stroke: { colour: colour(edge), width: 0.75 } }) },
      ),
    shape: (points: readonly Point[], fill: keyof ThemeColours): void =>
      pen.path(polygonPath(points), { fill: colour(fill) }),
    line: (points: readonly Point[], width: number, isDashed: boolean, stroke: keyof ThemeColours): void =>
      pen.path(linePath(points), {
        stroke: { colour: colour(stroke), width, ...(isDashed && { dash: [3, 2] as const }) },
      }),
    /** As much of the paragraphs as has room, which programs make smaller instead. */
    text: (
      place: Place,
      paragraphs: readonly Paragraph[],
      { isCentred = false, anchor = 'middle' }: Anchors = {},
    ): void => {
      const width = Math.max(1, place.width - 2 * INSET);
      const lines = paragraphs.flatMap((each) => {
        const font: FontName = each.isBold ? 'sans-600' : 'sans-400';
        const most = Math.max(1, Math.floor(place.height / (each.size * LINE)));
        return wrap(each.text, font, each.size, width, most).map((text) => ({ ...each, text, font }));
      });
      const height = lines.reduce((sum, { size }) => sum + size * LINE, 0);
      const share = anchor === 'top' ? 0 : anchor === 'middle' ? 0.5 : 1;
      let top = place.y + Math.max(0, place.height - height) * share;
      for (const { text, font, size, colour: name } of lines) {
        if (top + size > place.y + place.height + size / 2) break;
        const shift = isCentred ? Math.max(0, width - measure(text, font, size)) / 2 : 0;
        const [x, baseline] = [place.x + INSET + shift, top + baselineIn(size * LINE, size)];
        pen.text([{ text, x, baseline }], { font, size, colour: colour(name), maxWidth: width });
        top += size * LINE;
      }
    },
  };
};
type Drawing = ReturnType<typeof drawingIn>;

/** Texts without an edge begin where boxes begin. */
const outset = (place: Place): Place => ({ ...place, x: place.x - INSET });

const drawSlide = (slide: Slide, footer: string, draw: Drawing): void => {
  const { trail, content, footer: foot } = OWN_GEOMETRY;
  const title = { text: slide.title, size: TITLE_SIZE, colour: 'dk2', isBold: true } as const;
  draw.text(outset(TITLE), [title], { anchor: 'bottom' });
  const path = slide.trail.map(({ label }) => label).join(' / ');
  if (path !== '') draw.text(outset(trail), [{ text: path, size: TRAIL_SIZE, colour: 'dk2' }]);
  drawBlocks(slide, draw);
  const agenda = (slide.agenda ?? []).map(({ label }) => ({ text: label, size: 18, colour: 'dk1' }) as const);
  draw.text(content, agenda, { anchor: 'top' });
  drawFunnel(slide, draw);
  drawTable(slide, content, draw);
  if (slide.sentence !== undefined)
    draw.text(content, [{ text: slide.sentence, size: 14, colour: 'dk1' }], { anchor: 'top' });
  if (footer !== '') draw.text(outset(foot), [{ text: footer, size: 10, colour: 'dk2' }]);
};

const drawBlocks = ({ boxes, flows }: Slide, draw: Drawing): void => {
  const places = new Map(boxes.map(({ blockId, place }) => [blockId, place]));
  const labels: { readonly text: string; readonly place: Place }[] = [];
  for (const [i, { from, to, kind, labels: texts }] of flows.entries()) {
    const [source, target] = [places.get(from), places.get(to)];
    if (!source || !target) continue;
    const others = boxes.flatMap(({ blockId, place }) => (blockId === from || blockId === to ? [] : [place]));
    drawArrow(pointsBetween(source, target, others, turnOf(i)), kind, draw);
    const text = texts.join('; ');
    if (text !== '') labels.push({ text, place: labelPlace(text, middleOf(source, target, others)) });
  }
  for (const { code, name, level, place, size } of boxes) {
    const [fill, ink] = level === 1 ? (['dk2', 'lt1'] as const) : (['lt2', 'dk1'] as const);
    draw.box(place, fill, 'accent1');
    const codeType = { size: Math.max(10, size * 0.85), colour: level === 1 ? ink : 'dk2' } as const;
    draw.text(place, [
      ...(code === '' ? [] : [{ text: code, ...codeType }]),
      { text: name, size, colour: ink, isBold: level <= 2 },
    ]);
  }
  for (const { text, place } of labels) {
    draw.box(place, 'lt1');
    draw.text(
      outset({ ...place, width: place.width + 2 * INSET }),
      [{ text, size: LABEL_SIZE, colour: 'dk2' }],
      {
        isCentred: true,
      },
    );
  }
};

const drawArrow = (points: readonly Point[], kind: Slide['flows'][number]['kind'], draw: Drawing): void => {
  const [before, tip] = [points.at(-2), points.at(-1)];
  if (!before || !tip) return;
  const { base, corners } = arrowHead(before, tip);
  const line = [...points.slice(0, -1), base];
  draw.line(line, kind === 'material' ? 2.25 : 1.25, kind === 'information', 'dk2');
  draw.shape(corners, 'dk2');
};

const drawFunnel = ({ funnel = [] }: Slide, draw: Drawing): void => {
  for (const { name, figure, isNamed, place, top, bottom } of funnel) {
    const middle = place.x + place.width / 2;
    const [wide, narrow] = [(top * place.width) / 2, (bottom * place.width) / 2];
    const low = place.y + place.height;
    draw.shape(
      [
        { x: middle - wide, y: place.y },
        { x: middle + wide, y: place.y },
        { x: middle + narrow, y: low },
        { x: middle - narrow, y: low },
      ],
      'dk2',
    );
    const text = isNamed ? `${name}  ${figure}` : figure;
    draw.text(place, [{ text, size: STEP_SIZE, colour: 'lt1', isBold: isNamed }], { isCentred: true });
  }
};

const drawTable = ({ table }: Slide, content: Place, draw: Drawing): void => {
  if (!table) return;
  const { head, rows, size, place = content } = table;
  const widths = columnWidths(place, head.length);
  const height = rowHeight(place, rows.length);
  for (const [i, cells] of [head, ...rows].entries()) {
    let { x } = place;
    for (const [column, text] of cells.entries()) {
      const cell = { x, y: place.y + i * height, width: widths[column] ?? 0, height };
      const [left, right, low] = [cell.x, cell.x + cell.width, cell.y + height];
      if (i === 0) draw.box(cell, 'dk2');
      const corners = [
        [left, cell.y],
        [right, cell.y],
        [right, low],
        [left, low],
        [left, cell.y],
      ] as const;
      draw.line(
        corners.map(([cornerX, y]) => ({ x: cornerX, y })),
        0.5,
        false,
        'accent1',
      );
      draw.text(cell, [{ text, size, colour: i === 0 ? 'lt1' : 'dk1', isBold: i === 0 }]);
      x += cell.width;
    }
  }
};
