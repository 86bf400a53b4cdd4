import { describe, expect, it } from 'vitest';
import {
  compareTexts,
  countIn,
  currencies,
  currencyName,
  dateFormat,
  isLocale,
  numberFormat,
  relativeTime,
  segmenterFor,
} from '../../../shared/words/format.ts';

describe('formats by locale', () => {
  it.each([
    ['en', 1_234_567, '1,234,567'],
    ['de', 1_234_567, '1.234.567'],
    ['en', 0, '0'],
  ])('group thousands: %s', (locale, count, text) => {
    expect(countIn(count, locale)).toBe(text);
  });

  it('are kept once they are made, told apart by locale and options', () => {
    const one = numberFormat('en', { maximumFractionDigits: 1 });
    expect(numberFormat('en', { maximumFractionDigits: 1 })).toBe(one);
    expect(numberFormat('de', { maximumFractionDigits: 1 })).not.toBe(one);
    expect(numberFormat('en', { maximumFractionDigits: 2 })).not.toBe(one);
    const all = currencies().map((currency) => numberFormat('en', { style: 'currency', currency }).format(1));
    expect(new Set(all).size).toBeGreaterThan(100);
  });

  it('write dates, spans and currencies', () => {
    const day = dateFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
    expect(day.format(new Date('2026-11-29'))).toBe('29 Nov 2026');
    expect(relativeTime('en').format(-1, 'day')).toBe('yesterday');
    expect(currencyName('EUR', 'en')).toBe('Euro');
  });

  it('order texts with numbers in them as people do', () => {
    expect(['S10', 'S2', 'S1'].sort(compareTexts)).toEqual(['S1', 'S2', 'S10']);
  });

  it('keep what people see as one character together', () => {
    const family = '👩‍👩‍👧';
    expect([...segmenterFor('grapheme').segment(`a${family}`)].map(({ segment }) => segment)).toEqual([
      'a',
      family,
    ]);
  });

  it.each([
    ['en', true],
    ['de-AT', true],
    ['no locale', false],
    ['', false],
  ])('know a locale: “%s”', (tag, is) => {
    expect(isLocale(tag)).toBe(is);
  });
});
