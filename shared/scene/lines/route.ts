/**
 * The way of a line from one rectangle to another, at right angles and around what stands between: straight where it
 * can, else through the middle of the gap, else the shortest way with the fewest turns through the gaps between obstacles.
 */

import type { Rect } from '../query.ts';
import { CLEAR, grown, throughGaps, within } from './gap-route.ts';
import type { Point, Points } from './points.ts';

/** How far a line may leave the rectangle around both ends. */
const DETOUR = 1200;
/** More obstacles than these are not routed around: the line takes the simple way. */
const MAX_OBSTACLES = 120;

/**
 * The way between two rectangles that crosses none of the obstacles, or the simple way where there is none.
 * @param obstacles what may not be crossed; those far from both ends cost nothing.
 * @param bounds what the line has to stay in; null for no bounds.
 * @param shift moves the ends along their edges by so many units, so that two lines between the same two stand apart.
 * @param crossing whether the line crosses the border of a container.
 * @returns null where the rectangles overlap.
 */
export const routeAround = (
  from: Rect,
  to: Rect,
  obstacles: readonly Rect[],
  bounds: Rect | null,
  shift = 0,
  crossing = false,
): Points | null => {
  const simple = route(from, to, shift);
  if (!simple) return null;
  const region = around(from, to, bounds);
  const near = obstacles.filter((each) => touches(each, region));
  const isClear = (points: Points) => near.every((each) => !crosses(points, grown(each, CLEAR - 1)));
  const direct = straight(from, to, shift);
  if (direct && isClear(direct)) return direct;
  if (isClear(simple)) return simple;
  return near.length > MAX_OBSTACLES
    ? simple
    : (throughGaps(from, to, near, region, shift, crossing) ?? simple);
};

/** The way between two rectangles, or null where they overlap: across the wider of the gaps between them. */
export const route = (from: Rect, to: Rect, shift = 0): Points | null => {
  const across = gapBetween(from.x, from.width, to.x, to.width);
  const down = gapBetween(from.y, from.height, to.y, to.height);
  if (across < 0 && down < 0) return null;
  return across >= down ? elbow(from, to, shift) : turned(elbow(turn(from), turn(to), shift));
};

/** A straight line where the two stand face to face, even if their middles are not at one height; else null. */
const straight = (from: Rect, to: Rect, shift: number): Points | null => {
  const level = facing(from, to, shift);
  if (level) return level;
  const upright = facing(turn(from), turn(to), shift);
  return upright && turned(upright);
};

/** Least length over which two have to face each other for a straight line. */
const FACING = 16;

const facing = (from: Rect, to: Rect, shift: number): Points | null => {
  const top = Math.max(from.y, to.y);
  const bottom = Math.min(from.y + from.height, to.y + to.height);
  if (bottom - top < FACING || gapBetween(from.x, from.width, to.x, to.width) < 0) return null;
  const middles = [from, to].map((rect) => rect.y + rect.height / 2).filter((y) => y > top && y < bottom);
  const y = within(middles[0] ?? (top + bottom) / 2, shift, top, bottom);
  const forwards = to.x >= from.x + from.width;
  return [
    { x: forwards ? from.x + from.width : from.x, y },
    { x: forwards ? to.x : to.x + to.width, y },
  ];
};

const gapBetween = (a: number, aLength: number, b: number, bLength: number) =>
  Math.max(b - (a + aLength), a - (b + bLength));

const turn = ({ x, y, width, height }: Rect): Rect => ({ x: y, y: x, width: height, height: width });

const turned = ([first, ...rest]: Points): Points => [flip(first), ...rest.map(flip)];
const flip = ({ x, y }: Point): Point => ({ x: y, y: x });

const elbow = (from: Rect, to: Rect, shift: number): Points => {
  const forwards = to.x >= from.x + from.width;
  const port = (rect: Rect) => within(rect.y + rect.height / 2, shift, rect.y, rect.y + rect.height);
  const start = { x: forwards ? from.x + from.width : from.x, y: port(from) };
  const end = { x: forwards ? to.x : to.x + to.width, y: port(to) };
  if (Math.abs(start.y - end.y) < 1) return [start, { x: end.x, y: start.y }];
  const middle = (start.x + end.x) / 2 + shift / 2;
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
};

const around = (from: Rect, to: Rect, bounds: Rect | null): Rect => {
  const left = Math.max(Math.min(from.x, to.x) - DETOUR, bounds?.x ?? Number.NEGATIVE_INFINITY);
  const top = Math.max(Math.min(from.y, to.y) - DETOUR, bounds?.y ?? Number.NEGATIVE_INFINITY);
  const right = Math.min(
    Math.max(from.x + from.width, to.x + to.width) + DETOUR,
    bounds ? bounds.x + bounds.width : Number.POSITIVE_INFINITY,
  );
  const bottom = Math.min(
    Math.max(from.y + from.height, to.y + to.height) + DETOUR,
    bounds ? bounds.y + bounds.height : Number.POSITIVE_INFINITY,
  );
  return { x: left, y: top, width: right - left, height: bottom - top };
};

const touches = (a: Rect, b: Rect) =>
  a.x <= b.x + b.width && a.x + a.width >= b.x && a.y <= b.y + b.height && a.y + a.height >= b.y;

/** Whether a line at right angles runs through the inside of a rectangle. */
export const crosses = (points: readonly Point[], { x, y, width, height }: Rect): boolean =>
  points.slice(1).some((b, i) => {
    const a = points[i] as Point;
    return (
      Math.min(a.x, b.x) < x + width &&
      Math.max(a.x, b.x) > x &&
      Math.min(a.y, b.y) < y + height &&
      Math.max(a.y, b.y) > y
    );
  });
