/** Draws on a canvas of the browser, in its typefaces. */
import type { Paint, Pen, TextStyle } from '../../../shared/drawing/pen.ts';
import type { FontName } from '../../../shared/scene/text/text.ts';
import { withCodePoints } from '../../../shared/scene/text/undrawable.ts';

export const SANS = '"IBM Plex Sans", sans-serif';
export const MONO = '"IBM Plex Mono", monospace';

const FONTS: Readonly<Record<FontName, readonly [weight: number, families: string]>> = {
  'sans-400': [400, SANS],
  'sans-500': [500, SANS],
  'sans-600': [600, SANS],
  'mono-500': [500, MONO],
};

/**
 * @param signs those that no font has; they are written as code points.
 * @param logo the only image that a picture has, as the browser has read it; null without one.
 */
export const canvasPen = (
  context: OffscreenCanvasRenderingContext2D,
  signs: ReadonlySet<string>,
  logo: ImageBitmap | null,
): Pen => {
  context.fontKerning = 'none';
  context.textRendering = 'geometricPrecision';
  return {
    theme: 'light',
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
    image: ({ x, y, width, height }) => {
      context.imageSmoothingQuality = 'high';
      if (logo) context.drawImage(logo, x, y, width, height);
    },
    text: (lines, { font, size, colour, maxWidth }: TextStyle) => {
      const [weight, families] = FONTS[font];
      context.font = `${weight} ${size}px ${families}`;
      context.fillStyle = colour;
      for (const { text, x, baseline } of lines) {
        // Lines that begin at the right stand at the same left end as the others.
        context.direction = BEGINS_RIGHT.test(text) ? 'rtl' : 'ltr';
        context.fillText(withCodePoints(text, signs), x, baseline, maxWidth);
      }
    },
  };
};

/** Adds all texts to those of their families, and draws nothing. */
export const textsPen = (sans: Set<string>, mono: Set<string>): Pen => ({
  theme: 'light',
  group: (_place, draw) => draw(),
  rect: () => {},
  path: () => {},
  text: (lines, { font }) => {
    for (const { text } of lines) (font === 'mono-500' ? mono : sans).add(text);
  },
});

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
