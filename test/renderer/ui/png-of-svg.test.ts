import { expect, test } from 'vitest';
import { ratioFor } from '../../../renderer/ui/png-of-svg.ts';

test('a picture gets two pixels a unit, and fewer only where no browser could paint it', () => {
  expect(ratioFor(1000, 700)).toBe(2);
  for (const [width, height] of [
    [30_240, 14_008],
    [100_000, 100],
    [90, 250_000],
  ] as const) {
    const ratio = ratioFor(width, height);
    expect(ratio).toBeLessThan(1);
    expect(Math.max(width, height) * ratio).toBeLessThanOrEqual(16_384);
    expect(width * ratio * height * ratio).toBeLessThanOrEqual(100_000_000.1);
  }
});
