/** A scene drawn with a pen: all that PDF, SVG and other pictures of the canvas show. */
import type { Model } from '../../../../shared/model/model.ts';
import type { Shape } from '../../../../shared/scene/pictures/picture.ts';
import { frameOf, type Placed, type Rect, visitVisible } from '../../../../shared/scene/query.ts';
import type { Scene } from '../../../../shared/scene/scene.ts';
import { drawBox } from './box.ts';
import { type BoxFacts, factsOf } from './facts.ts';
import { areasOf, drawFlow, flowLinesOf, type LabelledLine } from './flows.ts';
import { bandsOf, type OverlayOptions } from './funnel-bands.ts';
import type { Pen } from './pen.ts';
import { drawShape } from './shape.ts';

/** All there is to draw, from the back to the front, as the model was at one moment. */
type Drawing = {
  readonly boxes: readonly (Placed & { readonly facts: BoxFacts })[];
  readonly flows: readonly LabelledLine[];
  readonly bands: readonly Shape[];
};

export const drawingOf = (model: Model, scene: Scene, overlay: OverlayOptions): Drawing => {
  const boxes: (Placed & { readonly facts: BoxFacts })[] = [];
  visitVisible(
    scene,
    { x: 0, y: 0, width: scene.width, height: scene.height },
    (placed) => boxes.push({ ...placed, facts: factsOf(model, placed.box) }) > 0,
  );
  return { boxes, flows: flowLinesOf(model, scene), bands: bandsOf(model, overlay, boxes) };
};

/** Boxes drawn before other work gets its turn: some tens of milliseconds. */
const SLICE = 50;

/** Draws slice by slice in the units of the scene; each step tells the share that is done, 0 to 1. */
export function* drawInSlices(pen: Pen, { boxes, flows, bands }: Drawing): Generator<number> {
  for (const [i, { box, x, y, facts }] of boxes.entries()) {
    if (i % SLICE === SLICE - 1) yield i / boxes.length;
    pen.group({ x, y, name: facts.name }, () => drawBox(pen, box, facts));
  }
  for (const flow of flows) drawFlow(pen, flow);
  for (const shape of bands) drawShape(pen, shape);
}

/** The area of all that is drawn: flows find their way around blocks, and bands hang over them. */
export const extentOf = ({ boxes, flows, bands }: Drawing): Rect => {
  const outermost = boxes.filter(({ depth }) => depth === 0);
  const areas: Rect[] = [
    ...outermost.map(({ x, y, box: { width, height } }) => ({ x, y, width, height })),
    ...flows.flatMap(areasOf),
    ...bands.flatMap((shape) => (shape.kind === 'rect' ? [shape] : [])),
  ];
  return frameOf({ x: 0, y: 0, width: 0, height: 0 }, areas);
};
