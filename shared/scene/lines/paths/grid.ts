/** The grid of the lines along which a line may run inside a container: through the middles of the gaps between boxes. */
import type { Rect } from '../../query.ts';

/** Least distance of a line from a box along which it runs, in model units. */
export const CLEAR = 3;
/** Gaps wider than this have a line beside each box, so far from it, and not one in the middle. */
const WIDE = 80;
const BESIDE = 16;
/** Gaps narrower than this have room for a line or two. */
const TIGHT = 20;
/** In more boxes than this, a gap is one between any two of them, and not only between two that face each other. */
const MANY = 80;
/** Steps of all searches in one container together: past them lines take the simple way, so that a frame is never held up. */
const MAX_STEPS = 300_000;

export type Grid = {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Whether a line at one of these has little room beside it. */
  readonly tightX: Uint8Array;
  readonly tightY: Uint8Array;
  /** Whether a node is in a box, or the way from it to the next one on the right, or below, leads through one. */
  readonly blocked: Uint8Array;
  readonly closedRight: Uint8Array;
  readonly closedDown: Uint8Array;
  /** Lines that run already from a node to the next one on the right, or below. */
  readonly usedRight: Uint8Array;
  readonly usedDown: Uint8Array;
  /** How many times so many lines ran there, or near there, that there was no room for another one. */
  readonly jammedRight: Uint8Array;
  readonly jammedDown: Uint8Array;
  /** How many steps searches may still take. */
  left: number;
};

/** @param ports the points through which lines enter and leave. */
export const gridOf = (
  rects: readonly Rect[],
  bounds: Rect,
  ports: readonly { readonly x: number; readonly y: number }[],
): Grid => {
  const [across, down] = [gapsBetween(rects, bounds), gapsBetween(rects.map(turn), turn(bounds))];
  const xs = linesAt(
    across.keys(),
    ports.map(({ x }) => x),
  );
  const ys = linesAt(
    down.keys(),
    ports.map(({ y }) => y),
  );
  const tight = (values: Float64Array, gaps: ReadonlyMap<number, number>) => {
    const found = new Uint8Array(values.length);
    for (let i = 0; i < values.length; i++) if ((gaps.get(values[i] as number) ?? WIDE) < TIGHT) found[i] = 1;
    return found;
  };
  const make = () => new Uint8Array(xs.length * ys.length);
  const grid = {
    ...{
      xs,
      ys,
      tightX: tight(xs, across),
      tightY: tight(ys, down),
      blocked: make(),
      closedRight: make(),
      closedDown: make(),
    },
    ...{ usedRight: make(), usedDown: make(), jammedRight: make(), jammedDown: make(), left: MAX_STEPS },
  };
  for (const rect of rects) close(grid, rect);
  return grid;
};

/** Ports stand where they stand; gaps that are nearly at one place share a line. */
const linesAt = (gaps: Iterable<number>, ports: readonly number[]): Float64Array =>
  Float64Array.from(new Set([...gaps, ...ports])).sort();

/** Where lines may run between boxes, seen along one axis, with the widths of the gaps. */
const gapsBetween = (rects: readonly Rect[], bounds: Rect): Map<number, number> => {
  const first = bounds.x;
  const last = bounds.x + bounds.width;
  const found = new Map<number, number>();
  const add = (at: number, width: number) => {
    const rounded = Math.round(at * 4) / 4;
    found.set(rounded, Math.min(width, found.get(rounded) ?? width));
  };
  const gap = (start: number, end: number, isBetween: boolean) => {
    const width = end - start;
    if (width <= 2) return;
    if (width <= WIDE) add((start + end) / 2, width);
    else {
      add(start + BESIDE, width);
      if (isBetween) add(end - BESIDE, width);
    }
  };
  if (rects.length > MANY) {
    const starts = rects.map(({ x }) => x).sort((a, b) => a - b);
    const ends = rects.map(({ x, width }) => x + width).sort((a, b) => a - b);
    let next = 0;
    gap(first, starts[0] ?? last, true);
    for (const end of ends) {
      while (next < starts.length && (starts[next] as number) < end) next++;
      gap(end, starts[next] ?? last, true);
    }
    return found;
  }
  for (const rect of rects) {
    const [left, right] = [rect.x, rect.x + rect.width];
    let [before, after] = [first, last];
    for (const other of rects) {
      if (other.y >= rect.y + rect.height + CLEAR || other.y + other.height <= rect.y - CLEAR) continue;
      if (other.x >= right) after = Math.min(after, other.x);
      if (other.x + other.width <= left) before = Math.max(before, other.x + other.width);
    }
    gap(right, after, true);
    gap(before, left, true);
  }
  return found;
};

const turn = ({ x, y, width, height }: Rect): Rect => ({ x: y, y: x, width: height, height: width });

const close = ({ xs, ys, blocked, closedRight, closedDown }: Grid, rect: Rect): void => {
  const [left, top] = [rect.x - CLEAR, rect.y - CLEAR];
  const [right, bottom] = [rect.x + rect.width + CLEAR, rect.y + rect.height + CLEAR];
  const columns = xs.length;
  // From the last line before the box, whose way to the next one leads into it.
  const firstRow = Math.max(0, after(ys, top) - 1);
  const firstColumn = Math.max(0, after(xs, left) - 1);
  for (let row = firstRow; row < ys.length && (ys[row] as number) < bottom; row++) {
    const isIn = (ys[row] as number) > top;
    for (let column = firstColumn; column < columns && (xs[column] as number) < right; column++) {
      const node = row * columns + column;
      const isBeside = (xs[column] as number) > left;
      if (isIn && isBeside) blocked[node] = 1;
      if (isIn) closedRight[node] = 1;
      if (isBeside) closedDown[node] = 1;
    }
  }
};

/** The first index whose value is above `value`. */
export const after = (values: Float64Array, value: number): number => {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The index of a line of the grid; -1 where there is none. */
export const indexAt = (values: Float64Array, value: number): number => {
  const at = after(values, value - 1e-6);
  return Math.abs((values[at] ?? Number.NaN) - value) <= 1e-6 ? at : -1;
};

/**
 * Notes that a line runs here, so that others take another way if it costs little.
 * @param by -1 if it runs here no longer.
 */
export const mark = (
  grid: Grid,
  points: readonly { readonly x: number; readonly y: number }[],
  by: 1 | -1 = 1,
): void => {
  const columns = grid.xs.length;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    const isUpright = a.x === b.x;
    const own = isUpright ? indexAt(grid.xs, a.x) : indexAt(grid.ys, a.y);
    if (own < 0) continue;
    const along = isUpright ? grid.ys : grid.xs;
    const [start, end] = isUpright
      ? [Math.min(a.y, b.y), Math.max(a.y, b.y)]
      : [Math.min(a.x, b.x), Math.max(a.x, b.x)];
    const used = isUpright ? grid.usedDown : grid.usedRight;
    for (
      let at = Math.max(0, after(along, start) - 1);
      at < along.length && (along[at] as number) < end;
      at++
    ) {
      const node = isUpright ? at * columns + own : own * columns + at;
      used[node] = Math.max(0, Math.min(250, (used[node] as number) + by));
    }
  }
};
type Point = { readonly x: number; readonly y: number };
