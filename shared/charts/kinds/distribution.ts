/** What may be won: the histogram of a Monte Carlo simulation with its percentiles, beside the quota. */

import type { Risk } from '../../funnel/analysis/risk.ts';
import type { FunnelInput } from '../../funnel/input/input.ts';
import { sum } from '../../funnel/rates.ts';
import { measure } from '../../scene/text/text.ts';
import { say } from '../../words/messages.ts';
import { LABEL_SIZE, roundTicks } from '../axes.ts';
import { type Chart, type ChartOptions, emptyChart, MIN_WIDTH, type Shape, type ToneName } from '../chart.ts';
import { figuresIn } from '../figures/figures.ts';
import { legend } from '../legend.ts';
import { chartWords } from '../words.ts';
import { words } from './words.ts';

const PLOT_HEIGHT = 150;
const FLAG_SIZE = 12;
const FLAG_ROW = 18;
/** The quota is drawn where it lies as long as the outcomes keep this share of the width. */
const MIN_SHARE = 0.25;

type Span = { readonly from: number; readonly to: number };

/** Runs by won value; those that reach the quota are green, and flags mark P10, P50, P90 and the quota. */
export const distributionChart = (
  input: FunnelInput,
  risk: Risk,
  { width: wanted, locale }: ChartOptions,
): Chart => {
  const width = Math.max(wanted, MIN_WIDTH);
  const first = risk.bins[0];
  const last = risk.bins.at(-1);
  if (!first || !last) return emptyChart(say(words.distributionTitle), say(words.noRuns), width);
  const figures = figuresIn(input.currency, locale);
  const quota = sum(input.quota);
  const outcomes = { from: first.from, to: last.to };
  const shown = spanWith(outcomes, quota);
  const plot = { x: 8, width: width - 16 };
  const x = (value: number) =>
    plot.x +
    (Math.min(Math.max(value, shown.from), shown.to) - shown.from) * (plot.width / (shown.to - shown.from));
  const flags = placedFlags(
    [
      { words: `P10 ${figures.moneyShort(risk.p10)}`, value: risk.p10, tone: 'ink-soft' },
      { words: `P50 ${figures.moneyShort(risk.p50)}`, value: risk.p50, tone: 'ink' },
      { words: `P90 ${figures.moneyShort(risk.p90)}`, value: risk.p90, tone: 'ink-soft' },
      { words: quotaWords(figures.moneyShort(quota), quota, shown), value: quota, tone: 'accent' },
    ],
    x,
    width,
  );
  const top = flags.rows * FLAG_ROW + 6;
  const bottom = top + PLOT_HEIGHT;
  const most = Math.max(...risk.bins.map(({ runs }) => runs), 1);
  const shapes: Shape[] = [];
  for (const { from, to, runs } of risk.bins) {
    const height = (runs / most) * PLOT_HEIGHT;
    const reaches = Math.min(Math.max(quota, from), to);
    // Between bars stays a line of the ground; what is lower than a line is nothing to see.
    const bar = (left: number, right: number, fill: 'shade-3' | 'good'): Shape[] => {
      const barWidth = x(right) - x(left);
      if (barWidth <= 0 || height < 0.5) return [];
      const gap = barWidth > 3 ? 1 : 0;
      return [{ kind: 'rect', x: x(left), y: bottom - height, width: barWidth - gap, height, fill }];
    };
    shapes.push(...bar(from, reaches, 'shade-3'), ...bar(reaches, to, 'good'));
    shapes.push({
      kind: 'hover-area',
      x: x(from),
      y: top,
      width: x(to) - x(from),
      height: PLOT_HEIGHT,
      note: () =>
        say(words.runsIn, {
          from: figures.money(Math.max(0, from)),
          to: figures.money(to),
          share: figures.percent(runs / risk.runs),
        }),
    });
  }
  shapes.push(
    {
      kind: 'line',
      points: [
        { x: plot.x, y: bottom },
        { x: plot.x + plot.width, y: bottom },
      ],
      stroke: 'line-strong',
      strokeWidth: 1,
    },
    ...flags.shapes(bottom),
    ...moneyTicks(shown, x, bottom, width, figures.moneyShort),
  );
  const key = legend(
    [
      ...(risk.probability < 1
        ? [
            {
              words: say(words.missesQuota),
              sign: { kind: 'area', fill: 'shade-3', stroke: 'shade-3' },
            } as const,
          ]
        : []),
      ...(risk.probability > 0
        ? [{ words: say(words.reachesQuota), sign: { kind: 'area', fill: 'good', stroke: 'good' } } as const]
        : []),
    ],
    bottom + 24,
    plot.x,
    width,
  );
  shapes.push(...key.shapes);
  return {
    width,
    height: bottom + 24 + key.height + 4,
    title: say(words.distributionTitle),
    summary: say(words.distributionSummary, {
      share: figures.percent(risk.probability),
      runs: figures.units(risk.runs),
      quota: figures.money(quota),
      p10: figures.money(risk.p10),
      p50: figures.money(risk.p50),
      p90: figures.money(risk.p90),
    }),
    table: () => ({
      head: [say(words.won), say(words.runs), say(words.share)],
      rows: risk.bins.map(({ from, to, runs }) => [
        say(chartWords.range, { from: figures.money(Math.max(0, from)), to: figures.money(to) }),
        figures.units(runs),
        figures.percent(runs / risk.runs),
      ]),
    }),
    shapes,
  };
};

/** The values from left to right: all outcomes, and the quota unless it would crush them. */
const spanWith = ({ from, to }: Span, quota: number): Span => {
  const low = Math.min(from, quota);
  const high = Math.max(to, quota);
  const span = to - from || Math.abs(to) || 1;
  return span / (high - low || 1) < MIN_SHARE
    ? { from: from - span * 0.1, to: to + span * 0.1 }
    : { from: low - span * 0.02, to: high + span * 0.02 };
};

const quotaWords = (money: string, quota: number, { from, to }: Span): string =>
  say(words.quotaAt, { where: quota > to ? 'right' : quota < from ? 'left' : 'here', money });

type Flag = { readonly words: string; readonly value: number; readonly tone: ToneName };

/** Each flag in the first row in which it stands clear of the others. */
const placedFlags = (flags: readonly Flag[], x: (value: number) => number, width: number) => {
  const rowEnds: { left: number; right: number }[][] = [];
  const placed = flags.map((flag) => {
    const half = measure(flag.words, 'sans-500', FLAG_SIZE) / 2 + 2;
    const at = Math.min(Math.max(x(flag.value), half), width - half);
    const clear = (row: { left: number; right: number }[]) =>
      row.every(({ left, right }) => at + half + 4 < left || at - half - 4 > right);
    let row = rowEnds.findIndex(clear);
    if (row < 0) row = rowEnds.push([]) - 1;
    rowEnds[row]?.push({ left: at - half, right: at + half });
    return { ...flag, at, half, row };
  });
  const rows = rowEnds.length;
  const shapes = (bottom: number): Shape[] => [
    ...placed.map(
      ({ value, row, tone }): Shape => ({
        kind: 'line',
        points: [
          { x: x(value), y: (row + 1) * FLAG_ROW + 1 },
          { x: x(value), y: bottom },
        ],
        stroke: tone,
        strokeWidth: tone === 'accent' ? 2 : 1.25,
        ...(tone === 'ink-soft' && { dashed: true }),
      }),
    ),
    // A flag in a lower row interrupts the lines of those above it.
    ...placed.map(
      ({ at, half, row }): Shape => ({
        kind: 'rect',
        x: at - half,
        y: row * FLAG_ROW + 1,
        width: half * 2,
        height: FLAG_ROW - 1,
        fill: 'panel',
      }),
    ),
    ...placed.map(
      ({ words, at, row, tone }): Shape => ({
        kind: 'text',
        text: words,
        x: at,
        baseline: row * FLAG_ROW + 13,
        anchor: 'middle',
        font: 'sans-500',
        size: FLAG_SIZE,
        tone,
      }),
    ),
  ];
  return { rows, shapes };
};

/** Round amounts under the plot, as many as stand side by side. */
const moneyTicks = (
  { from, to }: Span,
  x: (value: number) => number,
  bottom: number,
  width: number,
  write: (value: number) => string,
): Shape[] => {
  const [, step = to - from] = roundTicks(to - from, Math.max(2, Math.floor(width / 110)));
  const shapes: Shape[] = [];
  let free = 0;
  let before = '';
  for (let value = Math.max(0, Math.ceil(from / step) * step); value <= to; value += step) {
    const text = write(value);
    const half = measure(text, 'sans-400', LABEL_SIZE) / 2;
    // A step that is lost in the rounding of doubles would never end.
    if (value + step === value) break;
    // Figures that differ in their last digits only read alike.
    if (x(value) - half < free || x(value) + half > width || text === before) continue;
    free = x(value) + half + 10;
    before = text;
    shapes.push({
      kind: 'text',
      text,
      x: x(value),
      baseline: bottom + 15,
      anchor: 'middle',
      font: 'sans-400',
      size: LABEL_SIZE,
      tone: 'ink-faint',
    });
  }
  return shapes;
};
