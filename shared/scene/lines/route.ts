/** The simplest line from one rectangle to another, whatever stands between: shown while a flow is drawn. */

import type { Rect } from '../query.ts';
import type { Point, Points } from './points.ts';

/** At right angles across the wider of the gaps between two rectangles; null if they overlap. */
export const route = (from: Rect, to: Rect): Points | null => {
  const across = gapBetween(from.x, from.width, to.x, to.width);
  const down = gapBetween(from.y, from.height, to.y, to.height);
  if (across < 0 && down < 0) return null;
  return across >= down ? elbow(from, to) : turned(elbow(turn(from), turn(to)));
};

const gapBetween = (a: number, aLength: number, b: number, bLength: number) =>
  Math.max(b - (a + aLength), a - (b + bLength));

const turn = ({ x, y, width, height }: Rect): Rect => ({ x: y, y: x, width: height, height: width });

const turned = ([first, ...rest]: Points): Points => [flip(first), ...rest.map(flip)];
const flip = ({ x, y }: Point): Point => ({ x: y, y: x });

const elbow = (from: Rect, to: Rect): Points => {
  const forwards = to.x >= from.x + from.width;
  const start = { x: forwards ? from.x + from.width : from.x, y: from.y + from.height / 2 };
  const end = { x: forwards ? to.x : to.x + to.width, y: to.y + to.height / 2 };
  if (Math.abs(start.y - end.y) < 1) return [start, { x: end.x, y: start.y }];
  const middle = (start.x + end.x) / 2;
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
};
