/** Axes of charts: round values for the one, periods for the other, labelled as far as there is room. */

import type { FunnelInput } from '../funnel/input/input.ts';
import { type Calendar, fiscalQuarter, periodStarts, timeOf } from '../funnel/input/periods.ts';
import { measure } from '../scene/text/text.ts';
import { dateFormat } from '../words/format.ts';
import { locale } from '../words/locale.ts';
import type { Area, Shape } from './chart.ts';

export const LABEL_SIZE = 11;
const LABEL_FONT = 'sans-400';

/**
 * Round values from 0 to at least `most`, some four of them: steps of 1, 2 or 5 of a power of ten.
 * @param most above 0.
 */
export const roundTicks = (most: number, wanted = 4): number[] => {
  const rough = most / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough * 0.999) ?? most;
  const count = Math.ceil(most / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
};

/** Faint lines across the plot at each value, with the values at its left. @param y the height of a value. */
export const valueAxis = (
  plot: Area,
  ticks: readonly number[],
  y: (value: number) => number,
  write: (value: number) => string,
): Shape[] =>
  ticks.flatMap((value, index): Shape[] => [
    {
      kind: 'line',
      points: [
        { x: plot.x, y: y(value) },
        { x: plot.x + plot.width, y: y(value) },
      ],
      stroke: index === 0 ? 'line-strong' : 'line',
      strokeWidth: 1,
    },
    {
      kind: 'text',
      text: write(value),
      x: plot.x - 8,
      baseline: y(value) + LABEL_SIZE * 0.35,
      anchor: 'end',
      font: LABEL_FONT,
      size: LABEL_SIZE,
      tone: 'ink-faint',
    },
  ]);

/** Room that the values of an axis need at the left of the plot. */
export const valueAxisWidth = (ticks: readonly number[], write: (value: number) => string): number =>
  Math.ceil(Math.max(0, ...ticks.map((value) => measure(write(value), LABEL_FONT, LABEL_SIZE)))) + 8;

/** A period as an axis names it: `Jan` with `2027` under the first of a year; `name` stands by itself. */
type PeriodName = { readonly short: string; readonly year: string; readonly name: string };

type DateFormats = { readonly monthOnly: Intl.DateTimeFormat; readonly dayAndMonth: Intl.DateTimeFormat };
const dateFormats = new Map<string, DateFormats>();

/** One calendar for months and years alike: Persian and Thai have others, whose months don’t begin with ours. */
const CALENDAR = { calendar: 'gregory', timeZone: 'UTC' } as const;

/** Made once for each locale: making a format costs more than all it is asked to write in a frame. */
const dateFormatsIn = (locale: string): DateFormats => {
  const known = dateFormats.get(locale);
  if (known) return known;
  const made = {
    monthOnly: dateFormat(locale, { ...CALENDAR, month: 'short' }),
    dayAndMonth: dateFormat(locale, { ...CALENDAR, day: 'numeric', month: 'short' }),
  };
  dateFormats.set(locale, made);
  return made;
};

let lastNames: { readonly key: string; readonly names: readonly PeriodName[] } = { key: '', names: [] };

/** The names of a scenario's periods by locale; without a start, their numbers from 1. */
export const periodNames = (calendar: Calendar, tag = locale()): readonly PeriodName[] => {
  // All charts of a scenario ask for the same, again with every step of a slider.
  const { start, period, quota, fiscalStart } = calendar;
  const key = `${start} ${period} ${quota.length} ${fiscalStart} ${tag}`;
  if (lastNames.key !== key) lastNames = { key, names: namesOf(calendar, tag) };
  return lastNames.names;
};

const namesOf = ({ start, period, quota, fiscalStart }: Calendar, locale: string): readonly PeriodName[] => {
  if (start === undefined)
    return quota.map((_, index) => ({
      short: String(index + 1),
      year: '',
      name: `${period[0]?.toUpperCase()}${period.slice(1)} ${index + 1}`,
    }));
  const starts = periodStarts(start, period, quota.length);
  const wholeMonths = starts.every((date) => date.endsWith('-01'));
  const { monthOnly, dayAndMonth } = dateFormatsIn(locale);
  return starts.map((date) => {
    const at = timeOf(date);
    const year = yearOf(date);
    const quarter = period === 'quarter' ? fiscalQuarter(date, fiscalStart) : null;
    if (quarter) {
      const short = `Q${quarter.number}`;
      return { short, year: quarter.year, name: `${short} ${quarter.year}` };
    }
    if (period === 'quarter' && wholeMonths) {
      // These quarters are not those of the fiscal year, so they have no number: their months say which they are.
      const lastMonth = periodStarts(date, 'month', 3)[2] ?? date;
      const [from, to] = [monthOnly.format(at), monthOnly.format(timeOf(lastMonth))];
      const ends = yearOf(lastMonth);
      const name = ends === year ? `${from}–${to} ${year}` : `${from} ${year}–${to} ${ends}`;
      return { short: `${from}–${to}`, year, name };
    }
    const short = period !== 'week' && wholeMonths ? monthOnly.format(at) : dayAndMonth.format(at);
    return { short, year, name: `${short} ${year}` };
  });
};

const yearOf = (date: string): string => String(Number(date.slice(0, -6)));

/** Room under a plot for `periodAxis`. */
export const PERIOD_AXIS_HEIGHT = 34;

const STEPS: Readonly<Record<FunnelInput['period'], readonly number[]>> = {
  week: [1, 2, 4, 13, 26, 52, 104, 260, 520],
  month: [1, 2, 3, 6, 12, 24, 60, 120, 240],
  quarter: [1, 2, 4, 8, 20, 40, 80, 200, 400],
};

/**
 * The names of the periods under a plot, as many as stand side by side, with the year under the first of each.
 * @param middle the x of the middle of a period, by its index.
 * @param edge no label reaches beyond this x.
 */
export const periodAxis = (
  names: readonly PeriodName[],
  period: FunnelInput['period'],
  top: number,
  middle: (index: number) => number,
  edges: { readonly left: number; readonly right: number },
): Shape[] => {
  const distance = names.length > 1 ? middle(1) - middle(0) : Number.POSITIVE_INFINITY;
  const widest = Math.max(...names.flatMap(({ short, year }) => [widthOf(short), widthOf(year)]));
  const step =
    STEPS[period].find((each) => each * distance >= widest + 8) ?? Math.ceil((widest + 8) / distance);
  const shapes: Shape[] = [];
  let shownYear = '';
  for (let index = 0; index < names.length; index += step) {
    const { short, year } = names[index] as PeriodName;
    const x = middle(index);
    const half = Math.max(widthOf(short), year === shownYear ? 0 : widthOf(year)) / 2;
    if (x - half < edges.left || x + half > edges.right) continue;
    shapes.push(label(short, x, top + 15));
    if (year !== shownYear) shapes.push(label(year, x, top + 29));
    shownYear = year;
  }
  return shapes;
};

const widthOf = (text: string) => measure(text, LABEL_FONT, LABEL_SIZE);

const label = (text: string, x: number, baseline: number): Shape => ({
  kind: 'text',
  text,
  x,
  baseline,
  anchor: 'middle',
  font: LABEL_FONT,
  size: LABEL_SIZE,
  tone: 'ink-faint',
});
