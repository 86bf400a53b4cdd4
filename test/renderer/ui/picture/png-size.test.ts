import { expect, test } from 'vitest';
import { largestRatio, pixelsAt } from '../../../../renderer/ui/picture/png-size.ts';

test('the largest scale of a picture is one that the browser paints, and no smaller than need be', () => {
  for (const [width, height] of [
    [592, 400],
    [30_240, 14_008],
    [20_000, 20_000],
    [100_000, 100],
    [90, 250_000],
    [9_000_000, 4_000_000],
  ] as const) {
    const ratio = largestRatio({ width, height });
    const { width: x, height: y } = pixelsAt({ width, height }, ratio);
    expect(Math.max(x, y)).toBeLessThanOrEqual(16_384);
    expect(x * y).toBeLessThanOrEqual(16_384 ** 2);
    expect(Math.max(x, y)).toBeGreaterThan(16_384 * 0.9);
  }
});
