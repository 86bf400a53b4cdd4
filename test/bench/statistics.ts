/** The few statistics that the tables show. */

/** The value below which `share` (0 to 1) of the samples lie; NaN of none. */
export const quantile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);
export const percentile95 = (samples: readonly number[]): number => quantile(samples, 0.95);

/** A figure in as many digits as it deserves: 0.042, 4.2, 42.0, 421. */
export const shown = (value: number): string => {
  if (!Number.isFinite(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 1 || value === 0 ? value.toFixed(1) : value.toFixed(3);
};

/** What can be taken for a bound of a measured figure: "< 16.7" is 16.7. Undefined if there is no such bound. */
export const boundOf = (goal: string): number | undefined => {
  const [, number] = /^<\s*([\d.,]+)/.exec(goal) ?? [];
  return number === undefined ? undefined : Number(number.replaceAll(',', ''));
};
