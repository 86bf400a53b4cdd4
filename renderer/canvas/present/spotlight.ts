/** The spotlight on the selected blocks while presenting: an overlay with holes at their positions. */
import type { Rect } from '../../../shared/scene/query.ts';

const MIN_GAP_PX = 6;
/** The ring around a selected block reaches this far, in model units: see canvas.css. */
export const RING = 4;

/** How far a hole reaches beyond its block, in screen pixels: it leaves the ring free, which grows with the picture. */
export const ringGap = (zoom: number): number => Math.max(MIN_GAP_PX, RING * zoom + 2);

/** More holes than these are not cut. */
const MAX_HOLES = 300;

const holds = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;

/** The outermost of `rects`: a hole in a hole would be dark again. */
export const outermost = (rects: readonly Rect[]): readonly Rect[] =>
  rects
    .slice(0, MAX_HOLES)
    .filter(
      (rect, i, all) =>
        !all.some((other, j) => i !== j && holds(other, rect) && (j < i || !holds(rect, other))),
    );

const roundedRect = ({ x, y, width, height }: Rect, radius: number): string =>
  `M${x + radius} ${y}h${width - 2 * radius}a${radius} ${radius} 0 0 1 ${radius} ${radius}` +
  `v${height - 2 * radius}a${radius} ${radius} 0 0 1 ${-radius} ${radius}h${-(width - 2 * radius)}` +
  `a${radius} ${radius} 0 0 1 ${-radius} ${-radius}v${-(height - 2 * radius)}a${radius} ${radius} 0 0 1 ${radius} ${-radius}z`;

/** The outlines of the holes. All in screen pixels. */
export const ringsPath = (holes: readonly Rect[], radius: number): string =>
  outermost(holes)
    .map((hole) => roundedRect(hole, Math.max(0, Math.min(radius, hole.width / 2, hole.height / 2))))
    .join('');

/** The outline of the sheet, to be filled by the even-odd rule. All in screen pixels. */
export const sheetPath = (width: number, height: number, holes: readonly Rect[], radius: number): string =>
  `M0 0h${width}v${height}h${-width}z${ringsPath(holes, radius)}`;
