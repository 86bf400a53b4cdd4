/** A tornado chart: how far each input, changed by a tenth, moves the units required or to create. */

import type { Sensitivity, Variation } from '../../funnel/analysis/sensitivity.ts';
import type { FunnelInput } from '../../funnel/input/input.ts';
import { fitted, measure, plain } from '../../scene/text/text.ts';
import { type Message, say } from '../../words/messages.ts';
import {
  type Chart,
  type ChartOptions,
  centredBaseline,
  emptyChart,
  MIN_WIDTH,
  type Shape,
  type TextShape,
} from '../chart.ts';
import { figuresIn } from '../figures/figures.ts';
import { legend } from '../legend.ts';
import { chartWords } from '../words.ts';
import { words } from './words.ts';

type TornadoOptions = ChartOptions & {
  /** What moves: the X that the whole quota requires (`required`, the default), or what is to create after netting. */
  readonly of?: 'required' | 'create';
};

const ROW = 28;
const BAR = 16;
const SIZE = 12;
const MAX_BARS = 12;
/** Width that the bars keep, however long names and figures are. */
const MIN_BARS = 40;

type Bar = Sensitivity['bars'][number];

/** One bar an input that moves the figure, the widest first; on its ends the figure at 10% less and 10% more. */
export const tornadoChart = (
  input: FunnelInput,
  { base, bars }: Sensitivity,
  { width: wanted, locale, of = 'required' }: TornadoOptions,
): Chart => {
  const width = Math.max(wanted, MIN_WIDTH);
  const title = say(of === 'required' ? words.movesNeeded : words.movesToCreate);
  const figures = figuresIn(input.currency, locale);
  const tenth = figures.percent(0.1);
  const middle = base[of];
  if (middle === null)
    return emptyChart(title, say(words.raiseConversion, { none: figures.percent(0) }), width);
  const swing = ({ low, high }: Bar) =>
    Math.max(
      Math.abs((low[of] ?? middle) - (high[of] ?? middle)),
      low[of] === null || high[of] === null ? Number.MAX_VALUE : 0,
    );
  const swings = new Map(bars.map((bar) => [bar, swing(bar)]));
  const moving = bars.filter((bar) => swing(bar) > middle * ROUNDING).sort(byWidth(input, swings));
  if (moving.length === 0) return emptyChart(title, say(words.nothingMoves), width);
  const shown = moving.slice(0, MAX_BARS);
  const values = shown.flatMap(({ low, high }) => [low[of] ?? middle, high[of] ?? middle]);
  const least = Math.min(middle, ...values);
  const most = Math.max(middle, ...values);
  const ends = Math.max(...values.map((value) => measure(figures.unitsShort(value), 'sans-400', SIZE))) + 8;
  const names = Math.min(
    Math.max(...shown.map((bar) => measure(nameOf(bar), 'sans-500', SIZE))) + 4,
    width * 0.36,
    width - 2 * ends - 8 - MIN_BARS,
  );
  const left = names + 8 + ends;
  const right = width - ends;
  const x = (value: number) =>
    most === least ? (left + right) / 2 : left + ((value - least) / (most - least)) * (right - left);
  const top = 26;
  const shapes: Shape[] = [
    baseText(say(words.now, { units: figures.unitsShort(middle) }), x(middle), width),
    {
      kind: 'line',
      points: [
        { x: x(middle), y: top - 4 },
        { x: x(middle), y: top + shown.length * ROW },
      ],
      stroke: 'ink',
      strokeWidth: 1,
    },
  ];
  for (const [index, bar] of shown.entries()) {
    const y = top + index * ROW + (ROW - BAR) / 2;
    shapes.push({
      kind: 'text',
      text: fitted(nameOf(bar), 'sans-500', SIZE, names),
      x: names,
      baseline: centredBaseline(y + BAR / 2, SIZE),
      anchor: 'end',
      font: 'sans-500',
      size: SIZE,
      tone: 'ink',
    });
    const low = bar.low[of];
    const high = bar.high[of];
    for (const [value, fill] of [
      [low, 'shade-4'],
      [high, 'shade-2'],
    ] as const) {
      if (value === null || value === middle) continue;
      const from = Math.min(x(value), x(middle));
      shapes.push({
        kind: 'rect',
        x: from,
        y,
        width: Math.abs(x(value) - x(middle)),
        height: BAR,
        fill,
        stroke: `${fill}-edge`,
      });
    }
    shapes.push(...endTexts(bar, of, x, y, middle, figures.unitsShort));
    shapes.push({
      kind: 'hover-area',
      x: 0,
      y: top + index * ROW,
      width,
      height: ROW,
      note: () =>
        say(isAtAll(bar) ? words.swingToAll : words.swing, {
          input: nameOf(bar),
          low: figures.units(low),
          high: figures.units(high),
          tenth,
          all: figures.percent(1),
        }),
    });
  }
  const bottom = top + shown.length * ROW + 6;
  const key = legend(
    [
      {
        words: say(words.inputLower, { tenth }),
        sign: { kind: 'area', fill: 'shade-4', stroke: 'shade-4-edge' },
      },
      {
        words: say(words.inputHigher, { tenth }),
        sign: { kind: 'area', fill: 'shade-2', stroke: 'shade-2-edge' },
      },
    ],
    bottom,
    0,
    width,
  );
  shapes.push(...key.shapes);
  const others = moving.length - shown.length;
  const end = bottom + key.height;
  if (others > 0) shapes.push(othersText(others, end, width));
  return {
    width,
    height: end + (others > 0 ? OTHERS_ROW : 0) + 4,
    title,
    summary: summaryOf(figures.units(middle), moving, swings),
    table: () => ({
      head: [say(words.input), say(words.lower, { tenth }), say(words.higher, { tenth })],
      rows: moving.map((bar) => [nameOf(bar), figures.units(bar.low[of]), figures.units(bar.high[of])]),
    }),
    shapes,
  };
};

const OTHERS_ROW = 20;
/** A chart of some bars only must not pass for the whole. */
const othersText = (count: number, top: number, width: number): TextShape => ({
  kind: 'text',
  text: fitted(say(words.moreInputs, { count }), 'sans-400', SIZE, width),
  x: 0,
  baseline: centredBaseline(top + OTHERS_ROW / 2, SIZE),
  anchor: 'start',
  font: 'sans-400',
  size: SIZE,
  tone: 'ink-soft',
});

/** Whether the conversion can’t become a tenth higher. */
const isAtAll = ({ input, high }: Bar) => input === 'conversion' && high.value === 1;

/** Swings that differ by less than this part of the larger one are alike. */
const ROUNDING = 1e-9;

/** The widest first; those alike in the order in which a scenario names its inputs, stages from the first to the last. */
const byWidth = (input: FunnelInput, swings: ReadonlyMap<Bar, number>) => (a: Bar, b: Bar) => {
  const [first, second] = [swings.get(a) ?? 0, swings.get(b) ?? 0];
  if (Math.abs(first - second) > Math.max(first, second) * ROUNDING) return second - first;
  const rank = (bar: Bar) =>
    INPUT_ORDER.indexOf(bar.input) * 1000 + input.stages.findIndex(({ name }) => name === bar.stage);
  return rank(a) - rank(b);
};
const INPUT_ORDER = ['quota', 'dealSize', 'conversion', 'open', 'scheduledWins', 'carriedOver'];

const summaryOf = (now: string, moving: readonly Bar[], swings: ReadonlyMap<Bar, number>): string => {
  const [first] = moving as [Bar];
  const most = swings.get(first) ?? 0;
  const alike = moving.filter((bar) => most - (swings.get(bar) ?? 0) <= most * ROUNDING).length - 1;
  const more = Math.max(0, moving.length - MAX_BARS);
  return say(words.tornadoSummary, { units: now, input: nameOf(first), alike, more });
};

/** What is changed, as the row names it. */
const nameOf = ({ input, stage }: Bar): string => say(INPUTS[input], { stage: plain(stage ?? '') });

const INPUTS: Readonly<Record<Bar['input'], Message>> = {
  quota: words.quota,
  dealSize: chartWords.dealSize,
  scheduledWins: words.certainWins,
  carriedOver: words.carriedOver,
  conversion: chartWords.stageConverts,
  open: words.stageOpen,
};

/** The figures at both ends of a bar, outside it. */
const endTexts = (
  { low, high }: Bar,
  of: 'required' | 'create',
  x: (value: number) => number,
  y: number,
  middle: number,
  write: (value: number | null) => string,
): TextShape[] => {
  const lowValue = valueAt(low, of, middle);
  const highValue = valueAt(high, of, middle);
  const leftmost = Math.min(lowValue, highValue, middle);
  const rightmost = Math.max(lowValue, highValue, middle);
  const text = (value: number, anchor: 'start' | 'end'): TextShape => ({
    kind: 'text',
    text: write(value),
    x: x(value) + (anchor === 'start' ? 6 : -6),
    baseline: centredBaseline(y + BAR / 2, SIZE),
    anchor,
    font: 'sans-400',
    size: SIZE,
    tone: 'ink-soft',
  });
  return [
    ...(leftmost < middle ? [text(leftmost, 'end')] : []),
    ...(rightmost > middle ? [text(rightmost, 'start')] : []),
  ];
};

const valueAt = (variation: Variation, of: 'required' | 'create', middle: number): number =>
  variation[of] ?? middle;

const baseText = (text: string, x: number, width: number): TextShape => {
  const half = measure(text, 'sans-500', SIZE) / 2;
  return {
    kind: 'text',
    text,
    x: Math.min(Math.max(x, half), width - half),
    baseline: 14,
    anchor: 'middle',
    font: 'sans-500',
    size: SIZE,
    tone: 'ink',
  };
};
