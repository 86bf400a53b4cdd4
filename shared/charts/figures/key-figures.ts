/** The figures that a scenario is judged by, in words: what window, paper and command line show before any chart. */

import type { Risk } from '../../funnel/analysis/risk.ts';
import type { FunnelResult } from '../../funnel/calculate.ts';
import { blockedBy, listed, periodsInWords } from '../../funnel/input/in-words.ts';
import type { FunnelInput } from '../../funnel/input/input.ts';
import { sum } from '../../funnel/rates.ts';
import { say } from '../../words/messages.ts';
import { periodNames } from '../axes.ts';
import { chartWords } from '../words.ts';
import { type Figures, figuresIn } from './figures.ts';
import { periodsPastDue } from './past-due.ts';
import { words } from './words.ts';

export type KeyFigure = {
  readonly key: 'quota' | 'create' | 'coverage' | 'weighted' | 'unrecoverable' | 'chance';
  readonly name: string;
  readonly value: string;
  /** What it is measured by, or what it means. */
  readonly note: string;
  /** Whether it shows a loss, or too little. */
  readonly isWarning: boolean;
};

type KeyFigureOptions = {
  /** What a unit of the first stage is called; `units` by default. */
  readonly unit?: string | undefined;
  readonly locale?: string | undefined;
  /** Whether the simulation left out what is still to create. */
  readonly isOpenAlone?: boolean;
};

/** Of those that take no simulation, and of the chance of reaching the quota; `risk` is null while it is not known. */
export const keyFigures = (
  input: FunnelInput,
  result: FunnelResult,
  risk: Risk | null,
  options: KeyFigureOptions = {},
): KeyFigure[] => {
  const figures = figuresIn(input.currency, options.locale);
  const given: Given = { input, result, figures, options };
  return [
    {
      key: 'quota',
      name: say(words.quotaKey, {
        periods: periodsInWords(input.quota.length, input.period, options.locale),
      }),
      value: figures.money(sum(input.quota)),
      note: say(words.dealsOf, {
        deals: figures.units(result.reverse.deals),
        money: figures.money(input.dealSize),
      }),
      isWarning: false,
    },
    toCreate(given),
    coverage(given),
    {
      key: 'weighted',
      name: say(words.weighted),
      value: figures.money(result.forward.value),
      note: say(words.dealsExpected, { deals: figures.units(result.forward.wins) }),
      isWarning: false,
    },
    unrecoverable(given),
    chance(given, risk),
  ];
};

type Given = {
  readonly input: FunnelInput;
  readonly result: FunnelResult;
  readonly figures: Figures;
  readonly options: KeyFigureOptions;
};

const unreachable = ({ input }: Given) => ({
  value: say(chartWords.unreachableShort),
  note: say(words.nothingPasses, { stages: listed(blockedBy(input)) }),
  isWarning: true,
});

const toCreate = (given: Given): KeyFigure => {
  const { input, result, figures, options } = given;
  const { unit = say(words.units), locale } = options;
  const head = { key: 'create', name: say(words.createEach, { period: input.period }) } as const;
  const units = result.create.filter((each) => each !== null);
  if (units.length < result.create.length) return { ...head, ...unreachable(given) };
  let most = 0;
  for (const each of units) most = Math.max(most, each);
  const peak = periodNames(input, locale)[units.indexOf(most)]?.name ?? '';
  return {
    ...head,
    value: figures.units(sum(units) / units.length),
    note:
      most > 0
        ? say(words.onAverage, { unit, most: figures.units(most), period: peak })
        : result.gap.money > 0
          ? say(words.tooLate, { unit })
          : say(words.noneNeeded, { unit }),
    isWarning: false,
  };
};

const coverage = ({ input, result, figures }: Given): KeyFigure => {
  const { ratio, required, openValue } = result.coverage;
  const isFirst = input.coverageFrom === null || input.coverageFrom === input.stages[0]?.name;
  return {
    key: 'coverage',
    name: say(words.coverage),
    value: figures.multiple(ratio),
    note:
      ratio === null
        ? say(words.noQuotaLeft)
        : required !== null
          ? say(words.coverageNeeded, {
              multiple: figures.multiple(required),
              hasStage: isFirst ? 'no' : 'yes',
              stage: input.coverageFrom ?? '',
            })
          : openValue === 0
            ? say(words.nothingOpen)
            : say(words.nothingWinnable),
    isWarning: ratio !== null && required !== null && ratio < required,
  };
};

const unrecoverable = (given: Given): KeyFigure => {
  const { input, result, figures, options } = given;
  const head = { key: 'unrecoverable', name: say(chartWords.unrecoverable) } as const;
  const { money } = result.unrecoverable;
  if (money === null) return { ...head, ...unreachable(given) };
  return {
    ...head,
    value: figures.money(money),
    note:
      money === 0
        ? say(words.allReachable)
        : say(words.dealsPastDue, {
            deals: figures.units(money / input.dealSize),
            periods: periodsPastDue(input, result.netting, options.locale),
          }),
    isWarning: money > 0,
  };
};

/** The units that the plan still creates, over all periods; 0 if that is unreachable. */
const planned = ({ create }: FunnelResult): number => sum(create.map((units) => units ?? 0));

type Assumed = Pick<KeyFigureOptions, 'unit' | 'isOpenAlone'>;

/** What the chance of quota takes for granted, in a sentence or two. */
export const assumptionsOf = (
  input: FunnelInput,
  result: FunnelResult,
  { unit = say(words.units), isOpenAlone = false, locale }: Assumed & { readonly locale?: string } = {},
): string => {
  const units = planned(result);
  return say(words.assumptions, {
    create: isOpenAlone || units === 0 ? 'none' : 'all',
    units: figuresIn(input.currency, locale).units(units),
    unit,
  });
};

const chance = ({ result, figures, options }: Given, risk: Risk | null): KeyFigure => {
  const head = { key: 'chance', name: say(words.chance) } as const;
  if (!risk) return { ...head, value: '…', note: say(words.simulating), isWarning: false };
  const at = ([name, value]: [string, number]) => `${name}\u00a0${figures.moneyShort(value)}`;
  const points: [string, number][] = [
    ['P10', risk.p10],
    ['P50', risk.p50],
    ['P90', risk.p90],
  ];
  return {
    ...head,
    value: figures.chance(risk.probability),
    note:
      options.isOpenAlone || planned(result) === 0
        ? say(words.chanceOfOpen, { points: points.map(at).join(', ') })
        : say(words.chanceOfPlan, {
            units: figures.units(planned(result)),
            unit: options.unit ?? say(words.units),
            points: points.map(at).join(', '),
          }),
    isWarning: risk.probability < 0.5,
  };
};
