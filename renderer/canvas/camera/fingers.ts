/** Where fingers move the camera: what was under each of them stays there, as far as one zoom for all allows. */
import type { Viewport } from '../../state/ports/camera.ts';

type Point = { readonly x: number; readonly y: number };

/** Nearer together than this, in pixels, fingers don't tell a zoom. */
const MIN_SPREAD_PX = 10;

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

/** How far the fingers are from their middle, on average, in pixels. */
const spreadOf = (points: readonly Point[], middle: Point): number =>
  points.reduce((sum, { x, y }) => sum + Math.hypot(x - middle.x, y - middle.y), 0) / points.length;

/**
 * The viewport after fingers have moved.
 * @param before where the fingers were, in pixels of the canvas, and `after`, where they are, in the same order.
 */
export const movedByFingers = (
  from: Viewport,
  before: readonly Point[],
  after: readonly Point[],
  limits: { readonly least: number; readonly most: number },
): Viewport => {
  if (before.length === 0 || before.length !== after.length) return from;
  const [was, is] = [middleOf(before), middleOf(after)];
  const spreadBefore = spreadOf(before, was);
  const scale =
    before.length > 1 && spreadBefore >= MIN_SPREAD_PX
      ? Math.max(MIN_SPREAD_PX, spreadOf(after, is)) / spreadBefore
      : 1;
  const zoom = Math.min(limits.most, Math.max(limits.least, from.zoom * scale));
  const ratio = zoom / from.zoom;
  return { zoom, x: is.x - (was.x - from.x) * ratio, y: is.y - (was.y - from.y) * ratio };
};
