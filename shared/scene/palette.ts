/** The colours pictures are drawn in, for the canvas painter and the PDF. The page's own variables stand in renderer/ui/tokens.css. */
export type BoxTone = { readonly fill: string; readonly edge: string; readonly text: string };

export type Palette = {
  readonly paper: string;
  readonly dot: string;
  readonly panel: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  /** Blocks of level 1, 2, and 3 and deeper. */
  readonly levels: readonly [BoxTone, BoxTone, BoxTone];
  /** The ground of an exploded macro process. */
  readonly wash: { readonly fill: string; readonly edge: string };
  /** Ground of the code chip on a macro process. */
  readonly chip: string;
  readonly accent: string;
  readonly accentWash: string;
  readonly accentEdge: string;
  readonly focus: string;
  readonly good: string;
  readonly goodWash: string;
};

export const PALETTES = {
  light: {
    paper: '#f6f5f2',
    dot: '#dedbd4',
    panel: '#fffefc',
    ink: '#1d2733',
    inkSoft: '#566270',
    inkFaint: '#66707d',
    levels: [
      { fill: '#20364f', edge: '#20364f', text: '#ffffff' },
      { fill: '#e6edf3', edge: '#b9cbd9', text: '#1d3349' },
      { fill: '#fffefc', edge: '#cfd8e0', text: '#1d2733' },
    ],
    wash: { fill: '#eef2f5', edge: '#c6d2dd' },
    chip: '#4a5e76',
    accent: '#b04c13',
    accentWash: '#fdf1e7',
    accentEdge: '#e9b98f',
    focus: '#2f6fde',
    good: '#29734f',
    goodWash: '#e5f3ec',
  },
  dark: {
    paper: '#14181d',
    dot: '#262c34',
    panel: '#1a1f26',
    ink: '#e8ebef',
    inkSoft: '#a6b0bc',
    inkFaint: '#8d97a4',
    levels: [
      { fill: '#3c5f86', edge: '#3c5f86', text: '#ffffff' },
      { fill: '#243140', edge: '#3d5268', text: '#dbe6f0' },
      { fill: '#1e242c', edge: '#36404c', text: '#e8ebef' },
    ],
    wash: { fill: '#1a222b', edge: '#31404f' },
    chip: '#4f6f95',
    accent: '#f0a062',
    accentWash: '#2c2118',
    accentEdge: '#7a5230',
    focus: '#7aa7ff',
    good: '#6cc79b',
    goodWash: '#1a2a23',
  },
} as const satisfies Record<'light' | 'dark', Palette>;
