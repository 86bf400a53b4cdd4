/** The lines of the comparison: one figure of several scenarios. */
import type { Risk } from '../../funnel/analysis/risk.ts';
import type { FunnelResult } from '../../funnel/calculate.ts';
import { daysInWords, periodsInWords } from '../../funnel/input/in-words.ts';
import type { FunnelInput } from '../../funnel/input/input.ts';
import { closeProbabilities, isLagInDays, sum } from '../../funnel/rates.ts';
import { cycleDaysOf } from '../../funnel/velocity.ts';
import { numberFormat } from '../../words/format.ts';
import { locale } from '../../words/locale.ts';
import { type Message, say } from '../../words/messages.ts';
import { type Figures, figuresIn, NO_FIGURE } from '../figures/figures.ts';
import { words } from './words.ts';

/** A scenario of the comparison. */
type Compared = {
  readonly input: FunnelInput;
  /** Null if it can’t be calculated. */
  readonly result: FunnelResult | null;
  /** Null while it is not known. */
  readonly risk: Risk | null;
  /** What a unit of the first stage is called. */
  readonly unit: string;
};

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
  readonly format: (value: number, figures: Figures, compared: Compared, tag: string) => string;
  readonly isMoney?: boolean;
  /** A share that differs by points, not by a share of itself. */
  readonly isChance?: boolean;
  /** Whether it counts in periods: a figure per month isn’t compared with one per quarter. */
  readonly isByPeriod?: boolean;
};

const FIGURES: readonly Figure[] = [
  {
    name: words.quota,
    of: ({ input }) => sum(input.quota),
    format: (value, { money }) => money(value),
    isMoney: true,
  },
  {
    name: words.dealSize,
    of: ({ input }) => (isTotal(input) ? null : input.dealSize),
    format: (value, { money }) => money(value),
    isMoney: true,
  },
  {
    name: words.dealsNeeded,
    of: ({ result }) => result?.reverse.deals,
    format: (value, { units }) => units(value),
  },
  {
    name: words.firstToWon,
    of: ({ input }) => closeProbabilities(input.stages)[0],
    format: (value, { percent }) => percent(value),
  },
  {
    name: words.salesCycle,
    of: ({ input }) => (isTotal(input) ? null : cycleDaysOf(input)),
    format: (days, _, { input }, tag) =>
      input.cycleDays !== null || isLagInDays(input.stages)
        ? daysInWords(days, tag)
        : periodsInWords(sum(input.stages.map(({ lagPeriods }) => lagPeriods)), input.period, tag),
    isByPeriod: true,
  },
  {
    name: words.toCreate,
    of: ({ result }) => result && average(result.create),
    format: (value, { units }, { input, unit }) =>
      say(words.toCreateRate, { units: units(value), unit, period: input.period }),
    isByPeriod: true,
  },
  {
    name: words.pipelineCoverage,
    of: ({ result }) => result?.coverage.ratio,
    format: (value, { multiple }) => multiple(value),
  },
  {
    name: words.requiredCoverage,
    of: ({ result }) => result?.coverage.required,
    format: (value, { multiple }) => multiple(value),
  },
  {
    name: words.weightedPipeline,
    of: ({ result }) => result?.forward.value,
    format: (value, { money }) => money(value),
    isMoney: true,
  },
  {
    name: words.gap,
    of: ({ result }) => result?.gap.money,
    format: (value, { money }) => money(value),
    isMoney: true,
  },
  {
    name: words.unrecoverable,
    of: ({ result }) => result?.unrecoverable.money,
    format: (value, { money }) => money(value),
    isMoney: true,
  },
  {
    name: words.velocity,
    of: ({ result }) => result?.velocity,
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

/** Whether several scenarios are added up: stages, deal sizes and lags are theirs. */
const isTotal = ({ stages }: FunnelInput): boolean => stages.length === 0;

/** The lines for scenarios; the others are measured by the first. @param tag the locale of figures. */
export const compareLines = (scenarios: readonly Compared[], tag = locale()): CompareLine[] =>
  FIGURES.map((figure) => ({
    name: say(figure.name),
    cells: scenarios.map((compared) => cellOf(figure, compared, scenarios[0], tag)),
  }));

/** The same as a table, for paper. The differences are in brackets. */
export const compareTable = (scenarios: readonly Compared[], tag?: string) => ({
  head: [say(words.figure), ...scenarios.map(({ input }) => input.name ?? '')],
  rows: compareLines(scenarios, tag).map(({ name, cells }) => [
    name,
    ...cells.map(({ words: figure, difference }) =>
      difference === '' ? figure : say(words.withDifference, { figure, difference }),
    ),
  ]),
});

const cellOf = (
  { of, format, isMoney = false, isChance = false, isByPeriod = false }: Figure,
  compared: Compared,
  first: Compared | undefined,
  tag: string,
): ComparedCell => {
  const value = of(compared);
  const figures = figuresIn(compared.input.currency, tag);
  if (value === null || value === undefined) return { words: NO_FIGURE, difference: '' };
  const base = first && first !== compared && !isTotal(compared.input) ? of(first) : undefined;
  const isAlike =
    (!isMoney || first?.input.currency === compared.input.currency) &&
    (!isByPeriod || first?.input.period === compared.input.period);
  return {
    words: format(value, figures, compared, tag),
    difference:
      base == null || !isAlike
        ? ''
        : isChance
          ? pointsOf(value - base)
          : base === 0
            ? ''
            : differenceOf(value / base - 1, tag),
  };
};

/** Smaller differences are rounding errors. */
const ROUNDING = 1e-9;

const differenceOf = (share: number, tag: string): string => {
  if (Math.abs(share) < ROUNDING) return '';
  const size = Math.abs(share);
  // Two digits, and whole percents from 10 % on: +109 % is not +110 %.
  const rounded = size < 0.1 ? Number(size.toPrecision(2)) : Math.round(size * 100) / 100;
  const format = numberFormat(tag, {
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
