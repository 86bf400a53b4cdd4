/** Pages of a document before they are drawn: the content of each with its positions. All lengths are in points. */
import type { Anchor, Section } from '../../../../shared/book/content.ts';
import type { Chart } from '../../../../shared/charts/chart.ts';
import type { TextStyle } from '../../../../shared/drawing/pen.ts';
import type { SceneDrawing } from '../../../../shared/drawing/scene.ts';
import { LIGHT } from '../../../../shared/scene/overlays/palette.ts';
import type { Rect } from '../../../../shared/scene/query.ts';

/** A line of type with its baseline at `y`; at `right`, its right end if that is given. */
export type TypeLine = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right?: number;
  /** A placeholder for a page number. */
  readonly pageOf?: Anchor;
};

type Tag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Span'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI';

/** One thing that is drawn. `begin` and `end` put what is between them into an element of the document’s structure. */
export type Step =
  | { readonly do: 'begin'; readonly tag: Tag; readonly scope?: 'Row' | 'Column' }
  | { readonly do: 'end' }
  | {
      readonly do: 'write';
      readonly tag: Tag | 'Artifact';
      readonly lines: readonly TypeLine[];
      readonly style: TextStyle;
      readonly to?: Anchor | undefined;
    }
  | { readonly do: 'fill'; readonly area: Rect; readonly colour: string; readonly radius?: number }
  | {
      readonly do: 'line';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
      readonly colour: string;
      readonly width: number;
      readonly dash?: readonly [number, number];
    }
  | { readonly do: 'logo'; readonly area: Rect }
  | {
      readonly do: 'chart';
      readonly chart: Chart;
      readonly x: number;
      readonly y: number;
      readonly scale: number;
    }
  | {
      readonly do: 'diagram';
      readonly drawing: SceneDrawing;
      readonly alternative: string;
      /** The position of the scene’s origin, and the points of one of its units. */
      readonly x: number;
      readonly y: number;
      readonly scale: number;
      /** What of the page it may cover. */
      readonly clip: Rect;
    };

export type Sheet = {
  readonly width: number;
  readonly height: number;
  readonly section: Section;
  readonly steps: Step[];
  /** Where links to a place lead on this page, by the distance from its top. */
  readonly anchors: { readonly anchor: Anchor; readonly y: number }[];
  /** Sheets that only continue one have no heading of their own. */
  readonly isFirst: boolean;
  /** How a diagram that is too large for the paper got its room; left out for all other sheets. */
  readonly made?: 'turned' | 'larger' | 'tiled';
};

/** The measures of a document on a paper: type and margins grow with it. */
export type Measures = {
  readonly width: number;
  readonly height: number;
  /** Relative to A4. */
  readonly k: number;
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
  readonly accent: string;
  readonly link: string;
};

export const SIZES = {
  title: 19,
  heading: 12.5,
  entry: 10.5,
  body: 9.5,
  table: 8.5,
  small: 7.5,
  nav: 8.5,
} as const;

/** Height of a line of type by its size. */
export const LEADING = 1.38;

export const styleOf = (
  kind: keyof typeof SIZES,
  { k }: Pick<Measures, 'k'>,
  font: TextStyle['font'] = 'sans-400',
  colour: string = LIGHT.ink,
): TextStyle => ({ font, size: SIZES[kind] * k, colour });
