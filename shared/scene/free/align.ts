/** Blocks of a free container lined up, spread out or tidied: where each would stand. None comes to stand on another. */

import { FREE_GAP, onGrid } from '../geometry.ts';
import type { Rect } from '../query.ts';
import { isTooNear } from './free-place.ts';

export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];
export type Direction = 'horizontally' | 'vertically';

/** Between blocks that were tidied. */
const TIDY_GAP = 24;

/**
 * Lines rectangles up with the outermost of them on that side, or with the middle of all. Where two would then cover each
 * other, the later one moves on along the line. `others` stay, and are not covered either.
 * @returns the rectangles in their new places, in the order given.
 */
export const align = (rects: readonly Rect[], to: Alignment, others: readonly Rect[] = []): Rect[] => {
  const start = (of: 'x' | 'y') => Math.min(...rects.map((rect) => rect[of]));
  const end = (of: 'x' | 'y', size: 'width' | 'height') =>
    Math.max(...rects.map((rect) => rect[of] + rect[size]));
  const places: Record<Alignment, (rect: Rect) => Rect> = {
    left: (rect) => ({ ...rect, x: start('x') }),
    centre: (rect) => ({ ...rect, x: (start('x') + end('x', 'width') - rect.width) / 2 }),
    right: (rect) => ({ ...rect, x: end('x', 'width') - rect.width }),
    top: (rect) => ({ ...rect, y: start('y') }),
    middle: (rect) => ({ ...rect, y: (start('y') + end('y', 'height') - rect.height) / 2 }),
    bottom: (rect) => ({ ...rect, y: end('y', 'height') - rect.height }),
  };
  const isColumn = to === 'left' || to === 'centre' || to === 'right';
  return oneAfterAnother(rects.map(places[to]), isColumn ? 'y' : 'x', others);
};

/**
 * Spreads rectangles so that the space between neighbours is the same: the first and the last stay where there is room
 * for all between them.
 */
export const distribute = (
  rects: readonly Rect[],
  direction: Direction,
  others: readonly Rect[] = [],
): Rect[] => {
  const [at, size] = direction === 'horizontally' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const order = [...rects.keys()].sort((a, b) => middle(rects[a], at, size) - middle(rects[b], at, size));
  const [first, last] = [rects[order[0] ?? 0], rects[order.at(-1) ?? 0]];
  if (!first || !last) return [...rects];
  const sum = rects.reduce((total, rect) => total + rect[size], 0);
  const space = Math.max(FREE_GAP, (last[at] + last[size] - first[at] - sum) / Math.max(1, rects.length - 1));
  const wanted = [...rects];
  let next = first[at];
  for (const i of order) {
    const rect = rects[i] as Rect;
    wanted[i] = { ...rect, [at]: Math.round(next) };
    next += rect[size] + space;
  }
  return oneAfterAnother(wanted, at, others);
};

const middle = (rect: Rect | undefined, at: 'x' | 'y', size: 'width' | 'height') =>
  rect ? rect[at] + rect[size] / 2 : 0;

/** Rows and columns out of what stands about: those at one height become a row, in the order in which they stand. */
export const tidy = (rects: readonly Rect[], others: readonly Rect[] = []): Rect[] => {
  const rows: number[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const i of [...rects.keys()].sort((a, b) => (rects[a]?.y ?? 0) - (rects[b]?.y ?? 0))) {
    const rect = rects[i] as Rect;
    const row = rows.at(-1);
    if (row && rect.y + rect.height / 2 < bottom) row.push(i);
    else rows.push([i]);
    bottom = row && rows.at(-1) === row ? Math.max(bottom, rect.y + rect.height) : rect.y + rect.height;
  }
  const left = onGrid(Math.min(...rects.map(({ x }) => x)));
  let y = onGrid(Math.min(...rects.map((rect) => rect.y)));
  const widths: number[] = [];
  for (const row of rows) {
    row.sort((a, b) => (rects[a]?.x ?? 0) - (rects[b]?.x ?? 0));
    row.forEach((i, column) => {
      widths[column] = Math.max(widths[column] ?? 0, rects[i]?.width ?? 0);
    });
  }
  const wanted = [...rects];
  for (const row of rows) {
    let [x, height] = [left, 0];
    row.forEach((i, column) => {
      const rect = rects[i] as Rect;
      wanted[i] = { ...rect, x, y };
      x += onGrid((widths[column] ?? 0) + TIDY_GAP);
      height = Math.max(height, rect.height);
    });
    y += onGrid(height + TIDY_GAP);
  }
  return oneAfterAnother(wanted, 'y', others);
};

/** Rectangles along an axis, each moved on past those before it and past the others that it would cover. */
const oneAfterAnother = (wanted: readonly Rect[], along: 'x' | 'y', others: readonly Rect[]): Rect[] => {
  const size = along === 'x' ? 'width' : 'height';
  const settled: Rect[] = [...others];
  const placed = [...wanted];
  for (const i of [...wanted.keys()].sort((a, b) => (wanted[a]?.[along] ?? 0) - (wanted[b]?.[along] ?? 0))) {
    let rect = wanted[i] as Rect;
    // Each step leaves one rectangle behind for good.
    for (
      let hit = settled.find((other) => isTooNear(rect, other, FREE_GAP));
      hit;
      hit = settled.find((other) => isTooNear(rect, other, FREE_GAP))
    )
      rect = { ...rect, [along]: hit[along] + hit[size] + FREE_GAP };
    settled.push(rect);
    placed[i] = rect;
  }
  return placed;
};
