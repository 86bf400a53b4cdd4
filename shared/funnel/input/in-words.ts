/** Texts for periods and stages, for the window, PDF and the command line. */

import { countIn, dateFormat, listIn } from '../../words/format.ts';
import { locale } from '../../words/locale.ts';
import { say } from '../../words/messages.ts';
import { quoted } from '../../words/quoted.ts';
import { words } from '../words.ts';
import type { FunnelInput, FunnelStage, Period } from './input.ts';
import { timeOf } from './periods.ts';

/** “Month” */
export const periodName = (period: Period): string => say(words.periodName, { period });

/** `1 month`, `12 months`, `1,000 months`; the count as `locale` writes it. */
export const periodsInWords = (count: number, period: Period, locale?: string): string =>
  say(words.periods, { period, n: count, count: countIn(count, locale) });

/** `1 day`, `45 days`. */
export const daysInWords = (count: number, locale?: string): string =>
  say(words.days, { n: count, count: countIn(count, locale) });

/** `2 months`, or `45 days` of a lag in days. */
export const lagInWords = (
  { lagPeriods, lagDays }: Pick<FunnelStage, 'lagPeriods' | 'lagDays'>,
  period: Period,
  locale?: string,
): string => (lagDays === null ? periodsInWords(lagPeriods, period, locale) : daysInWords(lagDays, locale));

/** “1 Apr 2027” @param date ISO date. */
export const dayInWords = (date: string, tag = locale()): string =>
  dateFormat(tag, { dateStyle: 'medium', calendar: 'gregory', timeZone: 'UTC' }).format(timeOf(date));

/** `“A”`, `“A” and “B”`, `“A”, “B” and “C”`. */
export const listed = (names: readonly string[]): string => listIn(names.map(quoted));

/** The stages that nothing gets past, so that the quota is unreachable. */
export const blockedBy = ({ stages }: Pick<FunnelInput, 'stages'>): string[] =>
  stages.filter(({ conversion }) => conversion === 0).map(({ name }) => name);
