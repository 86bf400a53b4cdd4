/** The flows of a picture: a line by its kind, an arrow at its end, its label where it covers nothing. */
import type { Model } from '../model/model.ts';
import { rectAround } from '../scene/lines/label-place.ts';
import { LABEL_LINE, LABEL_SIZE } from '../scene/lines/label-text.ts';
import { lineOf, type Point } from '../scene/lines/points.ts';
import { routesOf } from '../scene/lines/routes.ts';
import type { Route } from '../scene/lines/strand.ts';
import { type Placed, visitVisible } from '../scene/query.ts';
import type { Scene } from '../scene/scene.ts';
import { baselineIn, measure } from '../scene/text/text.ts';
import { linePath, polygonPath } from './paths.ts';
import { type Pen, paletteOf } from './pen.ts';

/** Every line of a scene, in the order of the flows. */
export const flowRoutes = (model: Model, scene: Scene): Route[] => {
  if (model.rows.flow.size === 0) return [];
  const order = flowOrder(model);
  const routes = routesOf(model, scene);
  const containers: (Placed | null)[] = [null];
  visitVisible(scene, { x: 0, y: 0, width: scene.width, height: scene.height }, (placed) => {
    if (placed.box.children.length > 0) containers.push(placed);
    return true;
  });
  const first = ({ strand: { flows } }: Route) =>
    flows.reduce((least, { id }) => Math.min(least, order.get(id) ?? 0), order.size);
  return containers
    .flatMap((each) => routes.within(each).map(routes.routeOf))
    .sort((a, b) => first(a) - first(b));
};

type Order = ReadonlyMap<string, number>;
const orders = new WeakMap<Model, { readonly revision: number; readonly order: Order }>();

/** Where each flow stands among all. Found once for all pictures of a model that does not change: a book draws one for each page. */
const flowOrder = (model: Model): Order => {
  const { revision } = model;
  const known = orders.get(model);
  if (known?.revision === revision) return known.order;
  const order = new Map(Array.from(model.rows.flow.keys(), (id, i) => [id, i]));
  orders.set(model, { revision, order });
  return order;
};

/** Length of an arrow, and half its width by its length. */
const ARROW = 8;
const ARROW_SIDE = 0.46;

/** Draws a flow: information dashed, material strong. */
export const drawFlow = (pen: Pen, { strand: { flows }, points }: Route): void => {
  const [{ kind }] = flows;
  const { inkSoft } = paletteOf(pen);
  const tip = points.at(-1) ?? points[0];
  const head = arrowHead(points.at(-2) ?? points[0], tip);
  const base = lineOf([...points.slice(0, -1), head.base]);
  pen.path(linePath(base), {
    stroke: {
      colour: inkSoft,
      width: kind === 'material' ? 2.2 : 1.2,
      ...(kind === 'information' && { dash: [4, 3] as const }),
    },
  });
  pen.path(polygonPath(head.corners), { fill: inkSoft });
};

/** The corners of an arrow's head, its tip first, and where its line ends. */
export const arrowHead = (before: Point, tip: Point): { corners: Point[]; base: Point } => {
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [dx, dy] = [((tip.x - before.x) / length) * ARROW, ((tip.y - before.y) / length) * ARROW];
  return {
    base: { x: tip.x - dx * 0.8, y: tip.y - dy * 0.8 },
    corners: [
      tip,
      { x: tip.x - dx + dy * ARROW_SIDE, y: tip.y - dy - dx * ARROW_SIDE },
      { x: tip.x - dx - dy * ARROW_SIDE, y: tip.y - dy + dx * ARROW_SIDE },
    ],
  };
};

/** Draws the label of a flow, after all lines: on a ground of its own, in lines centred below each other. */
export const drawLabel = (pen: Pen, { label }: Route): void => {
  if (!label) return;
  const { panel, inkSoft } = paletteOf(pen);
  pen.rect({ ...rectAround(label, label), radius: 4 }, { fill: panel });
  const top = label.y - (label.lines.length * LABEL_LINE) / 2;
  pen.text(
    label.lines.map((text, i) => ({
      text,
      x: label.x - measure(text, 'sans-500', LABEL_SIZE) / 2,
      baseline: top + i * LABEL_LINE + baselineIn(LABEL_LINE, LABEL_SIZE),
    })),
    { font: 'sans-500', size: LABEL_SIZE, colour: inkSoft },
  );
};
