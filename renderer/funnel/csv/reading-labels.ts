/** The answers to how a figure is meant, each showing what the figure then is. */
import { figuresIn } from '../../../shared/charts/figures/figures.ts';
import { numberFormat } from '../../../shared/words/format.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import type { DecimalMark } from '../figures/readings.ts';
import type { Share } from '../scenario/scenario.ts';
import { words } from './words.ts';

/** The marks before decimals, each with its label. @param read the figure, given the mark. */
export const decimalReadings = (
  read: (mark: DecimalMark) => number,
): readonly (readonly [DecimalMark, string])[] => {
  const figure = (mark: DecimalMark) =>
    numberFormat(locale(), { maximumFractionDigits: 6 }).format(read(mark));
  return [
    ['.', say(words.pointDecimal, { figure: figure('.') })],
    [',', say(words.commaDecimal, { figure: figure(',') })],
  ];
};

/** Percentages and fractions of 1, each with its label. */
export const shareReadings = (value: number): readonly (readonly [Share, string])[] => {
  const { percent } = figuresIn(undefined, locale());
  return [
    ['percent', say(words.percentages, { share: percent(value / 100) })],
    ['part', say(words.fractions, { share: percent(value) })],
  ];
};
