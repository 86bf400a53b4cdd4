/** The stages of a scenario with their figures as a table, for PDF and the command line. */
import type { FunnelResult } from '../../funnel/calculate.ts';
import { lagInWords } from '../../funnel/input/in-words.ts';
import type { FunnelInput } from '../../funnel/input/input.ts';
import { say } from '../../words/messages.ts';
import { chartWords } from '../words.ts';
import type { Figures } from './figures.ts';
import { words } from './words.ts';

type StageTable = { readonly head: string[]; readonly rows: string[][] };

/** A row for each stage, in order. */
export const stageTable = (
  input: FunnelInput,
  { stages, reverse, unrecoverable }: FunnelResult,
  figures: Figures,
): StageTable => ({
  head: [
    say(chartWords.stage),
    say(chartWords.converts),
    say(words.chanceToClose),
    say(words.lag),
    say(words.open),
    say(chartWords.needed),
    say(words.pastDue),
  ],
  rows: input.stages.map(({ name, conversion, lagPeriods, lagDays, open }, index) => [
    name,
    figures.percent(conversion),
    figures.percent(stages[index]?.closeProbability ?? null),
    lagDays === null ? String(lagPeriods) : lagInWords({ lagPeriods, lagDays }, input.period),
    figures.units(open),
    figures.units(reverse.stages[index]?.required ?? null),
    figures.units(unrecoverable.units[name] ?? null),
  ]),
});
