import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

const THEMES = ['canvas', 'model'];

describe('readSettings', () => {
  it('measures all sizes and themes unless told otherwise', () => {
    expect(readSettings([], THEMES)).toEqual({
      sizes: [1_000, 10_000, 100_000],
      quick: false,
      themes: [],
      editors: [],
    });
  });

  it('takes sizes, themes and editors in any order', () => {
    expect(readSettings(['canvas', '10,000', 'only=Strata,tldraw', '500'], THEMES)).toEqual({
      sizes: [10_000, 500],
      quick: false,
      themes: ['canvas'],
      editors: ['strata', 'tldraw'],
    });
  });

  it('is quick with the smallest size alone, or with those named', () => {
    expect(readSettings(['quick'], THEMES).sizes).toEqual([1_000]);
    expect(readSettings(['quick', '100000'], THEMES).sizes).toEqual([100_000]);
  });

  it.each(['fast', '3', '1.5', '-10', '10000000'])('refuses "%s" and tells what there is', (word) => {
    expect(() => readSettings([word], THEMES)).toThrow(/Usage.*\nThemes: canvas, model/);
  });
});
