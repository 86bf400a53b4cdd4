/** A chart as the bytes of an image file. */
import type { Chart, TextShape } from '../../../shared/charts/chart.ts';
import { svgFile } from '../../../shared/charts/svg.ts';
import { LIGHT } from '../../../shared/scene/overlays/palette.ts';
import { withCodePoints } from '../../../shared/scene/text/undrawable.ts';
import { say } from '../../../shared/words/messages.ts';
import { MONO, SANS } from '../picture/canvas-pen.ts';
import { undrawableSigns } from '../picture/drawable.ts';
import { words } from '../words.ts';
import { paintChart } from './paint-chart.ts';

type ChartFile = { readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** Pixels a unit, so that type is sharp on a projector. */
const RATIO = 2;

const asSvg = async (chart: Chart): Promise<ChartFile> => ({
  mediaType: 'image/svg+xml',
  bytes: new TextEncoder().encode(svgFile(chart, LIGHT)),
});

const asPng = async (chart: Chart): Promise<ChartFile> => {
  const canvas = document.createElement('canvas');
  paintChart(canvas, drawable(chart), LIGHT, RATIO);
  const context = canvas.getContext('2d');
  if (context) {
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = LIGHT.panel;
    context.fillRect(0, 0, chart.width, chart.height);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error(say(words.cantMakeChart));
  return { mediaType: 'image/png', bytes: new Uint8Array(await blob.arrayBuffer()) };
};

const WRITERS = { svg: asSvg, png: asPng } as const;
export type ChartFormat = keyof typeof WRITERS;

export const chartFile = (chart: Chart, format: ChartFormat): Promise<ChartFile> => WRITERS[format](chart);

/** A chart without what the browser would paint as empty boxes. Throws an `Undrawable` if letters are among it. */
const drawable = (chart: Chart): Chart => {
  const isMono = (shape: TextShape) => shape.font === 'mono-500';
  const texts = chart.shapes.filter((shape) => shape.kind === 'text');
  const textsOf = (mono: boolean) => texts.filter((shape) => isMono(shape) === mono).map(({ text }) => text);
  const signs = new Set([...undrawableSigns(textsOf(false), SANS), ...undrawableSigns(textsOf(true), MONO)]);
  return {
    ...chart,
    shapes: chart.shapes.map((shape) =>
      shape.kind === 'text' ? { ...shape, text: withCodePoints(shape.text, signs) } : shape,
    ),
  };
};
