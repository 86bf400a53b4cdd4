/** Draws on a canvas of the browser, in its typefaces. */
import type { Paint, Pen, TextStyle } from '../../shared/drawing/pen.ts';
import type { FontName } from '../../shared/scene/text.ts';

const FONTS: Readonly<Record<FontName, readonly [weight: number, families: string]>> = {
  'sans-400': [400, '"IBM Plex Sans", sans-serif'],
  'sans-500': [500, '"IBM Plex Sans", sans-serif'],
  'sans-600': [600, '"IBM Plex Sans", sans-serif'],
  'mono-500': [500, '"IBM Plex Mono", monospace'],
};

export const canvasPen = (context: OffscreenCanvasRenderingContext2D): Pen => {
  context.fontKerning = 'none';
  context.textRendering = 'geometricPrecision';
  return {
    group: ({ x, y }, draw) => {
      context.translate(x, y);
      draw();
      context.translate(-x, -y);
    },
    rect: ({ x, y, width, height, radius }, paint) => {
      context.beginPath();
      if (radius) context.roundRect(x, y, width, height, radius);
      else context.rect(x, y, width, height);
      painted(context, paint);
    },
    path: (data, paint) => painted(context, paint, new Path2D(data)),
    text: (lines, { font, size, colour, maxWidth }: TextStyle) => {
      const [weight, families] = FONTS[font];
      context.font = `${weight} ${size}px ${families}`;
      context.fillStyle = colour;
      for (const { text, x, baseline } of lines) {
        // Lines that begin at the right stand at the same left end as the others.
        context.direction = BEGINS_RIGHT.test(text) ? 'rtl' : 'ltr';
        context.fillText(text, x, baseline, maxWidth);
      }
    },
  };
};

/** Whether the first letter with a direction is one of those written from the right (Unicode's bidirectional algorithm, P2). */
const BEGINS_RIGHT =
  /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const painted = (
  context: OffscreenCanvasRenderingContext2D,
  { fill, stroke }: Paint,
  path?: Path2D,
): void => {
  if (fill) {
    context.fillStyle = fill;
    if (path) context.fill(path);
    else context.fill();
  }
  if (!stroke) return;
  context.strokeStyle = stroke.colour;
  context.lineWidth = stroke.width;
  if (stroke.dash) context.setLineDash([...stroke.dash]);
  if (path) context.stroke(path);
  else context.stroke();
  if (stroke.dash) context.setLineDash([]);
};
