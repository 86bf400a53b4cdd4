import { dateFormat } from '../../shared/words/format.ts';
import { locale } from '../../shared/words/locale.ts';

/** A time of this day, such as 14:05. @param at an ISO 8601 instant */
export const timeIn = (at: string): string =>
  dateFormat(locale(), { timeStyle: 'short' }).format(new Date(at));
