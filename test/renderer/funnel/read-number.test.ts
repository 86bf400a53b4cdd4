import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../renderer/funnel/read-number.ts';

describe('a number as people type it', () => {
  it.each([
    ['2000000', 2_000_000],
    ['$2,000,000', 2_000_000],
    ['USD 2,000,000', 2_000_000],
    ['2,000,000 EUR', 2_000_000],
    ['£25,000.50', 25_000.5],
    ['1.234.567,89 €', 1_234_567.89],
    ['12 345 678', 12_345_678],
    ["12'345'678", 12_345_678],
    ['12,34,567', 1_234_567],
    ['1,5 %', 1.5],
    ['1.5%', 1.5],
    ['0,75', 0.75],
    ['.5', 0.5],
    ['5.', 5],
    ['2m', 2_000_000],
    ['2.5 M', 2_500_000],
    ['$1.2bn', 1_200_000_000],
    ['3 Mio.', 3_000_000],
    ['75k', 75_000],
    ['1e-9', 1e-9],
    ['1E15', 1e15],
    ['-5', -5],
    ['−5', -5],
    ['(500)', -500],
    [' 0 ', 0],
    ['１２３', 123],
  ])('%s is %d', (typed, value) => expect(readNumber(typed, 'en-US')).toBe(value));

  it.each([
    '',
    ' ',
    'abc',
    '%',
    '-',
    '.',
    '1.2.3',
    '1,2,3',
    '1,23,4.5.6',
    '12x',
    '--1',
    '(5',
    '5e',
    '=1+1',
    'NaN',
    'Infinity',
    '1,,000',
    '800000 900000',
    '800000\t3\t500',
    '10 20',
    "1'2",
  ])('‹%s› is none', (typed) => expect(readNumber(typed, 'en-US')).toBeUndefined());

  it('means what the locale means where it could mean two things', () => {
    expect(readNumber('1,500', 'en-US')).toBe(1500);
    expect(readNumber('1,500', 'de-DE')).toBe(1.5);
    expect(readNumber('1.500', 'en-US')).toBe(1.5);
    expect(readNumber('1.500', 'de-DE')).toBe(1500);
    expect(readNumber('0,125', 'en-US')).toBe(0.125);
    expect(readNumber('1.234e15', 'de-DE')).toBe(1.234e15);
    expect(readNumber('1,234e-9', 'en-US')).toBe(1.234e-9);
    expect(readNumber('١٬٥٠٠٫٥', 'ar-EG')).toBe(1500.5);
  });

  it('is too large where it is beyond any number, and never NaN', () => {
    expect(readNumber('1e999', 'en')).toBe(Number.POSITIVE_INFINITY);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (typed) => {
        expect(readNumber(typed, 'en')).not.toBeNaN();
      }),
    );
  });

  it.each(['en-US', 'de-DE', 'fr-FR', 'de-CH', 'pt-BR', 'ar-EG', 'hi-IN', 'sv-SE'])(
    'is read back as it was written in %s',
    (locale) => {
      const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 1e12 }), (cents) => {
          expect(readNumber(money.format(cents / 100), locale)).toBe(cents / 100);
        }),
      );
    },
  );
});
