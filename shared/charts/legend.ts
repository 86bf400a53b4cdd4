/** The legend of a chart: what each colour and line stands for, in as many rows as the width asks for. */
import { fitted, measure } from '../scene/text/text.ts';
import { centredBaseline, type Shape, type ToneName } from './chart.ts';

export type LegendEntry = {
  readonly words: string;
  readonly sign:
    | { readonly kind: 'area'; readonly fill: ToneName; readonly stroke: ToneName; readonly hatch?: ToneName }
    | { readonly kind: 'line'; readonly stroke: ToneName; readonly dashed?: boolean };
};

const SIZE = 12;
const ROW = 20;
const SIGN = 14;
const GAP = 18;

/** The rows of a legend from `top` on, and its height. */
export const legend = (
  entries: readonly LegendEntry[],
  top: number,
  left: number,
  right: number,
): { readonly shapes: Shape[]; readonly height: number } => {
  const shapes: Shape[] = [];
  let x = left;
  let row = 0;
  for (const { words, sign } of entries) {
    const text = fitted(words, 'sans-400', SIZE, right - left - SIGN - 6);
    const width = SIGN + 6 + measure(text, 'sans-400', SIZE);
    if (x > left && x + width > right) {
      x = left;
      row++;
    }
    const middle = top + row * ROW + ROW / 2;
    shapes.push(...signShapes(sign, x, middle), {
      kind: 'text',
      text,
      x: x + SIGN + 6,
      baseline: centredBaseline(middle, SIZE),
      anchor: 'start',
      font: 'sans-400',
      size: SIZE,
      tone: 'ink-soft',
    });
    x += width + GAP;
  }
  return { shapes, height: (row + 1) * ROW };
};

const signShapes = (sign: LegendEntry['sign'], x: number, middle: number): Shape[] => {
  if (sign.kind === 'line')
    return [
      {
        kind: 'line',
        points: [
          { x, y: middle },
          { x: x + SIGN, y: middle },
        ],
        stroke: sign.stroke,
        strokeWidth: 2,
        ...(sign.dashed && { dashed: true }),
      },
    ];
  const area = { x: x + 1, y: middle - 6, width: 12, height: 12 };
  return [
    { kind: 'rect', ...area, fill: sign.fill, stroke: sign.stroke },
    ...(sign.hatch ? [{ kind: 'hatch', ...area, stroke: sign.hatch } as const] : []),
  ];
};
