/** Axes of charts: round values for the one, periods for the other, labelled as far as there is room. */
import type { FunnelInput } from '../../funnel/input.ts';
import { periodStarts } from '../../funnel/periods.ts';
import { measure } from '../text.ts';
import type { Area, Shape } from './picture.ts';

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

/** Made once for each locale: making a format costs more than all it is asked to write in a frame. */
const dateFormatsIn = (locale: string): DateFormats => {
  const known = dateFormats.get(locale);
  if (known) return known;
  const made = {
    monthOnly: new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }),
    dayAndMonth: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  };
  dateFormats.set(locale, made);
  return made;
};

let lastNames: { readonly key: string; readonly names: readonly PeriodName[] } = { key: '', names: [] };

/** The names of a scenario's periods by locale; without a start, their numbers from 1. */
export const periodNames = (
  { start, period, quota }: Pick<FunnelInput, 'start' | 'period' | 'quota'>,
  locale = 'en',
): readonly PeriodName[] => {
  // All pictures of a scenario ask for the same, again with every step of a slider.
  const key = `${start} ${period} ${quota.length} ${locale}`;
  if (lastNames.key !== key) lastNames = { key, names: namesOf(start, period, quota.length, locale) };
  return lastNames.names;
};

const namesOf = (
  start: string | undefined,
  period: FunnelInput['period'],
  count: number,
  locale: string,
): readonly PeriodName[] => {
  if (start === undefined)
    return Array.from({ length: count }, (_, index) => ({
      short: String(index + 1),
      year: '',
      name: `${period[0]?.toUpperCase()}${period.slice(1)} ${index + 1}`,
    }));
  const starts = periodStarts(start, period, count);
  const wholeMonths = starts.every((date) => date.endsWith('-01'));
  const { monthOnly, dayAndMonth } = dateFormatsIn(locale);
  const wholeQuarters = wholeMonths && starts.every((date) => Number(date.slice(-5, -3)) % 3 === 1);
  return starts.map((date) => {
    const at = Date.parse(`${date}T00:00:00Z`);
    const year = String(Number(date.slice(0, -6)));
    const short =
      period === 'quarter' && wholeQuarters
        ? `Q${(Number(date.slice(-5, -3)) + 2) / 3}`
        : period !== 'week' && wholeMonths
          ? monthOnly.format(at)
          : dayAndMonth.format(at);
    return { short, year, name: `${short} ${year}` };
  });
};

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
