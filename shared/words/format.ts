/**
 * Numbers, dates and other texts by locale: the only file that calls `Intl`. Formats are kept once they are made, since making
 * one costs a hundred times as much as using it.
 */

import { locale } from './locale.ts';

/** More would be a list of all currencies, each of which is used once. */
const MAX_KEPT = 100;

const kept = <F>(make: (tag: string, options: object) => F) => {
  const known = new Map<string, F>();
  return (tag: string, options: object): F => {
    const key = `${tag} ${JSON.stringify(options)}`;
    const format = known.get(key) ?? make(tag, options);
    if (known.size >= MAX_KEPT) known.clear();
    known.set(key, format);
    return format;
  };
};

const numbers = kept((tag, options) => new Intl.NumberFormat(tag, options));
const lists = kept((tag, options) => new Intl.ListFormat(tag, options));
const dates = kept((tag, options) => new Intl.DateTimeFormat(tag, options));
const plurals = kept((tag, options) => new Intl.PluralRules(tag, options));

/** How numbers are written in a locale. Refuses a locale or a currency that there can’t be with a RangeError. */
export const numberFormat = (tag: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  numbers(tag, options);

/** How dates and times are written in a locale. */
export const dateFormat = (tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  dates(tag, options);

/** A count with its thousands grouped: “1,200”. */
export const countIn = (count: number, tag = locale()): string => numberFormat(tag).format(count);

/** Which plural form a count takes: “one”, “other”. */
export const pluralIn = (count: number, tag = locale()): string => plurals(tag, {}).select(count);

/** A share as a percentage: 0.08 is “8%” in English and “8 %” in German. @param maxDecimals digits after the point at most. */
export const percentIn = (share: number, maxDecimals = 0, tag = locale()): string =>
  numberFormat(tag, { style: 'percent', maximumFractionDigits: maxDecimals }).format(share);

/** Spans of time from now: “5 minutes ago”, “yesterday”. */
export const relativeTime = (tag = locale()): Intl.RelativeTimeFormat =>
  new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });

/** Texts as a list: “A”, “B” and “C”. */
export const listIn = (texts: readonly string[], tag = locale()): string =>
  lists(tag, { type: 'conjunction' }).format(texts);

/** The locale of this machine. */
export const systemLocale = (): string => new Intl.DateTimeFormat().resolvedOptions().locale;

/** Whether `tag` is one well-formed BCP 47 tag. */
export const isLocale = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

/** Every currency there is, by its three letters. */
export const currencies = (): readonly string[] => Intl.supportedValuesOf('currency');

/** What a currency is called in a locale: “US Dollar”. Undefined if the locale has no name for it. */
export const currencyName = (currency: string, tag: string): string | undefined =>
  new Intl.DisplayNames(tag, { type: 'currency' }).of(currency);

/** Order of two texts for people: “Step 2” before “Step 10”. Negative if `a` comes first. */
export const compareTexts = (a: string, b: string, tag = locale()): number => {
  if (a === b) return 0;
  // Sorting 100,000 rows compares millions of times: found by the tag alone.
  const collator = collators.get(tag) ?? new Intl.Collator(tag, { numeric: true });
  collators.set(tag, collator);
  return collator.compare(a, b);
};
const collators = new Map<string, Intl.Collator>();

/** Cuts texts between characters as people see them, or between words. */
export const segmenterFor = (granularity: 'grapheme' | 'word', tag = 'und'): Intl.Segmenter =>
  new Intl.Segmenter(tag, { granularity });
