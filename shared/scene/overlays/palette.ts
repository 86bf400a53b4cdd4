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
  /** The colours that can be chosen, as in lists: at least 3 to 1 against the ground of every level. */
  readonly tints: Readonly<Record<TintName, string>>;
  /** A block in a colour, and, stronger, a macro process in it. */
  readonly fills: Readonly<Record<TintName, Tone>>;
  readonly deepFills: Readonly<Record<TintName, Tone>>;
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
  fills: {
    blue: { fill: '#d2e4f9', edge: '#3384e2', text: '#1d2733' },
    teal: { fill: '#cde7e6', edge: '#1a918e', text: '#1d2733' },
    green: { fill: '#d2e8d5', edge: '#329542', text: '#1d2733' },
    amber: { fill: '#eee1c9', edge: '#b47609', text: '#1d2733' },
    red: { fill: '#f8dad7', edge: '#df554b', text: '#1d2733' },
    violet: { fill: '#ebdef7', edge: '#a467d9', text: '#1d2733' },
    grey: { fill: '#e2e4e7', edge: '#798491', text: '#1d2733' },
  },
  deepFills: {
    blue: { fill: '#2e74c8', edge: '#2e74c8', text: '#ffffff' },
    teal: { fill: '#157d7a', edge: '#157d7a', text: '#ffffff' },
    green: { fill: '#2c8138', edge: '#2c8138', text: '#ffffff' },
    amber: { fill: '#9b6609', edge: '#9b6609', text: '#ffffff' },
    red: { fill: '#c04a41', edge: '#c04a41', text: '#ffffff' },
    violet: { fill: '#915bc0', edge: '#915bc0', text: '#ffffff' },
    grey: { fill: '#6b7481', edge: '#6b7481', text: '#ffffff' },
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
  fills: {
    blue: { fill: '#38475a', edge: '#759bc7', text: '#eef1f5' },
    teal: { fill: '#1d4b4f', edge: '#22a8a5', text: '#eef1f5' },
    green: { fill: '#2d4c3b', edge: '#55a966', text: '#eef1f5' },
    amber: { fill: '#524225', edge: '#c88c24', text: '#eef1f5' },
    red: { fill: '#514145', edge: '#c48986', text: '#eef1f5' },
    violet: { fill: '#484359', edge: '#a88dc2', text: '#eef1f5' },
    grey: { fill: '#41474e', edge: '#9399a0', text: '#eef1f5' },
  },
  deepFills: {
    blue: { fill: '#83aedf', edge: '#83aedf', text: '#10161d' },
    teal: { fill: '#23bcb8', edge: '#23bcb8', text: '#10161d' },
    green: { fill: '#5ebd70', edge: '#5ebd70', text: '#10161d' },
    amber: { fill: '#e29c24', edge: '#e29c24', text: '#10161d' },
    red: { fill: '#dd9894', edge: '#dd9894', text: '#10161d' },
    violet: { fill: '#bd9ed9', edge: '#bd9ed9', text: '#10161d' },
    grey: { fill: '#a5abb3', edge: '#a5abb3', text: '#10161d' },
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

/** The tone of a block of `level` that was given a colour, or undefined if it has none that is known. */
export const tintToneOf = (palette: Palette, colour: string | null, level: number): Tone | undefined =>
  isTintName(colour) ? (level <= 1 ? palette.deepFills : palette.fills)[colour] : undefined;

/** Whether a block's colour is one of those the palette has; a file may hold any text. */
export const isTintName = (colour: string | null): colour is TintName =>
  TINT_NAMES.some((name) => name === colour);

/**
 * The bar at the start of a block in a colour: one or two lines, whole or in dashes. It tells the colours apart in black and
 * white. Lengths in model units.
 */
type TintBar = { readonly columns: 1 | 2; readonly dash: readonly [dash: number, gap: number] | null };
export const TINT_BARS: Readonly<Record<TintName, TintBar>> = {
  blue: { columns: 1, dash: null },
  teal: { columns: 1, dash: [10, 4] },
  green: { columns: 1, dash: [4, 4] },
  amber: { columns: 1, dash: [2, 3] },
  red: { columns: 2, dash: null },
  violet: { columns: 2, dash: [10, 4] },
  grey: { columns: 2, dash: [3, 4] },
};

/** The lines of a bar: where each begins from the block's edge, and how wide it is, in model units. */
export const barLines = (columns: 1 | 2): readonly { readonly x: number; readonly width: number }[] =>
  columns === 1
    ? [{ x: 1, width: 4 }]
    : [
        { x: 1, width: 1.5 },
        { x: 4, width: 1.5 },
      ];

/** The colour of a bar on the ground of a tone: its edge, or its text where the ground is as strong as the edge. */
export const barColour = ({ fill, edge, text }: Tone): string => (fill === edge ? text : edge);
