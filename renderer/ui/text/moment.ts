/** Dates with their times, as people read them. */
import { dateFormat } from '../../../shared/words/format.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { words } from '../words.ts';

const STYLE = { dateStyle: 'medium', timeStyle: 'short' } as const;
const MINUTE_MS = 60_000;

/**
 * An instant by the clock of this machine: “4 Aug 2017, 19:01”. One with the offset of another clock, such as that of an
 * imported text, keeps the time of that clock and names it: “4 Aug 2017, 10:01 (UTC−7)”.
 * @param at ISO 8601, in UTC (`Z`) or with the offset of the clock it was read from.
 */
export const momentInWords = (at: string): string => {
  const time = new Date(at);
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(at) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  if (sign === undefined || offset === -time.getTimezoneOffset())
    return dateFormat(locale(), STYLE).format(time);
  const zone = `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
  const shifted = dateFormat(locale(), { ...STYLE, timeZone: 'UTC' });
  return say(words.clockOffset, {
    time: shifted.format(new Date(time.getTime() + offset * MINUTE_MS)),
    zone,
  });
};
