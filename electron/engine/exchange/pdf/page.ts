/** The page of a picture: its paper, its heading, and the position of the scene on it. All lengths in points. */
import type { ExportOptions } from '../../../../shared/api/export/options.ts';
import { houseOf } from '../../../../shared/book/front/house.ts';
import { type Legend, legendOf } from '../../../../shared/drawing/legend.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { LIGHT } from '../../../../shared/scene/overlays/palette.ts';
import type { Rect } from '../../../../shared/scene/query.ts';
import { fitted, measure, plain } from '../../../../shared/scene/text/text.ts';
import { SOURCE_LOCALE } from '../../../../shared/words/locale.ts';
import { drawLine } from './line.ts';

/** Short and long side of each paper (ISO 216 in millimetres, ANSI in inches). */
const MM = 72 / 25.4;
const PAPER_SIDES: Record<ExportOptions['paper'], readonly [number, number]> = {
  a4: [210 * MM, 297 * MM],
  a3: [297 * MM, 420 * MM],
  a2: [420 * MM, 594 * MM],
  a1: [594 * MM, 841 * MM],
  a0: [841 * MM, 1189 * MM],
  letter: [8.5 * 72, 11 * 72],
  tabloid: [11 * 72, 17 * 72],
};

export type Page = {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Size of the heading's type. It grows with the paper, as the picture does. */
  readonly headingSize: number;
  /** The position of the scene's origin, and the points of one of its units. */
  readonly left: number;
  readonly top: number;
  readonly scale: number;
  /** The legend of an overlay, between heading and picture: its position, and the points of one of its units. */
  readonly legend: Legend & { readonly left: number; readonly top: number; readonly scale: number };
};

/** A sheet of paper as the options choose it. `enlarged` is its size beside A4's, by which type and margins grow. */
export const paperSize = ({ paper, orientation }: Pick<ExportOptions, 'paper' | 'orientation'>) => {
  const [short, long] = PAPER_SIDES[paper];
  const [width, height] = orientation === 'landscape' ? [long, short] : [short, long];
  const enlarged = short / PAPER_SIDES.a4[0];
  return { width, height, enlarged, margin: 30 * enlarged, headingSize: 9.5 * enlarged };
};

/** Width by height of the room that a sheet of paper has for a picture, below its heading. */
export const paperAspect = (options: Pick<ExportOptions, 'paper' | 'orientation'>): number => {
  const { width, height, margin, headingSize } = paperSize(options);
  return (width - 2 * margin) / (height - belowHeading(margin, headingSize) - margin);
};

const belowHeading = (margin: number, headingSize: number): number => margin + 2.4 * headingSize;

/**
 * The paper and the picture on it: as large as fits, in the middle, but never larger than 1.2 times its natural size.
 * @param area what is drawn, lines and labels around the blocks included, in units of the scene.
 */
export const pageFor = (
  options: Pick<ExportOptions, 'paper' | 'orientation' | 'overlay'>,
  area: Rect,
): Page => {
  const { width, height, enlarged, margin, headingSize } = paperSize(options);
  const below = belowHeading(margin, headingSize);
  const unit = LEGEND_UNIT * enlarged;
  const legend = legendOf(options.overlay, (width - 2 * margin) / unit);
  const top = below + (legend.height > 0 ? (legend.height + LEGEND_GAP) * unit : 0);
  const room = { width: width - 2 * margin, height: height - top - margin };
  const scale = Math.min(
    room.width / Math.max(area.width, 1),
    room.height / Math.max(area.height, 1),
    0.9 * enlarged,
  );
  return {
    ...{ width, height, margin, headingSize, scale },
    left: (width - area.width * scale) / 2 - area.x * scale,
    top: top - area.y * scale,
    legend: { ...legend, left: margin, top: below, scale: unit },
  };
};

/** Points of a unit of a legend on A4, and the units below it. */
const LEGEND_UNIT = 0.75;
const LEGEND_GAP = 10;

type Heading = {
  readonly title: string;
  readonly path: readonly string[];
  /** Such as “Confidential”; empty for none. */
  readonly label: string;
  /** The label of the version, if there is one, and the date of the export. */
  readonly issue: string;
};

/** What stands above a page, from the publication settings of the model: its name and the date where nothing is set. */
export const headingOf = (
  model: Model,
  path: readonly string[],
  { at }: { readonly at: string },
): Heading => {
  const { title, label, version } = houseOf(model, at, SOURCE_LOCALE);
  return { title, path, label, issue: [version, at.slice(0, 10)].filter(Boolean).join(' · ') };
};

/** Of a line this share is for what stands at the right, at most. */
const RIGHT_SHARE = 0.5;

/** The title, the way to the block that is drilled into, and at the right the labels and the date of the export. */
export const drawHeading = (
  pdf: PDFKit.PDFDocument,
  page: Pick<Page, 'width' | 'margin' | 'headingSize'>,
  { title, path, label, issue }: Heading,
): void => {
  const { margin, headingSize: size, width } = page;
  const y = margin + size;
  const gap = 2 * size;
  const most = (width - 2 * margin) * RIGHT_SHARE;
  const shownIssue = fitted(issue, 'sans-400', size, label === '' ? most : most / 2);
  let left = width - margin - measure(shownIssue, 'sans-400', size);
  drawLine(pdf, shownIssue, left, y, { font: 'sans-400', size, colour: LIGHT.inkFaint });
  if (label !== '') {
    const shownLabel = fitted(label, 'sans-600', size, most - (width - margin - left) - gap);
    left -= measure(shownLabel, 'sans-600', size) + gap / 2;
    drawLine(pdf, shownLabel, left, y, { font: 'sans-600', size, colour: LIGHT.ink });
  }
  const room = left - margin - gap;
  const name = fitted(title, 'sans-600', size, path.length > 0 ? room * 0.5 : room);
  drawLine(pdf, name, margin, y, { font: 'sans-600', size, colour: LIGHT.ink });
  const taken = measure(name, 'sans-600', size);
  const way = fitted(
    plain(path.map((part) => ` / ${part}`).join('')),
    'sans-400',
    size,
    room - taken - size / 2,
  );
  drawLine(pdf, way, margin + taken + size / 2, y, { font: 'sans-400', size, colour: LIGHT.inkSoft });
};

/** A line in the margin below the picture. */
export const drawCaption = (pdf: PDFKit.PDFDocument, page: Page, words: string): void => {
  const { margin, height, width, headingSize } = page;
  const size = headingSize * 0.9;
  drawLine(pdf, fitted(words, 'sans-400', size, width - 2 * margin), margin, height - margin * 0.5, {
    font: 'sans-400',
    size,
    colour: LIGHT.inkFaint,
  });
};
