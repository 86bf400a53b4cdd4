/** A chart as it stands by itself, in a file or on a slide: under its title, with room around it. */
import { fitted, plain } from '../scene/text/text.ts';
import { type Chart, centredBaseline, type Shape, type TextShape } from './chart.ts';

const MARGIN = 20;
const TITLE_SIZE = 16;
const NAME_SIZE = 12;
const LINE = 22;
const GAP = 12;

/**
 * Draws a chart inside a frame of a width and sets its title above it, and under that the name of the scenario.
 * @param draw the chart for the width that is left to it.
 */
export const framed = (draw: (width: number) => Chart, name: string, width: number): Chart => {
  const room = width - 2 * MARGIN;
  const chart = draw(room);
  const top = MARGIN + 2 * LINE + GAP;
  const line = (text: string, row: number, look: Pick<TextShape, 'font' | 'size' | 'tone'>): TextShape => ({
    kind: 'text',
    text: fitted(plain(text), look.font, look.size, room),
    x: MARGIN,
    baseline: centredBaseline(MARGIN + (row + 0.5) * LINE, look.size),
    anchor: 'start',
    ...look,
  });
  return {
    ...chart,
    width,
    height: top + chart.height + MARGIN,
    shapes: [
      line(chart.title, 0, { font: 'sans-600', size: TITLE_SIZE, tone: 'ink' }),
      line(name, 1, { font: 'sans-400', size: NAME_SIZE, tone: 'ink-soft' }),
      ...chart.shapes.map((shape) => movedBy(shape, MARGIN, top)),
    ],
  };
};

const movedBy = (shape: Shape, dx: number, dy: number): Shape => {
  if (shape.kind === 'text') return { ...shape, x: shape.x + dx, baseline: shape.baseline + dy };
  if (shape.kind === 'polygon' || shape.kind === 'line')
    return { ...shape, points: shape.points.map(({ x, y }) => ({ x: x + dx, y: y + dy })) };
  return { ...shape, x: shape.x + dx, y: shape.y + dy };
};
