/** The shapes that tell statuses apart, on blocks too far away to be elements of the page. */
import type { Status } from '../../shared/model/records.ts';
import type { Rect } from '../../shared/scene/query.ts';

/** Size of a shape, and its distance from the corner of its block, in screen pixels. */
const STATUS_PX = 7;
const INSET_PX = 5;
/** Blocks narrower or lower than this on the screen have none: there, shapes would be all that is seen. */
const LEAST = { width: 56, height: 18 } as const;
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
  if (box.width < LEAST.width || box.height < LEAST.height) return;
  const left = box.x + box.width - INSET_PX - STATUS_PX;
  const top = box.y + box.height - INSET_PX - STATUS_PX;
  if (name && name.x + name.width > left - 2 && name.y + name.height > top) return;
  const half = STATUS_PX / 2;
  context.globalAlpha = OPACITY;
  context.lineWidth = 1.2;
  context.strokeStyle = colour;
  context.beginPath();
  SHAPES[status](context, left + half, top + half, half);
  if (status === 'approved') {
    context.fillStyle = colour;
    context.fill();
  }
  context.stroke();
  context.globalAlpha = 1;
};

type Shape = (context: CanvasRenderingContext2D, x: number, y: number, half: number) => void;

const diamond: Shape = (context, x, y, half) => {
  context.moveTo(x, y - half);
  context.lineTo(x + half, y);
  context.lineTo(x, y + half);
  context.lineTo(x - half, y);
  context.closePath();
};

const SHAPES = {
  proposed: (context, x, y, half) => context.arc(x, y, half - 0.5, 0, 2 * Math.PI),
  nominated: diamond,
  approved: diamond,
  rejected: (context, x, y, half) => {
    context.moveTo(x - half, y - half);
    context.lineTo(x + half, y + half);
    context.moveTo(x + half, y - half);
    context.lineTo(x - half, y + half);
  },
  retired: (context, x, y, half) => {
    context.moveTo(x - half, y);
    context.lineTo(x + half, y);
  },
} satisfies Record<Status, Shape>;
