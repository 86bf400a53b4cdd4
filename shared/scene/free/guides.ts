/** Alignment guides: lines that show, and hold, a block at the height or on the edge of others. */
import type { Rect } from '../query.ts';

export type Guide = { readonly from: { x: number; y: number }; readonly to: { x: number; y: number } };
type Snap = { readonly dx: number; readonly dy: number; readonly guides: readonly Guide[] };

type Axis = { readonly start: (rect: Rect) => number; readonly size: (rect: Rect) => number };
const ACROSS: Axis = { start: ({ x }) => x, size: ({ width }) => width };
const DOWN: Axis = { start: ({ y }) => y, size: ({ height }) => height };
const SHARES = [0, 0.5, 1] as const;

/**
 * Moves a rectangle by at most `tolerance` on each axis, so that its start, middle or end lines up with that of others.
 * @returns how far it moves, with a guide for each line it then shares; (0, 0) and none if nothing is near.
 */
export const snapTo = (rect: Rect, others: readonly Rect[], tolerance: number): Snap => {
  const dx = nearest(rect, others, ACROSS, tolerance);
  const dy = nearest(rect, others, DOWN, tolerance);
  const moved = { ...rect, x: rect.x + (dx ?? 0), y: rect.y + (dy ?? 0) };
  const guides = [
    ...(dx === null ? [] : guidesAlong(moved, others, ACROSS, DOWN, (at, along) => ({ x: at, y: along }))),
    ...(dy === null ? [] : guidesAlong(moved, others, DOWN, ACROSS, (at, along) => ({ x: along, y: at }))),
  ];
  return { dx: dx ?? 0, dy: dy ?? 0, guides };
};

const lineOf = (rect: Rect, { start, size }: Axis, share: number) => start(rect) + size(rect) * share;

const nearest = (rect: Rect, others: readonly Rect[], axis: Axis, tolerance: number): number | null => {
  let best: number | null = null;
  for (const other of others)
    for (const share of SHARES) {
      const by = lineOf(other, axis, share) - lineOf(rect, axis, share);
      if (Math.abs(by) <= tolerance && (best === null || Math.abs(by) < Math.abs(best))) best = by;
    }
  return best;
};

/** One guide for each line of the rectangle that others share, as long as all of them together. */
const guidesAlong = (
  rect: Rect,
  others: readonly Rect[],
  axis: Axis,
  along: Axis,
  point: (at: number, along: number) => { x: number; y: number },
): Guide[] =>
  SHARES.flatMap((share) => {
    const at = lineOf(rect, axis, share);
    const sharing = others.filter((other) => Math.abs(lineOf(other, axis, share) - at) < 0.01);
    if (sharing.length === 0) return [];
    const all = [rect, ...sharing];
    const start = Math.min(...all.map(along.start));
    const end = Math.max(...all.map((each) => along.start(each) + along.size(each)));
    return [{ from: point(at, start), to: point(at, end) }];
  });
