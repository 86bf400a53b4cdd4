/** One shape of a picture of figures, such as the band of the funnel on a block. */
import { hatchLines, type Shape, type ToneName, textLeft, toneColour } from '../charts/picture.ts';
import { LIGHT } from '../scene/overlays/palette.ts';
import { linePath, polygonPath } from './paths.ts';
import type { Paint, Pen } from './pen.ts';

export const drawShape = (pen: Pen, shape: Shape): void => {
  switch (shape.kind) {
    case 'rect':
      pen.rect(shape, paintOf(shape));
      return;
    case 'polygon':
      pen.path(polygonPath(shape.points), paintOf(shape));
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
    case 'spot':
      // Nothing points at what lies on paper.
      return;
  }
};

const colour = (tone: ToneName): string => toneColour(LIGHT, tone);

const paintOf = ({ fill, stroke }: { readonly fill?: ToneName; readonly stroke?: ToneName }): Paint => ({
  ...(fill && { fill: colour(fill) }),
  ...(stroke && { stroke: { colour: colour(stroke), width: 0.75 } }),
});
