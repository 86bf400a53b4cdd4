/** A planned slide: its content and positions, in points, before anything is written. */
import { say } from '../../../../shared/words/messages.ts';
import type { Place } from '../drawingml/shapes.ts';
import type { SlideFlow } from './flows.ts';
import { words } from './words.ts';

/** Type is never smaller than this. */
export const MIN_SIZE = 10;
/** The least room of a row and a column of a table. */
export const TABLE_ROW = 29;
export const TABLE_COLUMN = 112;

/** Size of the type in the stages of a funnel. */
export const STEP_SIZE = 11;

/** Sizes of the type of labels of flows, and of the blocks above. */
export const LABEL_SIZE = 10;
export const TRAIL_SIZE = 11;

/** Where lines turn one after the other, as a share of their way. */
const TURNS = [0.5, 0.36, 0.64, 0.43, 0.57];
export const turnOf = (index: number): number => TURNS[index % TURNS.length] ?? 0.5;

/** The ground of a label of a flow on the middle of its line, by the usual width of letters. */
export const labelPlace = (
  text: string,
  { x, y, room }: { readonly x: number; readonly y: number; readonly room: number },
): Place => {
  const length = text.length * LABEL_SIZE * 0.56 + 10;
  const width = Math.min(room, length);
  const height = LABEL_SIZE * 1.35 * Math.ceil(length / width) + 3;
  return { x: x - width / 2, y: y - height / 2, width, height };
};

/** The widths of the columns of a table, the first of which names its rows. */
export const columnWidths = ({ width }: Place, columns: number): number[] => {
  const first = width * 0.24;
  return Array.from({ length: columns }, (_, i) => (i === 0 ? first : (width - first) / (columns - 1)));
};

/** Height of the rows of a table with so many below its head. */
export const rowHeight = ({ height }: Place, rows: number): number => Math.min(48, height / (rows + 1));

export type SlideBox = {
  readonly blockId: string;
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly place: Place;
  readonly size: number;
};
type Table = {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly size: number;
  /** Its area, if not all the room of the slide. */
  readonly place?: Place;
};

/** A stage of a funnel: as wide at its top and bottom as the units that enter and leave it, in shares of the area. */
export type FunnelStep = {
  readonly name: string;
  readonly figure: string;
  /** Whether its name is in it, beside the figure. */
  readonly isNamed: boolean;
  readonly place: Place;
  readonly top: number;
  readonly bottom: number;
};

export type Slide = {
  readonly title: string;
  /** The blocks above, outermost first; empty for none. */
  readonly trail: readonly { readonly label: string; readonly blockId: string | null }[];
  readonly boxes: readonly SlideBox[];
  readonly flows: readonly SlideFlow[];
  readonly table?: Table;
  readonly funnel?: readonly FunnelStep[];
  /** A sentence instead of all other content. */
  readonly sentence?: string;
  /** Lines that lead to slides of blocks. */
  readonly agenda?: readonly { readonly label: string; readonly blockId: string }[];
  readonly notes: string;
  /** The block whose children are shown first on this slide; null for the whole model. */
  readonly shows?: string | null;
};

/** How many of a size fit into a length, with gaps between them; at least one. */
export const fitting = (length: number, size: number, gap = 0): number =>
  Math.max(1, Math.floor((length + gap) / (size + gap)));

/** A title with the number of the slide among several. */
export const numbered = (title: string, index: number, count: number): string =>
  count === 1 ? title : say(words.continued, { title, number: index + 1, count });

/** Pieces of at most so many items. */
export const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
