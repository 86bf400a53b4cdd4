/**
 * What draws: the few things that every medium of a picture can do. PDF and SVG each have a pen, and all that is drawn of
 * a scene is drawn with one. Lengths are in the units of the scene, y runs down, colours are `#rrggbb`.
 */
import { DARK, LIGHT, type Palette } from '../scene/overlays/palette.ts';
import type { TextLine } from '../scene/scene.ts';
import type { FontName } from '../scene/text/text.ts';

export type Stroke = {
  readonly colour: string;
  readonly width: number;
  /** Length of the dashes and of the gaps between them. */
  readonly dash?: readonly [dash: number, gap: number];
};

export type Paint = { readonly fill?: string; readonly stroke?: Stroke };

export type TextStyle = {
  readonly font: FontName;
  readonly size: number;
  readonly colour: string;
  /** The room of a line, for media that know how wide a face that stands in runs: it is narrowed to this. */
  readonly maxWidth?: number;
};

type RoundedRect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of the corners. */
  readonly radius?: number;
};

/** A PNG or JPEG as base64, with the place that it fills. */
type Image = {
  readonly base64: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type Theme = 'light' | 'dark';

export type Pen = {
  /** The theme whose colours are drawn: on paper always the light one. */
  readonly theme: Theme;
  /** Draws what belongs together, with `x`, `y` as its origin. `name` says what it is, if the medium can tell. */
  readonly group: (group: { x: number; y: number; name: string }, draw: () => void) => void;
  readonly rect: (rect: RoundedRect, paint: Paint) => void;
  /** @param data as in the `d` of an SVG path. */
  readonly path: (data: string, paint: Paint) => void;
  /** The lines of one text. Each stands where it says, whatever its direction: `x` is the left end. */
  readonly text: (lines: readonly TextLine[], style: TextStyle) => void;
  /** Where a medium has pictures by themselves, which carry their logo. In others it has its own place on each page. */
  readonly image?: (image: Image) => void;
};

/** The colours that a pen draws in. */
export const paletteOf = ({ theme }: Pick<Pen, 'theme'>): Palette => (theme === 'dark' ? DARK : LIGHT);
