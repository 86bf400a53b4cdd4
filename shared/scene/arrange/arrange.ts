/** The ways children are put beside each other. Each takes boxes in order and gives them places from (0, 0) on. */
import type { Arrangement, PlacedBox, SceneBox, Way } from '../scene.ts';
import { type LineRoom, roomOf } from './line-room.ts';
import { ASPECT, gridColumns, maxRow, roomFor, type Shape } from './shape.ts';
import { stretch } from './stretch.ts';

export type Arranged = {
  readonly arrangement: Arrangement;
  readonly children: readonly PlacedBox[];
  readonly ways?: readonly Way[];
  readonly width: number;
  readonly height: number;
};

/** Whether a box is an exploded one. */
export const isOpen = (box: SceneBox) =>
  box.kind === 'container' || box.kind === 'proposal' || box.children.length > 0;
/** Width of the widest box; 0 for none. */
export const widest = (boxes: readonly SceneBox[]) =>
  boxes.reduce((most, box) => Math.max(most, box.width), 0);
/** Height of the highest box; 0 for none. */
export const highest = (boxes: readonly SceneBox[]) =>
  boxes.reduce((most, box) => Math.max(most, box.height), 0);

/** Share of a row's height from which an exploded box is made as high as the row. */
const FILLING = 0.4;

/**
 * Boxes of one row made equally high: exploded ones as high as the row, unless they are far lower; the others as high
 * as the highest of them, so that a block beside an exploded one still looks like a block.
 */
const levelled = (boxes: readonly SceneBox[]): SceneBox[] => {
  const row = highest(boxes);
  const closed = highest(boxes.filter((box) => !isOpen(box)));
  return boxes.map((box) =>
    stretch(box, box.width, isOpen(box) ? (box.height >= row * FILLING ? row : 0) : closed),
  );
};

/** Distances between boxes: the same between all, or by the lines between them. */
type Gap = number | LineRoom;
const asRoom = (gap: Gap): LineRoom => (typeof gap === 'number' ? roomOf(gap) : gap);

/** One beside the other. */
export const inRow = (boxes: readonly SceneBox[], gap: Gap): Arranged => ({
  ...inGrid(boxes, gap, boxes.length),
  arrangement: 'row',
});

/** One below the other. */
export const inColumn = (boxes: readonly SceneBox[], gap: Gap): Arranged => ({
  ...inColumns(boxes, gap, 1),
  arrangement: 'column',
});

/** Row by row, `columns` in each; a column is as wide as its widest box. */
export const inGrid = (boxes: readonly SceneBox[], between: Gap, columns: number): Arranged => {
  const room = asRoom(between);
  const isMixed = boxes.length > columns;
  const widths: number[] = [];
  /** After each column, and after the row that ends in each place. */
  const gaps: number[] = [];
  boxes.forEach((box, i) => {
    const column = i % columns;
    widths[column] = Math.max(widths[column] ?? 0, box.width);
    if (column > 0) gaps[column - 1] = Math.max(gaps[column - 1] ?? 0, room.across(i - 1, i, isMixed));
  });
  const isBeside = (a: number, b: number) => b === a + 1 && b % columns > 0;
  const isNeighbour = (a: number, b: number) => isBeside(a, b) || b === a + columns;
  const band = room.band(isNeighbour, false);
  const children: PlacedBox[] = [];
  let [y, gap] = [0, 0];
  for (let start = 0; start < boxes.length; start += columns) {
    const row = levelled(boxes.slice(start, start + columns));
    let x = 0;
    row.forEach((box, column) => {
      children.push({ x, y, box });
      x += (widths[column] ?? 0) + (gaps[column] ?? 0);
    });
    gap = row.reduce((most, _, i) => Math.max(most, room.down(start + i, start + i + columns)), band);
    y += highest(row) + gap;
  }
  const width = widths.reduce((sum, each, column) => sum + each + (gaps[column] ?? 0), 0);
  return { arrangement: 'grid', children, width, height: Math.max(y - gap, 0) + band };
};

/** Column by column, `columns` of about the same height; the boxes of a column are equally wide. */
const inColumns = (boxes: readonly SceneBox[], between: Gap, columns: number): Arranged => {
  const room = asRoom(between);
  const split = columnsOf(boxes, room.gap, columns);
  const isNeighbour = (a: number, b: number) =>
    b === a + 1 && (columns === 1 || split.every(([first]) => first !== boxes[b]));
  const band = room.band(isNeighbour, true);
  const children: PlacedBox[] = [];
  let [x, height] = [0, 0];
  for (const column of split) {
    const width = widest(column);
    let [y, gap] = [0, 0];
    for (const box of column) {
      const i = children.push({ x, y, box: stretch(box, width, box.height) }) - 1;
      gap = room.down(i, i + 1);
      y += box.height + gap;
    }
    height = Math.max(height, y - gap);
    x += width + Math.max(room.gap, band);
  }
  const last = Math.max(room.gap, band) - band;
  return { arrangement: 'columns', children, width: Math.max(x - last, 0), height };
};

/** Splits a list into `columns` of about the same height: each box goes where its middle falls. */
const columnsOf = (boxes: readonly SceneBox[], gap: number, columns: number): SceneBox[][] => {
  const target = totalHeight(boxes, gap) / columns;
  const split: SceneBox[][] = [];
  let [y, last] = [0, -1];
  for (const box of boxes) {
    const column = Math.min(columns - 1, Math.floor((y + (box.height + gap) / 2) / target));
    if (column > last) split.push([]);
    last = Math.max(column, last);
    (split.at(-1) as SceneBox[]).push(box);
    y += box.height + gap;
  }
  return split;
};

const totalHeight = (boxes: readonly SceneBox[], gap: number) =>
  boxes.reduce((sum, box) => sum + box.height + gap, 0);

/** A column up to this height is never split: a dozen small blocks. */
const COLUMN_HEIGHT = 720;
const HEADER_HEIGHT = 48;

/** The usual arrangement inside an exploded block: level-2 blocks in a row, deeper ones in a column, more when many. */
export const byLevel = (
  boxes: readonly SceneBox[],
  between: Gap,
  childLevel: number,
  shape: Shape,
): Arranged => {
  const { gap } = asRoom(between);
  if (childLevel > 2) {
    const most = Math.min(COLUMN_HEIGHT, roomFor(childLevel, shape).height - HEADER_HEIGHT);
    const columns = columnsFor(boxes, gap, most, steepest(shape));
    return columns === 1 ? inColumn(boxes, between) : inColumns(boxes, between, columns);
  }
  return boxes.length <= maxRow(childLevel, gap, shape)
    ? inRow(boxes, between)
    : asGrid(boxes, between, childLevel, shape);
};

/** Row by row, in the number of columns that fits the shape; two or three blocks are one row. */
export const asGrid = (boxes: readonly SceneBox[], between: Gap, level: number, shape: Shape): Arranged => {
  const { gap } = asRoom(between);
  const count = boxes.length;
  const columns =
    count <= Math.min(3, maxRow(level, gap, shape)) ? count : gridColumns(count, level, gap, shape);
  return inGrid(boxes, between, Math.max(1, columns));
};

/** Height by width that a container of columns may have: several stand side by side, unless a room must read one. */
const steepest = ({ aspect, ems }: Shape): number => (ems ? 1 : ASPECT * ASPECT) / aspect;

/** The fewest columns that keep a container's inside from becoming a narrow tower. */
const columnsFor = (boxes: readonly SceneBox[], gap: number, most: number, steep: number): number => {
  const height = totalHeight(boxes, gap);
  if (height <= most) return 1;
  const least = Math.floor(Math.sqrt(height / (ASPECT * (widest(boxes) + gap))));
  for (let columns = Math.max(1, least); columns < boxes.length; columns++) {
    const split = columnsOf(boxes, gap, columns);
    const tallest = split.reduce((most, column) => Math.max(most, totalHeight(column, gap)), 0);
    const width = split.reduce((sum, column) => sum + widest(column) + gap, 0);
    if (tallest <= Math.max(most, steep * width)) return columns;
  }
  return boxes.length;
};

/** Several arrangements under each other. The first one names the whole. */
export const below = (parts: readonly Arranged[], gap: number): Arranged => {
  const [first] = parts as [Arranged, ...Arranged[]];
  if (parts.length === 1) return first;
  let [y, width] = [0, 0];
  const children = parts.flatMap((part) => {
    const top = y;
    y += part.height + gap;
    width = Math.max(width, part.width);
    return part.children.map((child) => ({ ...child, y: child.y + top }));
  });
  // What stands under the first one leaves its lines where they are.
  return { ...first, children, width, height: y - gap };
};
