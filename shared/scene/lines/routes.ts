/**
 * The lines of a scene: each strand of flows from the edge of one box to the edge of the other, container by container.
 * A container's lines are laid together and kept for as long as neither its boxes nor its lines change, so that a change
 * costs the containers around it.
 */
import type { Model } from '../../model/model.ts';
import type { Placed, Rect } from '../query.ts';
import type { PlacedBox, Scene, SceneBox } from '../scene.ts';
import { keepAlong, planAlong, planAmong } from './kept-plans.ts';
import type { PlacedLabel } from './label-place.ts';
import { labelText } from './label-text.ts';
import type { End, Part, Side } from './parts.ts';
import { corners } from './paths/search.ts';
import type { Plan, PlannedPart } from './plan.ts';
import { isLine, type Point, type Points } from './points.ts';
import { type Exit, exitsOf } from './sides.ts';
import type { Route, Strand } from './strand.ts';
import { strandsOf } from './strands.ts';

export type Routes = {
  /** The strands that end at a box. */
  readonly endingAt: (placed: Placed) => readonly Strand[];
  /** All strands whose lines run between the children of a container and stay in it; null is the whole scene. */
  readonly within: (container: Placed | null) => readonly Strand[];
  readonly routeOf: (strand: Strand) => Route;
  /** In how many containers lines have been laid so far: what finding routes has cost. */
  readonly laidOut: () => number;
};

export const routesOf = (model: Model, scene: Scene): Routes => {
  const strands = strandsOf(model, scene);
  const plans = new Map<readonly PlacedBox[], Plan>();
  let laidOut = 0;
  const exits = new Map<string, readonly [source: readonly Exit[], target: readonly Exit[]]>();
  const exitsFor = (strand: Strand) => {
    const known = exits.get(strand.key);
    if (known) return known;
    const { source, target, depth } = strand;
    const made = [exitsOf(source, depth, endRect(target)), exitsOf(target, depth, endRect(source))] as const;
    exits.set(strand.key, made);
    return made;
  };

  const planFor = (container: Placed | null): Plan => {
    const children = container?.box.children ?? scene.boxes;
    const known = plans.get(children);
    if (known) return known;
    const through = strands.through(container);
    const made = planAlong(through, model.epoch) ?? laidPlan(through, container, children);
    plans.set(children, made);
    return made;
  };

  const laidPlan = (
    through: readonly Strand[],
    container: Placed | null,
    children: readonly PlacedBox[],
  ): Plan => {
    const own = container === null ? 0 : container.depth + 1;
    const parts = through.map((strand) => partOf(strand, container, own));
    laidOut++;
    const plan = planAmong(children, parts, rectsIn(children).all, container && roomIn(container));
    keepAlong(through, model.epoch, plan);
    return plan;
  };

  const partOf = (strand: Strand, container: Placed | null, depth: number): Part => {
    const { source, target, key, depth: common } = strand;
    const label = labelText(strands.textOf(strand));
    const isWhole = common === depth;
    if (isWhole && source.length === depth + 1 && target.length === depth + 1) {
      const laid = laidBetween(container?.box ?? scene, strand);
      const from: End = { kind: 'box', rect: childRect(source, depth, container) };
      const to: End = { kind: 'box', rect: childRect(target, depth, container) };
      return { key, from, to, laid, label, isSpare: false };
    }
    const [out, into] = exitsFor(strand);
    const isSource = isWhole || source[depth - 1]?.box === container?.box;
    const isTarget = isWhole || !isSource;
    const from = isSource ? childEnd(strand, source, depth, container) : edgeEnd(out, container);
    const to = isTarget ? childEnd(strand, target, depth, container) : null;
    const ends = isSource
      ? { from, to: to ?? edgeEnd(out, container) }
      : { from: edgeEnd(into, container), to: to ?? from };
    return { key, ...ends, laid: undefined, label, isSpare: !isWhole };
  };

  const childRect = (path: readonly Placed[], depth: number, container: Placed | null): Rect => {
    const child = path[depth] as Placed;
    return rectsIn(container?.box.children ?? scene.boxes).byBox.get(child.box) ?? rectOf(child);
  };

  /** A child of a container: where a line out of it, or the block itself, is met. */
  const childEnd = (
    strand: Strand,
    path: readonly Placed[],
    depth: number,
    container: Placed | null,
  ): End => {
    const child = path[depth] as Placed;
    const rect = childRect(path, depth, container);
    if (path.length === depth + 1) return { kind: 'box', rect };
    const points = planFor(child).get(strand.key)?.points;
    const isSource = path === strand.source;
    const door = points && (isSource ? points.at(-1) : points[0]);
    const sides = exitsFor(strand)[isSource ? 0 : 1];
    const side = sides.find(({ box }) => box.box === child.box)?.side ?? 'right';
    if (!door) return { kind: 'box', rect };
    return { kind: 'door', rect, side, at: { x: door.x + rect.x, y: door.y + rect.y } };
  };

  return {
    endingAt: strands.endingAt,
    within: (container) => {
      const depth = container === null ? 0 : container.depth + 1;
      return strands.through(container).filter((strand) => strand.depth === depth);
    },
    routeOf: (strand) => {
      const { source, target, depth } = strand;
      const common = source[depth - 1] ?? null;
      // The containers that the line runs in: across, out of the source, and into the target.
      const containers = [common];
      for (let i = depth; i < source.length - 1; i++) containers.push(source[i] as Placed);
      for (let i = depth; i < target.length - 1; i++) containers.push(target[i] as Placed);
      const along = containers.map(planFor);
      const text = strands.textOf(strand);
      const before = strand.memory.drawn;
      if (before?.route.text === text && along.every((plan, i) => plan === before.along[i]))
        return before.route;
      const route = routeAlong(strand, containers, along, text);
      strand.memory.drawn = { along, route };
      return route;
    },
    laidOut: () => laidOut,
  };
};

const routeAlong = (
  strand: Strand,
  containers: readonly (Placed | null)[],
  along: readonly Plan[],
  text: string,
): Route => {
  const { key, source, depth } = strand;
  const [common = null, ...others] = containers;
  const whole = along[0]?.get(key);
  if (others.length === 0 && whole)
    return { strand, points: moved(whole.points, common), text, label: labelIn(whole, common) };
  const pieces = containers.map((container, i) => {
    const points = along[i]?.get(key)?.points;
    return points ? moved(points, container) : [];
  });
  const [across = [], ...inside] = pieces;
  const out = source.length - 1 - depth;
  const points = [...inside.slice(0, out).reverse().flat(), ...across, ...inside.slice(out).flat()];
  const labels = containers.flatMap((container, i) => labelIn(along[i]?.get(key), container) ?? []);
  const label = labels.find(({ isClear }) => isClear) ?? labels[0] ?? null;
  return { strand, points: corners(isLine(points) ? points : [{ x: 0, y: 0 }]), text, label };
};

const labelIn = (planned: PlannedPart | undefined, container: Placed | null): PlacedLabel | null => {
  const label = planned?.label ?? null;
  if (!label || !container) return label;
  return { ...label, x: label.x + container.x, y: label.y + container.y };
};

const rectOf = ({ x, y, box }: PlacedBox): Rect => ({ x, y, width: box.width, height: box.height });

/** The rectangles of a container's children: the ends of lines are the very ones that are not to be run through. */
type Rects = { readonly all: readonly Rect[]; readonly byBox: ReadonlyMap<SceneBox, Rect> };
const rects = new WeakMap<readonly PlacedBox[], Rects>();
const rectsIn = (children: readonly PlacedBox[]): Rects => {
  const known = rects.get(children);
  if (known) return known;
  const all = children.map(rectOf);
  const made = { all, byBox: new Map(children.map(({ box }, i) => [box, all[i] as Rect])) };
  rects.set(children, made);
  return made;
};

const endRect = (path: readonly Placed[]): Rect => {
  const end = path.at(-1);
  return end ? rectOf(end) : { x: 0, y: 0, width: 0, height: 0 };
};

/** The border of a container, with the stretch of it that is nearest to where the line goes. */
const edgeEnd = (exits: readonly Exit[], container: Placed | null): End => {
  const exit = exits.find(({ box }) => box.box === container?.box);
  const { side = 'right', towards = { x: 0, y: 0, width: 0, height: 0 } } = exit ?? {};
  const [left, top] = [container?.x ?? 0, container?.y ?? 0];
  const [start, length] = isLevelSide(side)
    ? [towards.y - top, towards.height]
    : [towards.x - left, towards.width];
  return { kind: 'edge', side, least: Math.round(start), most: Math.round(start + length) };
};
const isLevelSide = (side: Side) => side === 'left' || side === 'right';

/** The line that the arrangement laid between two of its boxes. */
const laidBetween = ({ ways }: Pick<Scene, 'ways'>, { sourceId, targetId }: Strand): Points | undefined =>
  ways?.find(({ from, to }) => from === sourceId && to === targetId)?.points;

const moved = (points: Points, container: Placed | null): Points => {
  if (container === null) return points;
  const [first, ...rest] = points;
  const by = ({ x, y }: Point): Point => ({ x: x + container.x, y: y + container.y });
  return [by(first), ...rest.map(by)];
};

/** Below the header, inside the edge. */
const roomIn = ({ box }: Placed): Rect => ({
  x: 0,
  y: box.headerHeight,
  width: box.width,
  height: box.height - box.headerHeight,
});
