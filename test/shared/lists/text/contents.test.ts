import { describe, expect, it } from 'vitest';
import { outlined } from '../outlined.ts';

describe('a table of contents', () => {
  it.each([
    ['dots', 'Plan.....3\n  Forecast.....4\nSell.....7', 'Plan|>Forecast|Sell'],
    [
      'dots and spaces',
      '1 Plan ........ 3\n1.1 Forecast ........ 4\n2 Sell ........ 17',
      'Plan|>Forecast|Sell',
    ],
    ['spaced dots', 'Plan . . . . . iv\nSell . . . . . 1', 'Plan|Sell'],
    ['lines', 'Plan ______ 3\nSell ______ 3', 'Plan|Sell'],
    ['tabs', '1 Plan\t3\n1.1 Forecast\t4\n2 Sell\t7', 'Plan|>Forecast|Sell'],
    ['tabs under a title', 'Model\n1. Plan\t3\n2. Sell\t7', 'Model|>Plan|>Sell'],
  ])('loses its page numbers: %s', (_, list, right) => expect(outlined(list)).toBe(right));

  it.each([
    ['one line', 'Etc.... 12\nSell', 'Etc.... 12|Sell'],
    ['pages that go back', 'Plan.....9\nSell.....3', 'Plan.....9|Sell.....3'],
    ['amounts behind names', 'Plan\t12\nSell\t17', 'Plan|>12|Sell|>17'],
    ['amounts behind years', '2024\t12\n2025\t17', '2024|>12|2025|>17'],
  ])('is not seen in %s', (_, list, right) => expect(outlined(list)).toBe(right));
});
