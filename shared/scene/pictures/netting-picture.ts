/** The quota netted against the funnel: for each period where its deals come from, in money. */
import type { FunnelResult } from '../../funnel/calculate.ts';
import { type Sources, sourcesByPeriod } from '../../funnel/gap.ts';
import type { FunnelInput } from '../../funnel/input.ts';
import { sum } from '../../funnel/rates.ts';
import { PERIOD_NAMES } from '../../funnel/words.ts';
import {
  PERIOD_AXIS_HEIGHT,
  periodAxis,
  periodNames,
  roundTicks,
  valueAxis,
  valueAxisWidth,
} from './axes.ts';
import { type Figures, figuresIn } from './figures.ts';
import { type LegendEntry, legend } from './legend.ts';
import {
  type Area,
  emptyPicture,
  LEAST_WIDTH,
  type Picture,
  type PictureOptions,
  type Shape,
  type ToneName,
} from './picture.ts';

const PLOT_HEIGHT = 200;
const MOST_BAR = 56;
/** Periods stand no further apart than this. */
const MOST_SLOT = 132;

/** A part of a bar, from the bottom up. */
type Part = {
  readonly key: 'certain' | 'open' | 'create' | 'pastDue' | 'outOfReach';
  readonly words: string;
  /** As the head of a column. */
  readonly short: string;
  readonly fill: ToneName;
  readonly stroke: ToneName;
  readonly hatch?: ToneName;
};

const PARTS: readonly Part[] = [
  { key: 'certain', words: 'Won or certain', short: 'Certain', fill: 'good', stroke: 'good' },
  { key: 'open', words: 'From the open funnel', short: 'From open', fill: 'shade-1', stroke: 'shade-1-edge' },
  {
    key: 'create',
    words: 'Planned, still to create',
    short: 'Planned',
    fill: 'shade-4',
    stroke: 'shade-4-edge',
  },
  {
    key: 'pastDue',
    words: 'Unrecoverable',
    short: 'Unrecoverable',
    fill: 'accent-wash',
    stroke: 'accent',
    hatch: 'accent',
  },
  {
    key: 'outOfReach',
    words: 'Out of reach: a stage converts 0 %',
    short: 'Out of reach',
    fill: 'accent-wash',
    stroke: 'accent-edge',
  },
];

/**
 * Stacked bars by period, which add up to the rule that marks the quota: deals that are certain, that the open funnel
 * brings, that are still to be created, and those that can't be had.
 */
export const nettingPicture = (
  input: FunnelInput,
  { netting }: Pick<FunnelResult, 'netting'>,
  { width: wanted, locale }: PictureOptions,
): Picture => {
  const width = Math.max(wanted, LEAST_WIDTH);
  const title = `Quota netted against the funnel, by ${input.period}`;
  const most = Math.max(...input.quota);
  if (most === 0)
    return emptyPicture(title, 'There is no quota yet, so there is nothing to net. Enter a quota.', width);
  const figures = figuresIn(input.currency, locale);
  const names = periodNames(input, locale);
  const bars = sourcesByPeriod(input, netting).map((sources) => moneyBy(sources, input.dealSize));
  const used = PARTS.filter(({ key }) => bars.some((bar) => bar[key] > 0));
  const ticks = roundTicks(most);
  const plot = plotFor(width, valueAxisWidth(ticks, figures.moneyShort));
  const top = Math.max(ticks.at(-1) ?? most, most);
  const y = (value: number) => plot.y + plot.height * (1 - value / top);
  const slot = Math.min(plot.width / bars.length, MOST_SLOT);
  const first = plot.x + (plot.width - slot * bars.length) / 2;
  const barWidth = slot >= 6 ? Math.min(slot * 0.62, MOST_BAR) : slot * 0.8;
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
      kind: 'spot',
      x: middle(index) - slot / 2,
      y: plot.y,
      width: slot,
      height: plot.height,
      note: () =>
        [
          `${names[index]?.name}: quota ${figures.money(input.quota[index] ?? 0)}`,
          ...used
            .filter(({ key }) => bar[key] > 0)
            .map(({ key, words }) => `${words}: ${figures.money(bar[key])}`),
        ].join('\n'),
    });
  const bottom = plot.y + plot.height;
  shapes.push(...periodAxis(names, input.period, bottom, middle, { left: 0, right: width }));
  const key = legend(entriesFor(used), bottom + PERIOD_AXIS_HEIGHT + 4, plot.x, width);
  shapes.push(...key.shapes);
  const total = (part: Part['key']) => sum(bars.map((bar) => bar[part]));
  return {
    width,
    height: bottom + PERIOD_AXIS_HEIGHT + 4 + key.height + 4,
    title,
    summary: summaryOf(figures, sum(input.quota), total),
    table: () => ({
      head: [PERIOD_NAMES[input.period], 'Quota', ...used.map(({ short }) => short)],
      rows: bars.map((bar, index) => [
        names[index]?.name ?? '',
        figures.money(input.quota[index] ?? 0),
        ...used.map(({ key: each }) => figures.money(bar[each])),
      ]),
    }),
    shapes,
  };
};

const summaryOf = (figures: Figures, quota: number, total: (part: Part['key']) => number): string => {
  const lost = total('pastDue') + total('outOfReach');
  const sentences = [
    `Quota ${figures.money(quota)}: ${figures.money(total('certain') + total('open'))} from certain wins and the open funnel`,
    ...(total('create') > 0 ? [`${figures.money(total('create'))} still to be created`] : []),
    ...(lost > 0 ? [`${figures.money(lost)} that can't be had in time`] : []),
  ];
  return `${sentences.join(', ')}.`;
};

const moneyBy = (sources: Sources, dealSize: number): Record<Part['key'], number> => {
  const { quota, certain, open, create, pastDue } = sources;
  const reachable = create !== null && pastDue !== null;
  return {
    certain: certain * dealSize,
    open: open * dealSize,
    create: reachable ? create * dealSize : 0,
    pastDue: reachable ? pastDue * dealSize : 0,
    outOfReach: reachable ? 0 : Math.max(0, quota - certain - open) * dealSize,
  };
};

const plotFor = (width: number, axis: number): Area => ({
  x: axis,
  y: 10,
  width: width - axis - 4,
  height: PLOT_HEIGHT,
});

const entriesFor = (parts: readonly Part[]): LegendEntry[] => [
  { words: 'Quota', sign: { kind: 'line', stroke: 'ink' } },
  ...parts.map(
    ({ words, fill, stroke, hatch }): LegendEntry => ({
      words,
      sign: { kind: 'area', fill, stroke, ...(hatch && { hatch }) },
    }),
  ),
];
