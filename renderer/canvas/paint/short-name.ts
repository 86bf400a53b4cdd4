/** Names cut to a room on the screen: between words, and with an ellipsis where they go on. Only a first word is cut itself. */
import { segmenterFor } from '../../../shared/words/format.ts';
import { createCache } from './cache.ts';
import { widthIn } from './painted-type.ts';

type ShortName = {
  readonly lines: readonly string[];
  readonly width: number;
  /** Whether the lines hold all of the name. */
  readonly isWhole: boolean;
};
type Measures = Pick<CanvasRenderingContext2D, 'font' | 'measureText'>;

const ELLIPSIS = '…';
/** Longer names are not looked at to their end. */
const MAX_CHARACTERS = 100;

/** Lines of a name by the room for them. */
type ByRoom = (key: number, find: () => ShortName) => ShortName;

/**
 * What is known of one font. Found by the name itself, which is the same text in every frame: a key put together of font, room
 * and name would cost more than what is found under it.
 */
type Font = {
  /** While panning, the same names are shown in the same space, frame after frame. */
  readonly names: (name: string, find: () => ByRoom) => ByRoom;
  /** While zooming, the space changes and the words of the names stay. */
  readonly widths: (text: string, find: () => number) => number;
};
const fonts = createCache<string, Font>(40);
const words = createCache<string, readonly string[]>(8000);
const graphemes = createCache<string, readonly string[]>(4000);
const segmenter = segmenterFor('grapheme');
/** A name is shown in one place, or in few. */
const MAX_ROOMS = 4;
/** More lines than any name has. */
const LINES = 16;

/** The name as far as it fits `room` pixels, in a font, on so many lines at most. */
export const shortened = (
  context: Measures,
  font: string,
  name: string,
  room: number,
  mostLines = 1,
): ShortName => {
  const { names, widths } = fonts(font, () => ({ names: createCache(4000), widths: createCache(8000) }));
  const byRoom = names(name, () => createCache(MAX_ROOMS));
  return byRoom(Math.floor(room) * LINES + mostLines, () => {
    const widthOf = (text: string) => widths(text, () => widthIn(context, font, text));
    return linesOf(widthOf, name, Math.floor(room), mostLines);
  });
};

type WidthOf = (text: string) => number;

const wordsOf = (name: string): readonly string[] =>
  words(name, () =>
    name
      .slice(0, MAX_CHARACTERS)
      .split(/\s+/u)
      .filter((word) => word !== ''),
  );

/**
 * The width of a line is that of its words and spaces: while zooming the lines change with every frame, and measuring each would
 * take longer than painting it.
 */
const linesOf = (widthOf: WidthOf, name: string, room: number, mostLines: number): ShortName => {
  const own = wordsOf(name);
  const space = widthOf(' ');
  const lines: string[] = [];
  let widest = 0;
  let isWhole = name.length <= MAX_CHARACTERS;
  for (let first = 0; first < own.length; ) {
    const isLast = lines.length === mostLines - 1;
    let [end, width] = [first + 1, widthOf(own[first] ?? '')];
    for (; end < own.length; end++) {
      const wider = width + space + widthOf(own[end] ?? '');
      if (!isLast && wider > room) break;
      width = wider;
    }
    const short = cut(widthOf, own.slice(first, end), width, room);
    if (short.isCut) isWhole = false;
    lines.push(short.text);
    widest = Math.max(widest, short.width);
    first = end;
  }
  return { lines, width: widest, isWhole };
};

type Cut = { readonly text: string; readonly width: number; readonly isCut: boolean };

/** A line as far as it fits `most` pixels. @param whole its width. */
const cut = (widthOf: WidthOf, own: readonly string[], whole: number, most: number): Cut => {
  if (whole <= most) return { text: own.join(' '), width: whole, isCut: false };
  const space = widthOf(' ');
  let width = whole + widthOf(ELLIPSIS);
  for (let kept = own.length - 1; kept > 0; kept--) {
    width -= space + widthOf(own[kept] ?? '');
    if (width <= most) return { text: withEllipsis(own.slice(0, kept).join(' ')), width, isCut: true };
  }
  return cutInWord(widthOf, own.join(' '), most);
};

/**
 * The beginning of a first word that is too long. Its width is that of its letters: in a zoom another beginning is wanted in every
 * frame. Letters that join are wider when they stand alone, so that such a word is cut a little early rather than late.
 */
const cutInWord = (widthOf: WidthOf, line: string, most: number): Cut => {
  const letters = graphemes(line, () => [...segmenter.segment(line)].map(({ segment }) => segment));
  const ellipsis = widthOf(ELLIPSIS);
  let [count, width] = [0, ellipsis];
  for (; count < letters.length - 1; count++) {
    const wider = width + widthOf(letters[count] ?? '');
    if (wider > most) break;
    width = wider;
  }
  if (count > 0)
    return { text: withEllipsis(letters.slice(0, count).join('').trimEnd()), width, isCut: true };
  return ellipsis <= most ? { text: ELLIPSIS, width, isCut: true } : { text: '', width: 0, isCut: true };
};

/** Whether the first letter of a text is written from right to left. */
const RIGHT_TO_LEFT = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** The ellipsis stands where the name goes on: on its left where it is written from right to left. */
const withEllipsis = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? `\u2067${text}${ELLIPSIS}\u2069` : `${text}${ELLIPSIS}`;
