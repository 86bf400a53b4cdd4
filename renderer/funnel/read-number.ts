/** Numbers as people type them: with signs of currency and percent, thousands marks of any kind, "2.5m". */

/**
 * Reads a number. Where a text can mean two things ("1,500"), the locale decides; where only one makes sense it is taken,
 * whatever the locale ("1,5" is one and a half, "1.234.567" has no decimals).
 * @param locale BCP 47 tag.
 * @returns undefined where it is no number; Infinity where it is larger than a number can be.
 */
export const readNumber = (typed: string, locale: string): number | undefined => {
  const plainly = withPlainSigns(typed, locale);
  if (plainly.match(SPACED)?.some((digits) => !GROUPED_BY_SPACE.test(digits))) return undefined;
  const bare = plainly.replace(NOISE, '');
  const [, open, body = '', close] = /^(\()?(.*?)(\))?$/.exec(bare) ?? [];
  if (Boolean(open) !== Boolean(close)) return undefined;
  const [, sign = '', digits = '', exponent = '', word = ''] = PARTS.exec(body) ?? [];
  const scale = SCALES[word.toLowerCase()];
  // Nobody groups the digits before a power of ten: “1.234e15” has decimals, whatever the locale.
  const decimal = exponent === '' ? signsOf(locale).decimal : (/[.,]/.exec(digits)?.[0] ?? '.');
  const plain = /\d/.test(digits) ? withPoint(digits, decimal) : undefined;
  if (plain === undefined || scale === undefined) return undefined;
  const value = Number(`${plain}${exponent}`) * scale;
  return sign === '-' || open ? -value : value;
};

/** Spaces, apostrophes that group digits, currency signs and codes, percent signs. */
const NOISE = /[\s\p{Z}\p{Sc}\p{Cf}'’٬%٪]|^[A-Z]{3}(?=[\d\s])|(?<=[\d\s])(?!MIO)[A-Z]{3}$/gu;
/** Digits with spaces or apostrophes among them: groups of one number, or else several numbers. */
const SPACED = /\d+(?:[\s\p{Z}\p{Cf}'’]+\d+)+/gu;
const GROUPED_BY_SPACE = /^\d{1,3}([\p{Z}'’]\d{2,3})*[\p{Z}'’]\d{3}$/u;
const PARTS = /^([-+]?)([\d.,]+)(e[-+]?\d+)?(\p{L}*)\.?$/iu;

const SCALES: Readonly<Record<string, number>> = {
  ...{ '': 1, k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, mio: 1e6, million: 1e6 },
  ...{ b: 1e9, bn: 1e9, billion: 1e9 },
};

/** Digits with a point before the decimals and no other sign; undefined where the signs stand in no known way. */
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
  // One sign several times groups the digits; two kinds mean that the last one, which stands once, is for decimals.
  if (!signs.includes(other)) return GROUPED.test(text) ? text.replaceAll(last, '') : undefined;
  if (signs.indexOf(last) < signs.length - 1 || !GROUPED.test(before)) return undefined;
  return `${before.replaceAll(other, '')}.${after}`;
};
/** Groups of three, or of two before the last three, as in India. */
const GROUPED = /^\d{1,3}([.,]\d{2,3})*[.,]\d{3}$/;

const splitAt = (text: string, at: number): [string, string] => [text.slice(0, at), text.slice(at + 1)];

type Signs = { readonly decimal: string; readonly digits: ReadonlyMap<string, string> };
const known = new Map<string, Signs>();

const signsOf = (locale: string): Signs => {
  const found = known.get(locale);
  if (found) return found;
  const format = new Intl.NumberFormat(locale, { useGrouping: false });
  const decimal = format.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  const digits = new Map(Array.from({ length: 10 }, (_, digit) => [format.format(digit), String(digit)]));
  const made = { decimal: decimal === '٫' ? '.' : decimal, digits };
  known.set(locale, made);
  return made;
};

/** The mark before decimals that spreadsheets know in a locale. */
export const decimalMark = (locale: string): '.' | ',' => (signsOf(locale).decimal === ',' ? ',' : '.');

/** The locale's digits, full-width forms and typographic minus signs as the plain ones. */
const withPlainSigns = (typed: string, locale: string): string =>
  Array.from(typed.normalize('NFKC'), (sign) => signsOf(locale).digits.get(sign) ?? PLAIN[sign] ?? sign).join(
    '',
  );
const PLAIN: Readonly<Record<string, string>> = { '−': '-', '–': '-', '‐': '-', '٫': '.' };
