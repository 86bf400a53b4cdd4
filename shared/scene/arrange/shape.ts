/** The shape that containers take: that of the window or of the paper on which the whole is seen. */
import { sizesOf } from '../geometry.ts';

export type Shape = {
  /** Width by height. */
  readonly aspect: number;
  /** If names must be read from afar: the window in multiples of their type. A container that can stays within it. */
  readonly ems?: { readonly width: number; readonly height: number };
};

/** Width by height that a picture aims at if nothing else is known: that of a screen. */
export const ASPECT = 1.6;
export const SCREEN: Shape = { aspect: ASPECT };

/** Windows of about the same shape get the same picture: it is not laid out again with each pixel by which one is resized. */
const WINDOWS: readonly { readonly upTo: number; readonly shape: Shape }[] = [
  { upTo: 0.85, shape: { aspect: 0.7 } },
  { upTo: 1.2, shape: { aspect: 1 } },
  { upTo: 1.45, shape: { aspect: 4 / 3 } },
  { upTo: 2, shape: SCREEN },
];
const WIDE: Shape = { aspect: 2.2 };

/** The shape of a window of that size; equal shapes are the same object. A window without a size has that of a screen. */
export const windowShape = (width: number, height: number): Shape =>
  width > 0 && height > 0 ? (WINDOWS.find(({ upTo }) => width / height <= upTo)?.shape ?? WIDE) : SCREEN;

/** Most blocks in one row on a screen, before they are put into a grid. */
const MAX_ROW = 6;
/** Height of a block with a short name. */
const BLOCK_HEIGHT = 64;
const HEADER_HEIGHT = 44;
/** Columns by rows: with fewer columns than this a grid of few blocks looks like a list. Tall paper and windows may have fewer. */
const MIN_COLUMNS = 0.7;

/** Width and height in model units in which a container with children of a level can be read. */
export const roomFor = (
  level: number,
  { ems }: Shape,
): { readonly width: number; readonly height: number } => {
  const { fontSize } = sizesOf(level);
  return ems
    ? { width: ems.width * fontSize, height: ems.height * fontSize }
    : { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };
};

/** How many blocks of a level have room beside each other. */
const columnsWithin = (level: number, gap: number, shape: Shape): number => {
  const padding = level === 1 ? 0 : 2 * sizesOf(level - 1).padding;
  const room = roomFor(level, shape).width - padding;
  return Math.max(1, Math.floor((room + gap) / (sizesOf(level).width + gap)));
};

/** Most blocks of a level that stand in one row if nothing else is chosen. */
export const maxRow = (level: number, gap: number, shape: Shape): number =>
  Math.min(Math.max(2, Math.round((MAX_ROW * shape.aspect) / ASPECT)), columnsWithin(level, gap, shape));

/**
 * The number of columns in which a grid of so many blocks is seen largest. It depends on their number and not on what is
 * exploded, so that a block which is exploded leaves its siblings in their columns.
 */
export const gridColumns = (count: number, level: number, gap: number, shape: Shape): number => {
  const { width } = sizesOf(level);
  const least = MIN_COLUMNS * Math.min(1, shape.aspect) ** 2;
  const most = Math.min(count, columnsWithin(level, gap, shape));
  let [best, size] = [most, Number.POSITIVE_INFINITY];
  for (let columns = 1; columns <= most; columns++) {
    const rows = Math.ceil(count / columns);
    if (columns < rows * least && columns < most) continue;
    const across = columns * (width + gap) + gap;
    const down = HEADER_HEIGHT + rows * (BLOCK_HEIGHT + gap);
    const needed = Math.max(across / shape.aspect, down);
    if (needed < size) [best, size] = [columns, needed];
  }
  return Math.max(1, best);
};
