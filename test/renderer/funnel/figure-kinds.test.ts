import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureKindsIn } from '../../../renderer/funnel/figure-kinds.ts';

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
    ['share', '101', /from 0 % to 100 %/],
    ['share', '-1', /from 0 % to 100 %/],
    ['share', '', /missing/],
    ['share', 'half', /‹half› is no number/],
    ['dealSize', '0', /more than 0/],
    ['dealSize', '-5', /below 0/],
    ['money', '1e19', /more than can be calculated with/],
    ['money', '1e999', /more than can be calculated with/],
    ['count', '-1', /below 0/],
    ['lag', '1.5', /whole periods/],
    ['lag', '1001', /1,000 periods are the most/],
    ['periods', '0', /At least 1/],
    ['periods', '', /missing/],
  ] as const)('%s: ‹%s› is no such figure, and it says why', (kind, text, problem) =>
    expect(kinds[kind].read(text)).toEqual({ problem: expect.stringMatching(problem) }),
  );

  it('may be nothing only where nothing is known', () => {
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
      const { money, share, count } = figureKindsIn('EUR', locale);
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
    expect(kinds.share.show(0.08)).toBe('8 %');
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
