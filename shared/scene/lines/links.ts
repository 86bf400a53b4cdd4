/** The lines of the flows in a picture: from edge to edge of the blocks they join, with right angles, through the gaps. */
import type { Model } from '../../model/model.ts';
import type { Flow } from '../../model/records.ts';
import { aroundOf, type Placed, pathTo, type Rect } from '../query.ts';
import type { Joined, PlacedBox, Scene, Way } from '../scene.ts';
import { setApart } from './lines-apart.ts';
import type { Point, Points } from './points.ts';
import { routeAround } from './route.ts';

export type FlowLine = {
  readonly flow: Flow;
  /** From the edge of the source to the edge of the target; the arrow stands at the last point. */
  readonly points: Points;
};

/**
 * The line of a flow. An end that is not shown is taken at the innermost shown block around it; null where both ends
 * come to the same block, to one inside the other, or where one is not in the picture at all.
 */
export const flowLine = (model: Model, scene: Scene, flow: Flow): FlowLine | null => {
  const source = pathTo(scene, flow.sourceId, aroundOf(model, flow.sourceId));
  const target = pathTo(scene, flow.targetId, aroundOf(model, flow.targetId));
  const points = lineBetween(scene, source, target);
  return points && { flow, points };
};

/**
 * The line between two boxes, each given by the boxes on the way to it; null where there is none to draw.
 * Found again at no cost while the innermost box around both has not changed.
 * @param shift moves the ends along their edges, so that a line there and one back stand apart.
 */
export const lineBetween = (
  scene: Scene,
  source: readonly Placed[],
  target: readonly Placed[],
  shift = 0,
): Points | null => {
  const [from, to] = [source.at(-1), target.at(-1)];
  if (!from || !to) return null;
  const depth = commonDepth(source, target);
  if (depth === source.length || depth === target.length) return null;
  const common = source[depth - 1];
  const siblings = common?.box.children ?? scene.boxes;
  const [left, top] = [common?.x ?? 0, common?.y ?? 0];
  const known = linesIn(siblings);
  const key = `${from.box.kind} ${from.box.id} ${to.box.kind} ${to.box.id} ${shift}`;
  let line = known.get(key);
  if (line === undefined) {
    const isDirect = source.length === depth + 1 && target.length === depth + 1;
    line = isDirect ? laidBetween(scene, common, from.box.id, to.box.id) : undefined;
    if (line) known.set(key, line);
  }
  if (line === undefined) {
    const obstacles = [
      ...others(siblings, left, top, [source[depth]?.box.id, target[depth]?.box.id]),
      ...besideTheWay(source, depth),
      ...besideTheWay(target, depth),
    ];
    const isDirect = source.length === depth + 1 && target.length === depth + 1;
    // A line into a container ends beside those that join the blocks in it, and runs beside those around it.
    const own = isDirect ? shift : shift + CROSSING_SHIFT;
    const room = common ? roomIn(common) : null;
    const points = routeAround(rectAt(from), rectAt(to), obstacles, room, own, !isDirect);
    line = points && moved(points, -left, -top);
    known.set(key, line);
  }
  return line && moved(line, left, top);
};

/** Lines by the children among which they run, relative to the box around these: boxes that stay keep their reference. */
const lines = new WeakMap<readonly PlacedBox[], Map<string, Points | null>>();
const linesIn = (siblings: readonly PlacedBox[]): Map<string, Points | null> => {
  const known = lines.get(siblings) ?? new Map<string, Points | null>();
  lines.set(siblings, known);
  return known;
};

/** The line that the arrangement laid between two of its boxes, or that was laid apart from the others of the container. */
const laidBetween = (
  scene: Scene,
  common: Placed | undefined,
  from: string,
  to: string,
): Points | undefined => {
  const { ways, joined } = common?.box ?? scene;
  const laid = ways ?? apartAmong(scene, common, joined ?? []);
  return laid.find((way) => way.from === from && way.to === to)?.points;
};

/** More lines than these in one container find their ways by themselves. */
const MAX_APART = 60;
/** How far the ends of lines across the border of a container stand from the middles of their blocks. */
const CROSSING_SHIFT = 14;
/** How far the line to a block and the line back stand apart. */
const THERE_AND_BACK = 10;

const apart = new WeakMap<readonly PlacedBox[], readonly Way[]>();

/** The lines between the children of one container, none on another; found once for as long as they stand so. */
const apartAmong = (scene: Scene, common: Placed | undefined, joined: readonly Joined[]): readonly Way[] => {
  const siblings = common?.box.children ?? scene.boxes;
  const known = apart.get(siblings);
  if (known) return known;
  const made = joined.length > MAX_APART ? [] : laidApart(siblings, common, joined);
  apart.set(siblings, made);
  return made;
};

const laidApart = (
  siblings: readonly PlacedBox[],
  common: Placed | undefined,
  joined: readonly Joined[],
): readonly Way[] => {
  const rects = new Map(
    siblings.map(({ x, y, box }) => [box.id, { x, y, width: box.width, height: box.height }] as const),
  );
  const bounds = common ? roomIn({ ...common, x: 0, y: 0 }) : null;
  const boxes = [...rects.values()];
  const routed = joined.flatMap(({ from, to }) => {
    const [start, end] = [rects.get(from), rects.get(to)];
    if (!start || !end) return [];
    const isTwoWay = joined.some((other) => other.from === to && other.to === from);
    const shift = isTwoWay ? (from < to ? THERE_AND_BACK / 2 : -THERE_AND_BACK / 2) : 0;
    const others = boxes.filter((box) => box !== start && box !== end);
    const points = routeAround(start, end, others, bounds, shift);
    return points ? [{ ids: { from, to }, points, from: start, to: end }] : [];
  });
  const lines = setApart(routed, boxes, bounds);
  return routed.map(({ ids, points }, i) => ({ ...ids, points: lines[i] ?? points }));
};

const moved = ([first, ...rest]: Points, dx: number, dy: number): Points => {
  const move = ({ x, y }: Point) => ({ x: x + dx, y: y + dy });
  return [move(first), ...rest.map(move)];
};

const rectAt = ({ x, y, box }: Placed): Rect => ({ x, y, width: box.width, height: box.height });

/** Below the text of the header, and not on the edge. */
const roomIn = ({ x, y, box }: Placed): Rect => {
  const top = box.headerHeight - (HEADER_SPACE[box.level - 1] ?? 0);
  return { x: x + 2, y: y + top, width: box.width - 4, height: box.height - top - 2 };
};

/** What the header of an exploded block leaves free below its text, by level. */
const HEADER_SPACE = [12, 5];

const commonDepth = (a: readonly Placed[], b: readonly Placed[]): number => {
  let depth = 0;
  while (depth < a.length && depth < b.length && a[depth]?.box === b[depth]?.box) depth++;
  return depth;
};

const others = (
  boxes: readonly PlacedBox[],
  left: number,
  top: number,
  ends: readonly (string | undefined)[],
): Rect[] =>
  boxes.flatMap(({ x, y, box }) =>
    ends.includes(box.id) ? [] : [{ x: left + x, y: top + y, width: box.width, height: box.height }],
  );

/** Headers of the boxes around an end, and what stands beside it in each, out to where both ends are inside. */
const besideTheWay = (path: readonly Placed[], depth: number): Rect[] =>
  path
    .slice(depth, -1)
    .flatMap(({ x, y, box }, i) => [
      { x, y, width: box.width, height: box.headerHeight },
      ...others(box.children, x, y, [path[depth + i + 1]?.box.id]),
    ]);

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
