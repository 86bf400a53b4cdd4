/** What is wrong with the lines of a picture, told by looking at every two of them. */
import { flowRoutes } from '../../../../shared/drawing/flows.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { arrowOf, rectAround } from '../../../../shared/scene/lines/label-place.ts';
import type { Point, Points } from '../../../../shared/scene/lines/points.ts';
import type { Route } from '../../../../shared/scene/lines/strand.ts';
import { type Placed, type Rect, visitVisible } from '../../../../shared/scene/query.ts';
import type { Scene } from '../../../../shared/scene/scene.ts';

export type Look = {
  readonly routes: readonly Route[];
  /** Lines that share a piece, though they share no end. */
  readonly overlaps: readonly string[];
  /** Lines that run beside each other nearer than 6 units. */
  readonly close: readonly string[];
  /** Lines through a block, or through the title of one they lead into. */
  readonly through: readonly string[];
  /** Labels over a block, an edge, an arrow or another label. */
  readonly covered: readonly string[];
  /** Labels that are not written, or not whole. */
  readonly unwritten: readonly string[];
  readonly crossings: number;
  readonly length: number;
};

type Piece = { readonly a: Point; readonly b: Point };
const piecesOf = (points: Points): Piece[] => points.slice(1).map((b, i) => ({ a: points[i] as Point, b }));

export const lookAt = (model: Model, scene: Scene): Look => {
  const routes = flowRoutes(model, scene);
  const boxes: Placed[] = [];
  visitVisible(scene, { x: -1e6, y: -1e6, width: 2e6, height: 2e6 }, (placed) => boxes.push(placed) > 0);
  const pairs = pairsOf(routes.map(({ points }) => points)).map((pair) => ({
    ...pair,
    names: `${nameOf(routes[pair.i])} and ${nameOf(routes[pair.j])}`,
    isShared: shareAnEnd(routes[pair.i], routes[pair.j]),
  }));
  const labels = routes.map(({ label }) => label && rectAround(label, label));
  return {
    routes,
    overlaps: pairs.filter(({ nearest, isShared }) => nearest < 0.5 && !isShared).map(({ names }) => names),
    close: pairs
      .filter(({ nearest, isShared }) => nearest < 5.9 && !isShared)
      .map(({ names, nearest }) => `${names}: ${nearest}`),
    through: routes.flatMap((route) => boxes.flatMap((box) => throughOf(route, box))),
    covered: labels.flatMap((label, i) => (label ? coveredBy(label, i, routes, labels, boxes) : [])),
    unwritten: routes
      .filter(({ text, label }) => text !== '' && label?.lines.join(' ').replace(/- /g, '') !== text)
      .map((route) => `${route.text}: ${route.label?.lines.join(' ')}`),
    crossings: pairs.reduce((sum, { crossed }) => sum + crossed, 0),
    length: routes.reduce((sum, { points }) => sum + lengthOf(points), 0),
  };
};

const nameOf = (route: Route | undefined): string => route?.strand.key ?? '';

const shareAnEnd = (one: Route | undefined, other: Route | undefined): boolean =>
  [one?.strand.sourceId, one?.strand.targetId].some((id) =>
    [other?.strand.sourceId, other?.strand.targetId].includes(id),
  );

export const lengthOf = (points: readonly Point[]): number =>
  points
    .slice(1)
    .reduce(
      (sum, b, i) => sum + Math.abs(b.x - (points[i]?.x ?? 0)) + Math.abs(b.y - (points[i]?.y ?? 0)),
      0,
    );

type Pair = { readonly i: number; readonly j: number; readonly nearest: number; readonly crossed: number };

/** Every two lines: how near they run beside each other, and how often they cross. */
export const pairsOf = (lines: readonly Points[]): Pair[] =>
  lines.flatMap((one, i) =>
    lines.slice(i + 1).map((other, k) => ({ i, j: i + 1 + k, ...between(piecesOf(one), piecesOf(other)) })),
  );

const between = (one: readonly Piece[], other: readonly Piece[]): { nearest: number; crossed: number } => {
  let nearest = Number.POSITIVE_INFINITY;
  let crossed = 0;
  for (const p of one)
    for (const q of other) {
      const [isUpright, isOther] = [p.a.x === p.b.x, q.a.x === q.b.x];
      if (isUpright !== isOther) {
        const [v, h] = isUpright ? [p, q] : [q, p];
        if (isInside(v.a.x, h.a.x, h.b.x) && isInside(h.a.y, v.a.y, v.b.y)) crossed++;
        continue;
      }
      const [at, along] = isUpright ? (['x', 'y'] as const) : (['y', 'x'] as const);
      const from = Math.max(Math.min(p.a[along], p.b[along]), Math.min(q.a[along], q.b[along]));
      const to = Math.min(Math.max(p.a[along], p.b[along]), Math.max(q.a[along], q.b[along]));
      if (to - from > 1) nearest = Math.min(nearest, Math.abs(p.a[at] - q.a[at]));
    }
  return { nearest, crossed };
};

const isInside = (at: number, a: number, b: number) =>
  at > Math.min(a, b) + 0.01 && at < Math.max(a, b) - 0.01;

const throughOf = (route: Route, { box, x, y }: Placed): string[] => {
  const { source, target } = route.strand;
  const isAround = [...source.slice(0, -1), ...target.slice(0, -1)].some((each) => each.box === box);
  const height = isAround ? box.headerHeight : box.height;
  const rect = { x: x + 1, y: y + 1, width: box.width - 2, height: height - 2 };
  return piecesOf(route.points).some((piece) => runsThrough(piece, rect))
    ? [`${nameOf(route)} through ${box.id}`]
    : [];
};

const runsThrough = ({ a, b }: Piece, { x, y, width, height }: Rect): boolean =>
  Math.min(a.x, b.x) < x + width &&
  Math.max(a.x, b.x) > x &&
  Math.min(a.y, b.y) < y + height &&
  Math.max(a.y, b.y) > y;

const coveredBy = (
  label: Rect,
  own: number,
  routes: readonly Route[],
  labels: readonly (Rect | null)[],
  boxes: readonly Placed[],
): string[] => {
  const name = routes[own]?.text ?? '';
  const found: string[] = [];
  for (const { box, x, y } of boxes) {
    const [right, bottom] = [x + box.width, y + box.height];
    if (!meets(label, { x, y, width: box.width, height: box.height })) continue;
    const isWithin =
      box.children.length > 0 &&
      label.x >= x &&
      label.y >= y + box.headerHeight &&
      label.x + label.width <= right &&
      label.y + label.height <= bottom;
    if (!isWithin) found.push(`${name} over ${box.id}`);
  }
  routes.forEach((route, i) => {
    if (meets(label, arrowOf(route.points))) found.push(`${name} over the arrow of ${nameOf(route)}`);
    const other = labels[i];
    if (i !== own && other && meets(label, other)) found.push(`${name} over ${route.text}`);
  });
  return found;
};

const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;
