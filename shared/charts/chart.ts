/**
 * A chart of a scenario’s figures as shapes that every medium can draw: the window and SVG files
 * (`svg.ts`), PDF, slides. Lengths are in model units (1 unit = 1 CSS pixel at 100 %), y runs down; colours are names that
 * a theme resolves, so that light, dark and print differ in nothing else.
 */
import type { Palette } from '../scene/overlays/palette.ts';
import { ASCENT, DESCENT, type FontName, measure, wrap } from '../scene/text/text.ts';

/** A colour by its role. In the window it is also the CSS variable of that name. */
export type ToneName = keyof typeof TONES;

const TONES = {
  paper: (palette) => palette.paper,
  panel: (palette) => palette.panel,
  line: (palette) => palette.line,
  'line-strong': (palette) => palette.lineStrong,
  ink: (palette) => palette.ink,
  'ink-soft': (palette) => palette.inkSoft,
  'ink-faint': (palette) => palette.inkFaint,
  accent: (palette) => palette.accent,
  'accent-wash': (palette) => palette.accentWash,
  'accent-edge': (palette) => palette.accentEdge,
  good: (palette) => palette.good,
  'on-good': (palette) => palette.onGood,
  'shade-1': (palette) => palette.shades[0].fill,
  'shade-1-edge': (palette) => palette.shades[0].edge,
  'shade-1-text': (palette) => palette.shades[0].text,
  'shade-2': (palette) => palette.shades[1].fill,
  'shade-2-edge': (palette) => palette.shades[1].edge,
  'shade-2-text': (palette) => palette.shades[1].text,
  'shade-3': (palette) => palette.shades[2].fill,
  'shade-3-edge': (palette) => palette.shades[2].edge,
  'shade-3-text': (palette) => palette.shades[2].text,
  'shade-4': (palette) => palette.shades[3].fill,
  'shade-4-edge': (palette) => palette.shades[3].edge,
  'shade-4-text': (palette) => palette.shades[3].text,
} as const satisfies Record<string, (palette: Palette) => string>;

/** The colour of a tone in a theme, as `#rrggbb`. */
export const toneColour = (palette: Palette, tone: ToneName): string => TONES[tone](palette);

export type ChartPoint = { readonly x: number; readonly y: number };
export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

type Paint = {
  readonly fill?: ToneName;
  readonly stroke?: ToneName;
};

export type Shape =
  | ({ readonly kind: 'rect'; readonly radius?: number } & Area & Paint)
  | ({ readonly kind: 'polygon'; readonly points: readonly ChartPoint[] } & Paint)
  | {
      readonly kind: 'line';
      readonly points: readonly ChartPoint[];
      readonly stroke: ToneName;
      readonly strokeWidth: number;
      readonly dashed?: boolean;
    }
  /** An area ruled with slanting lines: what can't be had. */
  | ({ readonly kind: 'hatch'; readonly stroke: ToneName } & Area)
  | TextShape
  /** An area that is not drawn: on a screen, `note` is told where the pointer rests on it; written when it is asked for. */
  | ({ readonly kind: 'hover-area'; readonly note: () => string } & Area);

export type TextShape = {
  readonly kind: 'text';
  readonly text: string;
  /** Where the text starts, has its middle, or ends, as `anchor` says. */
  readonly x: number;
  readonly baseline: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly font: FontName;
  readonly size: number;
  readonly tone: ToneName;
};

/** The figures of a chart for those who can't see it: the first column names what a row is about. */
type ChartTable = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export type Chart = {
  readonly width: number;
  readonly height: number;
  /** What it shows; not among the shapes, so that a page can set it as its heading. */
  readonly title: string;
  /** What there is to see in one or two sentences. */
  readonly summary: string;
  /** Written when it is asked for: a chart that follows a slider has no frame to spare for it. */
  readonly table: () => ChartTable;
  /** From the back to the front. */
  readonly shapes: readonly Shape[];
};

export type ChartOptions = {
  /** Width to fill, in model units. Type keeps its size: where there is less room, less is labelled. */
  readonly width: number;
  /** BCP 47 tag by which figures and dates are written; English unless told otherwise. */
  readonly locale?: string | undefined;
};

/** No chart is drawn narrower: it would hold no labels. */
export const MIN_WIDTH = 240;

/** Where a text starts, by its anchor. */
export const textLeft = ({ text, x, anchor, font, size }: TextShape): number => {
  const width = measure(text, font, size);
  return anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
};

/** The baseline that sets a line of type in the middle of a height. */
export const centredBaseline = (middle: number, size: number): number =>
  middle + (size * (ASCENT - DESCENT)) / 2 - size * 0.025;

/** What a chart tells about a place in it; empty if it tells nothing. */
export const noteAt = ({ shapes }: Pick<Chart, 'shapes'>, { x, y }: ChartPoint): string => {
  for (const shape of shapes)
    if (
      shape.kind === 'hover-area' &&
      x >= shape.x &&
      x < shape.x + shape.width &&
      y >= shape.y &&
      y < shape.y + shape.height
    )
      return shape.note();
  return '';
};

/** The slanting lines of a hatched area, each from its lower left to its upper right end. */
export const hatchLines = ({ x, y, width, height }: Area): (readonly [ChartPoint, ChartPoint])[] => {
  const lines: (readonly [ChartPoint, ChartPoint])[] = [];
  // Lines of x + y = c that cross the area; c counts from its top left corner.
  for (let c = HATCH_STEP / 2; c < width + height; c += HATCH_STEP) {
    const left = Math.max(0, c - height);
    const right = Math.min(width, c);
    lines.push([
      { x: x + left, y: y + c - left },
      { x: x + right, y: y + c - right },
    ]);
  }
  return lines;
};
const HATCH_STEP = 6;

/** A chart of nothing: a sentence that says why, and what to do about it. */
export const emptyChart = (title: string, sentence: string, wantedWidth: number): Chart => {
  const width = Math.max(wantedWidth, MIN_WIDTH);
  const lines = wrap(sentence, 'sans-400', 13, width - 32, 6);
  return {
    width,
    height: 40 + lines.length * 20,
    title,
    summary: sentence,
    table: () => ({ head: [], rows: [] }),
    shapes: lines.map((text, index) => ({
      kind: 'text',
      text,
      x: width / 2,
      baseline: centredBaseline(30 + index * 20, 13),
      anchor: 'middle',
      font: 'sans-400',
      size: 13,
      tone: 'ink-soft',
    })),
  };
};
