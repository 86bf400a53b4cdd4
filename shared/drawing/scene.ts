/** A scene drawn with a pen: all that PDF, SVG and other pictures of the canvas show. */
import type { Shape } from '../charts/chart.ts';
import type { Model } from '../model/model.ts';
import { areasOf } from '../scene/lines/extent.ts';
import type { Route } from '../scene/lines/strand.ts';
import type { OverlayData, OverlayMark } from '../scene/overlays/overlay.ts';
import { frameOf, type Placed, type Rect, visitVisible } from '../scene/query.ts';
import type { Scene } from '../scene/scene.ts';
import { drawBox } from './blocks/box.ts';
import { type BoxFacts, factsOf } from './blocks/facts.ts';
import { drawFlow, drawLabel, flowRoutes } from './flows.ts';
import { type BandOptions, bandsOf } from './funnel-bands.ts';
import type { Pen } from './pen.ts';
import { drawShape } from './shape.ts';

type MarkedBox = Placed & { readonly facts: BoxFacts; readonly mark: OverlayMark | undefined };

/** All there is to draw, from the back to the front, as the model was at one moment. */
export type SceneDrawing = {
  readonly boxes: readonly MarkedBox[];
  readonly flows: readonly Route[];
  readonly bands: readonly Shape[];
};

export type OverlayOptions = BandOptions & {
  /** What is laid over the blocks. */
  readonly overlay?: OverlayData | undefined;
};

export const drawingOf = (model: Model, scene: Scene, options: OverlayOptions): SceneDrawing => {
  const boxes: MarkedBox[] = [];
  const marks = marksOf(options.overlay);
  visitVisible(
    scene,
    { x: 0, y: 0, width: scene.width, height: scene.height },
    (placed) =>
      boxes.push({ ...placed, facts: factsOf(model, placed.box), mark: marks.get(placed.box.id) }) > 0,
  );
  return { boxes, flows: flowRoutes(model, scene), bands: bandsOf(model, options, boxes) };
};

const marksOf = (overlay: OverlayData | undefined): ReadonlyMap<string, OverlayMark> => {
  const marks = new Map<string, OverlayMark>();
  for (const mark of overlay?.marks ?? []) for (const id of mark.ids) marks.set(id, mark);
  return marks;
};

/** Boxes drawn before other work gets its turn: some tens of milliseconds. */
const SLICE = 50;

/** Draws slice by slice in the units of the scene; each step tells the share that is done, 0 to 1. */
export function* drawInSlices(pen: Pen, { boxes, flows, bands }: SceneDrawing): Generator<number> {
  for (const [i, { box, x, y, facts, mark }] of boxes.entries()) {
    if (i % SLICE === SLICE - 1) yield i / boxes.length;
    pen.group({ x, y, name: facts.name }, () => drawBox(pen, box, facts, mark));
  }
  for (const flow of flows) drawFlow(pen, flow);
  for (const flow of flows) drawLabel(pen, flow);
  for (const shape of bands) drawShape(pen, shape);
}

/** The area of all that is drawn: flows find their way around blocks, and bands hang over them. */
export const extentOf = ({ boxes, flows, bands }: SceneDrawing): Rect => {
  const outermost = boxes.filter(({ depth }) => depth === 0);
  const areas: Rect[] = [
    ...outermost.map(({ x, y, box: { width, height } }) => ({ x, y, width, height })),
    ...flows.flatMap(areasOf),
    ...bands.flatMap((shape) => (shape.kind === 'rect' ? [shape] : [])),
  ];
  return frameOf({ x: 0, y: 0, width: 0, height: 0 }, areas);
};
