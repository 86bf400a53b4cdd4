/** What would close the gap, in words: for each lever what it does alone, and what no lever can do any more. */

import { type Lever, type LeverGoal, leversFor } from '../../funnel/analysis/levers.ts';
import type { FunnelResult } from '../../funnel/calculate.ts';
import { daysInWords, periodsInWords } from '../../funnel/input/in-words.ts';
import type { FunnelInput } from '../../funnel/input/input.ts';
import { say } from '../../words/messages.ts';
import { chartWords } from '../words.ts';
import { figuresIn } from './figures.ts';
import { periodsPastDue } from './past-due.ts';
import { words } from './words.ts';

export type LeverInWords = {
  readonly lever: Lever;
  readonly name: string;
  /** From what to what. */
  readonly change: string;
  /** To what, rounded up to the digits in which it is written: what is read closes it, too. Null if nothing does. */
  readonly to: number | null;
};

/** Levers that do the same alone, each by its smallest change. */
export type LeverGroup = {
  readonly goal: LeverGoal;
  readonly title: string;
  /** The part of the gap that it closes. */
  readonly part: string;
  readonly levers: readonly LeverInWords[];
};

type Closing = {
  /** How large the gap is, and which part of it is past due. */
  readonly gap: string;
  readonly groups: readonly LeverGroup[];
  /** The names of the levers that do nothing of it alone. */
  readonly others: readonly string[];
};

type ClosingOptions = {
  /** What a unit of the first stage is called; else it is told by the name of that stage. */
  readonly unit?: string | undefined;
  readonly locale?: string | undefined;
};

/**
 * Tells for each lever the smallest change that closes the gap alone. Where part of the gap is past due most levers can't,
 * and it is told which close the rest, and which make up what is past due while X is created for the rest.
 */
export const closingOf = (
  input: FunnelInput,
  { gap, netting, unrecoverable, unreachable }: FunnelResult,
  { unit, locale }: ClosingOptions = {},
): Closing => {
  const { money } = figuresIn(input.currency, locale);
  const inWords = (lever: Lever) => leverInWords(lever, input, { unit, locale });
  const all = leversFor(input).map(inWords);
  if (gap.deals === 0)
    return {
      gap: say(words.noGap),
      groups: [],
      others: [],
    };
  const lost = unreachable ? 0 : (unrecoverable.money ?? 0);
  const periods = periodsPastDue(input, netting, locale);
  const rest = gap.money - lost;
  const hasRest = rest > gap.money * ROUNDING;
  const groups: LeverGroup[] = [
    { goal: 'all' as const, title: say(words.closesAll), part: say(words.all), levers: all },
    ...(lost > 0 && hasRest
      ? [
          {
            goal: 'recoverable' as const,
            title: say(words.closesAllBut, { money: money(lost), periods }),
            part: say(words.allBut, { periods }),
            levers: leversFor(input, 'recoverable').map(inWords),
          },
        ]
      : []),
    ...(lost > 0 && hasRest
      ? [
          {
            goal: 'unrecoverable' as const,
            title: say(words.closesOnly, { money: money(lost), periods }),
            part: say(words.only, { periods }),
            levers: leversFor(input, 'unrecoverable').map(inWords),
          },
        ]
      : []),
  ]
    .map((group) => ({ ...group, levers: group.levers.filter(({ lever }) => lever.to !== null) }))
    .filter(({ levers }) => levers.length > 0);
  const able = new Set(groups.flatMap(({ levers }) => levers.map(({ name }) => name)));
  return {
    gap: say(lost === 0 ? words.gap : hasRest ? words.gapPartly : words.gapPastDue, {
      gap: money(gap.money),
      lost: money(lost),
      periods,
      rest: money(rest),
    }),
    groups,
    others: all.map(({ name }) => name).filter((name) => !able.has(name)),
  };
};

/** A lever with its change as it is read. */
export const leverInWords = (
  lever: Lever,
  input: FunnelInput,
  { unit, locale }: ClosingOptions,
): LeverInWords => {
  const to = writable(lever);
  const name = nameOf(lever, unit, input.stages[0]?.name ?? '');
  return { lever, name, change: changeOf({ ...lever, to }, input, locale), to };
};

/** The same as rows of a table: lever, smallest change, what that closes. Those that can't are many, and told in one row. */
export const closingRows = ({ groups, others }: Closing): string[][] => {
  const rows = groups.flatMap(({ part, levers }) => levers.map(({ name, change }) => [name, change, part]));
  if (others.length === 0) return rows;
  const [first = ''] = others;
  const name =
    others.length === 1
      ? first
      : rows.length === 0
        ? say(words.eachOf, { count: others.length })
        : say(words.others, { count: others.length });
  return [...rows, [name, '', say(words.cantCloseCell)]];
};
export const closingHead = (): string[] => [
  say(words.lever),
  say(words.smallestChange),
  say(words.closesAlone),
];

/** The heading of the levers that can’t close the gap. */
export const cantClose = (): string => say(words.cantClose);

const writable = ({ lever, from, to }: Lever): number | null => {
  if (to === null || to === from || lever === 'lag') return to;
  if (lever === 'conversion') return Math.min(1, roundedUp(to, 3));
  return to >= 100 ? Math.ceil(to * (1 - ROUNDING)) : roundedUp(to, lever === 'create' ? 2 : 3);
};

const roundedUp = (value: number, digits: number): number => {
  const power = 10 ** (digits - 1 - Math.floor(Math.log10(value)));
  return Math.ceil(value * power * (1 - ROUNDING)) / power;
};

/** What is left of a difference of two sums of doubles. */
const ROUNDING = 1e-9;

const nameOf = ({ lever, stage }: Lever, unit: string | undefined, first: string): string => {
  if (lever === 'create')
    return unit === undefined ? say(words.moreAt, { stage: first }) : say(words.more, { unit });
  if (lever === 'dealSize') return say(chartWords.dealSize);
  return say(lever === 'lag' ? words.lagOf : chartWords.stageConverts, { stage: stage ?? '' });
};

const changeOf = (
  { lever, from, to, isInDays }: Lever,
  input: FunnelInput,
  locale: string | undefined,
): string => {
  const { money, percent, units } = figuresIn(input.currency, locale);
  if (to === null) return '';
  if (lever === 'create') return to === 0 ? say(words.asPlanned) : say(words.create, { units: units(to) });
  if (to === from) return say(words.unchanged);
  if (lever === 'dealSize') return say(chartWords.range, { from: money(from), to: money(to) });
  if (lever === 'conversion') return say(chartWords.range, { from: percent(from), to: percent(to) });
  return say(chartWords.range, {
    from: units(from),
    to: isInDays ? daysInWords(to, locale) : periodsInWords(to, input.period, locale),
  });
};
