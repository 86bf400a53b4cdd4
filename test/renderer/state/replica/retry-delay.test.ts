import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryDelay } from '../../../../renderer/state/replica/retry-delay.ts';

describe('the wait before another try', () => {
  it('grows up to two seconds', () => {
    expect([0, 1, 2, 3, 4, 50].map((attempt) => retryDelay(attempt, 0.5))).toEqual([
      200, 500, 1000, 2000, 2000, 2000,
    ]);
  });

  it('differs from window to window by up to half', () => {
    expect([retryDelay(2, 0), retryDelay(2, 0.999)]).toEqual([500, 1499]);
    fc.assert(
      fc.property(
        fc.nat(),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, random) => {
          const middle = retryDelay(attempt, 0.5);
          const delay = retryDelay(attempt, random);
          expect(delay).toBeGreaterThanOrEqual(middle / 2);
          // The sum of the greatest number below 1 and a half is rounded up to one and a half.
          expect(delay).toBeLessThanOrEqual(middle * 1.5);
        },
      ),
    );
  });
});
