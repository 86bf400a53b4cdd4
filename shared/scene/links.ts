/** The lines of the flows in a picture: from edge to edge of the blocks they join, with right angles. */
import type { Model } from '../model/model.ts';
import type { Flow } from '../model/records.ts';
import { aroundOf, nearestPlaceOf, type Placed, type Rect } from './query.ts';
import type { Scene } from './scene.ts';

export type Point = { readonly x: number; readonly y: number };

export type FlowLine = {
  readonly flow: Flow;
  /** From the edge of the source to the edge of the target; the arrow stands at the last point. */
  readonly points: readonly [Point, ...Point[]];
};

/**
 * The line of a flow. An end that is not shown is taken at the innermost shown block around it; null where both ends
 * come to the same block, to one inside the other, or where one is not in the picture at all.
 */
export const flowLine = (model: Model, scene: Scene, flow: Flow): FlowLine | null => {
  const source = nearestPlaceOf(scene, flow.sourceId, aroundOf(model, flow.sourceId));
  const target = nearestPlaceOf(scene, flow.targetId, aroundOf(model, flow.targetId));
  if (!source || !target) return null;
  const points = route(rectAt(source), rectAt(target));
  return points && { flow, points };
};

const rectAt = ({ x, y, box }: Placed): Rect => ({ x, y, width: box.width, height: box.height });

/** The way between two rectangles, or null where they overlap: across the wider of the gaps between them. */
export const route = (from: Rect, to: Rect): readonly [Point, ...Point[]] | null => {
  const across = gapBetween(from.x, from.width, to.x, to.width);
  const down = gapBetween(from.y, from.height, to.y, to.height);
  if (across < 0 && down < 0) return null;
  if (across >= down) return elbow(from, to);
  const [first, ...rest] = elbow(turn(from), turn(to));
  return [turnPoint(first), ...rest.map(turnPoint)];
};

const gapBetween = (a: number, aLength: number, b: number, bLength: number) =>
  Math.max(b - (a + aLength), a - (b + bLength));

const turn = ({ x, y, width, height }: Rect): Rect => ({ x: y, y: x, width: height, height: width });

const turnPoint = ({ x, y }: Point): Point => ({ x: y, y: x });

const elbow = (from: Rect, to: Rect): readonly [Point, ...Point[]] => {
  const forwards = to.x >= from.x + from.width;
  const start = { x: forwards ? from.x + from.width : from.x, y: from.y + from.height / 2 };
  const end = { x: forwards ? to.x : to.x + to.width, y: to.y + to.height / 2 };
  if (Math.abs(start.y - end.y) < 1) return [start, { x: end.x, y: start.y }];
  const middle = (start.x + end.x) / 2;
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
};

/** Where a line's label stands: the middle of its longest part, with that part's length and direction. */
export const labelSpot = (
  points: readonly Point[],
): Point & { readonly length: number; readonly vertical: boolean } => {
  let best = { x: 0, y: 0, length: 0, vertical: false };
  points.slice(1).forEach((b, i) => {
    const a = points[i] as Point;
    const length = Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
    if (length > best.length)
      best = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, length, vertical: a.x === b.x };
  });
  return best;
};
