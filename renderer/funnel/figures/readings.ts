/** Figures whose digits can be read in two ways: “1.234” is 1234 to some people and a bit more than one to others. */
import { decimalMark, readNumber } from '../../../shared/funnel/input/read-number.ts';

export type DecimalMark = '.' | ',';

/** A locale of each mark before decimals. */
const LOCALES: Readonly<Record<DecimalMark, string>> = { '.': 'en', ',': 'de' };

const otherMark = (mark: DecimalMark): DecimalMark => (mark === '.' ? ',' : '.');

/** Reads a number with this mark before decimals. As `readNumber`, undefined if it is none. */
export const readWithMark = (
  text: string,
  mark: DecimalMark,
  locale: string,
  currency?: string,
): number | undefined => readNumber(text, decimalMark(locale) === mark ? locale : LOCALES[mark], currency);

/**
 * Both readings of a text, the one by the locale first; undefined if it is clear.
 * - A mark that the locale writes before decimals, then exactly three digits, is always unclear: nobody writes three decimals
 *   of an amount, but cells of a spreadsheet in another locale have thousands like this.
 * - A mark that the locale writes between thousands is unclear only if the system’s own locale writes it before decimals.
 */
export const twoReadings = (
  text: string,
  {
    locale,
    system,
    currency,
  }: { readonly locale: string; readonly system: string; readonly currency?: string },
): readonly [number, number] | undefined => {
  const mark = decimalMark(locale);
  const value = readWithMark(text, mark, locale, currency);
  const other = readWithMark(text, otherMark(mark), locale, currency);
  if (value === undefined || other === undefined || value === other) return undefined;
  const isGrouped = Math.abs(value) > Math.abs(other);
  return isGrouped && decimalMark(system) === mark ? undefined : [value, other];
};
