/** Paints a chart on a canvas element, on the screen and for image files: one element, whatever it shows. */
import {
  type Chart,
  type ChartPoint,
  hatchLines,
  type Shape,
  type TextShape,
  toneColour,
} from '../../../shared/charts/chart.ts';
import type { Palette } from '../../../shared/scene/overlays/palette.ts';

const WEIGHTS = { 'sans-400': 400, 'sans-500': 500, 'sans-600': 600, 'mono-500': 500 } as const;
const DASHES = [4, 3];

/** Makes the element as large as the chart, and paints it. @param ratio pixels a unit of the chart. */
export const paintChart = (
  canvas: HTMLCanvasElement,
  { shapes, width, height }: Chart,
  palette: Palette,
  ratio: number,
): void => {
  const context = canvas.getContext('2d');
  if (!context) return;
  const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
  // Given the size it has, the element would still throw away what it holds.
  if (canvas.width !== pixelWidth) canvas.width = pixelWidth;
  if (canvas.height !== pixelHeight) canvas.height = pixelHeight;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  context.fontKerning = 'none';
  context.textRendering = 'optimizeSpeed';
  for (let at = 0; at < shapes.length; ) at = paintRun(context, shapes, at, palette);
  paintTexts(context, shapes, palette);
};

/** Paints a shape, and with it those after it that look alike. Returns the place of the first that was not painted. */
const paintRun = (
  context: CanvasRenderingContext2D,
  shapes: readonly Shape[],
  from: number,
  palette: Palette,
): number => {
  const shape = shapes[from] as Shape;
  if (shape.kind === 'hover-area' || shape.kind === 'text') return from + 1;
  const look = lookOf(shape);
  let next = from;
  context.beginPath();
  for (let each: Shape | undefined = shape; each && lookOf(each) === look; each = shapes[++next])
    addPath(context, each);
  if ('fill' in shape && shape.fill) {
    context.fillStyle = toneColour(palette, shape.fill);
    context.fill();
  }
  if (!shape.stroke) return next;
  context.strokeStyle = toneColour(palette, shape.stroke);
  context.lineWidth = shape.kind === 'line' ? shape.strokeWidth : 1;
  context.setLineDash(shape.kind === 'line' && shape.dashed ? DASHES : []);
  context.stroke();
  return next;
};

/** What shapes have in common that are painted in one go. Only those that never lie over one another are. */
const lookOf = (shape: Shape): string => {
  if (shape.kind === 'rect') return `rect ${shape.fill} ${shape.stroke}`;
  if (shape.kind === 'hatch') return `hatch ${shape.stroke}`;
  if (shape.kind === 'line') return `line ${shape.stroke} ${shape.strokeWidth} ${shape.dashed}`;
  if (shape.kind === 'polygon') return `polygon ${shape.fill} ${shape.stroke}`;
  return shape.kind;
};

/** Texts over all the rest, font by font: to set a font, the browser brings the styles of the whole page up to date. */
const paintTexts = (context: CanvasRenderingContext2D, shapes: readonly Shape[], palette: Palette): void => {
  const byFont = new Map<string, TextShape[]>();
  for (const shape of shapes) {
    if (shape.kind !== 'text') continue;
    const font = cssFont(shape);
    const texts = byFont.get(font);
    if (texts) texts.push(shape);
    else byFont.set(font, [shape]);
  }
  for (const [font, texts] of byFont) {
    context.font = font;
    for (const { text, x, baseline, anchor, tone } of texts) {
      context.fillStyle = toneColour(palette, tone);
      context.textAlign = anchor === 'middle' ? 'center' : anchor;
      context.fillText(text, x, baseline);
    }
  }
};

const cssFont = ({ font, size }: TextShape): string =>
  `${WEIGHTS[font]} ${size}px ${font === 'mono-500' ? "'IBM Plex Mono', monospace" : "'IBM Plex Sans', sans-serif"}`;

const addPath = (context: CanvasRenderingContext2D, shape: Shape): void => {
  if (shape.kind === 'rect') {
    if (shape.radius) context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
    else context.rect(shape.x, shape.y, shape.width, shape.height);
  } else if (shape.kind === 'hatch')
    for (const [start, end] of hatchLines(shape)) trace(context, [start, end]);
  else if (shape.kind === 'line') trace(context, shape.points);
  else if (shape.kind === 'polygon') {
    trace(context, shape.points);
    context.closePath();
  }
};

const trace = (context: CanvasRenderingContext2D, points: readonly ChartPoint[]): void => {
  for (const [index, { x, y }] of points.entries())
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
};
