/** The calendar of a scenario: on which day each of its periods starts, and what it is called. */
import type { FunnelInput, Period } from './input.ts';

const MONTHS: Readonly<Record<Exclude<Period, 'week'>, number>> = { month: 1, quarter: 3 };

/**
 * First days of the periods, as ISO dates. Months and quarters start on the day of `start`, or on the last day of a month
 * that is too short for it.
 * @param start ISO date of period 0.
 */
export const periodStarts = (start: string, period: Period, count: number): string[] =>
  Array.from({ length: count }, (_, index) => periodStart(start, period, index));

/** The first day of one period, by its index. As `periodStarts`. */
const periodStart = (start: string, period: Period, index: number): string => {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  if (period === 'week') return dateAt(year, month, day + 7 * index);
  const months = month - 1 + index * MONTHS[period];
  const lastDay = new Date(utc(year, months + 2, 0)).getUTCDate();
  return dateAt(year, months + 1, Math.min(day, lastDay));
};

/**
 * How far the end of a day is into periods: the number of them that are over then, and whether the next one has begun on an
 * earlier day. The cost does not depend on the number of periods: some searches ask thousands of times.
 * @param start and `date` as ISO dates.
 */
export const periodsUntil = (
  date: string,
  start: string,
  period: Period,
  count: number,
): { readonly over: number; readonly isUnderWay: boolean } => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const next = dateAt(year, month, day + 1);
  if (timeOf(next) <= timeOf(start)) return { over: 0, isUnderWay: false };
  const begins = (index: number) => timeOf(periodStart(start, period, index));
  // At most one too many, if the day of the month has not come yet.
  const most =
    period === 'week'
      ? Math.floor((timeOf(next) - timeOf(start)) / WEEK_MS)
      : Math.floor(monthsBetween(start, next) / MONTHS[period]);
  const over = begins(most) > timeOf(next) ? most - 1 : most;
  return over >= count
    ? { over: count, isUnderWay: false }
    : { over, isUnderWay: begins(over) < timeOf(date) };
};

const WEEK_MS = 7 * 86_400_000;

const monthsBetween = (from: string, to: string): number => {
  const [fromYear = 0, fromMonth = 1] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 1] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
};

/** What the names of periods depend on. */
export type Calendar = Pick<FunnelInput, 'start' | 'period' | 'quota' | 'fiscalStart'>;

/**
 * Short names of the periods: `2027-01` for a month, `2027-Q1` for a quarter of the calendar year, `2027/28-Q1` for one of a
 * fiscal year that starts in another month than January. A period that starts on another day is named by its first day;
 * without a start, periods have their numbers from 1.
 */
export const periodLabels = ({ start, period, quota, fiscalStart }: Calendar): string[] => {
  if (start === undefined) return quota.map((_, index) => String(index + 1));
  return periodStarts(start, period, quota.length).map((date) => {
    if (period === 'week' || !date.endsWith('-01')) return date;
    if (period === 'month') return date.slice(0, -3);
    const quarter = fiscalQuarter(date, fiscalStart);
    return quarter ? `${quarter.year.padStart(4, '0')}-Q${quarter.number}` : date;
  });
};

/**
 * The fiscal quarter that starts on a date: its number from 1, and its year, `2027` or `2027/28`. Null if none starts on it.
 * @param date ISO date.
 * @param fiscalStart month in which the fiscal year starts, 1 to 12.
 */
export const fiscalQuarter = (date: string, fiscalStart: number): { number: number; year: string } | null => {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const monthsIn = (month - fiscalStart + 12) % 12;
  if (monthsIn % 3 !== 0 || !date.endsWith('-01')) return null;
  const first = month < fiscalStart ? year - 1 : year;
  const last = String((first + 1) % 100).padStart(2, '0');
  return { number: monthsIn / 3 + 1, year: fiscalStart === 1 ? String(first) : `${first}/${last}` };
};

/** The time of an ISO date in milliseconds, of years with five digits too, which `Date.parse` does not read. */
export const timeOf = (date: string): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return utc(year, month, day);
};

/** Years before 100 are years, too; `Date.UTC` takes them for the 20th century's. */
const utc = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day);

const dateAt = (year: number, month: number, day: number): string => {
  const date = new Date(utc(year, month, day));
  const padded = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `${padded(date.getUTCFullYear(), 4)}-${padded(date.getUTCMonth() + 1, 2)}-${padded(date.getUTCDate(), 2)}`;
};
