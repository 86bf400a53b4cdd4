/** The calendar of a scenario: on which day each of its periods starts, and what it is called. */
import type { Period } from './input.ts';

const MONTHS: Readonly<Record<Exclude<Period, 'week'>, number>> = { month: 1, quarter: 3 };

/**
 * First days of the periods, as ISO dates. Months and quarters start on the day of `start`, or on the last day of a month
 * that is too short for it.
 * @param start ISO date of period 0.
 */
export const periodStarts = (start: string, period: Period, count: number): string[] => {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    if (period === 'week') return dateAt(year, month, day + 7 * index);
    const months = month - 1 + index * MONTHS[period];
    const lastDay = new Date(utc(year, months + 2, 0)).getUTCDate();
    return dateAt(year, months + 1, Math.min(day, lastDay));
  });
};

/**
 * Short names of the periods: `2027-01` for a month and `2027-Q1` for a quarter that begin with the calendar's, else the
 * first day; without a start, their numbers from 0.
 */
export const periodLabels = (start: string | undefined, period: Period, count: number): string[] => {
  if (start === undefined) return Array.from({ length: count }, (_, index) => String(index));
  return periodStarts(start, period, count).map((date) => {
    const month = Number(date.slice(-5, -3));
    if (period === 'week' || !date.endsWith('-01')) return date;
    if (period === 'month') return date.slice(0, -3);
    return month % 3 === 1 ? `${date.slice(0, -6)}-Q${(month + 2) / 3}` : date;
  });
};

/** Years before 100 are years, too; `Date.UTC` takes them for the 20th century's. */
const utc = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day);

const dateAt = (year: number, month: number, day: number): string => {
  const date = new Date(utc(year, month, day));
  const padded = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `${padded(date.getUTCFullYear(), 4)}-${padded(date.getUTCMonth() + 1, 2)}-${padded(date.getUTCDate(), 2)}`;
};
