/**
 * Stands in for FormatJS in the page of a room, which has to load fast: it knows placeholders and plurals, which is all that
 * the messages of the page need. A test compares it with FormatJS.
 */
import { countIn, pluralIn } from '../../shared/words/format.ts';

type Values = Readonly<Record<string, string | number>>;

export const createFormatters = () => ({
  getMessageFormat: (source: string, locale: string) => ({
    format: (values: Values = {}): string => format(source, values, locale),
  }),
});

const format = (source: string, values: Values, locale: string): string => {
  let text = '';
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('{', at);
    if (open < 0) break;
    const close = closing(source, open);
    text += source.slice(at, open) + part(source.slice(open + 1, close), values, locale);
    at = close + 1;
  }
  return text + source.slice(at);
};

/** `name`, or `count, plural, one {# block} other {# blocks}`. */
const part = (inside: string, values: Values, locale: string): string => {
  const comma = inside.indexOf(',');
  const name = (comma < 0 ? inside : inside.slice(0, comma)).trim();
  const value = values[name];
  if (value === undefined) throw new Error(`No value for ${name}.`);
  if (comma < 0) return String(value);
  const choices = choicesIn(inside);
  const count = Number(value);
  const chosen =
    choices.get(`=${count}`) ?? choices.get(pluralIn(count, locale)) ?? choices.get('other') ?? '';
  return format(chosen.replaceAll('#', countIn(count, locale)), values, locale);
};

const choicesIn = (inside: string): Map<string, string> => {
  const choices = new Map<string, string>();
  let at = inside.indexOf(',', inside.indexOf(',') + 1) + 1;
  for (;;) {
    const open = inside.indexOf('{', at);
    if (open < 0) return choices;
    const close = closing(inside, open);
    choices.set(inside.slice(at, open).trim(), inside.slice(open + 1, close));
    at = close + 1;
  }
};

/** Where the bracket that opens at `open` is closed. */
const closing = (source: string, open: number): number => {
  let depth = 0;
  for (let at = open; at < source.length; at += 1) {
    if (source[at] === '{') depth += 1;
    if (source[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return source.length;
};
