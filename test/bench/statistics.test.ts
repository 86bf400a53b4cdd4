import { describe, expect, it } from 'vitest';
import { boundOf, median, percentile95, quantile, shown } from './statistics.ts';

describe('quantile', () => {
  it('is the sample below which that share of them lies, whatever their order', () => {
    const samples = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect(median(samples)).toBe(51);
    expect(percentile95(samples)).toBe(96);
    expect(quantile(samples, 1)).toBe(100);
    expect(quantile(samples, 0)).toBe(1);
  });

  it('tells one late frame in twenty from one in thirty', () => {
    const frames = (late: number) => [...Array(60 - late).fill(16.7), ...Array(late).fill(50)];
    expect(percentile95(frames(2))).toBe(16.7);
    expect(percentile95(frames(3))).toBe(50);
  });

  it('leaves the samples as they were, and is NaN of none', () => {
    const samples = [3, 1, 2];
    median(samples);
    expect(samples).toEqual([3, 1, 2]);
    expect(median([])).toBeNaN();
  });
});

describe('shown', () => {
  it.each([
    [0, '0.0'],
    [0.0423, '0.042'],
    [4.24, '4.2'],
    [99.96, '100.0'],
    [421.4, '421'],
    [17_984, '17,984'],
    [Number.NaN, '–'],
    [Number.NEGATIVE_INFINITY, '–'],
  ])('%d is %s', (value, text) => {
    expect(shown(value)).toBe(text);
  });
});

describe('boundOf', () => {
  it('reads the number of a goal', () => {
    expect(boundOf('< 16.7')).toBe(16.7);
    expect(boundOf('< 2,500')).toBe(2500);
    expect(boundOf('')).toBeUndefined();
  });
});
