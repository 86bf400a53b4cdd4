/** Numbers as people type and paste them: any locale’s digits, signs of currency and percent, thousands marks, “2.5m”. */
import { numberFormat } from '../../words/format.ts';
import { currencySigns } from './currency-signs.ts';

/**
 * Reads a number. If a text can mean two things (“1,500”), the locale decides; if only one makes sense, that is taken,
 * whatever the locale (“1,5” is one and a half, “1.234.567” has no decimals). A currency may stand before or after, by
 * its sign, letters or code; a minus before, after or beside it; parentheses mean less than 0, as in accounting.
 * @param locale BCP 47 tag.
 * @param currency three letters: its own sign is no power of ten, as “K” would be otherwise.
 * @returns undefined for what is no number; Infinity for what is larger than a number can be.
 */
export const readNumber = (typed: string, locale: string, currency?: string): number | undefined => {
  const plainly = withPlainSigns(typed);
  if (plainly.match(SPACED)?.some((digits) => !GROUPED_BY_SPACE.test(digits))) return undefined;
  const bare = bareOf(plainly.replace(NOISE, ''), locale, currency);
  if (bare === undefined) return undefined;
  const [, digits = '', exponent = '', word = ''] = PARTS.exec(bare.text) ?? [];
  const scale = SCALES[word.toLowerCase()];
  // Nobody groups the digits before a power of ten: “1.234e15” has decimals, whatever the locale.
  const decimal = exponent === '' ? decimalOf(locale) : (/[.,]/.exec(digits)?.[0] ?? '.');
  const plain = /\d/.test(digits) ? withPoint(digits, decimal) : undefined;
  if (plain === undefined || scale === undefined) return undefined;
  const value = Number(`${plain}${exponent}`) * scale;
  return bare.isNegative ? -value : value;
};

/** Whether a text has a percent sign. */
export const hasPercent = (typed: string): boolean => /[%٪]/.test(typed.normalize('NFKC'));

/** Spaces, apostrophes that group digits, percent signs. */
const NOISE = /[\s\p{Z}'’٬%٪]/gu;
/** Digits with spaces or apostrophes among them: groups of one number, or else several numbers. */
const SPACED = /\d+(?:[\s\p{Z}'’]+\d+)+/gu;
const GROUPED_BY_SPACE = /^\d{1,3}([\p{Z}'’]\d{2,3})*[\p{Z}'’]\d{3}$/u;
const PARTS = /^([\d.,]+)(e[-+]?\d+)?(\p{L}*)\.?$/iu;
const PLAIN_NUMBER = /^[\d.,]+(e[-+]?\d+)?$/i;

const SCALES: Readonly<Record<string, number>> = {
  ...{ '': 1, k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mio: 1e6, million: 1e6 },
  ...{ b: 1e9, bn: 1e9, billion: 1e9, t: 1e12, tn: 1e12, trillion: 1e12 },
  // As other languages shorten them. “mil” is a thousand in one and a million in another, so it is none.
  ...{ tsd: 1e3, tys: 1e3, tis: 1e3, mln: 1e6, mrd: 1e9, mlrd: 1e9, mld: 1e9, mia: 1e9, md: 1e9 },
  ...{ lakh: 1e5, lakhs: 1e5, crore: 1e7, crores: 1e7, cr: 1e7 },
};

type Bare = { readonly text: string; readonly isNegative: boolean };

/** A number without its sign, parentheses and currency, in whatever order they stand; undefined for two of a kind. */
const bareOf = (given: string, locale: string, currency: string | undefined): Bare | undefined => {
  let text = given;
  let signs = 0;
  let isNegative = false;
  let hasCurrency = false;
  for (;;) {
    const before = text;
    if (text.startsWith('(') && text.endsWith(')')) {
      if (signs++ > 0) return undefined;
      isNegative = true;
      text = text.slice(1, -1);
    }
    const sign = /^[-+]/.exec(text)?.[0] ?? /(?<=[^e])[-]$/i.exec(text)?.[0];
    if (sign) {
      if (signs++ > 0) return undefined;
      isNegative = sign === '-';
      text = text.startsWith(sign) ? text.slice(1) : text.slice(0, -1);
    }
    if (!hasCurrency && !PLAIN_NUMBER.test(text)) {
      const rest = withoutCurrency(text, locale, currency);
      hasCurrency = rest !== undefined;
      text = rest ?? text;
    }
    if (text === before) return { text, isNegative };
  }
};

/** A text without the currency at its start or end; undefined if there is none. */
const withoutCurrency = (text: string, locale: string, own: string | undefined): string | undefined => {
  // “1.5 M LRD” are millions of Liberian dollars where these are the currency, not billions.
  if (own !== undefined && text.endsWith(own) && endsInFigure(text.slice(0, -own.length).toLowerCase()))
    return text.slice(0, -own.length);
  const symbol = /^\p{Sc}|\p{Sc}$/u.exec(text);
  const isOnlySymbol =
    symbol !== null && /^[-(+]?[\d.,]|^\p{Sc}[-(+]?[\d.,]/u.test(text) && !/\p{L}\p{Sc}$/u.test(text);
  if (isOnlySymbol) return symbol.index === 0 ? text.slice(symbol[0].length) : text.slice(0, symbol.index);
  if (own !== undefined && SCALES[(currencySign(own, locale) ?? '').toLowerCase()] !== undefined) {
    const sign = currencySign(own, locale) ?? '';
    const rest = text.slice(0, -sign.length);
    // Not the last letter of “5 MMK”, whose sign is “K”.
    if (sign !== '' && text.endsWith(sign) && endsInFigure(rest.toLowerCase())) return rest;
  }
  // “1.5 mlrd” is no amount of Liberian dollars in millions.
  const word = PARTS.exec(text)?.[3]?.toLowerCase();
  if (word !== undefined && SCALES[word] !== undefined) return undefined;
  const lower = text.toLowerCase();
  for (const sign of currencySigns(locale)) {
    if (lower.startsWith(sign) && /^[-(+]?[.,]?\d/.test(lower.slice(sign.length)))
      return text.slice(sign.length);
    // Behind a figure, “K” is a thousand, “L” a hundred thousand in India, and “E” begins a power of ten.
    const isOther = SCALES[sign] !== undefined || sign === 'e' || (sign === 'l' && locale.endsWith('-IN'));
    if (!isOther && lower.endsWith(sign) && endsInFigure(lower.slice(0, -sign.length)))
      return text.slice(0, -sign.length);
  }
  return undefined;
};

/** Digits at the end, or digits with a power of ten in words: “2 Mio. €”. */
const endsInFigure = (text: string): boolean => {
  const word = /\d[)-]?(\p{L}*)\.?$/u.exec(text)?.[1];
  return word !== undefined && SCALES[word] !== undefined;
};

/** The sign that a locale writes for a currency. */
const currencySign = (currency: string, locale: string): string | undefined => {
  try {
    return numberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
      .formatToParts(1)
      .find(({ type }) => type === 'currency')?.value;
  } catch {
    return undefined;
  }
};

/** Digits with a point before the decimals and no other sign; undefined if the signs stand in no known way. */
const withPoint = (text: string, decimal: string): string | undefined => {
  const signs = text.replace(/\d/g, '');
  if (signs === '') return text;
  const last = signs.at(-1) ?? '';
  const other = last === ',' ? '.' : ',';
  const [before = '', after = ''] = splitAt(text, text.lastIndexOf(last));
  if (signs.length === 1) {
    const isGroup = last !== decimal && /^[1-9]\d{0,2}$/.test(before) && /^\d{3}$/.test(after);
    return isGroup ? before + after : `${before || '0'}.${after}`;
  }
  // One sign several times groups the digits; two kinds mean that the last one, which occurs once, is for decimals.
  if (!signs.includes(other)) return GROUPED.test(text) ? text.replaceAll(last, '') : undefined;
  if (signs.indexOf(last) < signs.length - 1 || !GROUPED.test(before)) return undefined;
  return `${before.replaceAll(other, '')}.${after}`;
};
/** Groups of three, or of two before the last three, as in India. */
const GROUPED = /^\d{1,3}([.,]\d{2,3})*[.,]\d{3}$/;

const splitAt = (text: string, at: number): [string, string] => [text.slice(0, at), text.slice(at + 1)];

const decimals = new Map<string, string>();

/** The mark that a locale writes before decimals. */
const decimalOf = (locale: string): string => {
  const found = decimals.get(locale);
  if (found !== undefined) return found;
  const parts = numberFormat(locale, { useGrouping: false }).formatToParts(1.5);
  const mark = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const made = mark === '٫' ? '.' : mark;
  decimals.set(locale, made);
  return made;
};

/** The mark before decimals that spreadsheets know in a locale. */
export const decimalMark = (locale: string): '.' | ',' => (decimalOf(locale) === ',' ? ',' : '.');

/** Digits of any script, full-width forms and typographic minus signs as the plain ones, without invisible marks. */
const withPlainSigns = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)))
    .replace(/[−–‐‑﹣]/gu, '-')
    .replace(/٫/g, '.')
    .replace(/ʼ|′/g, '’')
    .replace(/(?<=[\d.,])\s*[×·]\s*10\^?(?=-?\d)/gu, 'e');

/** The value of a decimal digit: the ten digits of a script follow each other, and no two scripts touch. */
const digitOf = (digit: string): number => {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
};
