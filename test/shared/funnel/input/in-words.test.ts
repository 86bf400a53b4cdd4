import { expect, test } from 'vitest';
import { periodsInWords } from '../../../../shared/funnel/input/in-words.ts';

test('periods are counted with the mark of thousands that the language has', () => {
  expect(periodsInWords(1, 'month')).toBe('1 month');
  expect(periodsInWords(0, 'week')).toBe('0 weeks');
  expect(periodsInWords(1000, 'month')).toBe('1,000 months');
  expect(periodsInWords(1000, 'quarter', 'de')).toBe('1.000 quarters');
});
