/** The charts of a scenario for tests, and what all of them must keep to. */

import { type Area, type Chart, type Shape, type TextShape, textLeft } from '../../../shared/charts/chart.ts';
import { attainmentChart } from '../../../shared/charts/kinds/attainment.ts';
import { distributionChart } from '../../../shared/charts/kinds/distribution.ts';
import { funnelChart } from '../../../shared/charts/kinds/funnel.ts';
import { nettingChart } from '../../../shared/charts/kinds/netting.ts';
import { tornadoChart } from '../../../shared/charts/kinds/tornado.ts';
import { riskOf } from '../../../shared/funnel/analysis/risk.ts';
import { sensitivityOf } from '../../../shared/funnel/analysis/sensitivity.ts';
import { calculate } from '../../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import { measure } from '../../../shared/scene/text/text.ts';

export const chartsOf = (input: FunnelInput, width = 760, runs = 300) => {
  const result = calculate(input);
  const sensitivity = sensitivityOf(input);
  const options = { width };
  return {
    funnel: funnelChart(input, result, options),
    netting: nettingChart(input, result, options),
    attainment: attainmentChart(input, result, options),
    tornado: tornadoChart(input, sensitivity, options),
    'tornado of what to create': tornadoChart(input, sensitivity, { ...options, of: 'create' }),
    distribution: distributionChart(input, riskOf(input, { runs }), options),
  } satisfies Record<string, Chart>;
};

const textsIn = ({ shapes }: Chart): TextShape[] => shapes.filter((shape) => shape.kind === 'text');
export const wordsIn = (chart: Chart): string[] => textsIn(chart).map(({ text }) => text);

/** Parts of the type size that letters and figures of IBM Plex Sans reach above and below the baseline. */
const CAP_HEIGHT = 0.76;
const DEPTH = 0.22;

/** The area a text takes up, from the top of its tallest to the bottom of its deepest letter. */
export const textArea = (shape: TextShape): Area => ({
  x: textLeft(shape),
  y: shape.baseline - CAP_HEIGHT * shape.size,
  width: measure(shape.text, shape.font, shape.size),
  height: (CAP_HEIGHT + DEPTH) * shape.size,
});

/** A hundredth of a unit is nothing to see. */
const SLACK = 0.01;

const meet = (a: Area, b: Area): boolean =>
  a.x < b.x + b.width - SLACK &&
  b.x < a.x + a.width - SLACK &&
  a.y < b.y + b.height - SLACK &&
  b.y < a.y + a.height - SLACK;

/** The corners of a shape. */
const pointsOf = (shape: Shape): readonly { x: number; y: number }[] => {
  if (shape.kind === 'polygon' || shape.kind === 'line') return shape.points;
  const { x, y, width, height } = shape.kind === 'text' ? textArea(shape) : shape;
  return [
    { x, y },
    { x: x + width, y: y + height },
  ];
};

/** What is wrong with a chart, as sentences: texts on one another, shapes outside, figures that are none. */
export const faultsOf = (chart: Chart): string[] => {
  const texts = textsIn(chart);
  const faults: string[] = [];
  for (const [index, text] of texts.entries())
    for (const other of texts.slice(index + 1))
      if (meet(textArea(text), textArea(other))) faults.push(`“${text.text}” lies on “${other.text}”`);
  for (const shape of chart.shapes) {
    const told = shape.kind === 'text' ? `“${shape.text}”` : shape.kind;
    const points = pointsOf(shape);
    if (points.some(({ x, y }) => !Number.isFinite(x) || !Number.isFinite(y)))
      faults.push(`${told} stands nowhere`);
    else if (
      points.some(
        ({ x, y }) => x < -SLACK || y < -SLACK || x > chart.width + SLACK || y > chart.height + SLACK,
      )
    )
      faults.push(`${told} leaves the chart`);
    if ('width' in shape && (shape.width < 0 || shape.height < 0)) faults.push(`${told} is inside out`);
  }
  const words = [...wordsIn(chart), chart.summary, ...chart.table().rows.flat()].join('\n');
  if (/NaN|Infinity|undefined|null|∞/.test(words)) faults.push(`it says ${words}`);
  if (chart.table().rows.some(({ length }) => length !== chart.table().head.length))
    faults.push('a row of its table has another length than the head');
  return faults;
};
