/** The lines of the comparison: one figure of several scenarios. */
import { closeProbabilities, sum } from '../../shared/funnel/rates.ts';
import type { Risk } from '../../shared/funnel/risk.ts';
import { periodsInWords } from '../../shared/funnel/words.ts';
import { type Figures, figuresIn } from '../../shared/scene/pictures/figures.ts';
import type { Live } from './live.ts';
import { LOCALE } from './locale.ts';
import type { Scenario } from './scenario.ts';

export type Compared = { readonly scenario: Scenario; readonly live: Live; readonly risk: Risk | null };

type ComparedCell = {
  readonly words: string;
  /** How it differs from the first scenario, as `+12 %`; empty where it does not, or where no share can be told. */
  readonly difference: string;
};
type CompareLine = { readonly name: string; readonly cells: readonly ComparedCell[] };

type Figure = {
  readonly name: string;
  /** Undefined where the scenario can't be calculated, null where there is no such figure. */
  readonly of: (compared: Compared) => number | null | undefined;
  readonly words: (value: number, figures: Figures, compared: Compared) => string;
  readonly isMoney?: boolean;
  /** A share that differs by points, not by a share of itself. */
  readonly isChance?: boolean;
  /** Whether it counts in periods, so that a month's can't be held against a quarter's. */
  readonly isByPeriod?: boolean;
};

const FIGURES: readonly Figure[] = [
  {
    name: 'Quota',
    of: ({ live }) => sum(live.input.quota),
    words: (value, { money }) => money(value),
    isMoney: true,
  },
  {
    name: 'Deal size',
    of: ({ live }) => live.input.dealSize,
    words: (value, { money }) => money(value),
    isMoney: true,
  },
  {
    name: 'Deals needed',
    of: ({ live }) => live.result?.reverse.deals,
    words: (value, { units }) => units(value),
  },
  {
    name: 'First stage to won',
    of: ({ live }) => closeProbabilities(live.input.stages)[0],
    words: (value, { percent }) => percent(value),
  },
  {
    name: 'Sales cycle',
    of: ({ live }) => sum(live.input.stages.map(({ lagPeriods }) => lagPeriods)),
    words: (value, _, { live }) => periodsInWords(value, live.input.period, LOCALE),
    isByPeriod: true,
  },
  {
    name: 'To create',
    of: ({ live: { result } }) => result && average(result.create),
    words: (value, { units }, { scenario, live }) =>
      `${units(value)} ${scenario.unit} a ${live.input.period}`,
    isByPeriod: true,
  },
  {
    name: 'Pipeline coverage',
    of: ({ live }) => live.result?.coverage.ratio,
    words: (value, { multiple }) => multiple(value),
  },
  {
    name: 'Required coverage',
    of: ({ live }) => live.result?.coverage.required,
    words: (value, { multiple }) => multiple(value),
  },
  {
    name: 'Weighted pipeline',
    of: ({ live }) => live.result?.forward.value,
    words: (value, { money }) => money(value),
    isMoney: true,
  },
  {
    name: 'Gap',
    of: ({ live }) => live.result?.gap.money,
    words: (value, { money }) => money(value),
    isMoney: true,
  },
  {
    name: 'Unrecoverable',
    of: ({ live }) => live.result?.unrecoverable.money,
    words: (value, { money }) => money(value),
    isMoney: true,
  },
  {
    name: 'Sales velocity, a day',
    of: ({ live }) => live.result?.velocity,
    words: (value, { money }) => money(value),
    isMoney: true,
  },
  { name: 'Won, P50', of: ({ risk }) => risk?.p50, words: (value, { money }) => money(value), isMoney: true },
  {
    name: 'Chance of quota',
    of: ({ risk }) => risk?.probability,
    words: (value, { chance }) => chance(value),
    isChance: true,
  },
];

/** The lines for scenarios, the first of which the others are measured by. */
export const compareLines = (scenarios: readonly Compared[], locale: string): CompareLine[] =>
  FIGURES.map((figure) => ({
    name: figure.name,
    cells: scenarios.map((compared) => cellOf(figure, compared, scenarios[0], locale)),
  }));

const cellOf = (
  { of, words, isMoney = false, isChance = false, isByPeriod = false }: Figure,
  compared: Compared,
  first: Compared | undefined,
  locale: string,
): ComparedCell => {
  const value = of(compared);
  const figures = figuresIn(compared.scenario.funnel.currency, locale);
  if (value === null || value === undefined) return { words: '–', difference: '' };
  const base = first && first !== compared ? of(first) : undefined;
  const isAlike =
    (!isMoney || first?.scenario.funnel.currency === compared.scenario.funnel.currency) &&
    (!isByPeriod || first?.live.input.period === compared.live.input.period);
  return {
    words: words(value, figures, compared),
    difference:
      base == null || !isAlike
        ? ''
        : isChance
          ? pointsOf(value - base)
          : base === 0
            ? ''
            : differenceOf(value / base - 1, figures),
  };
};

/** Differences that the rounding of doubles makes are none. */
const ROUNDING = 1e-9;

const differenceOf = (share: number, { percent }: Figures): string => {
  if (Math.abs(share) < ROUNDING) return '';
  const size = Math.abs(share);
  // Two digits, and whole percents from 10 % on: +109 % is not +110 %.
  const rounded = size < 0.1 ? Number(size.toPrecision(2)) : Math.round(size * 100) / 100;
  return `${share < 0 ? '−' : '+'}${percent(rounded)}`;
};

const pointsOf = (share: number): string => {
  const points = Math.round(Math.abs(share) * 100);
  return points === 0 ? '' : `${share < 0 ? '−' : '+'}${points} ${points === 1 ? 'point' : 'points'}`;
};

const average = (row: readonly (number | null)[]): number | null => {
  let total = 0;
  for (const each of row) {
    if (each === null) return null;
    total += each;
  }
  return total / row.length;
};
