/** Names cut to a room on the screen: broken between words, and with an ellipsis where they go on. */

export type ShortName = { readonly lines: readonly string[]; readonly width: number };
type Measures = Pick<CanvasRenderingContext2D, 'font' | 'measureText'>;

const ELLIPSIS = '…';
/** Longer names are not looked at to their end. */
const MOST_CHARACTERS = 100;
/** Measuring costs more than painting: a picture that is panned shows the same names frame after frame. */
const MOST_KNOWN = 4000;
const known = new Map<string, ShortName>();

/** The name as far as it fits `room` pixels, in a font, on so many lines at most. */
export const shortened = (
  context: Measures,
  font: string,
  name: string,
  room: number,
  mostLines = 1,
): ShortName => {
  // Names are cut anew only where the room changed by a pixel.
  const key = `${font} ${Math.floor(room)} ${mostLines} ${name}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  context.font = font;
  const lines = linesOf(context, name.slice(0, MOST_CHARACTERS), Math.floor(room), mostLines);
  const width = lines.reduce((most, line) => Math.max(most, context.measureText(line).width), 0);
  const made = { lines, width };
  known.set(key, made);
  return made;
};

const linesOf = (context: Measures, name: string, room: number, mostLines: number): string[] => {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const lines: string[] = [];
  while (words.length > 0) {
    let line = words[0] ?? '';
    let count = 1;
    if (lines.length === mostLines - 1) [line, count] = [words.join(' '), words.length];
    for (; count < words.length; count++) {
      const longer = `${line} ${words[count]}`;
      if (context.measureText(longer).width > room) break;
      line = longer;
    }
    words.splice(0, count);
    lines.push(cut(context, line, room));
  }
  return lines;
};

const cut = (context: Measures, line: string, room: number): string => {
  if (context.measureText(line).width <= room) return line;
  const characters = [...segments.segment(line)].map(({ segment }) => segment);
  let [least, most, best] = [0, characters.length - 1, ''];
  while (least <= most) {
    const count = (least + most) >> 1;
    const text = withEllipsis(characters.slice(0, count).join('').trimEnd());
    if (context.measureText(text).width <= room) [best, least] = [text, count + 1];
    else most = count - 1;
  }
  return best;
};

const segments = new Intl.Segmenter();
/** Whether the first letter of a text is written from right to left. */
const RIGHT_TO_LEFT = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** The ellipsis stands where the name goes on: on its left where it is written from right to left. */
const withEllipsis = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? `\u2067${text}${ELLIPSIS}\u2069` : `${text}${ELLIPSIS}`;
