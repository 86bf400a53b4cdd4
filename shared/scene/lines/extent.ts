/** The room that lines and their labels take: those between the outermost blocks run outside all of them. */
import { frameOf, type Placed, type Rect } from '../query.ts';
import type { Scene } from '../scene.ts';
import { arrowOf, rectAround } from './label-place.ts';
import type { Routes } from './routes.ts';
import type { Route } from './strand.ts';

/** More lines than these between the outermost blocks are not looked at: nobody could follow one of them. */
const MAX_LINES = 500;

/** The areas that a flow takes up: its line with its arrow, and its label. */
export const areasOf = ({ points, label }: Pick<Route, 'points' | 'label'>): Rect[] => [
  ...points.map(({ x, y }) => ({ x: x - 2, y: y - 2, width: 4, height: 4 })),
  arrowOf(points),
  ...(label ? [rectAround(label, label)] : []),
];

/** The area of the blocks of a scene. */
export const blocksArea = ({ width, height }: Pick<Scene, 'width' | 'height'>): Rect => ({
  x: 0,
  y: 0,
  width,
  height,
});

/** The area of all of a scene: its blocks, and the lines around them with their labels. */
export const sceneArea = (scene: Scene, { within, routeOf }: Routes): Rect => {
  const strands = within(null);
  if (strands.length > MAX_LINES) return blocksArea(scene);
  return frameOf(
    blocksArea(scene),
    strands.flatMap((strand) => areasOf(routeOf(strand))),
  );
};

/** The areas of the lines that run between some boxes of a scene and no other. */
export const linesAmong = (boxes: readonly Placed[], { endingAt, routeOf }: Routes): Rect[] => {
  const ids = new Set(boxes.map(({ box }) => box.id));
  const between = boxes
    .flatMap((placed) => endingAt(placed).filter(({ sourceId }) => sourceId === placed.box.id))
    .filter(({ targetId }) => ids.has(targetId));
  return between.slice(0, MAX_LINES).flatMap((strand) => areasOf(routeOf(strand)));
};
