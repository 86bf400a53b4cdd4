import { describe, expect, it } from 'vitest';
import { whenIn } from '../../../../renderer/ui/text/when.ts';

describe('a date and time in few characters', () => {
  const at = new Date(2026, 10, 28, 14, 15).toISOString();

  it('leaves the year out if it is the present one', () => {
    expect(whenIn(at, new Date(2026, 11, 31).getTime())).toBe('28 Nov, 14:15');
  });

  it('names another year', () => {
    expect(whenIn(at, new Date(2027, 0, 1).getTime())).toBe('28 Nov 2026, 14:15');
  });
});
