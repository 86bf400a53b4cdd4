/** A scenario given periods of another length: what its figures become, or why they can’t follow. */
import type { EditCommand } from '../../model/apply.ts';
import { MAX_LAG, MAX_PERIODS } from '../../model/funnel/limits.ts';
import { say, type Values } from '../../words/messages.ts';
import { quoted } from '../../words/quoted.ts';
import { sum } from '../rates.ts';
import { words } from '../words.ts';
import { periodsInWords } from './in-words.ts';
import type { FunnelInput, Period } from './input.ts';

type Given = {
  readonly funnelId: string;
  /** Ids of the stages, in the order of the input’s. */
  readonly stageIds: readonly string[];
  readonly input: FunnelInput;
};

type Conversion = {
  /** One step of undo. */
  readonly command: EditCommand;
  /** What was done with the figures, or that they kept their numbers and why, in sentences. */
  readonly said: string;
};

/** Three months are a quarter. Weeks fit into neither. */
const MONTHS = 3;

/**
 * Converts a scenario to another length of periods if that is exact: months to quarters if they come in threes, all lags
 * are whole quarters and each quarter’s results are known or unknown as a whole; quarters to months if no result and no
 * certain win would have to be dated. Otherwise only the length is changed and the figures keep their numbers.
 */
export const convertPeriod = ({ funnelId, stageIds, input }: Given, to: Period): Conversion => {
  const plain: EditCommand = { type: 'funnel.update', id: funnelId, period: to };
  const why = whyNot(input, to);
  if (why !== undefined)
    return {
      command: plain,
      said: say(words.keptNumbers, { to, ...why }),
    };
  const isCoarser = to === 'quarter';
  const count = isCoarser ? input.quota.length / MONTHS : input.quota.length * MONTHS;
  const regrouped = (list: readonly number[]) => (isCoarser ? inThrees(list, count) : split(list));
  const periods: EditCommand = {
    type: 'quota.set',
    funnelId,
    horizon: count,
    periods: Array.from({ length: count }, (_, period) => ({
      period,
      amount: regrouped(input.quota)[period] ?? 0,
      scheduledWins: isCoarser ? (inThrees(input.scheduledWins, count)[period] ?? 0) : 0,
      won: isCoarser ? wonIn(input, period) : null,
    })),
  };
  const commands: EditCommand[] = [
    // Fewer periods first, then longer ones; shorter ones first, then more: the horizon fits the calendar in between.
    ...(isCoarser ? [periods, plain] : [plain, periods]),
    ...input.stages.map(
      ({ lagPeriods, lagDays, openByPeriod }, index): EditCommand => ({
        type: 'stage.update',
        id: stageIds[index] ?? '',
        // A lag in days stays one.
        ...(lagDays === null && {
          lagPeriods: isCoarser ? lagPeriods / MONTHS : lagPeriods * MONTHS,
        }),
        openByPeriod:
          openByPeriod && (isCoarser ? inThrees(openByPeriod, count) : firstOfThree(openByPeriod)),
      }),
    ),
  ];
  return {
    command: {
      type: 'batch',
      label: say(words.convertLabel, { scenario: quoted(input.name ?? ''), to }),
      commands: commands as Extract<EditCommand, { type: 'batch' }>['commands'],
    },
    said: say(words.converted, {
      to,
      before: periodsInWords(input.quota.length, input.period),
      after: periodsInWords(count, to),
    }),
  };
};

/** Why a conversion would not be exact, as values of its message; undefined if it is. */
const whyNot = (input: FunnelInput, to: Period): Values | undefined => {
  const { period, quota, stages, won, scheduledWins } = input;
  if (period === 'week' || to === 'week') return { why: 'weeks' };
  if (to === 'month') {
    if (won.some((money) => money !== null)) return { why: 'results' };
    if (sum(scheduledWins) > 0) return { why: 'certain' };
    if (quota.length * MONTHS > MAX_PERIODS) return { why: 'periods', limit: MAX_PERIODS };
    return stages.some(({ lagPeriods, lagDays }) => lagDays === null && lagPeriods * MONTHS > MAX_LAG)
      ? { why: 'lags', limit: MAX_LAG }
      : undefined;
  }
  if (quota.length % MONTHS !== 0) return { why: 'months', months: periodsInWords(quota.length, 'month') };
  const odd = stages.find(({ lagPeriods, lagDays }) => lagDays === null && lagPeriods % MONTHS !== 0);
  if (odd) return { why: 'lag', stage: quoted(odd.name), months: periodsInWords(odd.lagPeriods, 'month') };
  for (let period0 = 0; period0 < quota.length; period0 += MONTHS) {
    const known = [0, 1, 2].filter((month) => (won[period0 + month] ?? null) !== null).length;
    if (known > 0 && known < MONTHS) return { why: 'inPart' };
  }
  return undefined;
};

const inThrees = (list: readonly number[], count: number): number[] =>
  Array.from({ length: count }, (_, at) => sum(list.slice(at * MONTHS, (at + 1) * MONTHS)));

/** Equal parts; the third takes the rounding, so that they add up. */
const split = (list: readonly number[]): number[] =>
  list.flatMap((amount) => [amount / MONTHS, amount / MONTHS, amount - 2 * (amount / MONTHS)]);

const firstOfThree = (list: readonly number[]): number[] => list.flatMap((units) => [units, 0, 0]);

const wonIn = ({ won }: FunnelInput, quarter: number): number | null => {
  const months = [0, 1, 2].map((month) => won[quarter * MONTHS + month] ?? null);
  return months.every((money) => money !== null) ? sum(months) : null;
};
