/** Notes on figures that are allowed but rarely intended, shown next to the field and with every report. */

import { percentIn } from '../words/format.ts';
import { say } from '../words/messages.ts';
import { quoted } from '../words/quoted.ts';
import { actualWins, type Dated, firstOpenPeriod } from './as-of.ts';
import { dayInWords, lagInWords, periodsInWords } from './input/in-words.ts';
import type { FunnelInput, FunnelStage, Period } from './input/input.ts';
import type { Problem } from './input/problems.ts';
import { DAYS_PER_PERIOD, lagInDays, sum } from './rates.ts';
import { words } from './words.ts';

/** A note for each figure of a scenario that has one, as a problem has its path and its sentence. */
export const notesOn = (input: FunnelInput): Problem[] => {
  const found: [path: string, sentence: string | undefined][] = [
    ['quota', quotaNote(sum(input.quota))],
    ['won', resultsNote(input)],
    ...input.stages.flatMap((stage, index): typeof found => [
      [`stages.${index}.conversion`, conversionNote(stage.name, stage.conversion)],
      [
        `stages.${index}.${stage.lagDays === null ? 'lagPeriods' : 'lagDays'}`,
        lagNote(stage, input.quota.length, input.period),
      ],
    ]),
  ];
  return found.flatMap(([path, sentence]) => (sentence === undefined ? [] : [{ path, sentence }]));
};

/** @param quota of all periods, in money. */
export const quotaNote = (quota: number): string | undefined =>
  quota === 0 ? say(words.noQuota) : undefined;

/**
 * From when on the plan counts, and which results it leaves out. A plan that is over was seldom meant.
 * @returns sentences; undefined if nothing is over and every result counts.
 */
export const resultsNote = (input: Dated): string | undefined => {
  const over = firstOpenPeriod(input);
  const actual = actualWins(input);
  const has = (money: number | null | undefined) => money !== null && money !== undefined;
  const ignored = input.won.filter((money, period) => has(money) && !has(actual[period])).length;
  const unknown = actual.slice(0, over).filter((money) => money === null).length;
  const sentences = [
    ...(over === 0 && ignored === 0 ? [] : [splitNote(input, over)]),
    ...(ignored > 0 ? [say(words.resultsIgnored, { n: ignored })] : []),
    ...(unknown > 0 && input.asOf !== null ? [say(words.resultsUnknown, { n: unknown })] : []),
  ];
  return sentences.length === 0 ? undefined : sentences.join(' ');
};

const splitNote = ({ asOf, quota, period }: Dated, over: number): string => {
  const all = quota.length;
  const periods = periodsInWords(all, period);
  if (asOf === null)
    return over >= all
      ? say(words.allOver, { periods })
      : say(words.partlyOver, { over, all, next: over + 1 });
  const date = dayInWords(asOf);
  return over >= all
    ? say(words.allOverAsOf, { date, periods })
    : say(words.partlyOverAsOf, { date, over, periods, next: over + 1 });
};

/** @param conversion from 0 to 1. */
export const conversionNote = (stage: string, conversion: number): string | undefined => {
  if (conversion === 0) return say(words.convertsNothing, { none: percentIn(0), stage: quoted(stage) });
  return conversion === 1 ? say(words.convertsAll, { all: percentIn(1), stage: quoted(stage) }) : undefined;
};

/** @param horizon the number of periods planned. */
export const lagNote = (stage: FunnelStage, horizon: number, period: Period): string | undefined => {
  const days = lagInDays(stage, period);
  return days >= horizon * DAYS_PER_PERIOD[period] && horizon > 0 && days > 0
    ? say(words.lagTooLong, {
        lag: lagInWords(stage, period),
        horizon: periodsInWords(horizon, period),
        stage: quoted(stage.name),
      })
    : undefined;
};
