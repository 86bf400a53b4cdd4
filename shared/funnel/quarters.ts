/** Subtotals: the quarters of the fiscal year that weeks or months add up to. */
import { type Calendar, fiscalQuarter, periodStarts } from './input/periods.ts';

/** A run of periods that begin in the same fiscal quarter. */
export type Quarter = {
  /** Its number from 1. */
  readonly number: number;
  /** Its fiscal year, `2027` or `2027/28`. */
  readonly year: string;
  /** Index of its first period, and the index after its last. */
  readonly from: number;
  readonly to: number;
};

const MONTHS = 3;

/**
 * The fiscal quarters of a scenario in weeks or months, in order: each period belongs to the quarter in which it begins. None
 * without a start, whose periods have no dates, and none of a scenario in quarters. The first and the last may be cut short
 * by the horizon.
 */
export const quartersOf = ({ start, period, quota, fiscalStart }: Calendar): Quarter[] => {
  if (start === undefined || period === 'quarter') return [];
  const quarters: Quarter[] = [];
  let lastBegin = '';
  for (const [index, date] of periodStarts(start, period, quota.length).entries()) {
    const begin = beginOf(date, fiscalStart);
    const last = quarters.at(-1);
    if (last && begin === lastBegin) {
      quarters[quarters.length - 1] = { ...last, to: index + 1 };
      continue;
    }
    lastBegin = begin;
    const { number, year } = fiscalQuarter(begin, fiscalStart) ?? { number: 1, year: '' };
    quarters.push({ number, year, from: index, to: index + 1 });
  }
  return quarters;
};

/** The first day of the fiscal quarter that a date is in. */
const beginOf = (date: string, fiscalStart: number): string => {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const monthsIn = (month - fiscalStart + 12) % MONTHS;
  const months = year * 12 + month - 1 - monthsIn;
  const padded = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `${padded(Math.floor(months / 12), 4)}-${padded((months % 12) + 1, 2)}-01`;
};

/** `Q1 2027` */
export const quarterName = ({ number, year }: Quarter): string => `Q${number} ${year}`;

/** Rows of periods with a row after each quarter. @param subtotal makes the row of a quarter. */
export const withSubtotals = <T>(
  rows: readonly T[],
  quarters: readonly Quarter[],
  subtotal: (quarter: Quarter) => T,
): T[] =>
  quarters.length === 0
    ? [...rows]
    : quarters.flatMap((quarter) => [...rows.slice(quarter.from, quarter.to), subtotal(quarter)]);
