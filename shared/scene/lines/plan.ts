/** The lines of one container, laid together: none on another, none through a block, and their labels beside each other. */

import { frameOf, type Rect } from '../query.ts';
import { type Labelled, type PlacedLabel, placeLabels } from './label-place.ts';
import { type End, middleOf, type Part } from './parts.ts';
import { clashesOf, jam } from './paths/clashes.ts';
import { CLEAR, type Grid, gridOf, mark } from './paths/grid.ts';
import { corners, search } from './paths/search.ts';
import { areApart, spread } from './paths/spread.ts';
import { straight } from './paths/straight.ts';
import { lineOf, type Point, type Points } from './points.ts';

export type PlannedPart = { readonly points: Points; readonly label: PlacedLabel | null };
export type Plan = ReadonlyMap<string, PlannedPart>;

/** In containers with more lines than these, no line is led another way to make room: a frame would be held up. */
const MAX_LED_AROUND = 120;
/** How often lines for which there is no room are led another way. */
const TRIES = 4;
/** Around the blocks of the whole picture, for lines that run outside them. */
const OUTSIDE = 240;

/**
 * @param rects the children of the container.
 * @param room what the lines stay in; null for the whole picture, around which they may run.
 */
export const planOf = (parts: readonly Part[], rects: readonly Rect[], room: Rect | null): Plan => {
  const bounds = room ?? outside(rects);
  let made: Grid | null = null;
  const unmarked: Points[] = [];
  // Most containers need no grid: all of their lines are straight.
  const grid = () => {
    if (made) return made;
    made = gridOf(rects, bounds, parts.flatMap(portsOf));
    for (const points of unmarked) mark(made, points);
    return made;
  };
  const distances = parts.map(distanceOf);
  // Short lines first: they have the fewest other ways.
  const order = Array.from(parts.keys()).sort(
    (a, b) =>
      (distances[a] as number) - (distances[b] as number) ||
      ((parts[a] as Part).key < (parts[b] as Part).key ? -1 : 1),
  );
  const inOrder: Line[] = [];
  for (const i of order) {
    const part = parts[i] as Part;
    const points = part.laid ?? routed(part, rects, bounds, grid);
    inOrder[i] = { part, points };
    if (made) mark(made, points);
    else if (!part.laid || unmarked.length > 0) unmarked.push(points);
  }
  const laid = laidApart(inOrder, rects, bounds, grid);
  const labelled = inOrder.map(
    ({ part: { label, isSpare } }, i): Labelled => ({ label, isSpare, points: laid[i] as Points }),
  );
  const labels = placeLabels(labelled, rects, room);
  return new Map(
    inOrder.map(({ part }, i) => [part.key, { points: laid[i] as Points, label: labels[i] ?? null }]),
  );
};

type Line = { readonly part: Part; readonly points: Points };

/** The lines beside each other. Those for which there is no room between the same boxes go another way if there is one. */
const laidApart = (
  lines: readonly Line[],
  rects: readonly Rect[],
  bounds: Rect,
  grid: () => Grid,
): Points[] => {
  if (areApart(lines.map(({ points }) => points))) return lines.map(({ points }) => corners(points));
  const apart = (all: readonly Line[]) =>
    spread(
      all.map(({ part: { from, to }, points }) => ({ from, to, points })),
      rects,
      bounds,
    ).map(corners);
  const ends = lines.map(({ part: { key } }) => key.split(' '));
  const shareAnEnd = (line: number, other: number) =>
    ends[line]?.some((id) => ends[other]?.includes(id)) === true;
  let best = apart(lines);
  if (lines.length > MAX_LED_AROUND) return best;
  let clashes = clashesOf(best, shareAnEnd);
  let [now, least] = [[...lines], clashes.length];
  const timesLed = lines.map(() => 0);
  for (let tries = 0; tries < TRIES && clashes.length > 0; tries++) {
    const led = new Set<number>();
    for (const clash of clashes) {
      jam(grid(), clash, rects);
      if (clash.lines.some((line) => led.has(line))) continue;
      const free = clash.lines.filter((line) => !now[line]?.part.laid);
      // The longer one has more other ways, unless none of them helped.
      const [chosen] = free.toSorted(
        (a, b) =>
          (timesLed[a] as number) - (timesLed[b] as number) ||
          lengthOf(now[b] as Line) - lengthOf(now[a] as Line),
      );
      if (chosen === undefined) continue;
      led.add(chosen);
      timesLed[chosen] = (timesLed[chosen] as number) + 1;
    }
    if (led.size === 0) break;
    now = ledAround(now, led, rects, bounds, grid());
    const laid = apart(now);
    clashes = clashesOf(laid, shareAnEnd);
    if (clashes.length < least) [best, least] = [laid, clashes.length];
  }
  return best;
};

const ledAround = (
  lines: readonly Line[],
  led: ReadonlySet<number>,
  rects: readonly Rect[],
  bounds: Rect,
  grid: Grid,
): Line[] => {
  for (const line of led) mark(grid, lines[line]?.points ?? [], -1);
  return lines.map(({ part, points: before }, line) => {
    if (!led.has(line)) return { part, points: before };
    const points = searched(part, rects, bounds, grid) ?? before;
    mark(grid, points);
    return { part, points };
  });
};

const outside = (rects: readonly Rect[]): Rect => {
  const [first = { x: 0, y: 0, width: 0, height: 0 }, ...others] = rects;
  const { x, y, width, height } = frameOf(first, others);
  return {
    x: x - OUTSIDE,
    y: y - OUTSIDE,
    width: width + 2 * OUTSIDE,
    height: height + 2 * OUTSIDE,
  };
};

const portsOf = ({ from, to }: Part): Point[] =>
  [from, to].flatMap((end) => {
    if (end.kind === 'edge') return [];
    if (end.kind === 'door') return [end.at];
    const { x, y } = middleOf(end.rect, 'top');
    return [{ x, y: y + end.rect.height / 2 }];
  });

const routed = (part: Part, rects: readonly Rect[], bounds: Rect, grid: () => Grid): Points => {
  const { from, to } = part;
  const direct = straight(from, to, rects, bounds);
  if (direct) return direct;
  return searched(part, rects, bounds, grid()) ?? anyWay(from, to, bounds);
};

const searched = ({ from, to }: Part, rects: readonly Rect[], bounds: Rect, grid: Grid): Points | null => {
  if (from.kind !== 'edge') return search(grid, from, to, rects, bounds);
  if (to.kind === 'edge') return null;
  const back = search(grid, to, from, rects, bounds);
  return back && lineOf(back.toReversed());
};

/** Where there is no way between the boxes, as where they lie on each other: a line with one turn. */
const anyWay = (from: End, to: End, bounds: Rect): Points => {
  const [a, b] = [pointOf(from, bounds), pointOf(to, bounds)];
  return corners([a, { x: b.x, y: a.y }, b]);
};

const pointOf = (end: End, bounds: Rect): Point => {
  if (end.kind === 'door') return end.at;
  if (end.kind === 'box') return middleOf(end.rect, 'right');
  const middle = (end.least + end.most) / 2;
  if (end.side === 'left') return { x: bounds.x, y: middle };
  if (end.side === 'right') return { x: bounds.x + bounds.width, y: middle };
  return { x: middle, y: bounds.y + bounds.height };
};

const distanceOf = ({ from, to }: Part): number => {
  if (from.kind === 'edge' || to.kind === 'edge') return CLEAR;
  return (
    Math.abs(from.rect.x + from.rect.width / 2 - to.rect.x - to.rect.width / 2) +
    Math.abs(from.rect.y + from.rect.height / 2 - to.rect.y - to.rect.height / 2)
  );
};

const lengthOf = ({ points }: Line): number =>
  points.slice(1).reduce((sum, b, i) => {
    const a = points[i] ?? b;
    return sum + Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
  }, 0);
