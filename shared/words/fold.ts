/**
 * Texts as they are compared, each way for one purpose: `fold` finds what somebody searches for, `nameKey` tells whether two names
 * read the same, `folded` and `foldedHeading` recognise the cells and headings of a table, `symbolKey` the symbols of terms.
 */

/**
 * Text as it is compared when somebody searches: lower case, compatibility forms unified, accents and vowel points left out,
 * and signs that editors put in by themselves (curly quotes, long dashes, soft hyphens) as they are typed.
 */
export const fold = (text: string): string => (PLAIN_TEXT.test(text) ? text.toLowerCase() : foldSigns(text));

/** ASCII without the sign that stands for a quote: nothing to fold but its case. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
const PLAIN_TEXT = /^[\u0000-\u005f\u0061-\u007f]*$/;

const foldSigns = (text: string): string =>
  withPlainSigns(text.normalize('NFKD'))
    .toLowerCase()
    .replace(POINTS, '')
    .replace(LETTERS_WITHOUT_DECOMPOSITION, (letter) => PLAIN_LETTERS[letter] ?? letter);

/** The words of a query, to be looked for in a folded text. */
export const wordsOf = (query: string): string[] => fold(query).split(/\s+/).filter(Boolean);

/** Whether a text holds each of these words, in any place. */
export const hasWords = (text: string, words: readonly string[]): boolean => {
  if (words.length === 0) return true;
  const whole = fold(text);
  return words.every((word) => whole.includes(word));
};

/** When two names read the same: letter case, width of letters and spaces aside. */
export const nameKey = (name: string): string =>
  PLAIN_NAME.test(name)
    ? name.toLowerCase()
    : withPlainSigns(name.normalize('NFKC')).toLowerCase().replace(/\s+/g, ' ').trim();

/** What normalising leaves as it is: words of ASCII with one space between them. */
const PLAIN_NAME = /^[!-~]+(?: [!-~]+)*$/;

/**
 * A cell of a table as it is compared: case, width, the kind and number of spaces, and signs that nobody sees (zero-width
 * spaces and joiners, soft hyphens, direction marks) make no difference.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

/** A heading as it is compared: also without the signs between its words, as “Deal - Stage” and “deal_stage”. */
export const foldedHeading = (heading: string): string =>
  folded(
    heading
      .normalize('NFKC')
      .replace(/[^\p{L}\p{M}\p{N}%#]+/gu, ' ')
      .replace(/(?<=\p{L}) ?% ?$/u, ' %'),
  );

/**
 * A symbol of a term as it is compared: “é” may be one character or a letter with an accent, depending on the system that it was
 * typed on, and both are the same symbol.
 */
export const symbolKey = (symbol: string): string => symbol.normalize('NFC');

/** `text` with quotes and dashes as a keyboard has them, without signs that nobody sees. */
const withPlainSigns = (text: string): string =>
  text.replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, '-').replace(UNSEEN, '');

const SINGLE_QUOTES = /[\u2018-\u201b\u2032\u02bc\u0060\u00b4\uff07\u2039\u203a]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb\uff02\u300c-\u300f\u301d-\u301f]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
/** The soft hyphen, zero-width space and joiner, word joiner, byte order mark. The zero-width non-joiner tells words apart. */
const UNSEEN = /\u00ad|\u200b|\u200d|\u2060|\ufeff/g;

/** Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs and the stroke that lengthens a word. */
const POINTS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
const PLAIN_LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
};
const LETTERS_WITHOUT_DECOMPOSITION = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'g');
