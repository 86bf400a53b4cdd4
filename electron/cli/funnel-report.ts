/** A scenario with its figures as text: rounded, in columns, for people. */
import { calculate, type FunnelResult } from '../../shared/funnel/calculate.ts';
import { sourcesByPeriod } from '../../shared/funnel/gap.ts';
import type { FunnelInput } from '../../shared/funnel/input.ts';
import { notesOn } from '../../shared/funnel/notes.ts';
import { periodLabels } from '../../shared/funnel/periods.ts';
import { riskOf } from '../../shared/funnel/risk.ts';
import { blockedBy, listed } from '../../shared/funnel/words.ts';
import { CLOSING_HEAD, closingOf, closingRows } from '../../shared/scene/pictures/closing-words.ts';
import { type Figures, figuresIn, NO_FIGURE } from '../../shared/scene/pictures/figures.ts';
import { keyFigures } from '../../shared/scene/pictures/key-figures.ts';

/** All of a scenario that fits on a screen: key figures, stages, netting by period, levers. @param unit as in `keyFigures`. */
export const reportOf = (input: FunnelInput, unit?: string): string => {
  const result = calculate(input);
  const figures = figuresIn(input.currency);
  const closing = closingOf(input, result, { unit });
  return [
    headOf(input, result),
    table(
      ['Stage', 'Converts', 'To win', 'Lag', 'Open', 'Required', 'Past due'],
      stageRows(input, result, figures),
    ),
    table(
      ['Period', 'Quota', 'Deals', 'Certain', 'From open', 'From new', 'Past due', 'Create'],
      periodRows(input, result, figures),
    ),
    figureLines(input, result, figures, unit),
    result.gap.deals > 0
      ? `${closing.gap}\n${table(CLOSING_HEAD, closingRows(closing), false)}`
      : `${closing.gap}\n`,
  ].join('\n');
};

const headOf = (input: FunnelInput, { unreachable }: FunnelResult): string => {
  const lines = [
    input.name || 'Scenario',
    ...notesOn(input).map(({ sentence }) => sentence),
    ...(unreachable ? [`Unreachable: nothing passes ${listed(blockedBy(input))}, which converts 0 %.`] : []),
  ];
  return `${lines.join('\n')}\n`;
};

const stageRows = (
  input: FunnelInput,
  { stages, reverse, unrecoverable }: FunnelResult,
  figures: Figures,
) => [
  ...input.stages.map(({ name, conversion, lagPeriods, open }, index) => [
    name,
    figures.percent(conversion),
    figures.percent(stages[index]?.closeProbability ?? null),
    String(lagPeriods),
    figures.units(open),
    figures.units(reverse.stages[index]?.required ?? null),
    figures.units(unrecoverable.units[name] ?? null),
  ]),
  ['Won', '', '', '', '', figures.units(reverse.deals), figures.units(unrecoverable.units.won ?? null)],
];

const periodRows = (input: FunnelInput, { netting, create }: FunnelResult, { money, units }: Figures) => {
  const labels = periodLabels(input.start, input.period, input.quota.length);
  return sourcesByPeriod(input, netting).map((from, period) => [
    labels[period] ?? '',
    money(input.quota[period] ?? 0),
    ...[from.quota, from.certain, from.open, from.create, from.pastDue].map(units),
    units(create[period] ?? null),
  ]);
};

const figureLines = (input: FunnelInput, result: FunnelResult, figures: Figures, unit?: string): string => {
  const known = result.attainment.toDate.findLast((share) => share !== null) ?? null;
  const velocity = result.velocity === null ? NO_FIGURE : `${figures.money(result.velocity)} a day`;
  const rows = [
    ...keyFigures(input, result, riskOf(input), { unit }).map(({ name, value, note }) => [name, value, note]),
    ['Sales velocity', velocity, 'open units × deal size × win rate ÷ cycle length in days'],
    ['Attained to date', figures.percent(known), 'won ÷ quota so far'],
  ];
  return table(['Figure', 'Value', ''], rows, false);
};

/** Columns as wide as what they hold; the first is set left, the others right where they are figures. */
const table = (head: readonly string[], rows: readonly (readonly string[])[], figures = true): string => {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => [...(line[column] ?? '')].length)));
  const cell = (text: string, column: number) => {
    const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...text].length));
    return column === 0 || !figures ? text + space : space + text;
  };
  return lines.map((line) => `${line.map(cell).join('  ').trimEnd()}\n`).join('');
};
