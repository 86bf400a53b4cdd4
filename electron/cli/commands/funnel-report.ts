/** A scenario with its figures as text: rounded, in columns, for people. */
import { closingHead, closingOf, closingRows } from '../../../shared/charts/figures/closing-words.ts';
import { type Figures, figuresIn, NO_FIGURE } from '../../../shared/charts/figures/figures.ts';
import { keyFigures } from '../../../shared/charts/figures/key-figures.ts';
import { stageTable } from '../../../shared/charts/figures/stage-table.ts';
import { riskOf } from '../../../shared/funnel/analysis/risk.ts';
import { calculate, type FunnelResult } from '../../../shared/funnel/calculate.ts';
import { sourcesByPeriod } from '../../../shared/funnel/gap.ts';
import { blockedBy, listed } from '../../../shared/funnel/input/in-words.ts';
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import { periodLabels } from '../../../shared/funnel/input/periods.ts';
import { notesOn } from '../../../shared/funnel/notes.ts';
import { quarterName, quartersOf, withSubtotals } from '../../../shared/funnel/quarters.ts';
import { sum } from '../../../shared/funnel/rates.ts';
import { percentIn } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/messages.ts';
import { words } from '../words.ts';

/** All of a scenario that fits on a screen: key figures, stages, netting by period, levers. @param unit as in `keyFigures`. */
export const reportOf = (input: FunnelInput, unit?: string): string => {
  const result = calculate(input);
  const figures = figuresIn(input.currency);
  const closing = closingOf(input, result, { unit });
  return [
    headOf(input, result),
    stageLines(input, result, figures),
    textTable(periodHead(), periodRows(input, result, figures)),
    figureLines(input, result, figures, unit),
    result.gap.deals > 0
      ? `${closing.gap}\n${textTable(closingHead(), closingRows(closing), false)}`
      : `${closing.gap}\n`,
  ].join('\n');
};

const headOf = (input: FunnelInput, { unreachable }: FunnelResult): string => {
  const lines = [
    input.name || say(words.scenario),
    ...notesOn(input).map(({ sentence }) => sentence),
    ...(unreachable
      ? [say(words.unreachable, { stages: listed(blockedBy(input)), none: percentIn(0) })]
      : []),
  ];
  return `${lines.join('\n')}\n`;
};

const stageLines = (input: FunnelInput, result: FunnelResult, figures: Figures): string => {
  const { head, rows } = stageTable(input, result, figures);
  const { reverse, unrecoverable } = result;
  const [deals, pastDue] = [figures.units(reverse.deals), figures.units(unrecoverable.units.won ?? null)];
  return textTable(head, [...rows, [say(words.won), '', '', '', '', deals, pastDue]]);
};

const periodHead = (): string[] =>
  [
    ...[words.period, words.quota, words.deals, words.certain],
    ...[words.fromOpen, words.fromNew, words.pastDue, words.create],
  ].map((message) => say(message));

const periodRows = (input: FunnelInput, { netting, create }: FunnelResult, { money, units }: Figures) => {
  const labels = periodLabels(input);
  const figures = sourcesByPeriod(input, netting).map((from, period) => [
    input.quota[period] ?? 0,
    ...[from.quota, from.certain, from.open, from.create, from.pastDue, create[period] ?? null],
  ]);
  const row = (label: string, [quota = null, ...others]: readonly (number | null)[]) => [
    label,
    money(quota),
    ...others.map(units),
  ];
  const rows = figures.map((each, period) => row(labels[period] ?? '', each));
  return withSubtotals(rows, quartersOf(input), (quarter) =>
    row(
      quarterName(quarter),
      (figures[0] ?? []).map((_, column) =>
        sumOf(figures.slice(quarter.from, quarter.to).map((each) => each[column] ?? null)),
      ),
    ),
  );
};

const figureLines = (input: FunnelInput, result: FunnelResult, figures: Figures, unit?: string): string => {
  const known = result.attainment.toDate.findLast((share) => share !== null) ?? null;
  const velocity =
    result.velocity === null ? NO_FIGURE : say(words.aDay, { money: figures.money(result.velocity) });
  const rows = [
    ...keyFigures(input, result, riskOf(input), { unit }).map(({ name, value, note }) => [name, value, note]),
    [say(words.velocity), velocity, say(words.velocityFormula)],
    [say(words.attained), figures.percent(known), say(words.attainedFormula)],
  ];
  return textTable([say(words.figure), say(words.value), ''], rows, false);
};

/** The sum of figures; null if one of them does not exist. */
const sumOf = (figures: readonly (number | null)[]): number | null =>
  figures.every((figure) => figure !== null) ? sum(figures) : null;

/** Columns as wide as their contents; the first is aligned left, the others right if they hold figures. */
export const textTable = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  figures = true,
): string => {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => [...(line[column] ?? '')].length)));
  const cell = (text: string, column: number) => {
    const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...text].length));
    return column === 0 || !figures ? text + space : space + text;
  };
  return lines.map((line) => `${line.map(cell).join('  ').trimEnd()}\n`).join('');
};
