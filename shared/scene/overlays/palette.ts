/**
 * The colours of every picture, light and dark. The window's CSS variables, the canvas and the PDF all take them from
 * here or agree with it. Text on its ground has a contrast of at least 4.5 to 1.
 */

/** Fill, edge and text of a box. */
export type Tone = { readonly fill: string; readonly edge: string; readonly text: string };

/** The colours a block can be given, by the name stored with it. */
export const TINT_NAMES = ['blue', 'teal', 'green', 'amber', 'red', 'violet', 'grey'] as const;
export type TintName = (typeof TINT_NAMES)[number];

export type Palette = {
  readonly paper: string;
  readonly dot: string;
  readonly panel: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  /** The container of an exploded macro process. */
  readonly wash: Tone;
  /** Levels 1, 2, and 3 with all deeper ones. */
  readonly levels: readonly [Tone, Tone, Tone];
  /** Ground and text of the code chip by level: 1, 2, 3 and deeper. `chipOpen` is that of an exploded macro process. */
  readonly chips: readonly [Tone, Tone, Tone];
  readonly chipOpen: Tone;
  /** What waits for somebody: proposals, gaps, the unrecoverable. */
  readonly accent: string;
  readonly accentWash: string;
  readonly accentEdge: string;
  /** Text on a ground of `accent`. */
  readonly onAccent: string;
  readonly focus: string;
  readonly good: string;
  readonly goodWash: string;
  /** Text on a ground of `good`. */
  readonly onGood: string;
  /** Areas of charts and stages of a funnel, from the strongest to the faintest; edges stand out 3 to 1 from the panel. */
  readonly shades: readonly [Tone, Tone, Tone, Tone];
  /** The bar at the start of a block that was given a colour: at least 3 to 1 against the ground of every level. */
  readonly tints: Readonly<Record<TintName, string>>;
  /** Widths in pixels of the outlines of levels 1, 2, and 3 with all deeper ones, if their tones are alike. */
  readonly outlines?: readonly [number, number, number];
};

export const LIGHT: Palette = {
  paper: '#f6f5f2',
  dot: '#dedbd4',
  panel: '#fffefc',
  line: '#e4e1da',
  lineStrong: '#cfcbc2',
  ink: '#1d2733',
  inkSoft: '#566270',
  inkFaint: '#66707d',
  wash: { fill: '#eef2f5', edge: '#c6d2dd', text: '#1d2733' },
  levels: [
    { fill: '#20364f', edge: '#20364f', text: '#ffffff' },
    { fill: '#e6edf3', edge: '#b9cbd9', text: '#1d3349' },
    { fill: '#fffefc', edge: '#cfd8e0', text: '#1d2733' },
  ],
  chips: [
    { fill: '#4a5e76', edge: '#4a5e76', text: '#ffffff' },
    { fill: '#b9cbd9', edge: '#b9cbd9', text: '#1d3349' },
    { fill: '#fffefc', edge: '#fffefc', text: '#66707d' },
  ],
  chipOpen: { fill: '#20364f', edge: '#20364f', text: '#ffffff' },
  accent: '#b04c13',
  accentWash: '#fdf1e7',
  accentEdge: '#e9b98f',
  onAccent: '#ffffff',
  focus: '#2f6fde',
  good: '#29734f',
  goodWash: '#e5f3ec',
  onGood: '#ffffff',
  shades: [
    { fill: '#20364f', edge: '#20364f', text: '#ffffff' },
    { fill: '#3c5f86', edge: '#3c5f86', text: '#ffffff' },
    { fill: '#8fb0cb', edge: '#6f8ea8', text: '#14263a' },
    { fill: '#b9cbd9', edge: '#6f8ea8', text: '#1d3349' },
  ],
  tints: {
    blue: '#3384e2',
    teal: '#1a918e',
    green: '#329542',
    amber: '#b47609',
    red: '#df554b',
    violet: '#a467d9',
    grey: '#798491',
  },
};

export const DARK: Palette = {
  paper: '#14181d',
  dot: '#262c34',
  panel: '#1a1f26',
  line: '#2a313a',
  lineStrong: '#3a434f',
  ink: '#e8ebef',
  inkSoft: '#a6b0bc',
  inkFaint: '#8d97a4',
  wash: { fill: '#1a222b', edge: '#31404f', text: '#e8ebef' },
  levels: [
    { fill: '#3c5f86', edge: '#3c5f86', text: '#ffffff' },
    { fill: '#243140', edge: '#3d5268', text: '#dbe6f0' },
    { fill: '#1e242c', edge: '#36404c', text: '#e8ebef' },
  ],
  chips: [
    { fill: '#4f6f95', edge: '#4f6f95', text: '#ffffff' },
    { fill: '#3d5268', edge: '#3d5268', text: '#dbe6f0' },
    { fill: '#1e242c', edge: '#1e242c', text: '#8d97a4' },
  ],
  chipOpen: { fill: '#3c5f86', edge: '#3c5f86', text: '#ffffff' },
  accent: '#f0a062',
  accentWash: '#2c2118',
  accentEdge: '#7a5230',
  onAccent: '#241407',
  focus: '#7aa7ff',
  good: '#6cc79b',
  goodWash: '#1a2a23',
  onGood: '#0d2419',
  shades: [
    { fill: '#9fc3ea', edge: '#9fc3ea', text: '#10202f' },
    { fill: '#6f9bcb', edge: '#6f9bcb', text: '#0d1a27' },
    { fill: '#3c5f86', edge: '#6f9bcb', text: '#ffffff' },
    { fill: '#2b4059', edge: '#6f9bcb', text: '#dbe6f0' },
  ],
  tints: {
    blue: '#8cbaef',
    teal: '#24cac5',
    green: '#64cb76',
    amber: '#f3a724',
    red: '#eea39e',
    violet: '#cba9e9',
    grey: '#b1b7bf',
  },
};

/** The tone of a block at `level`, which counts from 1. */
export const levelTone = (palette: Palette, level: number): Tone =>
  palette.levels[level <= 1 ? 0 : level === 2 ? 1 : 2];

/** Width in pixels of the outline of a block at `level`, which counts from 1. */
export const outlineWidth = ({ outlines }: Palette, level: number): number =>
  outlines?.[level <= 1 ? 0 : level === 2 ? 1 : 2] ?? 1;

/** The tone of the code chip of a block at `level`. */
export const chipTone = (palette: Palette, level: number, isOpen = false): Tone =>
  level <= 1 && isOpen ? palette.chipOpen : palette.chips[level <= 1 ? 0 : level === 2 ? 1 : 2];

/** The colour a block was given, or undefined where it has none that is known. */
export const tintOf = (palette: Palette, colour: string | null): string | undefined =>
  isTintName(colour) ? palette.tints[colour] : undefined;

/** Whether a block's colour is one of those the palette has; a file may hold any text. */
export const isTintName = (colour: string | null): colour is TintName =>
  TINT_NAMES.some((name) => name === colour);
