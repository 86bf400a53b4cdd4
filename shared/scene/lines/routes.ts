/**
 * The lines of a scene: each strand of flows from the edge of one box to the edge of the other, container by container.
 * A container's lines are laid together and kept for as long as neither its boxes nor its lines change, so that a change
 * costs the containers around it.
 */
import type { Model } from '../../model/model.ts';
import type { Placed, Rect } from '../query.ts';
import type { PlacedBox, Scene, SceneBox } from '../scene.ts';
import type { PlacedLabel } from './label-place.ts';
import { labelText, textOn } from './label-text.ts';
import type { End, Part, Side } from './parts.ts';
import { corners } from './paths/search.ts';
import { type Plan, planOf } from './plan.ts';
import { isLine, type Point, type Points } from './points.ts';
import { type Exit, exitsOf } from './sides.ts';
import { type Strand, strandsOf } from './strands.ts';

/** A strand as it is drawn, in the coordinates of the scene. */
export type Route = {
  readonly strand: Strand;
  /** From the edge of the source to the edge of the target; the arrow stands at the last point. */
  readonly points: Points;
  /** What is written on it, at its full length. */
  readonly text: string;
  readonly label: PlacedLabel | null;
};

export type Routes = {
  /** The strands that end at a box. */
  readonly endingAt: (placed: Placed) => readonly Strand[];
  /** All strands whose lines run between the children of a container and stay in it; null is the whole scene. */
  readonly within: (container: Placed | null) => readonly Strand[];
  readonly routeOf: (strand: Strand) => Route;
};

export const routesOf = (model: Model, scene: Scene): Routes => {
  const strands = strandsOf(model, scene);
  const plans = new Map<readonly PlacedBox[], Plan>();
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
    const own = container === null ? 0 : container.depth + 1;
    const parts = strands.through(container).map((strand) => partOf(strand, container, own));
    const made = keptPlan(children, parts, container);
    plans.set(children, made);
    return made;
  };

  const partOf = (strand: Strand, container: Placed | null, depth: number): Part => {
    const { source, target, key, depth: common } = strand;
    const [out, into] = exitsFor(strand);
    const isWhole = common === depth;
    const isSource = isWhole || source[depth - 1]?.box === container?.box;
    const isTarget = isWhole || !isSource;
    const from = isSource ? childEnd(strand, source, depth, container) : edgeEnd(out, container);
    const to = isTarget ? childEnd(strand, target, depth, container) : null;
    const ends = isSource
      ? { from, to: to ?? edgeEnd(out, container) }
      : { from: edgeEnd(into, container), to: to ?? from };
    const label = labelText(textOn(model, strand.flows));
    const isDirect = isWhole && source.length === depth + 1 && target.length === depth + 1;
    const laid = isDirect ? laidBetween(container?.box ?? scene, strand) : undefined;
    return { key, ...ends, laid, label, isSpare: !isWhole };
  };

  /** A child of a container: where a line out of it, or the block itself, is met. */
  const childEnd = (
    strand: Strand,
    path: readonly Placed[],
    depth: number,
    container: Placed | null,
  ): End => {
    const child = path[depth] as Placed;
    const rect = rectsIn(container?.box.children ?? scene.boxes).byBox.get(child.box) ?? rectOf(child);
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
      const { source, target, depth, key } = strand;
      const pieceIn = (container: Placed | null) => planFor(container).get(key);
      const at = (container: Placed | null) => moved(pieceIn(container)?.points ?? [], container);
      const common = source[depth - 1] ?? null;
      const points = [
        ...source.slice(depth, -1).toReversed().flatMap(at),
        ...at(common),
        ...target.slice(depth, -1).flatMap(at),
      ];
      const labels = [common, ...source.slice(depth, -1), ...target.slice(depth, -1)].flatMap((container) => {
        const own = pieceIn(container)?.label;
        return own ? { ...own, x: own.x + (container?.x ?? 0), y: own.y + (container?.y ?? 0) } : [];
      });
      const label = labels.find(({ isClear }) => isClear) ?? labels[0] ?? null;
      return {
        strand,
        points: corners(isLine(points) ? points : [{ x: 0, y: 0 }]),
        text: textOn(model, strand.flows),
        label,
      };
    },
  };
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

const moved = (points: readonly Point[], container: Placed | null): readonly Point[] =>
  container === null ? points : points.map(({ x, y }) => ({ x: x + container.x, y: y + container.y }));

/** Below the header, inside the edge. */
const roomIn = ({ box }: Placed): Rect => ({
  x: 0,
  y: box.headerHeight,
  width: box.width,
  height: box.height - box.headerHeight,
});

/** What was planned before among the same boxes, newest first. */
const kept = new WeakMap<readonly PlacedBox[], { readonly key: string; readonly plan: Plan }[]>();
const KEPT = 3;

const keptPlan = (children: readonly PlacedBox[], parts: readonly Part[], container: Placed | null): Plan => {
  if (parts.length === 0) return NOTHING;
  const room = container && roomIn(container);
  const key = keyOf(parts, room);
  const before = kept.get(children) ?? [];
  const known = before.find((each) => each.key === key);
  if (known) return known.plan;
  const plan = planOf(parts, rectsIn(children).all, room);
  kept.set(children, [{ key, plan }, ...before].slice(0, KEPT));
  return plan;
};
const NOTHING: Plan = new Map();

const keyOf = (parts: readonly Part[], room: Rect | null): string => {
  const end = (each: End) =>
    each.kind === 'edge'
      ? `${each.side}${each.least}-${each.most}`
      : each.kind === 'door'
        ? `${each.side}${each.at.x},${each.at.y}`
        : '';
  const own = parts.map(
    ({ key, from, to, label, isSpare }) => `${key} ${end(from)} ${end(to)} ${label?.text ?? ''} ${isSpare}`,
  );
  return `${room?.width} ${room?.height}\n${own.join('\n')}`;
};
