/** The lines of the comparison: one figure of several scenarios. */
import { type Figures, figuresIn, NO_FIGURE } from '../../../shared/charts/figures/figures.ts';
import type { Risk } from '../../../shared/funnel/analysis/risk.ts';
import { periodsInWords } from '../../../shared/funnel/input/in-words.ts';
import { closeProbabilities, sum } from '../../../shared/funnel/rates.ts';
import { numberFormat } from '../../../shared/words/format.ts';
import { locale } from '../../../shared/words/locale.ts';
import { type Message, say } from '../../../shared/words/messages.ts';
import type { Live } from '../scenario/live-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { words } from './words.ts';

export type Compared = { readonly scenario: Scenario; readonly live: Live; readonly risk: Risk | null };

type ComparedCell = {
  readonly words: string;
  /** How it differs from the first scenario, as `+12%`; empty if it doesn’t, or if a share makes no sense. */
  readonly difference: string;
};
type CompareLine = { readonly name: string; readonly cells: readonly ComparedCell[] };

type Figure = {
  readonly name: Message;
  /** Undefined if the scenario can’t be calculated, null if the figure doesn’t exist. */
  readonly of: (compared: Compared) => number | null | undefined;
  readonly format: (value: number, figures: Figures, compared: Compared) => string;
  readonly isMoney?: boolean;
  /** A share that differs by points, not by a share of itself. */
  readonly isChance?: boolean;
  /** Whether it counts in periods: a figure per month isn’t compared with one per quarter. */
  readonly isByPeriod?: boolean;
};

const FIGURES: readonly Figure[] = [
  {
    name: words.quota,
    of: ({ live }) => sum(live.input.quota),
    format: (value, { money }) => money(value),
    isMoney: true,
  },
  {
    name: words.dealSize,
    of: ({ live }) => live.input.dealSize,
    format: (value, { money }) => money(value),
    isMoney: true,
  },
  {
    name: words.dealsNeeded,
    of: ({ live }) => live.result?.reverse.deals,
    format: (value, { units }) => units(value),
  },
  {
    name: words.firstToWon,
    of: ({ live }) => closeProbabilities(live.input.stages)[0],
    format: (value, { percent }) => percent(value),
  },
  {
    name: words.salesCycle,
    of: ({ live }) => sum(live.input.stages.map(({ lagPeriods }) => lagPeriods)),
    format: (value, _, { live }) => periodsInWords(value, live.input.period, locale()),
    isByPeriod: true,
  },
  {
    name: words.toCreate,
    of: ({ live: { result } }) => result && average(result.create),
    format: (value, { units }, { scenario, live }) =>
      say(words.toCreateRate, { units: units(value), unit: scenario.unit, period: live.input.period }),
    isByPeriod: true,
  },
  {
    name: words.pipelineCoverage,
    of: ({ live }) => live.result?.coverage.ratio,
    format: (value, { multiple }) => multiple(value),
  },
  {
    name: words.requiredCoverage,
    of: ({ live }) => live.result?.coverage.required,
    format: (value, { multiple }) => multiple(value),
  },
  {
    name: words.weightedPipeline,
    of: ({ live }) => live.result?.forward.value,
    format: (value, { money }) => money(value),
    isMoney: true,
  },
  {
    name: words.gap,
    of: ({ live }) => live.result?.gap.money,
    format: (value, { money }) => money(value),
    isMoney: true,
  },
  {
    name: words.unrecoverable,
    of: ({ live }) => live.result?.unrecoverable.money,
    format: (value, { money }) => money(value),
    isMoney: true,
  },
  {
    name: words.velocity,
    of: ({ live }) => live.result?.velocity,
    format: (value, { money }) => money(value),
    isMoney: true,
  },
  {
    name: words.wonP50,
    of: ({ risk }) => risk?.p50,
    format: (value, { money }) => money(value),
    isMoney: true,
  },
  {
    name: words.chanceOfQuota,
    of: ({ risk }) => risk?.probability,
    format: (value, { chance }) => chance(value),
    isChance: true,
  },
];

/** The lines for scenarios; the others are measured by the first. */
export const compareLines = (scenarios: readonly Compared[]): CompareLine[] =>
  FIGURES.map((figure) => ({
    name: say(figure.name),
    cells: scenarios.map((compared) => cellOf(figure, compared, scenarios[0])),
  }));

const cellOf = (
  { of, format, isMoney = false, isChance = false, isByPeriod = false }: Figure,
  compared: Compared,
  first: Compared | undefined,
): ComparedCell => {
  const value = of(compared);
  const figures = figuresIn(compared.scenario.funnel.currency, locale());
  if (value === null || value === undefined) return { words: NO_FIGURE, difference: '' };
  const base = first && first !== compared ? of(first) : undefined;
  const isAlike =
    (!isMoney || first?.scenario.funnel.currency === compared.scenario.funnel.currency) &&
    (!isByPeriod || first?.live.input.period === compared.live.input.period);
  return {
    words: format(value, figures, compared),
    difference:
      base == null || !isAlike
        ? ''
        : isChance
          ? pointsOf(value - base)
          : base === 0
            ? ''
            : differenceOf(value / base - 1),
  };
};

/** Smaller differences are rounding errors. */
const ROUNDING = 1e-9;

const differenceOf = (share: number): string => {
  if (Math.abs(share) < ROUNDING) return '';
  const size = Math.abs(share);
  // Two digits, and whole percents from 10 % on: +109 % is not +110 %.
  const rounded = size < 0.1 ? Number(size.toPrecision(2)) : Math.round(size * 100) / 100;
  const format = numberFormat(locale(), {
    style: 'percent',
    maximumSignificantDigits: 15,
    ...(size >= LONG_SHARE && { notation: 'scientific', maximumSignificantDigits: 3 }),
  });
  return `${share < 0 ? '−' : '+'}${format.format(rounded)}`;
};

/** From here on a share is written in scientific notation: its digits would not fit. */
const LONG_SHARE = 1e13;

const pointsOf = (share: number): string => {
  const points = Math.round(Math.abs(share) * 100);
  return points === 0 ? '' : say(share < 0 ? words.pointsLess : words.pointsMore, { points });
};

const average = (row: readonly (number | null)[]): number | null => {
  let total = 0;
  for (const each of row) {
    if (each === null) return null;
    total += each;
  }
  return total / row.length;
};
