/** What may become of the quota: a seeded Monte Carlo simulation over the outcomes of the stages. */
import { randomSource } from '../../model/ids.ts';
import { certainWins, firstOpenPeriod } from '../as-of.ts';
import type { FunnelInput } from '../input/input.ts';
import { netQuota, unitsToCreate } from '../netting.ts';
import { closeProbabilities, periodsToWin, readyNow, sum } from '../rates.ts';
import { binomialSource } from './binomial.ts';

export type RiskOptions = {
  /** The same seed gives the same outcome, to the last digit. */
  readonly seed?: string;
  /** 100,000 unless told otherwise. */
  readonly runs?: number;
  /** Whether X is created as netted (`netted`, the usual) or nothing beside what is open (`none`). */
  readonly create?: 'netted' | 'none';
  /** Other scenarios to simulate with it: what all win is added up, run by run. */
  readonly others?: readonly FunnelInput[];
};

export type Risk = {
  readonly seed: string;
  readonly runs: number;
  /** Won value in money that 10, 50 and 90 of 100 runs do not exceed. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Mean won value, in money. */
  readonly mean: number;
  /** Share of the runs whose won value reaches the quota of the whole horizon. */
  readonly probability: number;
  /** The distribution: runs by won value, `from` included, `to` excluded (but for the last), in money. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly runs: number }[];
};

const RUNS = 100_000;
const MAX_BINS = 40;
/** A quota missed by this share is missed by the rounding of doubles only. */
const ROUNDING = 1e-9;

/**
 * Simulates the horizon `runs` times. Each unit passes each stage with that stage's conversion, independently of the
 * others, so the wins from one stage's units are binomial with their probability to close; a unit counts if it is won
 * within the horizon. Wins carried over, certain wins and money won are taken as they stand.
 */
export const riskOf = (input: FunnelInput, options: RiskOptions = {}): Risk => {
  const { seed = '1', runs = RUNS, create = 'netted', others = [] } = options;
  const random = randomSource(seed);
  const segments = [input, ...others].map((each) => ({
    dealSize: each.dealSize,
    certain: each.carriedOver + sum(certainWins(each)),
    sources: sourcesOf(each, create, random),
  }));
  const values = new Float64Array(runs);
  for (let run = 0; run < runs; run++) {
    let value = 0;
    for (const { dealSize, certain, sources } of segments) {
      let wins = certain;
      for (const draw of sources) wins += draw();
      value += wins * dealSize;
    }
    values[run] = value;
  }
  values.sort();
  const target = sum([input, ...others].map(({ quota }) => sum(quota))) * (1 - ROUNDING);
  const at = (share: number) => values[Math.ceil(share * runs) - 1] ?? 0;
  return {
    seed,
    runs,
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    mean: values.reduce((total, value) => total + value / runs, 0),
    probability: (runs - firstFrom(values, target)) / runs,
    bins: binsOf(values, stepOf([input, ...others], values)),
  };
};

type Draw = () => number;

/** What draws the wins of each stage of a scenario. */
const sourcesOf = (input: FunnelInput, create: 'netted' | 'none', random: () => number): Draw[] => {
  const chances = closeProbabilities(input.stages);
  return unitsInTime(input, create)
    .map((units, stage) => ({ units, chance: chances[stage] ?? 0 }))
    .filter(({ units, chance }) => units > 0 && chance > 0)
    .map(({ units, chance }) => binomialSource(units, chance, random));
};

/** The money between two outcomes: that of a deal, or of deals of several sizes an equal part of the whole range. */
const stepOf = (inputs: readonly FunnelInput[], sorted: Float64Array): number => {
  const [first = 1, ...others] = inputs.map(({ dealSize }) => dealSize);
  if (others.every((size) => size === first)) return first;
  const range = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  return range > 0 ? range / (MAX_BINS - 1) : first;
};

/** Units by stage, open or created, that are won within the horizon if they are won at all. */
const unitsInTime = (input: FunnelInput, create: 'netted' | 'none'): number[] => {
  const { stages, quota } = input;
  const lags = periodsToWin(input);
  const now = firstOpenPeriod(input);
  const units = stages.map((stage, index) => {
    const last = quota.length - 1 - (lags[index] ?? 0);
    return last < now ? 0 : readyNow(stage) + sum((stage.openByPeriod ?? []).slice(0, last + 1));
  });
  if (create === 'netted') {
    const created = unitsToCreate(netQuota(input)).reduce<number>((total, each) => total + (each ?? 0), 0);
    units[0] = (units[0] ?? 0) + created;
  }
  return units;
};

/** Index of the first of the sorted values that is at least `target`. */
const firstFrom = (values: Float64Array, target: number): number => {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < target) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Bins of as many whole deals each, so that none is empty merely because no count of deals falls into it. */
const binsOf = (values: Float64Array, dealSize: number): Risk['bins'] => {
  const least = values[0] ?? 0;
  const most = values.at(-1) ?? 0;
  const counts = Math.round((most - least) / dealSize) + 1;
  const countsPerBin = Math.ceil(counts / MAX_BINS);
  const bins = Math.ceil(counts / countsPerBin);
  const edges = Array.from(
    { length: bins + 1 },
    (_, index) => least + (index * countsPerBin - 0.5) * dealSize,
  );
  const starts = edges.map((edge, index) => (index === bins ? values.length : firstFrom(values, edge)));
  return edges.slice(0, -1).map((from, index) => ({
    from,
    to: edges[index + 1] ?? from,
    runs: (starts[index + 1] ?? 0) - (starts[index] ?? 0),
  }));
};
