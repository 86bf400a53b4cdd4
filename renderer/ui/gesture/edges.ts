/** Scrolling while something is dragged to an edge. */
import type { Point } from './machine.ts';

type Bounds = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The area scrolls while the pointer is this near to one of its edges, or beyond, in pixels. */
export const EDGE_PX = 36;
/** By this many pixels a frame at the edge itself and beyond; less the farther from it. */
export const MAX_PX = 14;

/** How far the area scrolls in this frame, in pixels: towards the edge that the pointer is near. */
export const edgePush = (at: Point, { left, top, right, bottom }: Bounds): Point => ({
  x: along(at.x, left, right),
  y: along(at.y, top, bottom),
});

const along = (at: number, from: number, to: number): number => {
  // In a narrow area there is a middle that doesn't scroll.
  const edge = Math.min(EDGE_PX, (to - from) / 3);
  if (edge <= 0) return 0;
  const near = at < from + edge ? at - from - edge : Math.max(0, at - to + edge);
  const share = Math.max(-1, Math.min(1, near / edge));
  return share === 0 ? 0 : share * MAX_PX;
};
