/**
 * How texts are set in SVG files, so that programs show them alike: browsers, Inkscape, LibreOffice, librsvg and what is
 * built on it. IBM Plex is not in the files. Where it is not installed, Arial or what stands for it runs about as wide.
 */
import { type FontName, hasGlyph, measure } from './text.ts';

/**
 * Attributes of the root. Kerning and ligatures are off, as when the texts were measured. `optimizeSpeed` would measure the same,
 * but librsvg disables anti-aliasing for it.
 */
export const SVG_TYPE =
  'font-family="IBM Plex Sans,Arial,Liberation Sans,Helvetica,sans-serif" text-rendering="geometricPrecision"' +
  ' style="font-kerning:none;font-variant-ligatures:none"';

/** What a font asks of a text beside that. */
export const SVG_FONTS: Readonly<Record<FontName, Readonly<Record<string, string | number>>>> = {
  'sans-400': {},
  'sans-500': { 'font-weight': 500 },
  'sans-600': { 'font-weight': 600 },
  'mono-500': { 'font-family': 'IBM Plex Mono,monospace', 'font-weight': 500 },
};

/**
 * How wide a text was measured, so that any face that stands in for Plex keeps to it: LibreOffice takes its own default
 * in place of Arial. None if a letter is not of Plex, since its width is a guess.
 */
export const svgWidth = (
  text: string,
  font: FontName,
  size: number,
): Readonly<Record<string, string | number>> =>
  text !== '' && [...text].every((character) => hasGlyph(font, character.codePointAt(0) ?? 0))
    ? { textLength: Math.round(measure(text, font, size) * 100) / 100, lengthAdjust: 'spacingAndGlyphs' }
    : {};
