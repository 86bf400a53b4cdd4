import { describe, expect, it } from 'vitest';
import { momentInWords } from '../../../../renderer/ui/text/moment.ts';

/** What the clock of this machine shows, and its distance from UTC then. */
const here = (at: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));

describe('a moment in words', () => {
  it('is told by the clock of this machine', () => {
    expect(momentInWords('2026-11-24T12:00:00Z')).toBe(here('2026-11-24T12:00:00Z'));
  });

  it('keeps the time of another clock by which it was written down, and says whose', () => {
    const isHere = new Date('2017-08-04T10:01:00-07:00').getTimezoneOffset() === 420;
    const words = momentInWords('2017-08-04T10:01:00-07:00');
    expect(words).toBe(isHere ? '4 Aug 2017, 10:01' : '4 Aug 2017, 10:01 (UTC−7)');
  });

  it('names halves of hours, and the day as it was there', () => {
    expect(momentInWords('2026-01-01T00:15:00+05:45')).toMatch(/^1 Jan 2026, 00:15( \(UTC\+5:45\))?$/);
  });
});
