import { describe, expect, it } from 'vitest';
import { binomialSource } from '../../../../shared/funnel/analysis/binomial.ts';
import { riskOf } from '../../../../shared/funnel/analysis/risk.ts';
import { randomSource } from '../../../../shared/model/ids.ts';
import { scenario } from '../scenarios.ts';

const stages = [
  { name: 'Lead', conversion: 0.5, lagPeriods: 1, open: 200 },
  { name: 'SQL', conversion: 0.4, lagPeriods: 1, open: 50 },
];
const input = scenario({ dealSize: 1000, quota: [0, 0, 60_000], stages });

describe('risk', () => {
  it('is the same for the same seed, and another for another', () => {
    const runs = 5000;
    expect(riskOf(input, { seed: 'a', runs })).toEqual(riskOf(input, { seed: 'a', runs }));
    expect(riskOf(input, { seed: 'b', runs }).mean).not.toBe(riskOf(input, { seed: 'a', runs }).mean);
  });

  it('agrees with the distribution that theory gives', () => {
    // 200 leads at 20 % and 50 SQL at 40 %: mean 60, variance 200 × 0.16 + 50 × 0.24 = 44.
    const { mean, p10, p50, p90, probability } = riskOf(input);
    expect(mean / 1000).toBeCloseTo(60, 0);
    expect([p10, p50, p90]).toEqual([52_000, 60_000, 69_000]);
    // P(wins ≥ 60) by the normal distribution with continuity correction: Φ(0.5 / √44) = 0.530.
    expect(probability).toBeCloseTo(0.53, 2);
  });

  it('counts each run in one bin', () => {
    const { bins, runs } = riskOf(input);
    expect(bins.reduce((total, bin) => total + bin.runs, 0)).toBe(runs);
    for (const [index, bin] of bins.entries()) if (index > 0) expect(bin.from).toBe(bins[index - 1]?.to);
  });

  it('leaves out what comes after the horizon', () => {
    // In two periods no lead can be won any more, only the 50 SQL.
    const { mean } = riskOf({ ...input, quota: [0, 60_000] }, { create: 'none' });
    expect(mean / 1000).toBeCloseTo(20, 0);
  });

  it('takes X as created if the netting asks for it, unless told otherwise', () => {
    const more = { ...input, quota: [0, 0, 120_000] };
    expect(riskOf(more).mean / 120_000).toBeCloseTo(1, 2);
    expect(riskOf(more, { create: 'none' }).mean / 60_000).toBeCloseTo(1, 2);
  });

  it('is certain of what is certain', () => {
    const sure = scenario({ dealSize: 10, quota: [30], scheduledWins: [2], carriedOver: 1 });
    const certain = { p10: 30, p50: 30, p90: 30, mean: 30, probability: 1 };
    const risk = riskOf(sure, { runs: 1000 });
    expect(risk).toMatchObject({ ...certain, mean: expect.closeTo(30, 9) });
    expect(risk.bins).toEqual([{ from: 25, to: 35, runs: 1000 }]);
  });

  it('handles figures of 10^15', () => {
    const large = scenario({
      dealSize: 1e15,
      quota: [1e15, 1e15],
      stages: [{ name: 'SQL', conversion: 1e-9, open: 1e15 }],
    });
    const { p10, p90, mean } = riskOf(large, { runs: 1000 });
    expect(p10).toBeLessThan(p90);
    expect(mean / 1e21).toBeCloseTo(1, 3);
  });
});

describe('binomial draws', () => {
  const draws = 40_000;
  const momentsOf = (units: number, chance: number) => {
    const draw = binomialSource(units, chance, randomSource('moments'));
    const drawn = Array.from({ length: draws }, draw);
    const mean = drawn.reduce((total, each) => total + each, 0) / draws;
    const variance = drawn.reduce((total, each) => total + (each - mean) ** 2, 0) / draws;
    return { mean, variance, least: Math.min(...drawn), most: Math.max(...drawn) };
  };

  it.each([
    [1, 0.3],
    [10, 0.5],
    [7, 0.999],
    [1000, 0.001],
    [100_000, 0.5],
    [1e7, 0.25],
    [1e12, 3e-12],
  ])('of %s units at %s have the mean and the variance of theory', (units, chance) => {
    const { mean, variance, least, most } = momentsOf(units, chance);
    const expected = units * chance * (1 - chance);
    expect(Math.abs(mean - units * chance)).toBeLessThan(5 * Math.sqrt(expected / draws));
    expect(variance / expected).toBeGreaterThan(0.93);
    expect(variance / expected).toBeLessThan(1.07);
    expect(least).toBeGreaterThanOrEqual(0);
    expect(most).toBeLessThanOrEqual(units);
  });

  it('keep the mean of a broken count', () => {
    expect(momentsOf(2.5, 0.4).mean).toBeCloseTo(1, 1);
    expect(momentsOf(2.5, 1).mean).toBeCloseTo(2.5, 1);
    expect(momentsOf(0.25, 1).mean).toBeCloseTo(0.25, 1);
  });
});
