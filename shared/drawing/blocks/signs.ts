/** The signs of an overlay's marks: some the bundled fonts lack, and these are drawn as shapes. */
import { measure } from '../../scene/text/text.ts';
import { circlePath, linePath, polygonPath } from '../paths.ts';
import type { Pen } from '../pen.ts';

const SHAPED = 9;
const SIZE = 10.5;

const isShaped = (sign: string): boolean => SHAPES.has(sign);
const SHAPES: ReadonlySet<string> = new Set(['●', '○', '◀', '▶', '◇', '◆', '✕']);

const widthOf = (sign: string): number => (isShaped(sign) ? SHAPED : measure(sign, 'sans-600', SIZE));

export const signsWidth = (signs: string): number =>
  runsIn(signs).reduce((sum, run) => sum + widthOf(run), 0);

/** Shapes one by one, and letters between them together. */
const runsIn = (signs: string): readonly string[] => {
  const runs: string[] = [];
  for (const sign of signs) {
    const last = runs.at(-1);
    if (last === undefined || isShaped(last) || isShaped(sign)) runs.push(sign);
    else runs[runs.length - 1] = last + sign;
  }
  return runs;
};

/** Draws signs from `x` on, with their middle at the height `middle`. */
export const drawSigns = (pen: Pen, signs: string, x: number, middle: number, colour: string): void => {
  let at = x;
  for (const sign of runsIn(signs)) {
    if (isShaped(sign)) drawShaped(pen, sign, at + SHAPED / 2, middle, colour);
    else
      pen.text([{ text: sign, x: at, baseline: middle + SIZE * 0.34 }], {
        font: 'sans-600',
        size: SIZE,
        colour,
      });
    at += widthOf(sign);
  }
};

const drawShaped = (pen: Pen, sign: string, x: number, y: number, colour: string): void => {
  const r = 3;
  if (sign === '○') pen.path(circlePath(x, y, r - 0.5), { stroke: { colour, width: 1 } });
  else if (sign === '●') pen.path(circlePath(x, y, r), { fill: colour });
  else if (sign === '✕') {
    const strokes = [
      { x: x - r, y: y - r },
      { x: x + r, y: y + r },
    ];
    const other = [
      { x: x + r, y: y - r },
      { x: x - r, y: y + r },
    ];
    pen.path(linePath(strokes) + linePath(other), { stroke: { colour, width: 1.2 } });
  } else if (sign === '◇' || sign === '◆') {
    const d = r + 0.6;
    const corners = [
      { x, y: y - d },
      { x: x + d, y },
      { x, y: y + d },
      { x: x - d, y },
    ];
    pen.path(polygonPath(corners), sign === '◆' ? { fill: colour } : { stroke: { colour, width: 1 } });
  } else {
    const tip = sign === '▶' ? r : -r;
    const corners = [
      { x: x + tip, y },
      { x: x - tip, y: y - r },
      { x: x - tip, y: y + r },
    ];
    pen.path(polygonPath(corners), { fill: colour });
  }
};
