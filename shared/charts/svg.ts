/** A chart as the text of an SVG file. */
import type { Palette } from '../scene/overlays/palette.ts';
import { SVG_FONTS, SVG_TYPE, svgWidth } from '../scene/text/svg-type.ts';
import { escapeXml } from '../words/xml.ts';
import { type Chart, hatchLines, type Shape, type ToneName, toneColour } from './chart.ts';

/** An element with its attributes. */
type SvgElement = {
  readonly tag: 'rect' | 'polygon' | 'path' | 'text';
  readonly attributes: Readonly<Record<string, string | number>>;
  /** The text it holds. */
  readonly text?: string;
  /** What a pointer is told that rests on it. */
  readonly note?: string;
};

/** The elements of a chart from the back to the front. @param colourOf the colour of a tone as CSS writes it. */
const svgElements = ({ shapes }: Chart, colourOf: (tone: ToneName) => string): readonly SvgElement[] =>
  shapes.map((shape) => elementOf(shape, colourOf));

const elementOf = (shape: Shape, colourOf: (tone: ToneName) => string): SvgElement => {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = shape;
      const area = { x: r(x), y: r(y), width: r(width), height: r(height) };
      return {
        tag: 'rect',
        attributes: { ...area, ...(radius && { rx: radius }), ...paintOf(shape, colourOf) },
      };
    }
    case 'polygon':
      return {
        tag: 'polygon',
        attributes: {
          points: shape.points.map(({ x, y }) => `${r(x)},${r(y)}`).join(' '),
          ...paintOf(shape, colourOf),
        },
      };
    case 'line':
      return {
        tag: 'path',
        attributes: {
          d: shape.points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${r(x)} ${r(y)}`).join(' '),
          fill: 'none',
          stroke: colourOf(shape.stroke),
          'stroke-width': shape.strokeWidth,
          ...(shape.dashed && { 'stroke-dasharray': '4 3' }),
        },
      };
    case 'hatch':
      return {
        tag: 'path',
        attributes: {
          d: hatchLines(shape)
            .map(([from, to]) => `M${r(from.x)} ${r(from.y)} L${r(to.x)} ${r(to.y)}`)
            .join(' '),
          fill: 'none',
          stroke: colourOf(shape.stroke),
          'stroke-width': 1,
        },
      };
    case 'text': {
      const { text, x, baseline, anchor, font, size, tone } = shape;
      return {
        tag: 'text',
        attributes: {
          x: r(x),
          y: r(baseline),
          ...(anchor !== 'start' && { 'text-anchor': anchor }),
          'font-size': size,
          ...SVG_FONTS[font],
          ...svgWidth(text, font, size),
          fill: colourOf(tone),
        },
        text,
      };
    }
    case 'hover-area': {
      const { x, y, width, height, note } = shape;
      return {
        tag: 'rect',
        // Not `transparent`, which Inkscape and LibreOffice don't know and fill with black.
        attributes: {
          ...{ x: r(x), y: r(y), width: r(width), height: r(height) },
          ...{ fill: 'none', 'pointer-events': 'all' },
        },
        note: note(),
      };
    }
  }
};

const paintOf = (
  { fill, stroke }: { readonly fill?: ToneName; readonly stroke?: ToneName },
  colourOf: (tone: ToneName) => string,
) => ({
  fill: fill ? colourOf(fill) : 'none',
  ...(stroke && { stroke: colourOf(stroke), 'stroke-width': 1 }),
});

/** Two decimals: a hundredth of a pixel is nothing to see, and files stay small. */
const r = (value: number): number => Math.round(value * 100) / 100;

/** The chart as the text of an SVG file, in a palette's colours, on its panel. */
export const svgFile = (chart: Chart, palette: Palette): string => {
  const { width, height, title, summary } = chart;
  const elements = svgElements(chart, (tone) => toneColour(palette, tone));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${r(width)}" height="${r(height)}" viewBox="0 0 ${r(width)} ${r(height)}"` +
      ` role="img" ${SVG_TYPE}>`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(summary)}</desc>`,
    `<rect width="100%" height="100%" fill="${palette.panel}"/>`,
    ...elements.map(elementText),
    '</svg>',
    '',
  ].join('\n');
};

const elementText = ({ tag, attributes, text, note }: SvgElement): string => {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`);
  const inside = note === undefined ? escapeXml(text ?? '') : `<title>${escapeXml(note)}</title>`;
  return inside === '' ? `<${tag}${written.join('')}/>` : `<${tag}${written.join('')}>${inside}</${tag}>`;
};
