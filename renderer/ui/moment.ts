/** Moments as people read them. */
const here = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const shifted = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
const MINUTE_MS = 60_000;

/**
 * A moment by the clock of this machine: "Aug 4, 2017, 7:01 PM". One that was written down by another clock, as a text
 * taken over from elsewhere is, keeps that one's time and says so: "Aug 4, 2017, 10:01 AM (UTC−7)".
 * @param at ISO 8601, in UTC (`Z`) or with the offset of the clock it was read from.
 */
export const momentInWords = (at: string): string => {
  const time = new Date(at);
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(at) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  if (sign === undefined || offset === -time.getTimezoneOffset()) return here.format(time);
  const zone = `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
  return `${shifted.format(new Date(time.getTime() + offset * MINUTE_MS))} (${zone})`;
};
