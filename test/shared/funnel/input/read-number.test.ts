import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasPercent, readNumber } from '../../../../shared/funnel/input/read-number.ts';

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
  ])('“%s” is none', (typed) => expect(readNumber(typed, 'en-US')).toBeUndefined());

  it('means what the locale means if it could mean two things', () => {
    expect(readNumber('1,500', 'en-US')).toBe(1500);
    expect(readNumber('1,500', 'de-DE')).toBe(1.5);
    expect(readNumber('1.500', 'en-US')).toBe(1.5);
    expect(readNumber('1.500', 'de-DE')).toBe(1500);
    expect(readNumber('0,125', 'en-US')).toBe(0.125);
    expect(readNumber('1.234e15', 'de-DE')).toBe(1.234e15);
    expect(readNumber('1,234e-9', 'en-US')).toBe(1.234e-9);
    expect(readNumber('١٬٥٠٠٫٥', 'ar-EG')).toBe(1500.5);
  });

  it('is too large if it is beyond any number, and never NaN', () => {
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

/** Locales of all scripts and habits that figures are written in, and currencies with signs, letters and codes. */
const LOCALES = (
  'en-US en-GB en-IN en-ZA de-DE de-CH de-AT fr-FR fr-CH fr-CA es-ES es-MX es-PE pt-BR pt-PT it-IT nl-NL sv-SE nb-NO da-DK ' +
  'fi-FI pl-PL cs-CZ hu-HU ro-RO bg-BG hr-HR sr-RS sl-SI sk-SK et-EE lv-LV lt-LT tr-TR ru-RU uk-UA el-GR he-IL ar-EG ar-AE ' +
  'fa-IR ur-PK hi-IN bn-BD mr-IN ne-NP ta-IN my-MM th-TH vi-VN id-ID ms-MY ja-JP ko-KR zh-CN zh-TW ca-ES is-IS kk-KZ'
).split(' ');
const CURRENCIES =
  'USD EUR GBP CHF SEK NOK DKK ISK PLN CZK HUF RON BGN RSD TRY RUB UAH BRL MXN PEN ZAR INR PKR JPY CNY KRW TWD AED EGP IRR ILS THB XOF'.split(
    ' ',
  );
const locale = fc.constantFrom(...LOCALES);
const currency = fc.constantFrom(...CURRENCIES);
const cents = fc.oneof(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 3_000_00 }));

describe('a figure in any locale', () => {
  it('is read back with its currency before or after, as a sign, letters or a code, below 0 in any way', () => {
    const style = fc.record({
      currencyDisplay: fc.constantFrom<'symbol' | 'narrowSymbol' | 'code'>('symbol', 'narrowSymbol', 'code'),
      currencySign: fc.constantFrom<'standard' | 'accounting'>('standard', 'accounting'),
    });
    fc.assert(
      fc.property(locale, currency, style, cents, fc.boolean(), (tag, unit, options, amount, isNegative) => {
        const value = (isNegative ? -amount : amount) / 100;
        const format = new Intl.NumberFormat(tag, {
          ...{ style: 'currency', currency: unit, minimumFractionDigits: 0, maximumFractionDigits: 2 },
          ...options,
        });
        const read = readNumber(format.format(value), tag);
        expect(read === undefined ? format.format(value) : read + 0).toBe(value + 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read back as a number and as percent', () => {
    fc.assert(
      fc.property(locale, cents, (tag, amount) => {
        const plain = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
        expect(readNumber(plain.format(amount / 100), tag)).toBe(amount / 100);
        const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 });
        expect(readNumber(percent.format(amount / 1e4), tag)).toBeCloseTo(amount / 100, 6);
        expect(hasPercent(percent.format(amount / 1e4))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['R$ 100.000,00', 'pt-BR', 100_000],
    ['100 000 kr', 'sv-SE', 100_000],
    ['100 000 kr', 'de-DE', 100_000],
    ['kr 1 234,5', 'en-US', 1234.5],
    ['1.234,50 kr.', 'da-DK', 1234.5],
    ['zł 12', 'en-US', 12],
    ['CHF -1’234.50', 'de-CH', -1234.5],
    ['(R$ 5)', 'pt-BR', -5],
    ['€(5)', 'en-US', -5],
    ['5,00-', 'de-DE', -5],
    ['−5 %', 'sv-SE', -5],
    ['-$5', 'en-US', -5],
    ['$-5', 'en-US', -5],
    ['USD5', 'en-US', 5],
    ['۱۲۳٬۴۵۶٫۷۸ ریال', 'fa-IR', 123_456.78],
    ['د.إ.‏ 500', 'ar-AE', 500],
    ['12\u202f345,5\u00a0Ft', 'hu-HU', 12_345.5],
    ['₹12,34,567', 'en-IN', 1_234_567],
    ['2 Mio. €', 'de-DE', 2_000_000],
    ['%50', 'tr-TR', 50],
    ['R 1 000', 'en-ZA', 1000],
    ['1.5T', 'en-US', 1.5e12],
    ['1,5 Mrd. EUR', 'de-DE', 1.5e9],
    ['1.5 mlrd', 'en-US', 1.5e9],
    ['1,2 mln zł', 'pl-PL', 1.2e6],
    ['12 tis. Kč', 'cs-CZ', 12_000],
    ['₹5 Cr', 'en-IN', 5e7],
    ['12 lakh', 'en-IN', 1.2e6],
    ['5 MDL', 'ro-RO', 5],
    ['5 MMK', 'de-DE', 5],
  ])('%s is read in %s', (typed, tag, value) => expect(readNumber(typed, tag)).toBe(value));

  it.each(['12 xyz', '(-5)', '--5', '-(5)', '$$5', '5 USD EUR', 'kr', 'R$', '5-3', '12x', 'abc 5', '1 mil'])(
    '%s is none',
    (typed) => expect(readNumber(typed, 'en-US')).toBeUndefined(),
  );

  it('takes a scenario’s own sign for its currency, not for a power of ten', () => {
    expect(readNumber('5K', 'en-US')).toBe(5000);
    expect(readNumber('1,5 M LRD', 'fr-FR', 'LRD')).toBe(1_500_000);
    expect(readNumber('1,5 mlrd', 'fr-FR', 'LRD')).toBe(1.5e9);
    const kyat = new Intl.NumberFormat('my-MM', {
      style: 'currency',
      currency: 'MMK',
      currencyDisplay: 'narrowSymbol',
    });
    expect(readNumber(kyat.format(500), 'my-MM', 'MMK')).toBe(500);
    expect(readNumber('500 MMK', 'my-MM', 'MMK')).toBe(500);
  });
});
