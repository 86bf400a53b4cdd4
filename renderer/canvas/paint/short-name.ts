/** Names cut to a room on the screen: between words, and with an ellipsis where they go on. Only a first word is cut itself. */
import { segmenterFor } from '../../../shared/words/format.ts';

type ShortName = { readonly lines: readonly string[]; readonly width: number };
type Measures = Pick<CanvasRenderingContext2D, 'font' | 'measureText'>;

const ELLIPSIS = '…';
/** Longer names are not looked at to their end. */
const MAX_CHARACTERS = 100;

/** A cache of at most `most` values; when it is full, it starts again empty. */
const createCache = <T>(most: number): ((key: string, find: () => T) => T) => {
  const known = new Map<string, T>();
  return (key, find) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const found = find();
    known.set(key, found);
    return found;
  };
};

/** While panning, the same names are shown in the same space, frame after frame. */
const names = createCache<ShortName>(16_000);
/** While zooming, the space changes and the words of the names stay. */
const widths = createCache<number>(16_000);
const graphemes = createCache<readonly string[]>(4000);
const segmenter = segmenterFor('grapheme');

/** The name as far as it fits `room` pixels, in a font, on so many lines at most. */
export const shortened = (
  context: Measures,
  font: string,
  name: string,
  room: number,
  mostLines = 1,
): ShortName =>
  names(`${font} ${Math.floor(room)} ${mostLines} ${name}`, () => {
    const widthOf = (text: string) =>
      widths(`${font} ${text}`, () => {
        context.font = font;
        return context.measureText(text).width;
      });
    const lines = linesOf(widthOf, name.slice(0, MAX_CHARACTERS), Math.floor(room), mostLines);
    const width = lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);
    return { lines, width };
  });

type WidthOf = (text: string) => number;

const linesOf = (widthOf: WidthOf, name: string, room: number, mostLines: number): string[] => {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const space = widthOf(' ');
  const lines: string[] = [];
  for (let first = 0; first < words.length; ) {
    let [end, width] = [first + 1, widthOf(words[first] ?? '')];
    if (lines.length === mostLines - 1) end = words.length;
    for (; end < words.length; end++) {
      width += space + widthOf(words[end] ?? '');
      if (width > room) break;
    }
    lines.push(cut(widthOf, words.slice(first, end).join(' '), room));
    first = end;
  }
  return lines;
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
