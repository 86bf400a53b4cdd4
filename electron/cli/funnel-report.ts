/** A scenario with its figures as text: rounded, in columns, for people. */
import { calculate, type FunnelResult } from '../../shared/funnel/calculate.ts';
import { sourcesByPeriod } from '../../shared/funnel/gap.ts';
import type { FunnelInput } from '../../shared/funnel/input.ts';
import { type Lever, leversFor } from '../../shared/funnel/levers.ts';
import { periodLabels } from '../../shared/funnel/periods.ts';
import { sum } from '../../shared/funnel/rates.ts';
import { type Risk, riskOf } from '../../shared/funnel/risk.ts';

/** All of a scenario that fits on a screen: stages, netting by period, key figures, levers and risk. */
export const reportOf = (input: FunnelInput): string => {
  const result = calculate(input);
  return [
    headOf(input, result),
    table(['Stage', 'Converts', 'To win', 'Lag', 'Open', 'Required', 'Past due'], stageRows(input, result)),
    table(
      ['Period', 'Quota', 'Deals', 'Certain', 'From open', 'From new', 'Past due', 'Create'],
      periodRows(input, result),
    ),
    figuresOf(input, result),
    ...(result.gap.deals > 0 ? [leverLines(input, result)] : []),
    riskLine(input, riskOf(input)),
  ].join('\n');
};

const NOTHING = '–';

const number = (value: number | null | undefined, digits = 0): string =>
  value === null || value === undefined
    ? NOTHING
    : value !== 0 && Math.abs(value) < 0.05
      ? value.toLocaleString('en', { maximumSignificantDigits: 2 })
      : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const percent = (value: number | null): string =>
  value === null ? NOTHING : `${(value * 100).toLocaleString('en', { maximumSignificantDigits: 4 })} %`;

const money = (value: number | null, { currency }: FunnelInput): string =>
  value === null || currency === undefined ? number(value) : `${currency} ${number(value)}`;

const headOf = (input: FunnelInput, { reverse, unreachable }: FunnelResult): string => {
  const periods = input.quota.length;
  const lines = [
    ...(input.name ? [input.name] : []),
    `Quota ${money(sum(input.quota), input)} in ${periods} ${input.period}${periods === 1 ? '' : 's'} = ` +
      `${number(reverse.deals, 1)} deals of ${money(input.dealSize, input)}`,
    ...(unreachable ? ['Unreachable: a stage converts nothing.'] : []),
  ];
  return `${lines.join('\n')}\n`;
};

const stageRows = (input: FunnelInput, { stages, reverse, unrecoverable }: FunnelResult): string[][] => [
  ...input.stages.map(({ name, conversion, lagPeriods, open }, index) => [
    name,
    percent(conversion),
    percent(stages[index]?.closeProbability ?? null),
    String(lagPeriods),
    number(open, 1),
    number(reverse.stages[index]?.required, 1),
    number(unrecoverable.units[name], 1),
  ]),
  ['Won', '', '', '', '', number(reverse.deals, 1), number(unrecoverable.units.won, 1)],
];

const periodRows = (input: FunnelInput, { netting, create }: FunnelResult): string[][] => {
  const labels = periodLabels(input.start, input.period, input.quota.length);
  return sourcesByPeriod(input, netting).map((from, period) => [
    labels[period] ?? '',
    number(input.quota[period]),
    ...[from.quota, from.certain, from.open, from.create, from.pastDue].map((deals) => number(deals, 1)),
    number(create[period], 1),
  ]);
};

const figuresOf = (input: FunnelInput, result: FunnelResult): string => {
  const { forward, coverage, velocity, unrecoverable, gap, create, attainment } = result;
  const times = (value: number | null) => (value === null ? NOTHING : `${number(value, 2)}x`);
  const toCreate = create.every((units) => units !== null) ? sum(create) : null;
  const known = attainment.toDate.findLast((share) => share !== null) ?? null;
  const pairs: [string, string][] = [
    ['To create in all', number(toCreate, 1)],
    ['Weighted pipeline', `${money(forward.value, input)} (${number(forward.wins, 1)} deals)`],
    ['Coverage', `${times(coverage.ratio)} of the remaining quota; required ${times(coverage.required)}`],
    ['Velocity', velocity === null ? NOTHING : `${money(velocity, input)} a day`],
    ['Attained to date', percent(known)],
    ['Gap', `${money(gap.money, input)} (${number(gap.deals, 1)} deals)`],
    ['Unrecoverable', money(unrecoverable.money, input)],
  ];
  return `${pairs.map(([name, value]) => `${name.padEnd(19)}${value}\n`).join('')}`;
};

const leverLines = (input: FunnelInput, { unrecoverable }: FunnelResult): string => {
  const all = leversFor(input);
  const isLate = unrecoverable.money !== 0;
  const late = isLate ? leversFor(input, 'unrecoverable') : [];
  const rows = all.map((lever, index) => [
    leverName(lever),
    leverChange(lever, input),
    ...late.slice(index, index + 1).map((each) => leverChange(each, input)),
  ]);
  const head = ['Alone', 'Closes the gap', ...(isLate ? ['Recovers what is past due'] : [])];
  return table(head, rows, false);
};

const leverName = ({ lever, stage }: Lever): string =>
  ({
    create: 'More at the first stage',
    conversion: `${stage} converts`,
    dealSize: 'Deal size',
    lag: `${stage} lag`,
  })[lever];

const leverChange = ({ lever, from, to }: Lever, input: FunnelInput): string => {
  if (to === null) return "can't alone";
  if (lever === 'create') return `create ${number(to, 1)}`;
  if (lever === 'conversion') return `${percent(from)} to ${percent(to)}`;
  if (lever === 'dealSize') return `${money(from, input)} to ${money(to, input)}`;
  return `${from} to ${to}`;
};

const riskLine = (input: FunnelInput, { runs, p10, p50, p90, probability }: Risk): string =>
  `Risk, if all that is to be created is: ${percent(probability)} chance of reaching the quota; won value P10 ` +
  `${money(p10, input)}, P50 ${money(p50, input)}, P90 ${money(p90, input)} (${number(runs)} runs).\n`;

/** Columns as wide as what they hold; the first is set left, the others right where they are figures. */
const table = (head: readonly string[], rows: readonly string[][], figures = true): string => {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => [...(line[column] ?? '')].length)));
  const cell = (text: string, column: number) => {
    const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...text].length));
    return column === 0 || !figures ? text + space : space + text;
  };
  return lines.map((line) => `${line.map(cell).join('  ').trimEnd()}\n`).join('');
};
