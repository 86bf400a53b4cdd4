/** The calendar that a scenario’s periods have to fit into. */
import { say } from '../../words/messages.ts';
import { quoted } from '../../words/quoted.ts';
import { words } from '../records/words.ts';
import type { ModelData, RecordOf } from '../records.ts';

/** The last year of an ISO date with four digits, as records, files and date fields hold them. */
const LAST_YEAR = 9999;
const DAY_MS = 86_400_000;

/**
 * Whether each period of a scenario begins in the year 9999 or before.
 * @param start ISO date of period 0.
 * @param count the number of periods.
 */
export const fitsCalendar = (start: string, period: RecordOf['funnel']['period'], count: number): boolean => {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  const last = Math.max(0, count - 1);
  if (period === 'week') {
    const begins = new Date(0).setUTCFullYear(year, month - 1, day) + last * 7 * DAY_MS;
    return new Date(begins).getUTCFullYear() <= LAST_YEAR;
  }
  return Math.floor((year * 12 + month - 1 + last * (period === 'month' ? 1 : 3)) / 12) <= LAST_YEAR;
};

/** The scenarios that go past the calendar, each as a sentence. Files of earlier versions may hold some. */
export const horizonProblems = ({ tables }: ModelData): string[] => {
  const periods = new Map<string, number>();
  for (const { funnelId, period } of tables.quota ?? [])
    periods.set(funnelId, Math.max(periods.get(funnelId) ?? 0, period + 1));
  return (tables.funnel ?? []).flatMap(({ id, name, start, period }) => {
    const count = periods.get(id) ?? 0;
    if (fitsCalendar(start, period, count)) return [];
    return [say(words.tooLate, { name: quoted(name) })];
  });
};
