/** The quota netted against the funnel: for each period where its deals come from, in money. */
import type { FunnelResult } from '../../funnel/calculate.ts';
import { type Sources, sourcesByPeriod } from '../../funnel/gap.ts';
import type { FunnelInput } from '../../funnel/input/input.ts';
import { quarterName, quartersOf, withSubtotals } from '../../funnel/quarters.ts';
import { sum } from '../../funnel/rates.ts';
import { type Message, say } from '../../words/messages.ts';
import {
  PERIOD_AXIS_HEIGHT,
  periodAxis,
  periodNames,
  roundTicks,
  valueAxis,
  valueAxisWidth,
} from '../axes.ts';
import {
  type Area,
  type Chart,
  type ChartOptions,
  emptyChart,
  MIN_WIDTH,
  type Shape,
  type ToneName,
} from '../chart.ts';
import { type Figures, figuresIn } from '../figures/figures.ts';
import { type LegendEntry, legend } from '../legend.ts';
import { chartWords } from '../words.ts';
import { words } from './words.ts';

const PLOT_HEIGHT = 200;
const MAX_BAR = 56;
/** Periods stand no further apart than this. */
const MAX_SLOT = 132;

/** A part of a bar, from the bottom up. */
type Part = {
  readonly key: 'certain' | 'open' | 'create' | 'pastDue' | 'unreachable';
  readonly words: Message;
  /** As the head of a column. */
  readonly short: Message;
  readonly fill: ToneName;
  readonly stroke: ToneName;
  readonly hatch?: ToneName;
};

const PARTS: readonly Part[] = [
  { key: 'certain', words: words.certain, short: words.certainShort, fill: 'good', stroke: 'good' },
  { key: 'open', words: words.fromOpen, short: words.fromOpenShort, fill: 'shade-1', stroke: 'shade-1-edge' },
  {
    key: 'create',
    words: words.planned,
    short: words.plannedShort,
    fill: 'shade-4',
    stroke: 'shade-4-edge',
  },
  {
    key: 'pastDue',
    words: chartWords.unrecoverable,
    short: chartWords.unrecoverable,
    fill: 'accent-wash',
    stroke: 'accent',
    hatch: 'accent',
  },
  {
    key: 'unreachable',
    words: words.unreachableStage,
    short: chartWords.unreachableShort,
    fill: 'accent-wash',
    stroke: 'accent-edge',
  },
];

/**
 * Stacked bars by period, which add up to the rule that marks the quota: deals that are certain, that the open funnel
 * brings, that are still to be created, and those that can't be had.
 */
export const nettingChart = (
  input: FunnelInput,
  { netting }: Pick<FunnelResult, 'netting'>,
  { width: wanted, locale, sources }: ChartOptions & { readonly sources?: readonly Sources[] },
): Chart => {
  const width = Math.max(wanted, MIN_WIDTH);
  const title = say(words.nettingTitle, { period: input.period });
  const most = Math.max(...input.quota);
  if (most === 0) return emptyChart(title, say(words.nothingToNet), width);
  const figures = figuresIn(input.currency, locale);
  const names = periodNames(input, locale);
  const bars = (sources ?? sourcesByPeriod(input, netting)).map((each) => moneyBy(each, input.dealSize));
  const used = PARTS.filter(({ key }) => bars.some((bar) => bar[key] > 0));
  const ticks = roundTicks(most);
  const plot = plotFor(width, valueAxisWidth(ticks, figures.moneyShort));
  const top = Math.max(ticks.at(-1) ?? most, most);
  const y = (value: number) => plot.y + plot.height * (1 - value / top);
  const slot = Math.min(plot.width / bars.length, MAX_SLOT);
  const first = plot.x + (plot.width - slot * bars.length) / 2;
  const barWidth = slot >= 6 ? Math.min(slot * 0.62, MAX_BAR) : slot * 0.8;
  const middle = (index: number) => first + slot * (index + 0.5);
  const shapes: Shape[] = valueAxis(plot, ticks, y, figures.moneyShort);
  const under = bars.map(() => 0);
  // Part by part over all bars: shapes that look alike are painted in one go.
  for (const part of used) {
    const areas = bars.flatMap((bar, index) => {
      const value = bar[part.key];
      const from = under[index] ?? 0;
      under[index] = from + value;
      const area = { x: middle(index) - barWidth / 2, y: y(from + value), width: barWidth };
      return value > 0 ? [{ ...area, height: y(from) - y(from + value) }] : [];
    });
    for (const area of areas)
      shapes.push({ kind: 'rect', ...area, fill: part.fill, ...(slot >= 10 && { stroke: part.stroke }) });
    if (part.hatch) for (const area of areas) shapes.push({ kind: 'hatch', ...area, stroke: part.hatch });
  }
  const overhang = Math.min(6, (slot - barWidth) / 2);
  for (const [index, quota] of input.quota.entries())
    shapes.push({
      kind: 'line',
      points: [
        { x: middle(index) - barWidth / 2 - overhang, y: y(quota) },
        { x: middle(index) + barWidth / 2 + overhang, y: y(quota) },
      ],
      stroke: 'ink',
      strokeWidth: slot >= 6 ? 2 : 1,
    });
  for (const [index, bar] of bars.entries())
    shapes.push({
      kind: 'hover-area',
      x: middle(index) - slot / 2,
      y: plot.y,
      width: slot,
      height: plot.height,
      note: () =>
        [
          say(words.quotaOf, {
            period: names[index]?.name ?? '',
            money: figures.money(input.quota[index] ?? 0),
          }),
          ...used
            .filter(({ key }) => bar[key] > 0)
            .map((part) =>
              say(words.labelled, { label: labelOf(part, figures), value: figures.money(bar[part.key]) }),
            ),
        ].join('\n'),
    });
  const bottom = plot.y + plot.height;
  shapes.push(...periodAxis(names, input.period, bottom, middle, { left: 0, right: width }));
  const key = legend(entriesFor(used, figures), bottom + PERIOD_AXIS_HEIGHT + 4, plot.x, width);
  shapes.push(...key.shapes);
  const total = (part: Part['key']) => sum(bars.map((bar) => bar[part]));
  return {
    width,
    height: bottom + PERIOD_AXIS_HEIGHT + 4 + key.height + 4,
    title,
    summary: summaryOf(figures, sum(input.quota), total),
    table: () => ({
      head: [
        say(words.period, { period: input.period }),
        say(words.quota),
        ...used.map(({ short }) => say(short)),
      ],
      rows: withSubtotals(
        bars.map((bar, index) => [
          names[index]?.name ?? '',
          figures.money(input.quota[index] ?? 0),
          ...used.map(({ key: each }) => figures.money(bar[each])),
        ]),
        quartersOf(input),
        (quarter) => [
          quarterName(quarter),
          figures.money(sum(input.quota.slice(quarter.from, quarter.to))),
          ...used.map(({ key: each }) =>
            figures.money(sum(bars.slice(quarter.from, quarter.to).map((bar) => bar[each]))),
          ),
        ],
      ),
    }),
    shapes,
  };
};

const summaryOf = (figures: Figures, quota: number, total: (part: Part['key']) => number): string => {
  const lost = total('pastDue') + total('unreachable');
  return say(words.nettingSummary, {
    quota: figures.money(quota),
    covered: figures.money(total('certain') + total('open')),
    hasCreate: total('create') > 0 ? 'yes' : 'no',
    create: figures.money(total('create')),
    hasLost: lost > 0 ? 'yes' : 'no',
    lost: figures.money(lost),
  });
};

const moneyBy = (sources: Sources, dealSize: number): Record<Part['key'], number> => {
  const { quota, certain, open, create, pastDue } = sources;
  const reachable = create !== null && pastDue !== null;
  return {
    certain: certain * dealSize,
    open: open * dealSize,
    create: reachable ? create * dealSize : 0,
    pastDue: reachable ? pastDue * dealSize : 0,
    unreachable: reachable ? 0 : Math.max(0, quota - certain - open) * dealSize,
  };
};

const plotFor = (width: number, axis: number): Area => ({
  x: axis,
  y: 10,
  width: width - axis - 4,
  height: PLOT_HEIGHT,
});

const labelOf = (part: Part, figures: Figures): string => say(part.words, { none: figures.percent(0) });

const entriesFor = (parts: readonly Part[], figures: Figures): LegendEntry[] => [
  { words: say(words.quota), sign: { kind: 'line', stroke: 'ink' } },
  ...parts.map(
    (part): LegendEntry => ({
      words: labelOf(part, figures),
      sign: { kind: 'area', fill: part.fill, stroke: part.stroke, ...(part.hatch && { hatch: part.hatch }) },
    }),
  ),
];
