/**
 * Text metrics: how wide a text is and where it wraps, from the advance widths of the bundled fonts. Canvas, PDF and
 * slides draw the lines found here with kerning and ligatures off, so that they wrap alike.
 */
import { segmenterFor } from '../../words/format.ts';
import { FONT_WIDTHS } from './font-widths.generated.ts';
import { type Breaks, hasInnerBreaks, innerBreaks, syllableBreak } from './word-breaks.ts';

/** A bundled typeface and weight: IBM Plex Sans 400, 500, 600 and IBM Plex Mono 500. */
export type FontName = keyof typeof FONT_WIDTHS;

/** Ascent and descent of all bundled fonts, as parts of the type size (hhea of IBM Plex). */
export const ASCENT = 1.025;
export const DESCENT = 0.275;
const ELLIPSIS = '…';

/**
 * The baseline of a line of type in a line box, from the top of that box, as CSS places it.
 * @param lineHeight and `size` in the same unit, which is also that of the result.
 */
export const baselineIn = (lineHeight: number, size: number): number =>
  lineHeight / 2 + (size * (ASCENT - DESCENT)) / 2;

/** Width of `text` drawn on one line at `size`, in the unit of `size`. The text is taken as it stands: see `plain`. */
export const measure = (text: string, font: FontName, size: number): number => {
  const widths = tableOf(font);
  let sum = 0;
  if (isSimple(text)) for (let i = 0; i < text.length; i++) sum += codeWidth(widths, text.charCodeAt(i));
  else for (const unit of unitsOf(text)) sum += unitWidth(widths, unit);
  return (sum * size) / 1000;
};

/**
 * `text` as it can be drawn: white space and control characters as single spaces, no soft hyphens, ligature
 * characters taken apart, no half characters.
 */
export const plain = (text: string): string => drawable(text).replaceAll(SOFT_HYPHEN, '');

/** As `plain`, but with the soft hyphens, at which lines may break. */
const drawable = (text: string): string => {
  const trimmed = text.trim();
  if (ORDINARY.test(trimmed)) return trimmed;
  return trimmed
    .toWellFormed()
    .replace(/[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
};
const SOFT_HYPHEN = '\u00ad';
/** Letters of many scripts, of which each UTF-16 unit is a grapheme that nothing is drawn over. */
const LETTERS =
  '\\u00a1-\\u00ac\\u00ae-\\u02ff\\u05d0-\\u05ea\\u0621-\\u063a\\u0640-\\u064a\\u0660-\\u0669\\u3001-\\u3029\\u3041-\\u3096\\u30a1-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff5e';
/** Printable ASCII and such letters, without two spaces in a row. */
const ORDINARY = new RegExp(`^(?:[!-~${LETTERS}]| (?! ))*$`);

/** Characters read of a text per line it may fill: far more than fit, and a name of 10,000 costs no more than they do. */
const READ_PER_LINE = 400;

/**
 * The lines `text` takes in a column. Breaks after spaces, hyphens and slashes, at soft hyphens, between ideographs and between
 * words of scripts without spaces. A word longer than a line is broken between syllables, with a hyphen, or where it has none
 * between graphemes. What does not fit in `maxLines` is cut and ends in an ellipsis.
 * @param size type size; `maxWidth` is in the same unit.
 * @returns no lines for an empty text; at least one grapheme a line, however narrow the column.
 */
export const wrap = (
  text: string,
  font: FontName,
  size: number,
  maxWidth: number,
  maxLines: number,
): string[] => {
  const widths = tableOf(font);
  const room = (maxWidth * 1000) / size;
  const limit = READ_PER_LINE * maxLines;
  const cutOff = text.length > limit;
  const width = cutOff ? undefined : usualWidth(text, widths);
  if (width !== undefined && width <= room + 0.01) return [text];
  const { units, breaks } =
    width === undefined
      ? unitsAndBreaks(drawable(cutOff ? text.trimStart().slice(0, limit) : text))
      : { units: text, breaks: NO_BREAKS };
  const lines: string[] = [];
  let start = 0;
  while (start < units.length) {
    const isLast = lines.length === maxLines - 1;
    const { end, sign } = lineEnd(units, start, widths, room, breaks);
    if (isLast && (end < units.length || cutOff)) {
      lines.push(shorten(units, start, widths, room));
      return lines;
    }
    lines.push(join(units, start, end).trimEnd() + sign);
    start = end;
    while (start < units.length && units[start] === ' ') start++;
  }
  if (cutOff && lines.length > 0) lines[lines.length - 1] += ELLIPSIS;
  return lines;
};

/** `text` on one line no wider than `maxWidth`, ending in an ellipsis where it was cut. */
export const fitted = (text: string, font: FontName, size: number, maxWidth: number): string =>
  wrap(text, font, size, maxWidth, 1)[0] ?? '';

/** Whether the bundled fonts have a glyph for a code point (below U+2800; what they have beyond is not used). */
export const hasGlyph = (font: FontName, code: number): boolean => {
  const widths = tableOf(font);
  return code < widths.length && widths[code] !== UNKNOWN;
};

/** `text` as the graphemes a reader sees. */
export const graphemesOf = (text: string): string[] => (isSimple(text) ? [...text] : [...unitsOf(text)]);

/** A text as its graphemes; a plain string where each of its UTF-16 units is one. */
type Units = string | readonly string[];

const join = (units: Units, start: number, end: number): string =>
  typeof units === 'string' ? units.slice(start, end) : units.slice(start, end).join('');

/** A text as it is broken into lines: its units, and where it may break inside words. */
const unitsAndBreaks = (text: string): { units: Units; breaks: Breaks } => {
  if (!hasInnerBreaks(text)) return { units: isSimple(text) ? text : [...unitsOf(text)], breaks: NO_BREAKS };
  return innerBreaks([...unitsOf(text)]);
};
const NO_BREAKS: Breaks = new Map();

/** A line's end: the index after its last unit, trailing spaces included, and the hyphen that it ends in, if any. */
type LineEnd = { readonly end: number; readonly sign: '' | '-' };

/** Where the line that starts at `start` ends. */
const lineEnd = (units: Units, start: number, widths: Uint16Array, room: number, breaks: Breaks): LineEnd => {
  if (typeof units === 'string' && restFits(units, start, widths, room))
    return { end: units.length, sign: '' };
  const hyphen = unitWidth(widths, '-');
  let used = 0;
  let lastBreak = -1;
  let sign: LineEnd['sign'] = '';
  /** The last index at which a hyphen would fit. */
  let lastRoom = start;
  for (let i = start; i < units.length; i++) {
    const unit = units[i] as string;
    if (unit === ' ') {
      used += unitWidth(widths, unit);
      lastBreak = i + 1;
      sign = '';
      continue;
    }
    used += unitWidth(widths, unit);
    if (used > room + 0.01) {
      if (lastBreak > start) return { end: lastBreak, sign };
      const syllable = syllableBreak(units, start, lastRoom);
      return syllable === undefined
        ? { end: Math.max(i, start + 1), sign: '' }
        : { end: syllable, sign: '-' };
    }
    if (used + hyphen <= room + 0.01) lastRoom = i + 1;
    const inner = breaks.size === 0 ? undefined : breaks.get(i);
    if (inner !== undefined && (inner === '' || lastRoom === i + 1)) {
      lastBreak = i + 1;
      sign = inner;
      continue;
    }
    if (typeof units === 'string' && unit < IDEOGRAPHS && !MAY_BREAK.has(unit)) continue;
    if (breaksAfter(unit, units[i - 1], units[i + 1])) {
      lastBreak = i + 1;
      sign = '';
    }
  }
  return { end: units.length, sign: '' };
};

/** The usual case, without looking for breaks: what is left fits on the line. */
const restFits = (text: string, start: number, widths: Uint16Array, room: number): boolean => {
  let used = 0;
  for (let i = start; i < text.length; i++) {
    used += codeWidth(widths, text.charCodeAt(i));
    if (used > room + 0.01) return false;
  }
  return true;
};

/**
 * Width of a text of the most usual kind by far: printable ASCII with single spaces between words, in which each unit is drawn as it
 * stands. In thousandths of the type size; undefined for any other text.
 */
const usualWidth = (text: string, widths: Uint16Array): number | undefined => {
  let used = 0;
  let before = SPACE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < SPACE || code > TILDE || (code === SPACE && before === SPACE)) return undefined;
    used += widths[code] as number;
    before = code;
  }
  return before === SPACE ? undefined : used;
};
const SPACE = 0x20;
const TILDE = 0x7e;

const shorten = (units: Units, start: number, widths: Uint16Array, room: number): string => {
  const left = room - unitWidth(widths, ELLIPSIS) + 0.01;
  let used = 0;
  let end = start;
  while (end < units.length) {
    used += unitWidth(widths, units[end] as string);
    if (used > left) break;
    end++;
  }
  return join(units, start, Math.max(end, start + 1)).trimEnd() + ELLIPSIS;
};

/** Whether a line may end after `unit`: hyphens and dashes inside words, slashes, ideographs. */
const breaksAfter = (unit: string, before: string | undefined, after: string | undefined): boolean => {
  if (after === undefined) return false;
  if (unit === '/' || unit === '\\') return after !== unit && after !== ' ';
  if (unit === '-' || unit === '\u2010' || unit === '\u2013' || unit === '\u2014')
    return before !== undefined && before !== ' ' && after !== unit && !/^[\d.,]/.test(after);
  return (
    isIdeograph(unit.codePointAt(0) ?? 0) && !CLOSING.test(after) && isIdeograph(after.codePointAt(0) ?? 0)
  );
};
/** All that a line of text before the ideographs may break after, beside spaces. */
const MAY_BREAK: ReadonlySet<string> = new Set('/\\-\u2010\u2013\u2014');
const IDEOGRAPHS = '\u2e80';
/** Marks that never start a line in Chinese and Japanese text. */
const CLOSING = /^[、。，．：；？！）」』】〕〉》”’ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/;

const isIdeograph = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7af) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xff00 && code <= 0xffef) ||
  (code >= 0x20000 && code <= 0x3fffd);

/** Whether each UTF-16 unit of `text` is a grapheme of its own: most letters, and common punctuation. */
const isSimple = (text: string): boolean => SIMPLE.test(text);
const SIMPLE_UNITS = ` -~\\u00a0\\u2010-\\u2027\\u2030-\\u205e\\u20ac${LETTERS}`;
const SIMPLE = new RegExp(`^[${SIMPLE_UNITS}]*$`);
const KNOTS = new RegExp(`[${SIMPLE_UNITS}]?(?:[^${SIMPLE_UNITS}]+[${SIMPLE_UNITS}]?)+`, 'g');

let segmenter: Intl.Segmenter | undefined;
const theSegmenter = (): Intl.Segmenter => {
  segmenter ??= segmenterFor('grapheme');
  return segmenter;
};

/** Makes what the first text would wait for, some milliseconds: to be called while there is something else to wait for. */
export const prepareText = (): void => {
  theSegmenter();
  for (const font of Object.keys(FONT_WIDTHS) as FontName[]) tableOf(font);
};

/** Only what is no such letter, with its neighbours, is given to the segmenter: it takes its time. */
function* unitsOf(text: string): Iterable<string> {
  let at = 0;
  for (const { 0: knot, index } of text.matchAll(KNOTS)) {
    for (; at < index; at++) yield text.charAt(at);
    for (const { segment } of theSegmenter().segment(knot)) yield segment;
    at = index + knot.length;
  }
  for (; at < text.length; at++) yield text.charAt(at);
}

/** Advance of one grapheme in thousandths of the type size. */
const unitWidth = (widths: Uint16Array, unit: string): number => {
  if (unit.length === 1) return codeWidth(widths, unit.charCodeAt(0));
  // A sequence of emoji is drawn as one picture.
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(unit)) return 1000;
  let sum = 0;
  for (const character of unit) sum += codeWidth(widths, character.codePointAt(0) ?? 0);
  return sum;
};

const codeWidth = (widths: Uint16Array, code: number): number => {
  const known = code < widths.length ? (widths[code] as number) : UNKNOWN;
  return known === UNKNOWN ? fallbackWidth(code) : known;
};

/** Advances assumed where the bundled fonts have no glyph and the system's or a Noto face is drawn instead. */
const fallbackWidth = (code: number): number => {
  const known = fallbacks.get(code);
  if (known !== undefined) return known;
  const width = assumedWidth(code);
  fallbacks.set(code, width);
  return width;
};
const fallbacks = new Map<number, number>();

const assumedWidth = (code: number): number => {
  if (ZERO_WIDTH.test(String.fromCodePoint(code))) return 0;
  if (isIdeograph(code)) return code >= 0xff61 && code <= 0xffdc ? 500 : 1000;
  if (code >= 0x1100 && code <= 0x115f) return 1000;
  if (code >= 0x1160 && code <= 0x11ff) return 0;
  if (code >= 0x1f000 && code <= 0x1faff) return 1000;
  if (code >= 0x2190 && code <= 0x2bff) return 1000;
  if (code >= 0x0590 && code <= 0x08ff) return 550;
  if (code >= 0xfb1d && code <= 0xfeff) return 550;
  return 650;
};
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

const UNKNOWN = 0xffff;
/** The tables reach to here; the few glyphs the fonts have beyond are not worth the room. */
const TABLE_SIZE = 0x2800;
const tables = new Map<FontName, Uint16Array>();

const tableOf = (font: FontName): Uint16Array => {
  const known = tables.get(font);
  if (known) return known;
  const widths = new Uint16Array(TABLE_SIZE).fill(UNKNOWN);
  for (const [first, ...advances] of FONT_WIDTHS[font] as readonly (readonly number[])[])
    advances.forEach((advance, i) => {
      const code = (first as number) + i;
      if (code < TABLE_SIZE) widths[code] = advance;
    });
  tables.set(font, widths);
  return widths;
};
