/** What would close the gap, in words: for each lever what it does alone, and what no lever can do any more. */
import type { FunnelResult } from '../../funnel/calculate.ts';
import type { FunnelInput } from '../../funnel/input.ts';
import { type Lever, type LeverGoal, leversFor } from '../../funnel/levers.ts';
import { periodsInWords } from '../../funnel/words.ts';
import { figuresIn } from './figures.ts';
import { periodsPastDue } from './past-due.ts';

export type LeverInWords = {
  readonly lever: Lever;
  readonly name: string;
  /** From what to what. */
  readonly change: string;
  /** To what, rounded up to the digits in which it is written: what is read closes it, too. Null where nothing does. */
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

export const CANT_CLOSE = 'Can’t close it alone';

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
  const inWords = (lever: Lever): LeverInWords => {
    const to = writable(lever);
    const name = nameOf(lever, unit ?? `at ${input.stages[0]?.name}`);
    return { lever, name, change: changeOf({ ...lever, to }, input, locale), to };
  };
  const all = leversFor(input).map(inWords);
  if (gap.deals === 0)
    return {
      gap: 'There is no gap: certain wins and what is open cover every period.',
      groups: [],
      others: [],
    };
  const lost = unreachable ? 0 : (unrecoverable.money ?? 0);
  const periods = periodsPastDue(input, netting, locale);
  const due = `${money(lost)} of ${periods}`;
  const rest = gap.money - lost;
  const hasRest = rest > gap.money * ROUNDING;
  const groups: LeverGroup[] = [
    { goal: 'all' as const, title: 'Closes the whole gap alone', part: 'all of it', levers: all },
    ...(lost > 0 && hasRest
      ? [
          {
            goal: 'recoverable' as const,
            title: `Can’t close it alone, but closes all except the ${due}`,
            part: `all but ${periods}`,
            levers: leversFor(input, 'recoverable').map(inWords),
          },
        ]
      : []),
    ...(lost > 0 && hasRest
      ? [
          {
            goal: 'unrecoverable' as const,
            title: `Can’t close it alone, but makes up the ${due}`,
            part: `only ${periods}`,
            levers: leversFor(input, 'unrecoverable').map(inWords),
          },
        ]
      : []),
  ]
    .map((group) => ({ ...group, levers: group.levers.filter(({ lever }) => lever.to !== null) }))
    .filter(({ levers }) => levers.length > 0);
  const able = new Set(groups.flatMap(({ levers }) => levers.map(({ name }) => name)));
  return {
    gap: gapWords(money(gap.money), lost, hasRest, due, money(rest)),
    groups,
    others: all.map(({ name }) => name).filter((name) => !able.has(name)),
  };
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
        ? `Each of the ${others.length}`
        : `The ${others.length} others`;
  return [...rows, [name, '', CANT_CLOSE.toLowerCase()]];
};
export const CLOSING_HEAD = ['Lever', 'Smallest change', 'Closes alone'];

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

const gapWords = (gap: string, lost: number, hasRest: boolean, due: string, rest: string): string => {
  if (lost === 0) return `The gap is ${gap}: quota that certain wins and open units don’t cover in time.`;
  return hasRest
    ? `The gap is ${gap}. The ${due} is past due: what could still win it would come too late. The other ${rest} can be closed.`
    : `The gap is ${gap}, all of it past due: what could still win it would come too late.`;
};

const nameOf = ({ lever, stage }: Lever, unit: string): string =>
  ({
    create: `More ${unit}`,
    conversion: `${stage} converts`,
    dealSize: 'Deal size',
    lag: `Lag of ${stage}`,
  })[lever];

const changeOf = ({ lever, from, to }: Lever, input: FunnelInput, locale: string | undefined): string => {
  const { money, percent, units } = figuresIn(input.currency, locale);
  if (to === null) return '';
  if (lever === 'create') return to === 0 ? 'as planned' : `create ${units(to)}`;
  if (to === from) return 'as it is';
  if (lever === 'dealSize') return `${money(from)} to ${money(to)}`;
  if (lever === 'conversion') return `${percent(from)} to ${percent(to)}`;
  return `${units(from)} to ${periodsInWords(to, input.period, locale)}`;
};
