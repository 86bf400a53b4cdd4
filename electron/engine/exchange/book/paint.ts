/** Draws the sheets of a document: their steps, header and footer, the links, and the outline. */
import { type Anchor, type Book, diagramFirst, type OutlineItem } from '../../../../shared/book/content.ts';
import { footerOf } from '../../../../shared/book/front/house.ts';
import { drawInSlices } from '../../../../shared/drawing/scene.ts';
import { LIGHT } from '../../../../shared/scene/overlays/palette.ts';
import { fitted, measure } from '../../../../shared/scene/text/text.ts';
import { countIn } from '../../../../shared/words/format.ts';
import { say } from '../../../../shared/words/messages.ts';
import { drawChart } from '../pdf/chart.ts';
import { drawLine } from '../pdf/line.ts';
import { pdfPen } from '../pdf/pen.ts';
import { LEADING, type Measures, type Sheet, type Step, styleOf } from './sheet.ts';
import { words } from './words.ts';

type Painting = {
  readonly pdf: PDFKit.PDFDocument;
  readonly book: Book;
  readonly measures: Measures;
  readonly logo: string | undefined;
  /** By anchor: the number of its page from 1, and the name of the destination there. */
  readonly places: ReadonlyMap<
    Anchor,
    { readonly page: number; readonly top: number; readonly name: string }
  >;
  readonly pages: number;
  /** The elements of the structure that are open, the innermost last. */
  readonly open: PDFKit.PDFStructureElement[];
};

/**
 * Paints the sheets on the pages of `pdf`, whose first page is there. Each step yields the share of the sheets that is done.
 * @param firstPages paints only so many, for a preview, which has no outline.
 */
export function* paintSheets(
  pdf: PDFKit.PDFDocument,
  sheets: readonly Sheet[],
  { book, measures, logo }: Pick<Painting, 'book' | 'measures' | 'logo'>,
  firstPages = sheets.length,
): Generator<number> {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const painting: Painting = {
    ...{ pdf, book, measures, logo, places: placesOn(sheets), pages: sheets.length, open: [root] },
  };
  const painted = sheets.slice(0, firstPages);
  for (const [i, sheet] of painted.entries()) {
    if (i > 0) pdf.addPage({ size: [sheet.width, sheet.height], margin: 0 });
    if (sheet.isFirst) {
      if (i > 0) end(painting);
      begin(painting, 'Sect', {});
    }
    // Null, which the library's types don't know, leaves the horizontal position and the zoom as they are.
    for (const { anchor, y } of sheet.anchors)
      pdf.addNamedDestination(
        painting.places.get(anchor)?.name ?? '',
        'XYZ',
        null as unknown as number,
        Math.max(0, y),
        null as unknown as number,
      );
    if (sheet.section.kind !== 'cover') paintMargins(painting, sheet, i + 1);
    for (const step of sheet.steps) yield* paintStep(painting, step, i / painted.length);
    // A drawing is only needed until it is painted.
    sheet.steps.length = 0;
    yield (i + 1) / painted.length;
  }
  // A table may go on on pages that are not painted.
  while (painting.open.length > 1) end(painting);
  root.end();
  if (painted.length === sheets.length) addOutline(painting, pdf.outline, book.outline);
}

/** The names are numbers of equal length: a reader searches them in their order. */
const placesOn = (sheets: readonly Sheet[]): Painting['places'] => {
  const places = new Map<Anchor, { page: number; top: number; name: string }>();
  for (const [i, { anchors }] of sheets.entries())
    for (const { anchor, y } of anchors)
      if (!places.has(anchor))
        places.set(anchor, { page: i + 1, top: y, name: `p${String(places.size).padStart(6, '0')}` });
  return places;
};

type StructOptions = PDFKit.Mixins.StructureElementOptions & { readonly scope?: 'Row' | 'Column' };

const begin = ({ pdf, open }: Painting, tag: string, options: StructOptions): void => {
  const element = pdf.struct(tag, options);
  open.at(-1)?.add(element);
  open.push(element);
};

const end = ({ open }: Painting): void => open.pop()?.end();

const asArtifact = (pdf: PDFKit.PDFDocument, type: 'Layout' | 'Pagination', draw: () => void): void => {
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
};

function* paintStep(painting: Painting, step: Step, done: number): Generator<number> {
  const { pdf } = painting;
  switch (step.do) {
    case 'begin':
      begin(painting, step.tag, step.scope ? { scope: step.scope } : {});
      return;
    case 'end':
      end(painting);
      return;
    case 'write':
      write(painting, step);
      return;
    case 'fill':
      asArtifact(pdf, 'Layout', () => {
        const { x, y, width, height } = step.area;
        pdf.rect(x, y, width, height).fill(step.colour);
      });
      return;
    case 'line':
      asArtifact(pdf, 'Layout', () => {
        pdf.lineWidth(step.width);
        if (step.dash) pdf.dash(step.dash[0], { space: step.dash[1] });
        pdf
          .moveTo(...step.from)
          .lineTo(...step.to)
          .stroke(step.colour);
        if (step.dash) pdf.undash();
      });
      return;
    case 'logo':
      paintLogo(painting, step.area);
      return;
    case 'chart':
      drawChart(pdf, step.chart, step, painting.open.at(-1) as PDFKit.PDFStructureElement);
      return;
    case 'diagram':
      yield* paintDiagram(painting, step, done);
      return;
  }
}

const write = (painting: Painting, { tag, lines, style, to }: Extract<Step, { do: 'write' }>): void => {
  const { pdf, places, open } = painting;
  const set = lines.map((line) => {
    const text = line.pageOf === undefined ? line.text : `${places.get(line.pageOf)?.page ?? ''}`;
    const width = measure(text, style.font, style.size);
    return { text, width, x: line.right === undefined ? line.x : line.right - width, y: line.y };
  });
  const draw = (): void => {
    for (const { text, x, y } of set) drawLine(pdf, text, x, y, style);
  };
  if (tag === 'Artifact') {
    asArtifact(pdf, 'Pagination', draw);
    return;
  }
  const place = to === undefined ? undefined : places.get(to);
  if (!place) {
    open.at(-1)?.add(pdf.struct(tag, {}, draw));
    return;
  }
  begin(painting, tag, {});
  begin(painting, 'Link', {});
  const link = open.at(-1);
  link?.add(draw);
  for (const { text, x, y, width } of set)
    if (text !== '')
      goTo(painting, { x, y: y - style.size, width, height: style.size * LEADING }, place.name, text);
  end(painting);
  end(painting);
};

/** A link on an area, in the innermost element. The library knows `structParent` and `Contents`; its types don’t. */
const goTo = (
  { pdf, open }: Painting,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  name: string,
  told: string,
): void => {
  const options = { structParent: open.at(-1), Contents: new String(told) };
  pdf.goTo(x, y, width, height, name, options as unknown as PDFKit.Mixins.AnnotationOption);
};

function* paintDiagram(
  painting: Painting,
  { drawing, alternative, x, y, scale, clip }: Extract<Step, { do: 'diagram' }>,
  done: number,
): Generator<number> {
  const { pdf, book, places } = painting;
  const told = { alt: alternative, bbox: [clip.x, clip.y, clip.x + clip.width, clip.y + clip.height] };
  begin(painting, 'Figure', told as StructOptions);
  const content = pdf.markStructureContent('Figure');
  pdf.save();
  pdf.rect(clip.x, clip.y, clip.width, clip.height).clip();
  pdf.translate(x, y).scale(scale);
  for (const _ of drawInSlices(pdfPen(pdf), drawing)) yield done;
  pdf.restore();
  pdf.endMarkedContent();
  painting.open.at(-1)?.add(content);
  end(painting);
  for (const { box, x: left, y: top, facts } of drawing.boxes) {
    const to = diagramFirst(book.targets.get(box.id));
    const place = to === undefined ? undefined : places.get(to);
    // The block that the page is about is a link on other pages only.
    if (!place || box.kind !== 'block') continue;
    const area = within(
      { x: x + left * scale, y: y + top * scale, width: box.width * scale, height: box.height * scale },
      clip,
    );
    if (!area) continue;
    begin(painting, 'Link', {});
    goTo(painting, area, place.name, facts.name);
    end(painting);
  }
}

type Area = { x: number; y: number; width: number; height: number };
const within = (area: Area, clip: Area): Area | undefined => {
  const [x, y] = [Math.max(area.x, clip.x), Math.max(area.y, clip.y)];
  const width = Math.min(area.x + area.width, clip.x + clip.width) - x;
  const height = Math.min(area.y + area.height, clip.y + clip.height) - y;
  return width > 1 && height > 1 ? { x, y, width, height } : undefined;
};

const paintLogo = ({ pdf, logo }: Painting, { x, y, width, height }: Area): void => {
  if (logo === undefined) return;
  asArtifact(pdf, 'Layout', () => pdf.image(logo, x, y, { fit: [width, height] }));
};

/** Header and footer of a page: where it is in the document, the label, the version, the page of pages. */
const paintMargins = (painting: Painting, { width, height, section }: Sheet, number: number): void => {
  const { pdf, measures, book, pages, logo } = painting;
  const { k, side } = measures;
  const style = styleOf('small', measures, 'sans-400', LIGHT.inkSoft);
  const room = width - 2 * side;
  const head = 30 * k;
  const foot = height - 24 * k;
  const footer = say(words.pageOf, { number: countIn(number), count: countIn(pages) });
  asArtifact(pdf, 'Pagination', () => {
    const reserved = logo === undefined ? 0 : 76 * k;
    if (logo !== undefined)
      pdf.image(logo, width - side - 70 * k, head - 14 * k, { fit: [70 * k, 20 * k], align: 'right' });
    const way = [book.house.title, ...section.path.slice(0, -1)].join('  ›  ');
    drawLine(pdf, fitted(way, style.font, style.size, room - reserved), side, head, style);
    pdf
      .moveTo(side, foot - 12 * k)
      .lineTo(side + room, foot - 12 * k)
      .lineWidth(0.5 * k)
      .stroke(LIGHT.line);
    const wide = measure(footer, style.font, style.size);
    drawLine(pdf, footer, side + room - wide, foot, style);
    const left = footerOf(book.house);
    drawLine(pdf, fitted(left, style.font, style.size, room - wide - 20 * k), side, foot, style);
  });
};

/** The tree of the document as bookmarks. */
const addOutline = (
  painting: Painting,
  parent: PDFKit.PDFOutline,
  items: readonly OutlineItem[],
  depth = 0,
): void => {
  for (const { title, to, children } of items) {
    const place = painting.places.get(to);
    if (!place) continue;
    // The library knows `pageNumber` and `top`; its types don’t.
    const at = { pageNumber: place.page - 1, top: place.top, expanded: depth === 0 };
    addOutline(painting, parent.addItem(title, at as unknown as { expanded: boolean }), children, depth + 1);
  }
};
