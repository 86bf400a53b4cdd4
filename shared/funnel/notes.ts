/** Notes on figures that are allowed but rarely intended, shown next to the field and with every report. */

import { percentIn } from '../words/format.ts';
import { say } from '../words/messages.ts';
import { quoted } from '../words/quoted.ts';
import { periodsInWords } from './input/in-words.ts';
import type { FunnelInput, Period } from './input/input.ts';
import type { Problem } from './input/problems.ts';
import { firstOpenPeriod, sum } from './rates.ts';
import { words } from './words.ts';

/** A note for each figure of a scenario that has one, as a problem has its path and its sentence. */
export const notesOn = (input: FunnelInput): Problem[] => {
  const found: [path: string, sentence: string | undefined][] = [
    ['quota', quotaNote(sum(input.quota))],
    ['won', resultsNote(input)],
    ...input.stages.flatMap(({ name, conversion, lagPeriods }, index): typeof found => [
      [`stages.${index}.conversion`, conversionNote(name, conversion)],
      [`stages.${index}.lagPeriods`, lagNote(name, lagPeriods, input.quota.length, input.period)],
    ]),
  ];
  return found.flatMap(([path, sentence]) => (sentence === undefined ? [] : [{ path, sentence }]));
};

/** @param quota of all periods, in money. */
export const quotaNote = (quota: number): string | undefined =>
  quota === 0 ? say(words.noQuota) : undefined;

/** What known results mean for the plan. A plan that is over by them was seldom meant. */
export const resultsNote = (input: Pick<FunnelInput, 'won' | 'quota' | 'period'>): string | undefined => {
  const over = firstOpenPeriod(input);
  if (over === 0) return undefined;
  const all = periodsInWords(input.quota.length, input.period);
  return over >= input.quota.length
    ? say(words.allOver, { periods: all })
    : say(words.partlyOver, { over, all: input.quota.length, next: over + 1 });
};

/** @param conversion from 0 to 1. */
export const conversionNote = (stage: string, conversion: number): string | undefined => {
  if (conversion === 0) return say(words.convertsNothing, { none: percentIn(0), stage: quoted(stage) });
  return conversion === 1 ? say(words.convertsAll, { all: percentIn(1), stage: quoted(stage) }) : undefined;
};

/** @param horizon the number of periods planned. */
export const lagNote = (stage: string, lag: number, horizon: number, period: Period): string | undefined =>
  lag >= horizon && horizon > 0 && lag > 0
    ? say(words.lagTooLong, {
        lag: periodsInWords(lag, period),
        horizon: periodsInWords(horizon, period),
        stage: quoted(stage),
      })
    : undefined;
