/** Texts for periods and stages, for the window, PDF and the command line. */
import { countIn, listIn } from '../../words/format.ts';
import { say } from '../../words/messages.ts';
import { quoted } from '../../words/quoted.ts';
import { words } from '../words.ts';
import type { FunnelInput, Period } from './input.ts';

/** “Month” */
export const periodName = (period: Period): string => say(words.periodName, { period });

/** `1 month`, `12 months`, `1,000 months`; the count as `locale` writes it. */
export const periodsInWords = (count: number, period: Period, locale?: string): string =>
  say(words.periods, { period, n: count, count: countIn(count, locale) });

/** `“A”`, `“A” and “B”`, `“A”, “B” and “C”`. */
export const listed = (names: readonly string[]): string => listIn(names.map(quoted));

/** The stages that nothing gets past, so that the quota is unreachable. */
export const blockedBy = ({ stages }: Pick<FunnelInput, 'stages'>): string[] =>
  stages.filter(({ conversion }) => conversion === 0).map(({ name }) => name);
