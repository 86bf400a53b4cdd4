/** Draws as SVG elements. A text stays a text: it can be selected, searched and edited. */
import bidiFactory from 'bidi-js';
import type { TextLine } from '../scene/scene.ts';
import { SVG_FONTS, svgWidth } from '../scene/text/svg-type.ts';
import type { FontName } from '../scene/text/text.ts';
import { escapeXml } from '../words/xml.ts';
import { rounded } from './paths.ts';
import type { Paint, Pen, TextStyle, Theme } from './pen.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** The outlines of a line of text: glyphs that the picture defines, and how it is set. */
export type OutlinedLine = {
  /** With their origins in units of the glyphs, y upwards. */
  readonly glyphs: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  /** The size of a unit. */
  readonly scale: number;
  /** The share of its width that the line is narrowed to. */
  readonly narrowing: number;
};

/** Draws the letters that viewers may have no font for. */
export type Outlines = {
  readonly areNeeded: (text: string, font: FontName) => boolean;
  readonly lineOf: (text: string, style: TextStyle) => OutlinedLine;
};

/** The first bytes of a JPEG as base64. */
const JPEG = '/9j/';

/** A pen with what it has drawn so far, an element or a tag each. */
export const svgPen = (
  theme: Theme = 'light',
  outlines?: Outlines,
): { readonly pen: Pen; readonly elements: readonly string[] } => {
  const elements: string[] = [];
  return {
    elements,
    pen: {
      theme,
      group: ({ x, y, name }, draw) => {
        elements.push(`<g transform="translate(${rounded(x)} ${rounded(y)})">`);
        // Told where the pointer rests on it, and read out as its name.
        if (name !== '') elements.push(`<title>${escapeXml(name)}</title>`);
        draw();
        elements.push('</g>');
      },
      rect: ({ x, y, width, height, radius }, paint) => {
        const place = { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
        elements.push(tag('rect', { ...place, rx: radius, ...paintOf(paint) }));
      },
      path: (data, paint) => {
        elements.push(tag('path', { d: data, ...paintOf(paint) }));
      },
      image: ({ base64, x, y, width, height }) => {
        const kind = base64.startsWith(JPEG) ? 'jpeg' : 'png';
        elements.push(
          tag('image', {
            'xlink:href': `data:image/${kind};base64,${base64}`,
            ...{ x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) },
            'aria-hidden': 'true',
          }),
        );
      },
      text: (lines, style) => {
        if (!outlines || !lines.some(({ text }) => outlines.areNeeded(text, style.font))) {
          elements.push(...textsOf(lines, style));
          return;
        }
        // The text is there for whoever reads, searches or copies it, and is not painted.
        elements.push(...textsOf(lines, { ...style, colour: 'none' }));
        for (const line of lines) elements.push(outlinedLine(line, outlines.lineOf(line.text, style), style));
      },
    },
  };
};

const outlinedLine = (
  { x, baseline }: TextLine,
  { glyphs, scale, narrowing }: OutlinedLine,
  { colour }: TextStyle,
): string => {
  const [across, down] = [scale * narrowing, -scale].map((factor) => Number(factor.toFixed(5)));
  const uses = glyphs.map((glyph) =>
    tag('use', {
      'xlink:href': `#${glyph.id}`,
      x: rounded(glyph.x),
      y: glyph.y === 0 ? undefined : rounded(glyph.y),
    }),
  );
  const place = `translate(${rounded(x)} ${rounded(baseline)}) scale(${across} ${down})`;
  return `<g aria-hidden="true" fill="${escapeXml(colour)}" transform="${place}">${uses.join('')}</g>`;
};

/** An element without content. Attributes that are undefined are left out. */
const tag = (name: string, attributes: Attributes): string => `<${name}${written(attributes)}/>`;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(String(value))}"`))
    .join('');

const paintOf = ({ fill, stroke }: Paint): Attributes => ({
  fill: fill ?? 'none',
  stroke: stroke?.colour,
  'stroke-width': stroke && stroke.width !== 1 ? stroke.width : undefined,
  'stroke-dasharray': stroke?.dash?.join(' '),
});

/**
 * The lines of one text as one element, so that words are found across its lines. Lines that begin at the right are an
 * element each: where they end is asked of the element, and with that their left end is where the others have theirs.
 */
const textsOf = (lines: readonly TextLine[], { font, size, colour }: TextStyle): string[] => {
  const style = { 'font-size': rounded(size), ...SVG_FONTS[font], fill: colour };
  const placeOf = ({ x, baseline, text }: TextLine): Attributes => ({
    x: rounded(x),
    y: rounded(baseline),
    ...svgWidth(text, font, size),
  });
  const [first, ...more] = lines;
  if (!first) return [];
  if (more.length > 0 && !lines.some(({ text }) => isRightToLeft(text))) {
    const spans = lines.map((line) => `<tspan${written(placeOf(line))}>${escapeXml(line.text)}</tspan>`);
    return [`<text${written(style)}>${spans.join(' ')}</text>`];
  }
  return lines.map((line) => {
    const isTurned = isRightToLeft(line.text);
    const attributes = { ...placeOf(line), ...style, direction: isTurned ? 'rtl' : undefined };
    const text = escapeXml(line.text);
    return `<text${written(attributes)}>${isTurned ? `${EMBEDDED}${text}${POPPED}` : text}</text>`;
  });
};

/**
 * Lines that begin at the right end where the others begin. A rule and not an attribute: LibreOffice knows neither
 * `direction` nor rules like this, and would set a line that ends at its left edge outside its block.
 */
export const TEXT_RULES = 'text[direction=rtl]{text-anchor:end}';
/** What orders the parts of a line from the right where `direction` is not known (UAX 9, "Explicit directional embeddings"). */
const EMBEDDED = '\u202b';
const POPPED = '\u202c';

const bidi = bidiFactory();

/** Whether a text begins at the right: its first letter with a direction says so (Unicode's bidirectional algorithm, P2). */
const isRightToLeft = (text: string): boolean =>
  RIGHT_TO_LEFT.test(text) && bidi.getEmbeddingLevels(text, 'auto').paragraphs[0]?.level === 1;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
