/** A date and time in few characters, for what is offered by its time. */
import { dateFormat } from '../../../shared/words/format.ts';
import { locale } from '../../../shared/words/locale.ts';

/**
 * “28 Nov, 14:15”, in local time; with the year, “28 Nov 2025, 14:15”, if it is not that of `now`.
 * @param at an ISO 8601 instant
 * @param now in milliseconds since 1970
 */
export const whenIn = (at: string, now: number): string => {
  const time = new Date(at);
  const isThisYear = time.getFullYear() === new Date(now).getFullYear();
  return dateFormat(locale(), {
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(time);
};
