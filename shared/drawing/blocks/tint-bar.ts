/** The bar at the start of a block in a colour, which tells colours apart in black and white. */
import { barLines, TINT_BARS, type TintName } from '../../scene/overlays/palette.ts';
import { linePath } from '../paths.ts';
import type { Pen } from '../pen.ts';

type BarPlace = { readonly x: number; readonly y: number; readonly height: number };

/** Draws the bar of a colour down the left side of a shape, within its rounded corners. */
export const drawTintBar = (pen: Pen, tint: TintName, colour: string, { x, y, height }: BarPlace): void => {
  const { columns, dash } = TINT_BARS[tint];
  for (const line of barLines(columns)) {
    const middle = x + line.x + line.width / 2;
    const path = linePath([
      { x: middle, y },
      { x: middle, y: y + height },
    ]);
    pen.path(path, { stroke: { colour, width: line.width, ...(dash && { dash }) } });
  }
};
