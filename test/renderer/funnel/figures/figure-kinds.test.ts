import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureKindsIn } from '../../../../renderer/funnel/figures/figure-kinds.ts';

const kinds = figureKindsIn('USD', 'en-US');

describe('what is typed into the field of a figure', () => {
  it.each([
    ['share', '8', 0.08],
    ['share', '1,5 %', 0.015],
    ['share', '0', 0],
    ['share', '100%', 1],
    ['dealSize', '$75,000', 75_000],
    ['dealSize', '1e-9', 1e-9],
    ['money', '2m', 2_000_000],
    ['money', '1e15', 1e15],
    ['count', '0', 0],
    ['lag', '3', 3],
    ['periods', '12', 12],
  ] as const)('%s: %s', (kind, text, value) => expect(kinds[kind].read(text)).toEqual({ value }));

  it.each([
    ['share', '101', /from 0% to 100%/],
    ['share', '-1', /from 0% to 100%/],
    ['share', '', /Enter a figure/],
    ['share', 'half', /“half” isn’t a number/],
    ['dealSize', '0', /more than 0/],
    ['dealSize', '-5', /below 0/],
    ['money', '1e19', /Too large/],
    ['money', '1e999', /Too large/],
    ['count', '-1', /below 0/],
    ['money', '50%', /“50%” is a percentage. Enter an amount/],
    ['dealSize', '٥٠٪', /is a percentage/],
    ['count', '5 %', /is a percentage/],
    ['lag', '1 %', /is a percentage/],
    ['lag', '1.5', /whole periods/],
    ['lag', '1001', /at most 1,000 periods/],
    ['periods', '0', /at least 1/],
    ['periods', '', /Enter a figure/],
  ] as const)('%s: “%s” is no such figure, and it says why', (kind, text, problem) =>
    expect(kinds[kind].read(text)).toEqual({ problem: expect.stringMatching(problem) }),
  );

  it('may be nothing only if nothing is known', () => {
    expect(kinds.moneyOrNone.read(' ')).toEqual({ value: null });
    expect(kinds.moneyOrNone.show(null)).toBe('');
    expect(kinds.moneyOrNone.read('x')).toHaveProperty('problem');
  });
});

describe('a figure in its field', () => {
  it('reads back as itself from the text that is edited, whatever its size and the locale', () => {
    const amount = fc.oneof(
      fc.double({ min: 1e-12, max: 1e18, noNaN: true }),
      fc.constantFrom(1.234e-9, 1.234e15, 1e15, 1e18, 999_999_999_999_999),
    );
    for (const locale of ['en-US', 'de-DE', 'fr-FR', 'hi-IN', 'ar-EG']) {
      const { money, share, count } = figureKindsIn('EUR', locale, { system: locale });
      fc.assert(
        fc.property(amount, (value) => {
          for (const kind of [money, count]) {
            const reading = kind.read(kind.edit(value));
            expect('value' in reading && Math.abs(reading.value / value - 1)).toBeLessThan(1e-9);
          }
        }),
      );
      fc.assert(
        fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (value) => {
          const reading = share.read(share.edit(value));
          expect('value' in reading && Math.abs(reading.value - value)).toBeLessThan(1e-9);
        }),
      );
    }
  });

  it('is shown by locale and never as nonsense', () => {
    expect(kinds.money.show(12_600_000)).toBe('$12,600,000');
    expect(figureKindsIn('EUR', 'de-DE').money.show(12_600_000)).toBe('12.600.000\u00a0€');
    expect(kinds.share.show(0.08)).toBe('8%');
    expect(kinds.count.show(1e15)).toBe('1e15');
    expect(kinds.count.show(1.5e-9)).toBe('1.5e-9');
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e18, noNaN: true }), (value) => {
        for (const text of [kinds.money.show(value), kinds.count.show(value), kinds.money.edit(value)])
          expect(text).not.toMatch(/NaN|Infinity|∞/);
      }),
    );
  });

  it('has a slider that reaches beyond it, in steps of a two-hundredth', () => {
    expect(kinds.money.range(12_600_000)).toEqual({ min: 0, max: 50_000_000, step: 250_000 });
    expect(kinds.dealSize.range(75_000).min).toBeGreaterThan(0);
    expect(kinds.count.range(0)).toEqual({ min: 0, max: 100, step: 0.5 });
    expect(kinds.share.range(0.02).max).toBe(0.25);
    expect(kinds.lag.range(999).max).toBe(1000);
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e17, noNaN: true }), (value) => {
        const { max, step } = kinds.money.range(value);
        expect(max).toBeGreaterThan(value);
        expect(Number.isFinite(max / step)).toBe(true);
      }),
    );
  });
});

it.each(['en-US', 'de-DE', 'pt-BR', 'sv-SE', 'fa-IR', 'ar-EG', 'hi-IN', 'de-CH', 'pl-PL', 'ja-JP'])(
  'what a field shows and offers for editing in %s is read back, in any currency',
  (locale) => {
    const currency = fc.constantFrom('USD', 'EUR', 'BRL', 'SEK', 'CHF', 'INR', 'IRR', 'EGP', 'PLN', 'ZAR');
    fc.assert(
      fc.property(currency, fc.integer({ min: 0, max: 1e9 }), (unit, value) => {
        const { money, dealSize, count, share } = figureKindsIn(unit, locale, { system: locale });
        expect(money.read(money.show(value))).toEqual({ value });
        expect(money.read(money.edit(value / 100))).toEqual({ value: value / 100 });
        expect(dealSize.read(dealSize.show(value + 1))).toEqual({ value: value + 1 });
        expect(count.read(count.show(value / 4))).toEqual({ value: value / 4 });
        const percents = (value % 1000) / 10;
        const reading = share.read(share.show(percents / 100));
        expect('value' in reading && reading.value).toBeCloseTo(percents / 100, 12);
      }),
    );
  },
);

describe('a mark before three digits, which groups thousands here and starts decimals there', () => {
  const readIn = (locale: string, system: string, text: string, currency = 'EUR') =>
    figureKindsIn(currency, locale, { system }).money.read(text);

  it.each([
    ['en-GB', 'en-GB', '1.234', '“1.234” can be read in two ways. Enter 1,234 or 1.2340.'],
    ['en-GB', 'de-DE', '1.234', '“1.234” can be read in two ways. Enter 1234 or 1.2340.'],
    ['en-GB', 'de-DE', '12.500 €', '“12.500 €” can be read in two ways. Enter 12500 or 12.5.'],
    ['en-GB', 'de-DE', '1,234', '“1,234” can be read in two ways. Enter 1234 or 1.2340.'],
    ['en-GB', 'sv-SE', '100,000 kr', '“100,000 kr” can be read in two ways. Enter 100000 or 100.'],
    ['de-DE', 'de-DE', '1,234', '“1,234” can be read in two ways. Enter 1.234 or 1,2340.'],
  ])('%s on a system in %s: “%s” is refused, with both readings', (locale, system, text, problem) =>
    expect(readIn(locale, system, text)).toEqual({ problem }),
  );

  it.each([
    ['en-GB', 'en-GB', '1,234', 1234],
    ['en-GB', 'de-DE', '€1,234', 1234],
    ['en-GB', 'de-DE', '1.234,5', 1234.5],
    ['en-GB', 'de-DE', '1.234.567', 1_234_567],
    ['en-GB', 'de-DE', '1,5 Mio. €', 1_500_000],
    ['en-GB', 'sv-SE', '100 000 kr', 100_000],
    ['en-GB', 'de-CH', '1’234.50', 1234.5],
    ['en-GB', 'hi-IN', '1,00,000', 100_000],
    ['en-GB', 'de-DE', '0.125', 0.125],
    ['de-DE', 'de-DE', '1.234', 1234],
  ])('%s on a system in %s: “%s” is clear', (locale, system, text, value) =>
    expect(readIn(locale, system, text)).toEqual({ value }),
  );

  const LOCALES = ['en-GB', 'en-US', 'en-IN', 'en-ZA', 'en-DE'];
  const SYSTEMS = ['en-US', 'de-DE', 'fr-FR', 'sv-SE', 'pt-BR', 'de-CH', 'hi-IN', 'pl-PL', 'ja-JP'];
  const figure = fc.oneof(
    fc.integer({ min: 0, max: 2_000_000 }),
    fc.integer({ min: 0, max: 2_000_000 }).map((value) => value / 1000),
    fc.double({ min: 1e-9, max: 1e17, noNaN: true }),
  );

  it('is never offered by a field: what it shows and edits is read back, whatever the system', () => {
    for (const locale of LOCALES)
      for (const system of SYSTEMS) {
        const { money, count } = figureKindsIn('EUR', locale, { system });
        fc.assert(
          fc.property(figure, (value) => {
            for (const kind of [money, count]) {
              const edited = kind.read(kind.edit(value));
              expect('value' in edited && Math.abs(edited.value - value)).toBeLessThanOrEqual(value * 1e-9);
              const shown = kind.read(kind.show(value));
              expect('value' in shown && Math.abs(shown.value - value)).toBeLessThanOrEqual(
                Math.max(0.5, value * 0.005),
              );
            }
          }),
          { numRuns: 60 },
        );
      }
  });

  it('is never read as a figure that the system’s own locale did not mean', () => {
    const amount = fc.oneof(
      fc.integer({ min: 0, max: 2_000_000 }),
      fc.integer({ min: 0, max: 2_000_000_000 }).map((value) => value / 1000),
    );
    for (const locale of LOCALES)
      for (const system of SYSTEMS) {
        const { money } = figureKindsIn('EUR', locale, { system });
        const written = new Intl.NumberFormat(system, { maximumFractionDigits: 3 });
        fc.assert(
          fc.property(amount, (value) => {
            const reading = money.read(written.format(value));
            if ('value' in reading) expect(reading.value).toBeCloseTo(value, 9);
          }),
          { numRuns: 60 },
        );
      }
  });
});
