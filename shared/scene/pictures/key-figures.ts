/** The figures that a scenario is judged by, in words: what a page or a screen shows before any picture. */
import type { FunnelResult } from '../../funnel/calculate.ts';
import type { FunnelInput } from '../../funnel/input.ts';
import type { Lever } from '../../funnel/levers.ts';
import { sum } from '../../funnel/rates.ts';
import type { Risk } from '../../funnel/risk.ts';
import { type Figures, figuresIn, NO_FIGURE } from './figures.ts';

export type KeyFigure = {
  readonly name: string;
  readonly value: string;
  /** What it is measured by, or what it means. */
  readonly note: string;
  /** Whether it tells of a loss. */
  readonly isLoss?: boolean;
};

/** Quota, what to create, coverage, what is unrecoverable, the weighted pipeline and the chance of reaching the quota. */
export const keyFigures = (
  input: FunnelInput,
  result: FunnelResult,
  risk: Risk,
  locale?: string,
): KeyFigure[] => {
  const figures = figuresIn(input.currency, locale);
  const { coverage, create, forward, reverse, unrecoverable } = result;
  const periods = input.quota.length;
  const total = create.every((units) => units !== null) ? sum(create) : null;
  const lost = unrecoverable.money;
  const isLoss = lost !== 0;
  return [
    {
      name: `Quota, ${periods} ${input.period}${periods === 1 ? '' : 's'}`,
      value: figures.money(sum(input.quota)),
      note: `${figures.units(reverse.deals)} deals of ${figures.money(input.dealSize)}`,
    },
    {
      name: `Create each ${input.period}`,
      value: figures.units(total === null ? null : total / periods),
      note: total === null ? 'out of reach' : `on average; ${figures.units(total)} in all`,
    },
    {
      name: 'Pipeline coverage',
      value: times(coverage.ratio, figures),
      note: `needs ${times(coverage.required, figures)} at this win rate`,
    },
    {
      name: 'Weighted pipeline',
      value: figures.money(forward.value),
      note: `${figures.units(forward.wins)} deals to be expected`,
    },
    {
      name: 'Unrecoverable',
      value: figures.money(lost),
      note: isLoss ? 'too late at this cycle length' : 'nothing is too late',
      ...(isLoss && { isLoss }),
    },
    {
      name: 'Chance of quota',
      value: figures.percent(risk.probability),
      note: `P50 ${figures.moneyShort(risk.p50)}`,
    },
  ];
};

const times = (value: number | null, figures: Figures): string =>
  value === null ? NO_FIGURE : `${figures.units(value)}x`;

/** What a lever changes, and to what, in words. */
export const leverWords = (
  { lever, stage, from, to }: Lever,
  input: FunnelInput,
  locale?: string,
): { readonly name: string; readonly change: string } => {
  const figures = figuresIn(input.currency, locale);
  const name = {
    create: 'More at the first stage',
    conversion: `${stage} converts`,
    dealSize: 'Deal size',
    lag: `${stage} lag`,
  }[lever];
  if (to === null) return { name, change: "can't close it alone" };
  if (to === from && lever !== 'create') return { name, change: 'no change needed' };
  const change = {
    create: `create ${figures.units(to)}`,
    conversion: `${figures.percent(from)} to ${figures.percent(to)}`,
    dealSize: `${figures.money(from)} to ${figures.money(to)}`,
    lag: `${from} to ${to}`,
  }[lever];
  return { name, change };
};
