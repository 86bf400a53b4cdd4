/**
 * What the funnel's arithmetic costs: median and 95th percentile in milliseconds, beside the goals.
 *
 *   node test/bench/measure-funnel.ts
 */
import { calculate } from '../../shared/funnel/calculate.ts';
import { type FunnelInput, readFunnelInput } from '../../shared/funnel/input.ts';
import { leversFor } from '../../shared/funnel/levers.ts';
import { riskOf } from '../../shared/funnel/risk.ts';
import { sensitivityOf } from '../../shared/funnel/sensitivity.ts';
import { randomSource } from '../../shared/model/ids.ts';

const random = randomSource('measure');
const between = (least: number, most: number) => least + (random() / 2 ** 32) * (most - least);

const scenario = (periods: number, stages: number): FunnelInput => {
  const read = readFunnelInput({
    dealSize: 75_000,
    quota: Array.from({ length: periods }, () => between(500_000, 1_500_000)),
    stages: Array.from({ length: stages }, (_, index) => ({
      name: `Stage ${index + 1}`,
      conversion: between(0.3, 0.9),
      lagPeriods: random() % 3,
      open: between(0, 4000 / (index + 1)),
    })),
  });
  if ('problems' in read) throw new Error(read.problems[0]?.sentence);
  return read.input;
};

const time = (goal: string, times: number, step: () => void) => {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    step();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const at = (share: number) => (taken[Math.floor((taken.length - 1) * share)] ?? 0).toFixed(3);
  return { goal, median: at(0.5), p95: at(0.95) };
};

const large = scenario(120, 12);
const usual = scenario(12, 4);
console.info('milliseconds');
console.table({
  'all figures, 120 periods × 12 stages': time('< 5', 500, () => calculate(large)),
  'all figures, 12 periods × 4 stages': time('', 2000, () => calculate(usual)),
  'levers, 120 × 12': time('', 20, () => leversFor(large)),
  'levers, 12 × 4': time('', 200, () => leversFor(usual)),
  'sensitivity, 120 × 12': time('', 100, () => sensitivityOf(large)),
  'sensitivity, 12 × 4': time('', 1000, () => sensitivityOf(usual)),
  'risk, 100,000 runs, 120 × 12': time('< 1000', 10, () => riskOf(large)),
  'risk, 100,000 runs, 12 × 4': time('< 1000', 10, () => riskOf(usual)),
});
