/** Draws from a binomial distribution whose parameters stay the same over many draws. */

/** Above this variance the normal distribution is as good: it is off by less than a thousandth of a deviation. */
const NORMAL_FROM = 250_000;
/** Deviations to either side that are tabulated; what lies beyond has a probability below 1e-30. */
const REACH = 12;

/**
 * A source of the number of successes among `units` that each succeed with probability `chance`.
 * @param units 0 or more; what is left over from whole units counts as one more that exists with that probability.
 * @param random uniform unsigned 32-bit integers, of which a draw takes two.
 *
 * Tabulated by the ratios of neighbouring probabilities from the mode outwards, drawn by the alias method of Walker
 * (1977) as improved by Vose (1991): a draw costs the same however many units there are.
 */
export const binomialSource = (units: number, chance: number, random: () => number): (() => number) => {
  const whole = Math.floor(units);
  const mean = units * chance;
  const variance = whole * chance * (1 - chance);
  if (variance > NORMAL_FROM) {
    const deviation = Math.sqrt(variance);
    return () => Math.min(Math.ceil(units), Math.max(0, Math.round(mean + deviation * normal(random))));
  }
  if (chance >= 1 && whole === units) return () => whole;
  const mode = Math.min(whole, Math.floor((whole + 1) * chance));
  const reach = Math.ceil(REACH * Math.sqrt(variance)) + 30;
  const first = Math.max(0, mode - reach);
  const last = Math.min(whole, mode + reach);
  const weights = withOneMore(binomialWeights(whole, chance, first, mode, last), (units - whole) * chance);
  const draw = aliasSource(weights, random);
  return () => first + draw();
};

const binomialWeights = (whole: number, chance: number, first: number, mode: number, last: number) => {
  const weights = new Array<number>(last - first + 1).fill(0);
  const odds = chance < 1 ? chance / (1 - chance) : 0;
  weights[mode - first] = 1;
  if (odds === 0) return weights;
  for (let k = mode; k < last; k++)
    weights[k + 1 - first] = ((weights[k - first] ?? 0) * (whole - k) * odds) / (k + 1);
  for (let k = mode; k > first; k--)
    weights[k - 1 - first] = ((weights[k - first] ?? 0) * k) / ((whole - k + 1) * odds);
  return weights;
};

/** The weights of the sum with one more success that has the probability `chance`. */
const withOneMore = (weights: readonly number[], chance: number): number[] =>
  chance === 0
    ? [...weights]
    : [...weights, 0].map((weight, k) => weight * (1 - chance) + (weights[k - 1] ?? 0) * chance);

/** Draws an index with the probability of its weight. */
const aliasSource = (weights: readonly number[], random: () => number): (() => number) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const size = weights.length;
  const keep = Float64Array.from(weights, (weight) => (weight / total) * size);
  const alias = Int32Array.from(weights, (_, index) => index);
  const small: number[] = [];
  const large: number[] = [];
  for (const [index, share] of keep.entries()) (share < 1 ? small : large).push(index);
  while (small.length > 0 && large.length > 0) {
    const under = small.pop() as number;
    const over = large.at(-1) as number;
    alias[under] = over;
    keep[over] = (keep[over] as number) + (keep[under] as number) - 1;
    if ((keep[over] as number) < 1) small.push(large.pop() as number);
  }
  for (const index of [...small, ...large]) keep[index] = 1;
  return () => {
    const index = Math.floor((random() / 2 ** 32) * size);
    return random() / 2 ** 32 < (keep[index] as number) ? index : (alias[index] as number);
  };
};

/** A standard normal deviate, by Box and Muller (1958). */
const normal = (random: () => number): number => {
  const radius = Math.sqrt(-2 * Math.log((random() + 1) / 2 ** 32));
  return radius * Math.cos((2 * Math.PI * random()) / 2 ** 32);
};
