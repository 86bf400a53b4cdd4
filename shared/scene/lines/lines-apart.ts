/** Lines that would lie on each other, laid beside each other: one that is followed by eye must not become another. */

import type { Rect } from '../query.ts';
import type { Point, Points } from './points.ts';

type RoutedLine = { readonly points: Points; readonly from: Rect; readonly to: Rect };

/** Between lines that run beside each other, in model units. */
const STEP = 6;
/** Least distance from what a line runs along, and of its ends from the corners of a box. */
const CLEAR = 3;
const CORNER = 6;

type Moving = { x: number; y: number };
type Way = { readonly points: Moving[]; readonly from: Rect; readonly to: Rect };
/** A straight part of a line: where it stands on one axis, and from where to where it runs on the other. */
type Part = {
  readonly way: Way;
  readonly index: number;
  readonly at: number;
  readonly start: number;
  readonly end: number;
};
type Axis = { readonly at: 'x' | 'y'; readonly along: 'x' | 'y' };
const UPRIGHT: Axis = { at: 'x', along: 'y' };
const LEVEL: Axis = { at: 'y', along: 'x' };

/**
 * @param boxes what no line may run through, the ends among them.
 * @param bounds what the lines stay in; null for no bounds.
 * @returns the lines in their order. Where there is no room they come as near to each other as they must.
 */
export const setApart = (
  lines: readonly RoutedLine[],
  boxes: readonly Rect[],
  bounds: Rect | null,
): Points[] => {
  const ways = lines.map(
    ({ points, from, to }): Way => ({ points: points.map((each) => ({ ...each })), from, to }),
  );
  for (const axis of [UPRIGHT, LEVEL])
    for (const cluster of clustersOf(ways.flatMap((way) => partsOf(way, axis))))
      spread(cluster, axis, boxes, bounds);
  return ways.map(({ points }) => points as unknown as Points);
};

const partsOf = (way: Way, { at, along }: Axis): Part[] =>
  way.points.slice(1).flatMap((b, index) => {
    const a = way.points[index] as Moving;
    if (a[at] !== b[at] || a[along] === b[along]) return [];
    return [
      { way, index, at: a[at], start: Math.min(a[along], b[along]), end: Math.max(a[along], b[along]) },
    ];
  });

/** Parts of different lines that lie on each other, or nearly. */
const clustersOf = (parts: readonly Part[]): Part[][] => {
  const clusters: Part[][] = [];
  for (const part of parts.toSorted((a, b) => a.at - b.at)) {
    const touched = clusters.filter((cluster) => cluster.some((other) => liesOn(part, other)));
    const merged = [...touched.flat(), part];
    for (const cluster of touched) clusters.splice(clusters.indexOf(cluster), 1);
    clusters.push(merged);
  }
  return clusters.filter((cluster) => cluster.length > 1);
};

const liesOn = (a: Part, b: Part): boolean =>
  a.way !== b.way && Math.abs(a.at - b.at) < STEP && a.start < b.end && b.start < a.end;

const spread = (cluster: readonly Part[], axis: Axis, boxes: readonly Rect[], bounds: Rect | null): void => {
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const part of cluster) {
    const room = roomOf(part, axis, boxes, bounds);
    least = Math.max(least, room.least);
    most = Math.min(most, room.most);
  }
  if (most <= least) return;
  const order = cluster.toSorted((a, b) => compare(a, b, axis));
  const step = Math.min(STEP, (most - least) / (order.length - 1));
  const middle = order.reduce((sum, { at }) => sum + at, 0) / order.length;
  const width = step * (order.length - 1);
  const first = Math.min(Math.max(middle - width / 2, least), most - width);
  order.forEach(({ way, index }, i) => {
    for (const point of [way.points[index], way.points[index + 1]])
      if (point) point[axis.at] = first + i * step;
  });
};

/** Where a part may stand: clear of boxes and bounds, and at its ends on the edges of what it joins. */
const roomOf = (
  { way, index, at, start, end }: Part,
  axis: Axis,
  boxes: readonly Rect[],
  bounds: Rect | null,
): { least: number; most: number } => {
  const size = axis.at === 'x' ? 'width' : 'height';
  const length = axis.along === 'x' ? 'width' : 'height';
  let least = bounds ? bounds[axis.at] + CLEAR : Number.NEGATIVE_INFINITY;
  let most = bounds ? bounds[axis.at] + bounds[size] - CLEAR : Number.POSITIVE_INFINITY;
  const joins = [index === 0 ? way.from : null, index === way.points.length - 2 ? way.to : null];
  for (const box of boxes) {
    if (joins.includes(box) || box[axis.along] >= end || box[axis.along] + box[length] <= start) continue;
    if (box[axis.at] + box[size] <= at) least = Math.max(least, box[axis.at] + box[size] + CLEAR);
    else if (box[axis.at] >= at) most = Math.min(most, box[axis.at] - CLEAR);
  }
  for (const box of joins) {
    if (!box) continue;
    least = Math.max(least, box[axis.at] + CORNER);
    most = Math.min(most, box[axis.at] + box[size] - CORNER);
  }
  return { least, most };
};

/**
 * Which of two comes first: the one whose line leads to that side. Of two that lead to the same side the shorter runs
 * inside; of two that lead across, the one that need not cross the other.
 */
const compare = (a: Part, b: Part, axis: Axis): number => {
  const [one, other] = [sidesOf(a, axis), sidesOf(b, axis)];
  const [lean, otherLean] = [one.before + one.after, other.before + other.after];
  if (lean !== otherLean) return lean - otherLean;
  if (lean !== 0) return lean < 0 ? a.end - a.start - (b.end - b.start) : b.end - b.start - (a.end - a.start);
  const fromLeft = (part: Part, { before }: { before: number }) => {
    const { points } = part.way;
    const [p, q] = [points[part.index] as Point, points[part.index + 1] as Point];
    const [first, last] = before <= 0 ? [p, q] : [q, p];
    return { start: first[axis.along], isUp: last[axis.along] < first[axis.along] };
  };
  const [left, right] = [fromLeft(a, one), fromLeft(b, other)];
  return left.isUp ? left.start - right.start : right.start - left.start;
};

const sidesOf = ({ way: { points }, index, at }: Part, axis: Axis): { before: number; after: number } => ({
  before: Math.sign((points[index - 1]?.[axis.at] ?? at) - at),
  after: Math.sign((points[index + 2]?.[axis.at] ?? at) - at),
});
