/** The bar of a colour, on blocks that are no elements of the page. */
import { barLines, TINT_BARS, type TintName } from '../../../shared/scene/overlays/palette.ts';
import type { Rect } from '../../../shared/scene/query.ts';

/** Lines thinner than this on the screen are not seen. */
const MIN_PX = 1;

/**
 * Paints the bar down the left side of a shape, within its corners.
 * @param rect on the screen, as `radius` is. @param zoom screen pixels for a unit of the model.
 */
export const paintTintBar = (
  context: CanvasRenderingContext2D,
  tint: TintName,
  colour: string,
  { x, y, height }: Rect,
  radius: number,
  zoom: number,
): void => {
  const { columns, dash } = TINT_BARS[tint];
  const inset = radius * 0.6;
  context.strokeStyle = colour;
  context.setLineDash(dash ? dash.map((length) => Math.max(MIN_PX, length * zoom)) : []);
  // A path of its own: the shape that was filled is still to be stroked.
  const bar = new Path2D();
  for (const line of barLines(columns)) {
    const middle = x + (line.x + line.width / 2) * zoom;
    bar.moveTo(middle, y + inset);
    bar.lineTo(middle, y + height - inset);
  }
  context.lineWidth = Math.max(MIN_PX, (barLines(columns)[0]?.width ?? 0) * zoom);
  context.stroke(bar);
};
