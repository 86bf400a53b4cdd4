import { describe, expect, it } from 'vitest';
import { pageNumbers } from '../../../../renderer/editor/dialogs/page-numbers.ts';

describe('numbers of pages in words', () => {
  it('put numbers that follow each other together', () => {
    expect(pageNumbers([5])).toBe('5');
    expect(pageNumbers([3, 5, 6, 7, 9])).toBe('3, 5–7 and 9');
    expect(pageNumbers([1, 2])).toBe('1–2');
  });

  it('count what would make the list long', () => {
    const odd = Array.from({ length: 20 }, (_, i) => 2 * i + 1);
    expect(pageNumbers(odd)).toBe('1, 3, 5, 7, 9, 11 and 14 more');
  });
});
