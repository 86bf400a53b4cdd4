/** A pseudo-locale: every message longer and accented, so that clipped texts and texts outside of `words.ts` are easily seen. */
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀćđéƒĝĥíĵķłɱñóƥɋŕšťúṽŵẋýžÁƁĆĐÉƑĜĤÍĴĶŁḾÑÓƤɊŔŠŤÚṼŴẊÝŽ';

/** How much longer other languages run than English, as a share of its length. */
const EXPANSION = 0.3;

const accented = (text: string): string =>
  Array.from(text, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');

const rewritten = (element: MessageFormatElement): MessageFormatElement => {
  if (element.type === TYPE.literal) return { ...element, value: accented(element.value) };
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
  const options = Object.fromEntries(
    Object.entries(element.options).map(([key, option]) => [
      key,
      { ...option, value: option.value.map(rewritten) },
    ]),
  );
  return { ...element, options } as MessageFormatElement;
};

/** How many letters a message has at most, of the options of a plural or a choice the longest. */
const lengthOf = (elements: readonly MessageFormatElement[]): number =>
  elements.reduce((length, element) => {
    if (element.type === TYPE.literal) return length + element.value.length;
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return length;
    return length + Math.max(...Object.values(element.options).map(({ value }) => lengthOf(value)));
  }, 0);

/** The source text of a message as the pseudo-locale has it: “[Ádd ƀłóćķ ···]”. Placeholders stay. */
export const pseudo = (source: string): string => {
  const elements = parse(source);
  const padding = '·'.repeat(Math.ceil(lengthOf(elements) * EXPANSION));
  return `[${printAST(elements.map(rewritten))} ${padding}]`;
};
