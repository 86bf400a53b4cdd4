/** Where the label of a link stands: on its longest part that has room, so that it covers no name. */

import type { Point, Points } from '../../../shared/scene/lines/points.ts';
import { type Rect, visitVisible } from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { fitted, measure, plain } from '../../../shared/scene/text/text.ts';

/** A text centred at a place of the scene. */
export type LinkLabel = Point & { readonly text: string; readonly width: number };

/** Type size and height in model units: a label grows and shrinks with the picture. */
export const LABEL_SIZE = 10.5;
export const LABEL_HEIGHT = 16;
const PADDING = 5;
/** A label may cover this much of a block's edge, where no text stands. */
const OVER_EDGE = 4;
/** Widths that a text is cut to where it finds no room. */
const WIDTHS = [220, 120, 64];
/** Where on a part a label is tried, by shares of its length. */
const SHARES = [0.5, 0.3, 0.7, 0.15, 0.85];
/** On parts shorter than this a count stands beside the line, so that its arrow can be seen. */
const SHORT = 34;

export const labelFor = (scene: Scene, points: Points, text: string): LinkLabel | null => {
  if (text === '') return null;
  for (const width of WIDTHS) {
    const label = fitted(plain(text), 'sans-500', LABEL_SIZE, width);
    const wide = measure(label, 'sans-500', LABEL_SIZE) + 2 * PADDING;
    const place = placesOn(points, wide).find((at) => isFree(scene, rectAround(at, wide)));
    if (place) return { ...place, text: label, width: wide };
  }
  return null;
};

/** A label at the middle of the longest part, whether there is room or not: for the one flow that is looked at. */
export const labelOver = (points: Points, text: string): LinkLabel | null => {
  if (text === '') return null;
  const label = fitted(plain(text), 'sans-500', LABEL_SIZE, WIDTHS[0] ?? 220);
  const width = measure(label, 'sans-500', LABEL_SIZE) + 2 * PADDING;
  const [place = points[0]] = placesOn(points, width);
  return { ...place, text: label, width };
};

const placesOn = (points: Points, width: number): Point[] =>
  points
    .slice(1)
    .map((b, i) => ({ a: points[i] as Point, b }))
    .toSorted((first, second) => lengthOf(second) - lengthOf(first))
    .flatMap(({ a, b }) => {
      const at = (share: number) => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });
      const middle = at(0.5);
      const isUpright = a.x === b.x;
      const least = isUpright ? SHORT : width + 18;
      const length = lengthOf({ a, b });
      if (length >= least)
        return SHARES.filter((share) => Math.min(share, 1 - share) * length >= least / 2).map(at);
      const aside = isUpright ? width / 2 + 4 : LABEL_HEIGHT / 2 + 4;
      return isUpright
        ? [
            { x: middle.x + aside, y: middle.y },
            { x: middle.x - aside, y: middle.y },
          ]
        : [
            { x: middle.x, y: middle.y - aside },
            { x: middle.x, y: middle.y + aside },
          ];
    });

const lengthOf = ({ a, b }: { a: Point; b: Point }) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

const rectAround = ({ x, y }: Point, width: number): Rect => ({
  x: x - width / 2 + OVER_EDGE,
  y: y - LABEL_HEIGHT / 2 + OVER_EDGE,
  width: Math.max(0, width - 2 * OVER_EDGE),
  height: LABEL_HEIGHT - 2 * OVER_EDGE,
});

/** Whether a rectangle touches no block and no header. The edges themselves do not count. */
const isFree = (scene: Scene, rect: Rect): boolean => {
  let isTaken = false;
  visitVisible(scene, rect, ({ box, y }) => {
    if (box.children.length === 0) isTaken ||= y < rect.y + rect.height;
    else isTaken ||= rect.y < y + box.headerHeight;
    return !isTaken;
  });
  return !isTaken;
};
