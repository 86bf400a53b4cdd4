/** Words for figures and for what the calculator counts in. */
import type { FunnelInput } from '../../shared/funnel/input.ts';
import type { Figures } from '../../shared/scene/pictures/figures.ts';
import { LOCALE } from './locale.ts';

type Period = FunnelInput['period'];

export const PERIOD_NAMES: Readonly<Record<Period, string>> = {
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
};

/** `1 month`, `12 months`. */
export const periodsInWords = (count: number, period: Period): string =>
  `${count} ${count === 1 ? period : `${period}s`}`;

/** `‹A›`, `‹A› and ‹B›`, `‹A›, ‹B› and ‹C›`. */
export const listed = (names: readonly string[]): string => {
  const quotedNames = names.map((name) => `‹${name}›`);
  const last = quotedNames.pop() ?? '';
  return quotedNames.length === 0 ? last : `${quotedNames.join(', ')} and ${last}`;
};

/** The stages that nothing gets past, where that keeps the quota out of reach. */
export const blockedBy = ({ stages }: Pick<FunnelInput, 'stages'>): string[] =>
  stages.filter(({ conversion }) => conversion === 0).map(({ name }) => name);

const wholeMultiples = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 3 });
const smallMultiples = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 2 });
const vastMultiples = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 2, notation: 'compact' });

/** Coverage as sales people write it: `3.4x`. */
export const multiple = (ratio: number | null): string => {
  if (ratio === null) return '–';
  return `${(ratio >= 1e6 ? vastMultiples : ratio >= 100 ? wholeMultiples : smallMultiples).format(ratio)}x`;
};

/** A share of the runs. None or all of 100,000 is no certainty. */
export const chance = (probability: number, figures: Figures): string => {
  if (probability > 0 && probability < 0.01) return 'below 1 %';
  if (probability > 0.99 && probability < 1) return 'above 99 %';
  return figures.percent(Math.round(probability * 100) / 100);
};
