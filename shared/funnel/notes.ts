/** What follows from figures that are allowed, but seldom meant: told beside the field, and with every report. */
import type { FunnelInput, Period } from './input.ts';
import type { Problem } from './problems.ts';
import { sum } from './rates.ts';
import { periodsInWords } from './words.ts';

/** A note for each figure of a scenario that has one, as a problem has its path and its sentence. */
export const notesOn = (input: FunnelInput): Problem[] => {
  const found: [path: string, sentence: string | undefined][] = [
    ['quota', quotaNote(sum(input.quota))],
    ...input.stages.flatMap(({ name, conversion, lagPeriods }, index): typeof found => [
      [`stages.${index}.conversion`, conversionNote(name, conversion)],
      [`stages.${index}.lagPeriods`, lagNote(name, lagPeriods, input.quota.length, input.period)],
    ]),
  ];
  return found.flatMap(([path, sentence]) => (sentence === undefined ? [] : [{ path, sentence }]));
};

/** @param quota of all periods, in money. */
export const quotaNote = (quota: number): string | undefined =>
  quota === 0 ? 'There is no quota yet, so nothing is needed.' : undefined;

/** @param conversion from 0 to 1. */
export const conversionNote = (stage: string, conversion: number): string | undefined => {
  if (conversion === 0) return `At 0 % nothing gets past ‹${stage}›.`;
  return conversion === 1 ? `At 100 % all that enters ‹${stage}› gets past it.` : undefined;
};

/** @param horizon the number of periods planned. */
export const lagNote = (stage: string, lag: number, horizon: number, period: Period): string | undefined =>
  lag >= horizon && horizon > 0 && lag > 0
    ? `A lag of ${periodsInWords(lag, period)} is as long as the ${periodsInWords(horizon, period)} planned, or longer: what enters ‹${stage}› now comes too late.`
    : undefined;
