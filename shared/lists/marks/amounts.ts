/** Distinguishes amounts, dates and versions that happen to count up from the numbers of a list, by the word after them. */

import { isVerb } from '../../model/checks/rules/verbs.ts';
import { dateFormat } from '../../words/format.ts';

/** A number and the text after it. */
type Counted = {
  readonly rest: string;
  /** Whether a name may well begin with the number as it is written: “3 days”. */
  readonly isWeak: boolean;
};

/**
 * Whether the numbers belong to their names although they count up: each is followed by a month (“1 March”, “2. März”), by
 * a unit (“1 day”, “2 weeks”), or all by one word in lower case that is not a verb (“2 way match”, “3 way match”).
 */
export const areAmounts = (numbers: readonly Counted[]): boolean => {
  const words = numbers.map(
    ({ rest }) => /^[\p{L}%€$£]\P{Z}*/u.exec(rest)?.[0].replace(/[.,:;]+$/, '') ?? '',
  );
  const isWeak = numbers.every((number) => number.isWeak);
  const months = words.map((word) => monthNames().get(word.toLowerCase()));
  // English puts no full stop after the day: “1. January” numbers a list of months.
  if (months.every((locale) => locale !== undefined))
    return isWeak || months.some((locale) => locale !== 'en') || new Set(words).size === 1;
  if (!isWeak) return false;
  // Only the numbers tell such names apart: “1.0 release”, “1.1 release”.
  if (numbers.length > 1 && new Set(numbers.map(({ rest }) => rest.toLowerCase())).size === 1) return true;
  if (words.every((word) => UNIT.test(word))) return true;
  const [first = ''] = words;
  const isSmall = first !== first.toUpperCase() && first === first.toLowerCase();
  return numbers.length > 1 && isSmall && !isVerb(first) && new Set(words.map(stemOf)).size === 1;
};

/** “page” and “pages” are one word. */
const stemOf = (word: string): string => word.toLowerCase().replace(/(?:es|en|s|n|e)$/, '');

const UNIT =
  /^(?:days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|seconds?|[ap]\.?m|o['’]clock|uhr|tage?n?|wochen?|monate?n?|jahre?n?|stunden?|minuten?|jours?|semaines?|mois|ans?|heures?|días?|semanas?|mes(?:es)?|años?|horas?|giorn[io]|settiman[ae]|dias?|дн(?:я|ей|и)|день|недел[яиью]|час(?:а|ов)?|pcs?|pieces?|units?|stück|euro?s?|eur|usd|dollars?|percent|prozent|kg|km|[%€$£])$/iu;

/** Names of the months as written after a day, each with the first of the languages that has it. */
const monthNames = (): ReadonlyMap<string, string> => {
  if (months) return months;
  const found = new Map<string, string>();
  for (const locale of [
    'en',
    'de',
    'fr',
    'es',
    'pt',
    'it',
    'nl',
    'da',
    'sv',
    'fi',
    'pl',
    'cs',
    'hu',
    'ru',
    'tr',
  ])
    for (const month of ['long', 'short'] as const) {
      const format = dateFormat(locale, { month, day: 'numeric', timeZone: 'UTC' });
      for (let index = 0; index < 12; index++) {
        const parts = format.formatToParts(Date.UTC(2027, index, 1));
        const name =
          parts
            .find(({ type }) => type === 'month')
            ?.value.toLowerCase()
            .replace(/\.$/, '') ?? '';
        if (/\p{L}/u.test(name) && !found.has(name)) found.set(name, locale);
      }
    }
  months = found;
  return found;
};
let months: ReadonlyMap<string, string> | undefined;
