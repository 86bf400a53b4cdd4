/** Quota attained over time: what was won beside what was asked for, by period and to date. */
import type { FunnelResult } from '../../funnel/calculate.ts';
import type { FunnelInput } from '../../funnel/input/input.ts';
import { sum } from '../../funnel/rates.ts';
import { say } from '../../words/messages.ts';
import {
  PERIOD_AXIS_HEIGHT,
  periodAxis,
  periodNames,
  roundTicks,
  valueAxis,
  valueAxisWidth,
} from '../axes.ts';
import {
  type Chart,
  type ChartOptions,
  type ChartPoint,
  emptyChart,
  MIN_WIDTH,
  type Shape,
} from '../chart.ts';
import { figuresIn } from '../figures/figures.ts';
import { type LegendEntry, legend } from '../legend.ts';
import { words } from './words.ts';

const PLOT_HEIGHT = 170;
const MAX_SLOT = 132;

/** Bars for what each period attained, lines for the attainment to date, known and expected, and a rule at 100%. */
export const attainmentChart = (
  input: FunnelInput,
  { attainment }: Pick<FunnelResult, 'attainment'>,
  { width: wanted, locale }: ChartOptions,
): Chart => {
  const width = Math.max(wanted, MIN_WIDTH);
  if (sum(input.quota) === 0) return emptyChart(say(words.attainedTitle), say(words.noQuotaAttained), width);
  const thisPeriod = say(words.thisPeriod, { period: input.period });
  const { byPeriod, toDate, expectedToDate } = attainment;
  const figures = figuresIn(input.currency, locale);
  const names = periodNames(input, locale);
  const most = Math.max(1, ...[...byPeriod, ...toDate, ...expectedToDate].map((share) => share ?? 0));
  const ticks = roundTicks(most);
  const axis = valueAxisWidth(ticks, figures.percent);
  const plot = { x: axis, y: 10, width: width - axis - 4, height: PLOT_HEIGHT };
  const top = Math.max(ticks.at(-1) ?? most, most);
  const y = (share: number) => plot.y + plot.height * (1 - share / top);
  const slot = Math.min(plot.width / names.length, MAX_SLOT);
  const first = plot.x + (plot.width - slot * names.length) / 2;
  const middle = (index: number) => first + slot * (index + 0.5);
  const barWidth = Math.min(slot * 0.62, 56);
  const shapes: Shape[] = valueAxis(plot, ticks, y, figures.percent);
  for (const [index, share] of byPeriod.entries())
    if (share !== null && share > 0)
      shapes.push({
        kind: 'rect',
        x: middle(index) - barWidth / 2,
        y: y(share),
        width: barWidth,
        height: y(0) - y(share),
        fill: 'shade-4',
        ...(slot >= 6 && { stroke: 'shade-4-edge' }),
      });
  shapes.push({
    kind: 'line',
    points: [
      { x: plot.x, y: y(1) },
      { x: plot.x + plot.width, y: y(1) },
    ],
    stroke: 'ink',
    strokeWidth: 1.5,
  });
  const marked = slot >= 12;
  shapes.push(
    ...curve(expectedToDate, middle, y, 'shade-2', true, marked),
    ...curve(toDate, middle, y, 'good', false, marked),
  );
  for (const [index, { name }] of names.entries())
    shapes.push({
      kind: 'hover-area',
      x: middle(index) - slot / 2,
      y: plot.y,
      width: slot,
      height: plot.height,
      note: () =>
        [
          name,
          labelled(thisPeriod, figures.percent(byPeriod[index] ?? null)),
          labelled(say(words.toDate), figures.percent(toDate[index] ?? null)),
          labelled(say(words.expectedToDate), figures.percent(expectedToDate[index] ?? null)),
        ].join('\n'),
    });
  const bottom = plot.y + plot.height;
  shapes.push(...periodAxis(names, input.period, bottom, middle, { left: 0, right: width }));
  const isKnown = byPeriod.some((share) => share !== null);
  const key = legend(entriesFor(isKnown, input), bottom + PERIOD_AXIS_HEIGHT + 4, plot.x, width);
  shapes.push(...key.shapes);
  const known = toDate.findLast((share) => share !== null) ?? null;
  const expected = expectedToDate.findLast((share) => share !== null) ?? null;
  return {
    width,
    height: bottom + PERIOD_AXIS_HEIGHT + 4 + key.height + 4,
    title: say(words.attainedTitle),
    summary:
      known === null
        ? say(words.attainedUnknown, { expected: figures.percent(expected) })
        : say(words.attainedKnown, {
            share: figures.percent(known),
            expected: figures.percent(expected),
          }),
    table: () => ({
      head: [say(words.anyPeriod), thisPeriod, say(words.toDate), say(words.expectedToDate)],
      rows: names.map(({ name }, index) => [
        name,
        ...[byPeriod, toDate, expectedToDate].map((row) => figures.percent(row[index] ?? null)),
      ]),
    }),
    shapes,
  };
};

const labelled = (label: string, value: string): string => say(words.labelled, { label, value });

/** The points of a row joined where they are neighbours, each with a dot where there is room for it. */
const curve = (
  row: readonly (number | null)[],
  x: (index: number) => number,
  y: (share: number) => number,
  stroke: 'good' | 'shade-2',
  dashed: boolean,
  marked: boolean,
): Shape[] => {
  const runs: ChartPoint[][] = [[]];
  for (const [index, share] of row.entries())
    if (share === null) runs.push([]);
    else runs.at(-1)?.push({ x: x(index), y: y(share) });
  const lines = runs.filter(({ length }) => length > 1);
  const dots = runs.flatMap((run) => (marked || run.length === 1 ? run : []));
  return [
    ...lines.map(
      (points): Shape => ({
        kind: 'line',
        points,
        stroke,
        strokeWidth: 2,
        ...(dashed && { dashed }),
      }),
    ),
    ...dots.map(
      (point): Shape => ({
        kind: 'rect',
        x: point.x - 3,
        y: point.y - 3,
        width: 6,
        height: 6,
        radius: 3,
        fill: stroke,
        stroke: 'panel',
      }),
    ),
  ];
};

const entriesFor = (isKnown: boolean, { period }: FunnelInput): LegendEntry[] => [
  ...(isKnown
    ? [
        {
          words: say(words.thisPeriod, { period }),
          sign: { kind: 'area', fill: 'shade-4', stroke: 'shade-4-edge' },
        } as const,
        { words: say(words.toDate), sign: { kind: 'line', stroke: 'good' } } as const,
      ]
    : []),
  { words: say(words.expectedFromOpen), sign: { kind: 'line', stroke: 'shade-2', dashed: true } },
  { words: say(words.quota), sign: { kind: 'line', stroke: 'ink' } },
];
