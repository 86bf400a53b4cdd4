/** The type that names are painted in, and how wide a text is in it. */
import { type FontName, hasGlyph, measure } from '../../../shared/scene/text/text.ts';
import { createCache } from './cache.ts';

type Weight = 400 | 500 | 600;
type Type = { readonly weight: Weight; readonly size: number };

/** Names of all sizes are measured in this one, in pixels, if the browser has to be asked. */
const MEASURED_PX = 10;
/** Sizes between two of these look alike, and each costs the browser fonts of its own for all scripts. */
const STEP_PX = 0.5;

const fonts = createCache<number, string>(200);
/** By what a canvas calls them. */
const types = new Map<string, Type>();
const asked = {
  400: createCache<string, number>(4000),
  500: createCache<string, number>(4000),
  600: createCache<string, number>(4000),
} as const;

/** The largest size of painted type that is no larger than `size`, in pixels: a zoom has few of them. */
export const paintedSize = (size: number): number => Math.floor(size / STEP_PX) * STEP_PX;

/** What a canvas calls the bundled typeface in a weight and size. */
export const fontOf = (weight: Weight, size: number): string =>
  fonts(weight * 1000 + size, () => {
    const font = `${weight} ${size}px 'IBM Plex Sans', sans-serif`;
    types.set(font, { weight, size });
    return font;
  });

/** Letters stand as far apart as those of the page’s elements, and as they are measured. */
export const setSpacing = (context: CanvasRenderingContext2D): void => {
  context.fontKerning = 'none';
  context.textRendering = 'optimizeSpeed';
};

/**
 * Width of a text in a font, in pixels. The browser is asked only about letters that the bundled typeface does not have, and
 * once whatever their size: it looks for a font that has them, which takes milliseconds.
 */
export const widthIn = (
  context: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>,
  font: string,
  text: string,
): number => {
  const type = types.get(font);
  if (!type) return askedFor(context, font, text);
  const { weight, size } = type;
  const face: FontName = `sans-${weight}`;
  if (isCovered(face, text)) return measure(text, face, size);
  const width = asked[weight](text, () => askedFor(context, fontOf(weight, MEASURED_PX), text));
  return (width * size) / MEASURED_PX;
};

const askedFor = (
  context: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>,
  font: string,
  text: string,
): number => {
  context.font = font;
  return context.measureText(text).width;
};

const isCovered = (face: FontName, text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (!hasGlyph(face, text.charCodeAt(i))) return false;
  return true;
};
