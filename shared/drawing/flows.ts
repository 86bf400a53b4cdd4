/** The flows of a picture: a line by its kind, an arrow at its end, its label in the middle. */

import type { Model } from '../model/model.ts';
import { flowLabel } from '../model/queries/exchange.ts';
import { withTerms } from '../model/queries/terms.ts';
import { type FlowLine, flowLine, labelSpot } from '../scene/lines/links.ts';
import type { Point } from '../scene/lines/points.ts';
import { LIGHT } from '../scene/overlays/palette.ts';
import type { Rect } from '../scene/query.ts';
import type { Scene, TextLine } from '../scene/scene.ts';
import { fitted, measure } from '../scene/text/text.ts';
import { linePath, polygonPath } from './paths.ts';
import type { Pen } from './pen.ts';

export type LabelledLine = FlowLine & { readonly label: string };

export const flowLinesOf = (model: Model, scene: Scene): LabelledLine[] => {
  const lines: LabelledLine[] = [];
  for (const flow of model.rows.flow.values()) {
    const line = flowLine(model, scene, flow);
    if (line)
      lines.push({
        ...line,
        label: fitted(withTerms(model, flowLabel(model, flow)), 'sans-400', LABEL_SIZE, 160),
      });
  }
  return lines;
};

const LABEL_SIZE = 10.5;

/** Draws a flow: information dashed, material strong. */
export const drawFlow = (pen: Pen, line: LabelledLine): void => {
  const { flow, points } = line;
  pen.path(linePath(points), {
    stroke: {
      colour: LIGHT.inkSoft,
      width: flow.kind === 'material' ? 2.2 : 1.2,
      ...(flow.kind === 'information' && { dash: [4, 3] as const }),
    },
  });
  pen.path(polygonPath(arrowOf(points.at(-2) ?? points[0], points.at(-1) ?? points[0])), {
    fill: LIGHT.inkSoft,
  });
  const label = labelOf(line);
  if (!label) return;
  pen.rect({ ...label.ground, radius: 4 }, { fill: LIGHT.panel });
  pen.text([label], { font: 'sans-400', size: LABEL_SIZE, colour: LIGHT.inkSoft });
};

/** The corners of an arrow's head, its tip first. */
const arrowOf = (before: Point, tip: Point): Point[] => {
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [dx, dy] = [((tip.x - before.x) / length) * 7, ((tip.y - before.y) / length) * 7];
  return [
    tip,
    { x: tip.x - dx + dy * 0.5, y: tip.y - dy - dx * 0.5 },
    { x: tip.x - dx - dy * 0.5, y: tip.y - dy + dx * 0.5 },
  ];
};

/** The label of a line with the ground it stands on; null where it has none, or is too short for it. */
const labelOf = ({ points, label: text }: LabelledLine): (TextLine & { readonly ground: Rect }) | null => {
  const width = measure(text, 'sans-400', LABEL_SIZE);
  const { x, y, length, vertical } = labelSpot(points);
  // On a line too short for it a label would hide the blocks.
  if (text === '' || length < (vertical ? 24 : width * 0.6)) return null;
  return {
    text,
    x: x - width / 2,
    baseline: y + LABEL_SIZE * 0.34,
    ground: { x: x - width / 2 - 4, y: y - 8, width: width + 8, height: 16 },
  };
};

/** The areas that a flow takes up: its line with its arrow, and its label. */
export const areasOf = (line: LabelledLine): Rect[] => {
  const around = line.points.map(({ x, y }) => ({ x: x - 4, y: y - 4, width: 8, height: 8 }));
  const label = labelOf(line);
  return label ? [...around, label.ground] : around;
};
