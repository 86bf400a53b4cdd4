/** Reads numbers of several parts, as contracts and standards have them: `1.a`, `1(a)`, `(1)(a)(ii)`, `1a)`, `A.1`, `1-2`. */
import type { Numeral } from './numeral.ts';
import { decimalValue, letterValues, romanValue } from './values.ts';

const DIGITS_AND_LETTER =
  /^(\()?(\d{1,3}(?:\.\d{1,3})*)(?:(\)?\.?\(([a-z])\)|\.([a-z])|([a-z]))(?:\(([ivx]{1,5})\))?)([.):]{0,2})\s+(?=\S)/;
/** Two digits at most: “H.264” is a standard. */
const LETTER_AND_DIGITS = /^([A-Z]|[IVX]{2,5})((?:\.\d{1,2}){1,6})([.):]?)\s+(?=\S)/;

/** As Japanese documents number two levels; a third part would make it a date. */
const HYPHENATED = /^(\p{Nd}{1,2})[-－‐](\p{Nd}{1,2})[.．)）]?(?:\s+|(?<=[.．)）])\s*)(?=[^\s\p{Nd}])/u;

export const compoundIn = (body: string): Numeral[] | undefined => {
  const pair = HYPHENATED.exec(body);
  if (pair) {
    const [whole, first = '', second = ''] = pair;
    const parts = [decimalValue(first), decimalValue(second)];
    return [{ style: '1', parts, length: whole.length, isWeak: true }];
  }
  const digits = DIGITS_AND_LETTER.exec(body);
  if (digits) {
    const [whole, open = '', numbers = '', , inBrackets, dotted, tight, roman = '', close = ''] = digits;
    if (open !== '' && inBrackets === undefined) return undefined;
    const letter = (inBrackets ?? dotted ?? tight ?? 'a').charCodeAt(0) - 96;
    const parts = [...numbers.split('.').map(Number), letter, ...(roman === '' ? [] : [romanValue(roman)])];
    const isWeak = close === '' && open === '' && dotted === undefined;
    return [{ style: open === '' ? '1' : '(1)', parts, length: whole.length, isWeak }];
  }
  const letter = LETTER_AND_DIGITS.exec(body);
  if (!letter) return undefined;
  const [whole, first = '', numbers = ''] = letter;
  const rest = numbers.split('.').slice(1).map(Number);
  return letterValues(first.toLowerCase()).map(({ kind, value }) => ({
    style: kind.toUpperCase(),
    parts: [value, ...rest],
    length: whole.length,
    isWeak: true,
  }));
};
