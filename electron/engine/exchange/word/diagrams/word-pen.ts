/** Draws charts and small signs as native shapes of a Word document, each text in a shape of its own. */
import type { Paint, Pen } from '../../../../../shared/drawing/pen.ts';
import { ASCENT, DESCENT, measure } from '../../../../../shared/scene/text/text.ts';
import { BOLD, sizeXml } from '../styles.ts';
import { paragraphXml, runsXml, type Writing } from '../text.ts';
import { boxXml, type Edge, pathXml } from './shapes.ts';

/** The smallest type on paper, in points. */
const MIN_TYPE_PT = 6;
/** Other fonts are wider than the one that texts are measured in. */
const SPARE = 1.3;

type PenOptions = {
  /** Points of a unit, and the position of the origin in the group. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
};

/** A pen with the shapes that it has drawn so far. It reads paths of straight lines only. */
export const wordPen = (
  { scale, x: left, y: top }: PenOptions,
  writing: Writing,
): { readonly pen: Pen; readonly shapes: readonly string[] } => {
  const shapes: string[] = [];
  let origin = { x: 0, y: 0 };
  const at = (x: number, y: number) => ({
    x: left + (origin.x + x) * scale,
    y: top + (origin.y + y) * scale,
  });
  const edgeOf = ({ stroke }: Paint): Edge | undefined =>
    stroke && {
      colour: { hex: stroke.colour },
      width: stroke.width * scale,
      ...(stroke.dash && { dash: 'sysDash' as const }),
    };
  const fillOf = ({ fill }: Paint) => (fill === undefined ? undefined : { hex: fill });
  return {
    shapes,
    pen: {
      theme: 'light',
      group: ({ x, y }, draw) => {
        const outer = origin;
        origin = { x: outer.x + x, y: outer.y + y };
        draw();
        origin = outer;
      },
      rect: ({ x, y, width, height, radius = 0 }, paint) => {
        const place = { ...at(x, y), width: width * scale, height: height * scale };
        shapes.push(
          boxXml({
            ...{ id: writing.newId(), name: '', place, radius: radius * scale },
            ...{ fill: fillOf(paint), edge: edgeOf(paint) },
          }),
        );
      },
      path: (data, paint) => {
        const lines = linesIn(data).map(({ points, isClosed }) => ({
          points: points.map(({ x, y }) => at(x, y)),
          isClosed,
        }));
        shapes.push(
          pathXml({ id: writing.newId(), name: '', lines, fill: fillOf(paint), edge: edgeOf(paint) }),
        );
      },
      text: (lines, { font, size, colour }) => {
        const points = Math.max(MIN_TYPE_PT, size * scale);
        const properties = `${font === 'sans-600' ? BOLD : ''}<w:color w:val="${colour.slice(1).toUpperCase()}"/>${sizeXml(points)}`;
        for (const { text, x, baseline } of lines) {
          const place = {
            ...at(x, baseline - size * ASCENT),
            width: measure(text, font, points) * SPARE,
            height: points * (ASCENT + DESCENT),
          };
          const paragraphs = paragraphXml(runsXml(text, properties), text, { style: 'StrataBox' }, writing);
          shapes.push(
            boxXml({ id: writing.newId(), name: text, place, text: { paragraphs, isWrapped: false } }),
          );
        }
      },
    },
  };
};

type Line = { readonly points: { readonly x: number; readonly y: number }[]; isClosed: boolean };

/** The lines of path data that `linePath` and `polygonPath` make. */
const linesIn = (data: string): Line[] => {
  const lines: Line[] = [];
  for (const [, letter, numbers = ''] of data.matchAll(/([MLZ])([^MLZ]*)/g)) {
    const last = lines.at(-1);
    if (letter === 'Z') {
      if (last) last.isClosed = true;
      continue;
    }
    const [x = 0, y = 0] = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (letter === 'M' || !last) lines.push({ points: [{ x, y }], isClosed: false });
    else last.points.push({ x, y });
  }
  return lines;
};
