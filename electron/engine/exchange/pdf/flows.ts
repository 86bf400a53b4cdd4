/** The flows of a picture on a page: a line by its kind, an arrow at its end, its label in the middle. */
import type { Model } from '../../../../shared/model/model.ts';
import { withTerms } from '../../../../shared/model/terms.ts';
import { type FlowLine, flowLine, labelSpot } from '../../../../shared/scene/links.ts';
import { LIGHT } from '../../../../shared/scene/palette.ts';
import type { Point } from '../../../../shared/scene/route.ts';
import type { Scene } from '../../../../shared/scene/scene.ts';
import { fitted, measure } from '../../../../shared/scene/text.ts';
import { drawLine } from './line.ts';

export type LabelledLine = FlowLine & { readonly label: string };

export const flowLinesOf = (model: Model, scene: Scene): LabelledLine[] => {
  const lines: LabelledLine[] = [];
  for (const flow of model.rows.flow.values()) {
    const line = flowLine(model, scene, flow);
    if (line)
      lines.push({ ...line, label: fitted(withTerms(model, flow.label), 'sans-400', LABEL_SIZE, 160) });
  }
  return lines;
};

const LABEL_SIZE = 10.5;

/** Draws a flow in the units of the scene: information dashed, material strong. */
export const drawFlow = (pdf: PDFKit.PDFDocument, { flow, points, label }: LabelledLine): void => {
  const [start, ...rest] = points;
  pdf.moveTo(start.x, start.y);
  for (const { x, y } of rest) pdf.lineTo(x, y);
  if (flow.kind === 'information') pdf.dash(4, { space: 3 });
  pdf.lineWidth(flow.kind === 'material' ? 2.2 : 1.2).stroke(LIGHT.inkSoft);
  pdf.undash();
  drawArrow(pdf, rest.at(-2) ?? start, rest.at(-1) ?? start);
  const width = measure(label, 'sans-400', LABEL_SIZE);
  const { x, y, length, vertical } = labelSpot(points);
  // On a line too short for it a label would hide the blocks.
  if (label === '' || length < (vertical ? 24 : width * 0.6)) return;
  pdf.roundedRect(x - width / 2 - 4, y - 8, width + 8, 16, 4).fill(LIGHT.panel);
  drawLine(pdf, label, x - width / 2, y + LABEL_SIZE * 0.34, {
    font: 'sans-400',
    size: LABEL_SIZE,
    colour: LIGHT.inkSoft,
  });
};

const drawArrow = (pdf: PDFKit.PDFDocument, before: Point, tip: Point): void => {
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const [dx, dy] = [((tip.x - before.x) / length) * 7, ((tip.y - before.y) / length) * 7];
  pdf
    .polygon(
      [tip.x, tip.y],
      [tip.x - dx + dy * 0.5, tip.y - dy - dx * 0.5],
      [tip.x - dx - dy * 0.5, tip.y - dy + dx * 0.5],
    )
    .fill(LIGHT.inkSoft);
};
