/** Names cut to a room on the screen: between words, and with an ellipsis where they go on. Only a first word is cut itself. */
import { segmenterFor } from '../../../shared/words/format.ts';
import { createCache } from './cache.ts';

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
    const widthOf = (text: string) =>
      widths(text, () => {
        context.font = font;
        return context.measureText(text).width;
      });
    const { lines, isWhole } = linesOf(widthOf, name, Math.floor(room), mostLines);
    const width = lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);
    return { lines, width, isWhole };
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

const linesOf = (
  widthOf: WidthOf,
  name: string,
  room: number,
  mostLines: number,
): Pick<ShortName, 'lines' | 'isWhole'> => {
  const own = wordsOf(name);
  const space = widthOf(' ');
  const lines: string[] = [];
  let isWhole = name.length <= MAX_CHARACTERS;
  for (let first = 0; first < own.length; ) {
    let [end, width] = [first + 1, widthOf(own[first] ?? '')];
    if (lines.length === mostLines - 1) end = own.length;
    for (; end < own.length; end++) {
      width += space + widthOf(own[end] ?? '');
      if (width > room) break;
    }
    const line = own.slice(first, end).join(' ');
    const short = cut(widthOf, line, room);
    if (short !== line) isWhole = false;
    lines.push(short);
    first = end;
  }
  return { lines, isWhole };
};

const cut = (widthOf: WidthOf, line: string, room: number): string => {
  const whole = widthOf(line);
  if (whole <= room) return line;
  const words = line.split(' ');
  for (let kept = words.length - 1; kept > 0; kept--) {
    const text = withEllipsis(words.slice(0, kept).join(' '));
    if (widthOf(text) <= room) return text;
  }
  const all = graphemes(line, () => [...segmenter.segment(line)].map(({ segment }) => segment));
  // A first guess by share, so that few texts are measured.
  let count = Math.min(all.length - 1, Math.ceil((all.length * room) / whole));
  for (; count > 0; count--) {
    const text = withEllipsis(all.slice(0, count).join('').trimEnd());
    if (widthOf(text) <= room) return text;
  }
  return widthOf(ELLIPSIS) <= room ? ELLIPSIS : '';
};

/** Whether the first letter of a text is written from right to left. */
const RIGHT_TO_LEFT = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** The ellipsis stands where the name goes on: on its left where it is written from right to left. */
const withEllipsis = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? `\u2067${text}${ELLIPSIS}\u2069` : `${text}${ELLIPSIS}`;
