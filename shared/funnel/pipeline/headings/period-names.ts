/** Periods by the names that tables have for them: “Jan-27”, “2027-01”, “202701”, “01/2027”, “1/31/2027”, “Januar 2027”, “Q1 2027”. */

import { folded } from '../../../words/fold.ts';
import { dateFormat } from '../../../words/format.ts';
import type { Period } from '../../input/input.ts';
import { periodStarts } from '../../input/periods.ts';

/** The calendar of a scenario, and what its periods are called in the window. */
export type Calendar = {
  /** ISO date of the first day of period 0; undefined for a scenario without dates. */
  readonly start: string | undefined;
  readonly period: Period;
  /** Month in which the fiscal year starts; January if it is left out. */
  readonly fiscalStart?: number;
  /** All names of each period; their number is the horizon. */
  readonly names: readonly (readonly string[])[];
};

/** A name that means the period with this index, a time outside the horizon (null), or no time at all (undefined). */
export type PeriodReader = (name: string) => number | null | undefined;

/**
 * Reads names of periods. A month means the period that holds the whole of it, so months can be read into quarters but
 * not the other way. A month without its year is read if the horizon has that month once. If the fiscal year starts in
 * another month than January, “Q1 2027” can mean three quarters, and is read only with both years: “Q1 2027/28”.
 */
export const periodReader = ({ start, period, names, fiscalStart = 1 }: Calendar): PeriodReader => {
  const byName = new Map(names.flatMap((each, index) => each.map((name) => [folded(name), index] as const)));
  if (start === undefined || period === 'week') return (name) => byName.get(folded(name));
  const length = period === 'month' ? 1 : 3;
  const first = monthNumber(start);
  const startsWithMonth = start.endsWith('-01');
  const indexOf = (month: number, months: number): number | null | undefined => {
    if (!startsWithMonth || months > length) return undefined;
    const index = Math.floor((month - first) / length);
    return index >= 0 && index < names.length ? index : null;
  };
  return (name) => {
    const key = folded(name);
    const exact = byName.get(key);
    if (exact !== undefined) return exact;
    const time = timeIn(key, fiscalStart);
    if (time === undefined) return undefined;
    if ('month' in time) return indexOf(time.month, time.months);
    const indexes = periodStarts(start, period, names.length).flatMap((date, index) =>
      period === 'month' && Number(date.slice(-5, -3)) === time.ofYear ? [index] : [],
    );
    return indexes.length === 1 && startsWithMonth ? indexes[0] : undefined;
  };
};

/** Whether a text is the name of a month or a quarter of some year. */
export const namesMonthOrQuarter = (text: string): boolean => {
  const time = timeIn(folded(text), 1);
  return time !== undefined && 'month' in time;
};

/** Months since the year 0. */
const monthNumber = (isoDate: string): number =>
  Number(isoDate.slice(0, -6)) * 12 + Number(isoDate.slice(-5, -3)) - 1;

/** A run of months, the first counted from the year 0; or a month of any year, 1 to 12. */
type Time = { readonly month: number; readonly months: number } | { readonly ofYear: number };

const timeIn = (key: string, fiscalStart: number): Time | undefined => {
  const [, isoYear, isoMonth] =
    /^(\d{4})[-/. ](\d{1,2})(?:[-/. ]0?1(?:[ t]0?0:00(?::00)?)?)?$/.exec(key) ?? [];
  if (isoYear) return monthOf(isoYear, Number(isoMonth));
  const [, runYear, runMonth] = /^((?:19|20)\d\d)(0[1-9]|1[0-2])$/.exec(key) ?? [];
  if (runYear) return monthOf(runYear, Number(runMonth));
  const dated = monthOfEdge(key);
  if (dated !== undefined) return dated;
  const [, month, year] = /^(\d{1,2})[-/. ](\d{4})$/.exec(key) ?? [];
  if (year) return monthOf(year, Number(month));
  const [, cjkYear, cjkMonth] = /^(?:(\d{4})[年년] ?)?(\d{1,2})[月월]$/.exec(key) ?? [];
  if (cjkYear) return monthOf(cjkYear, Number(cjkMonth));
  if (cjkMonth && Number(cjkMonth) >= 1 && Number(cjkMonth) <= 12) return { ofYear: Number(cjkMonth) };
  const quarter = quarterIn(key);
  if (quarter) {
    const { number, year: named, next } = quarter;
    if ((next === '') !== (fiscalStart === 1)) return undefined;
    const from = fullYear(named);
    if (next !== '' && (from + 1) % 100 !== Number(next) % 100) return undefined;
    return { month: from * 12 + fiscalStart - 1 + (number - 1) * 3, months: 3 };
  }
  const [, word = '', wordYear] =
    /^(?:0?1[-/. ]+)?(\p{L}[\p{L}\p{M}]*)\.?(?:[-/., ]*(?:de |of )?['’]?(\d{4}|\d{2}))?$/u.exec(key) ?? [];
  months ??= monthsByName();
  const named = months.get(word);
  if (named === undefined) return undefined;
  return wordYear === undefined ? { ofYear: named } : monthOf(wordYear, named);
};

/** “Q1 2027”, “Q1 FY27”, “2027-Q1”, “FY27 Q1”, “Q1 2027/28”: the number of a quarter, its year, and the year it goes on into. */
const quarterIn = (key: string): { number: number; year: string; next: string } | undefined => {
  const [, number = '', year = '', next = ''] = QUARTER_FIRST.exec(key) ?? [];
  if (number !== '') return { number: Number(number), year, next };
  const [, yearBefore = '', nextBefore = '', numberBehind = ''] = YEAR_FIRST.exec(key) ?? [];
  return numberBehind === ''
    ? undefined
    : { number: Number(numberBehind), year: yearBefore, next: nextBefore };
};
const QUARTER_FIRST =
  /^(?:q|t|k)\.? ?([1-4])(?:[-/. ]+(?:fy ?)?['’]?|['’]|fy ?['’]?)(\d{4}|\d{2})(?:\/(\d{4}|\d{2}))?$/;
const YEAR_FIRST =
  /^(?:fy ?['’]?(?=\d)|(?=\d{4}))(\d{4}|\d{2})(?:\/(\d{4}|\d{2}))?[-/. ]*(?:q|t|k)\.? ?([1-4])$/;

/**
 * The month that a date begins or ends, as spreadsheets head columns: “1/31/2027”, “31.01.27”, “2027-01-31”. Whether the day or the month
 * comes first is told by which of the two readings is such a date.
 */
const monthOfEdge = (key: string): Time | undefined => {
  const [, isoYear = '', isoMonth = '', isoDay = ''] =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[ t]0?0:00(?::00)?)?$/.exec(key) ?? [];
  const [, a = isoMonth, b = isoDay, year = isoYear] =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(key) ?? [];
  const isEdge = (month: number, day: number) =>
    month >= 1 &&
    month <= 12 &&
    (day === 1 || day === new Date(Date.UTC(fullYear(year), month, 0)).getUTCDate());
  if (year === '') return undefined;
  if (isEdge(Number(a), Number(b))) return monthOf(year, Number(a));
  return isoYear === '' && isEdge(Number(b), Number(a)) ? monthOf(year, Number(b)) : undefined;
};

const monthOf = (year: string, month: number): Time | undefined =>
  month >= 1 && month <= 12 ? { month: fullYear(year) * 12 + month - 1, months: 1 } : undefined;

const fullYear = (year: string): number => Number(year) + (year.length === 2 ? 2000 : 0);

const LOCALES = 'en de de-AT fr es pt it nl sv da nb fi pl cs sk hu ro tr ru uk el'.split(' ');
/** What German spreadsheets write for March, which is no beginning of its name. */
const OTHER_NAMES = [['mrz', 3]] as const;
const MIN_LETTERS = 3;

const namesIn = (locale: string, form: 'long' | 'short'): (readonly [name: string, month: number])[] => {
  // Slavic languages and Greek decline a month that stands in a date: “styczeń”, “1 stycznia”.
  const inDate = dateFormat(locale, { day: 'numeric', month: form, timeZone: 'UTC' });
  const alone = dateFormat(locale, { month: form, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => Date.UTC(2027, index, 1)).flatMap((date, index) => {
    const declined = inDate.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
    return [alone.format(date), declined].map(
      (name) => [folded(name).replace(/\.$/, ''), index + 1] as const,
    );
  });
};

/** Beginnings of names that belong to one month only, as “sept” and “janv”: programs shorten differently. */
const beginningsOf = (names: readonly (readonly [string, number])[]): Map<string, number> => {
  const months = new Map<string, Set<number>>();
  for (const [name, month] of names)
    for (let end = MIN_LETTERS; end < name.length; end++) {
      const beginning = name.slice(0, end);
      months.set(beginning, (months.get(beginning) ?? new Set()).add(month));
    }
  return new Map(
    [...months].flatMap(([name, [month = 0, ...others]]) => (others.length === 0 ? [[name, month]] : [])),
  );
};

/** Names of the months in the languages that headings are known in: whole, and as calendars and spreadsheets shorten them. */
const monthsByName = (): ReadonlyMap<string, number> => {
  const long = LOCALES.flatMap((locale) => namesIn(locale, 'long'));
  const short = LOCALES.flatMap((locale) => namesIn(locale, 'short'));
  return new Map([...beginningsOf(long), ...short, ...long, ...OTHER_NAMES]);
};
/** Made when the first name is read: asking for all calendars takes some tens of milliseconds. */
let months: ReadonlyMap<string, number> | undefined;
