/** One shape of a picture of figures, such as the band of the funnel on a block. */
import { hatchLines, type Shape, type ToneName, textLeft, toneColour } from '../charts/chart.ts';
import { linePath, polygonPath } from './paths.ts';
import { type Paint, type Pen, paletteOf } from './pen.ts';

export const drawShape = (pen: Pen, shape: Shape): void => {
  const colour = (tone: ToneName): string => toneColour(paletteOf(pen), tone);
  switch (shape.kind) {
    case 'rect':
      pen.rect(shape, paintOf(shape, colour));
      return;
    case 'polygon':
      pen.path(polygonPath(shape.points), paintOf(shape, colour));
      return;
    case 'line': {
      const { points, stroke, strokeWidth: width, dashed } = shape;
      if (points.length > 0)
        pen.path(linePath(points), {
          stroke: { colour: colour(stroke), width, ...(dashed && { dash: [4, 3] as const }) },
        });
      return;
    }
    case 'hatch': {
      const lines = hatchLines(shape).map(linePath).join('');
      if (lines !== '') pen.path(lines, { stroke: { colour: colour(shape.stroke), width: 0.75 } });
      return;
    }
    case 'text': {
      const { text, baseline, font, size, tone } = shape;
      if (text !== '')
        pen.text([{ text, x: textLeft(shape), baseline }], { font, size, colour: colour(tone) });
      return;
    }
    case 'hover-area':
      // Nothing points at what lies on paper.
      return;
  }
};

const paintOf = (
  { fill, stroke }: { readonly fill?: ToneName; readonly stroke?: ToneName },
  colour: (tone: ToneName) => string,
): Paint => ({
  ...(fill && { fill: colour(fill) }),
  ...(stroke && { stroke: { colour: colour(stroke), width: 0.75 } }),
});
