/** Words for what the calculator counts in, wherever they are read: window, paper, command line. */
import type { FunnelInput, Period } from './input.ts';

export const PERIOD_NAMES: Readonly<Record<Period, string>> = {
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
};

/** `1 month`, `12 months`, `1,000 months`; the count as `locale` writes it. */
export const periodsInWords = (count: number, period: Period, locale?: string): string =>
  `${count.toLocaleString(locale ?? 'en')} ${count === 1 ? period : `${period}s`}`;

/** `‹A›`, `‹A› and ‹B›`, `‹A›, ‹B› and ‹C›`. */
export const listed = (names: readonly string[]): string => {
  const quotedNames = names.map((name) => `‹${name}›`);
  const last = quotedNames.pop() ?? '';
  return quotedNames.length === 0 ? last : `${quotedNames.join(', ')} and ${last}`;
};

/** The stages that nothing gets past, where that keeps the quota out of reach. */
export const blockedBy = ({ stages }: Pick<FunnelInput, 'stages'>): string[] =>
  stages.filter(({ conversion }) => conversion === 0).map(({ name }) => name);
