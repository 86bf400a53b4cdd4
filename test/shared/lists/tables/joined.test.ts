import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTexts, readTexts } from '../../../../shared/lists/tables/joined.ts';

describe('several texts in one cell', () => {
  it('are separated by semicolons, and quoted if they contain one', () => {
    expect(joinTexts(['Order', 'Contract'])).toBe('Order; Contract');
    expect(joinTexts(['Terms; conditions', 'Order'])).toBe('"Terms; conditions"; Order');
    expect(joinTexts([])).toBe('');
  });

  it('are read as people type them', () => {
    expect(readTexts('Order;Contract ;; \nOffer;')).toEqual(['Order', 'Contract', 'Offer']);
    expect(readTexts('5" pipe; "open; b')).toEqual(['5" pipe', '"open', 'b']);
    expect(readTexts('"a" b; c')).toEqual(['"a" b', 'c']);
    expect(readTexts('')).toEqual([]);
    expect(readTexts('Order; \u200b; \ufeff')).toEqual(['Order']);
  });

  it('come back as they were, whatever they are', () => {
    const text = fc
      .oneof(
        fc.string(),
        fc
          .array(fc.constantFrom('"', ';', ' ', 'a', '""', '; "'), { maxLength: 8 })
          .map((all) => all.join('')),
      )
      .map((raw) => raw.replace(/[\r\n]/g, '').trim())
      .filter((raw) => raw !== '');
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        expect(readTexts(joinTexts(texts))).toEqual(texts);
      }),
    );
  });

  it('are read in one go, however many quotes are left open', () => {
    expect(readTexts('"; '.repeat(20_000)).length).toBeGreaterThan(0);
  });
});
