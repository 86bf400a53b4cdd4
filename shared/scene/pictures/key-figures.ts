/** The figures that a scenario is judged by, in words: what window, paper and command line show before any picture. */
import type { FunnelResult } from '../../funnel/calculate.ts';
import type { FunnelInput } from '../../funnel/input.ts';
import { sum } from '../../funnel/rates.ts';
import type { Risk } from '../../funnel/risk.ts';
import { blockedBy, listed, periodsInWords } from '../../funnel/words.ts';
import { periodNames } from './axes.ts';
import { type Figures, figuresIn } from './figures.ts';
import { periodsPastDue } from './past-due.ts';

export type KeyFigure = {
  readonly key: 'quota' | 'create' | 'coverage' | 'weighted' | 'unrecoverable' | 'chance';
  readonly name: string;
  readonly value: string;
  /** What it is measured by, or what it means. */
  readonly note: string;
  /** Whether it tells of a loss, or of too little. */
  readonly isWarning: boolean;
};

type KeyFigureOptions = {
  /** What a unit of the first stage is called; `units` unless told otherwise. */
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
      name: `Quota, ${periodsInWords(input.quota.length, input.period, options.locale)}`,
      value: figures.money(sum(input.quota)),
      note: `${figures.units(result.reverse.deals)} deals of ${figures.money(input.dealSize)}`,
      isWarning: false,
    },
    toCreate(given),
    coverage(given),
    {
      key: 'weighted',
      name: 'Weighted pipeline',
      value: figures.money(result.forward.value),
      note: `${figures.units(result.forward.wins)} deals to be expected`,
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

const outOfReach = ({ input }: Given) => ({
  value: 'Out of reach',
  note: `nothing passes ${listed(blockedBy(input))}`,
  isWarning: true,
});

const toCreate = (given: Given): KeyFigure => {
  const { input, result, figures, options } = given;
  const { unit = 'units', locale } = options;
  const head = { key: 'create', name: `Create each ${input.period}` } as const;
  const units = result.create.filter((each) => each !== null);
  if (units.length < result.create.length) return { ...head, ...outOfReach(given) };
  let most = 0;
  for (const each of units) most = Math.max(most, each);
  const peak = periodNames(input, locale)[units.indexOf(most)]?.name ?? '';
  return {
    ...head,
    value: figures.units(sum(units) / units.length),
    note:
      most > 0
        ? `${unit} on average, ${figures.units(most)} in ${peak}`
        : result.gap.money > 0
          ? `no ${unit} created from now on would be in time`
          : `no ${unit} are needed`,
    isWarning: false,
  };
};

const coverage = ({ result, figures }: Given): KeyFigure => {
  const { ratio, required, openValue } = result.coverage;
  return {
    key: 'coverage',
    name: 'Pipeline coverage',
    value: figures.multiple(ratio),
    note:
      ratio === null
        ? 'no quota remains to be covered'
        : required !== null
          ? `needs ${figures.multiple(required)} at this win rate`
          : openValue === 0
            ? 'nothing is open'
            : 'nothing of it can be won',
    isWarning: ratio !== null && required !== null && ratio < required,
  };
};

const unrecoverable = (given: Given): KeyFigure => {
  const { input, result, figures, options } = given;
  const head = { key: 'unrecoverable', name: 'Unrecoverable' } as const;
  const { money } = result.unrecoverable;
  if (money === null) return { ...head, ...outOfReach(given) };
  return {
    ...head,
    value: figures.money(money),
    note:
      money === 0
        ? 'every period can still be reached'
        : `${figures.units(money / input.dealSize)} deals of ${periodsPastDue(input, result.netting, options.locale)}, past due`,
    isWarning: money > 0,
  };
};

const chance = ({ figures, options }: Given, risk: Risk | null): KeyFigure => {
  const head = { key: 'chance', name: 'Chance of quota' } as const;
  if (!risk) return { ...head, value: '…', note: 'simulating', isWarning: false };
  const whose = options.isOpenAlone ? 'from what is open alone: ' : '';
  const at = ([name, value]: [string, number]) => `${name}\u00a0${figures.moneyShort(value)}`;
  const points: [string, number][] = [
    ['P10', risk.p10],
    ['P50', risk.p50],
    ['P90', risk.p90],
  ];
  return {
    ...head,
    value: figures.chance(risk.probability),
    note: whose + points.map(at).join(', '),
    isWarning: risk.probability < 0.5,
  };
};
