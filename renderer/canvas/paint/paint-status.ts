/** The shapes that tell statuses apart, on blocks too far away to be elements of the page. */
import type { Status } from '../../../shared/model/records.ts';
import { STATUS_SHAPES } from '../../../shared/scene/face.ts';
import type { Rect } from '../../../shared/scene/query.ts';

/** Size of a shape, and its distance from the corner of its block, in screen pixels. */
const STATUS_PX = 7;
const INSET_PX = 5;
/** Blocks narrower or lower than this on the screen have none: there, shapes would be all that is seen. */
const MIN = { width: 56, height: 18 } as const;
/** Less to be seen than the name. */
const OPACITY = 0.7;

/** Paints the shape into the lower right corner of a block, if its name leaves that free. */
export const paintStatus = (
  context: CanvasRenderingContext2D,
  status: Status,
  colour: string,
  box: Rect,
  name: Rect | null,
): void => {
  if (box.width < MIN.width || box.height < MIN.height) return;
  const left = box.x + box.width - INSET_PX - STATUS_PX;
  const top = box.y + box.height - INSET_PX - STATUS_PX;
  if (name && name.x + name.width > left - 2 && name.y + name.height > top) return;
  const half = STATUS_PX / 2;
  context.globalAlpha = OPACITY;
  context.lineWidth = 1.2;
  context.strokeStyle = colour;
  context.beginPath();
  tracePath(context, STATUS_SHAPES[status], left + half, top + half, half);
  if (STATUS_SHAPES[status].isFilled) {
    context.fillStyle = colour;
    context.fill();
  }
  context.stroke();
  context.globalAlpha = 1;
};

/** Rounder shapes look larger: circles are drawn a little smaller. */
const CIRCLE_INSET_PX = 0.5;

const tracePath = (
  context: CanvasRenderingContext2D,
  { lines, isClosed }: (typeof STATUS_SHAPES)[Status],
  x: number,
  y: number,
  half: number,
): void => {
  if (lines.length === 0) context.arc(x, y, half - CIRCLE_INSET_PX, 0, 2 * Math.PI);
  for (const line of lines) {
    for (const [i, [dx, dy]] of line.entries())
      context[i === 0 ? 'moveTo' : 'lineTo'](x + dx * half, y + dy * half);
    if (isClosed) context.closePath();
  }
};
