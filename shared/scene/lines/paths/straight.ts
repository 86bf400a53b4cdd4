/** The straight line between two ends that face each other, with nothing between them. */

import type { Rect } from '../../query.ts';
import { type End, isUpright, type Side } from '../parts.ts';
import type { Point, Points } from '../points.ts';
import { CLEAR } from './grid.ts';

/** Least length over which two have to face each other. */
const FACING = 16;
/** From the end of a line to the corner of a box. */
const CORNER = 6;

/** Null if a line has to turn, or something stands in its way. */
export const straight = (from: End, to: End, rects: readonly Rect[], bounds: Rect): Points | null => {
  for (const isLevel of [true, false]) {
    const found = along(isLevel, from, to, bounds);
    if (found && isClear(found, from, to, rects)) return found;
  }
  return null;
};

const along = (isLevel: boolean, from: End, to: End, bounds: Rect): Points | null => {
  const [a, b] = [stretchOf(from, isLevel, bounds), stretchOf(to, isLevel, bounds)];
  if (!a || !b) return null;
  const forwards = a.end <= b.start;
  if (!forwards && b.end > a.start) return null;
  if (!canLeave(from, isLevel, forwards) || !canLeave(to, isLevel, !forwards)) return null;
  const [least, most] = [Math.max(a.least, b.least), Math.min(a.most, b.most)];
  const isFixed = a.most - a.least < 0.01 || b.most - b.least < 0.01;
  if (most < least || (!isFixed && most - least < FACING - 2 * CORNER)) return null;
  // The middle of the smaller end, so that its line is in its middle.
  const { middle } = b.most - b.least < a.most - a.least ? b : a;
  const at = Math.min(Math.max(middle, least), most);
  const [start, end] = forwards ? [a.end, b.start] : [a.start, b.end];
  return isLevel
    ? [
        { x: start, y: at },
        { x: end, y: at },
      ]
    : [
        { x: at, y: start },
        { x: at, y: end },
      ];
};

/** Where an end stands along the line, and between what it may meet the line across it. */
const stretchOf = (end: End, isLevel: boolean, bounds: Rect) => {
  if (end.kind === 'edge') {
    if (isUpright(end.side) === isLevel) return null;
    const at =
      end.side === 'left'
        ? bounds.x
        : end.side === 'right'
          ? bounds.x + bounds.width
          : bounds.y + bounds.height;
    const [start, length] = isLevel ? [bounds.y, bounds.height] : [bounds.x, bounds.width];
    const middle = (end.least + end.most) / 2;
    return { start: at, end: at, least: start + CORNER, most: start + length - CORNER, middle };
  }
  const { rect } = end;
  const [start, length] = isLevel ? [rect.x, rect.width] : [rect.y, rect.height];
  const [across, size] = isLevel ? [rect.y, rect.height] : [rect.x, rect.width];
  if (end.kind === 'door') {
    const at = isLevel ? end.at.y : end.at.x;
    return { start, end: start + length, least: at, most: at, middle: at };
  }
  const corner = Math.min(CORNER, size / 4);
  const [least, most] = [across + corner, across + size - corner];
  return { start, end: start + length, least, most, middle: across + size / 2 };
};

const canLeave = (end: End, isLevel: boolean, forwards: boolean): boolean => {
  if (end.kind === 'box') return true;
  const wanted: Side = isLevel ? (forwards ? 'right' : 'left') : forwards ? 'bottom' : 'top';
  // An edge is left from the inside: the line that comes to it from the left goes out on the right.
  return end.kind === 'door' ? end.side === wanted : end.side === opposite(wanted);
};

const opposite = (side: Side): Side =>
  side === 'left' ? 'right' : side === 'right' ? 'left' : side === 'top' ? 'bottom' : 'top';

const isClear = ([a, b]: readonly Point[], from: End, to: End, rects: readonly Rect[]): boolean => {
  if (!a || !b) return false;
  const ends = [from, to].flatMap((end) => (end.kind === 'edge' ? [] : [end.rect]));
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
  return rects.every(
    (rect) =>
      ends.includes(rect) ||
      rect.x - CLEAR >= right ||
      rect.x + rect.width + CLEAR <= left ||
      rect.y - CLEAR >= bottom ||
      rect.y + rect.height + CLEAR <= top,
  );
};
