/** Where blocks can stand in a free container without touching the others. */
import { frameOf, type Rect } from '../query.ts';

type Point = { readonly x: number; readonly y: number };

/** The nearest places are sought beside so many of the others; far ones can't be nearer. */
const MAX_BESIDE = 24;

/** Whether two rectangles come nearer to each other than `gap`. */
export const isTooNear = (a: Rect, b: Rect, gap: number): boolean =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap;

/**
 * How far rectangles that move together have to be moved so that none comes nearer than `gap` to one of the others;
 * the shortest way found, (0, 0) where they stand well. Cost follows the number of rectangles.
 */
export const nudgeFree = (moving: readonly Rect[], others: readonly Rect[], gap: number): Point => {
  const isFree = ({ x: dx, y: dy }: Point) =>
    moving.every((rect) => {
      const moved = { ...rect, x: rect.x + dx, y: rect.y + dy };
      return others.every((other) => !isTooNear(moved, other, gap));
    });
  const still = { x: 0, y: 0 };
  const [first] = moving;
  if (!first || isFree(still)) return still;
  const frame = frameOf(first, moving);
  const beside = others.toSorted((a, b) => distance(frame, a) - distance(frame, b)).slice(0, MAX_BESIDE);
  // A shortest way ends where the frame just stands clear of one of the others, on each axis.
  const xs = [
    0,
    ...beside.flatMap(({ x, width }) => [x - gap - frame.width - frame.x, x + width + gap - frame.x]),
  ];
  const ys = [
    0,
    ...beside.flatMap(({ y, height }) => [y - gap - frame.height - frame.y, y + height + gap - frame.y]),
  ];
  const ways = xs.flatMap((x) => ys.map((y) => ({ x, y })));
  ways.sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));
  const lowest = others.reduce((most, { y, height }) => Math.max(most, y + height), frame.y);
  return ways.find(isFree) ?? { x: 0, y: lowest + gap - frame.y };
};

const distance = (a: Rect, b: Rect): number =>
  Math.hypot(
    Math.max(b.x - a.x - a.width, a.x - b.x - b.width, 0),
    Math.max(b.y - a.y - a.height, a.y - b.y - b.height, 0),
  );
