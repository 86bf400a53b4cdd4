/** The kinds of figures of a scenario: how each is read from text, shown, and moved by a slider. */

import { figuresIn } from '../../../shared/charts/figures/figures.ts';
import { hasPercent, readNumber } from '../../../shared/funnel/input/read-number.ts';
import {
  MAX_FIGURE,
  MAX_LAG,
  MAX_LAG_DAYS,
  MAX_PERIODS,
  MIN_FIGURE,
} from '../../../shared/model/funnel/limits.ts';
import { numberFormat, systemLocale } from '../../../shared/words/format.ts';
import { type Message, say } from '../../../shared/words/messages.ts';
import { type DecimalMark, readWithMark, twoReadings } from './readings.ts';
import { words } from './words.ts';

type Reading<T extends number | null = number | null> =
  | { readonly value: T }
  /** What is wrong with the text, in a sentence. */
  | { readonly problem: string };

export type SliderRange = { readonly max: number; readonly step: number; readonly min: number };

export type FigureKind<T extends number | null = number> = {
  read(text: string): Reading<T>;
  /** As its field shows it without focus. */
  show(value: T): string;
  /** With all its digits, to be edited. */
  edit(value: T): string;
  /** What has to be asked about a pasted text, if it can be read in two ways, as “0.2” among conversions or “1.234”. */
  unclear?(text: string): Unclear | undefined;
  /** How far a slider reaches from this value on. */
  range(value: number): SliderRange;
};

/** What makes a text unclear: whether it is a percentage or a fraction of 1, or which mark is before decimals. */
export type Unclear = 'share' | 'decimal';

export type FigureKinds = {
  readonly money: FigureKind;
  readonly dealSize: FigureKind;
  readonly moneyOrNone: FigureKind<number | null>;
  readonly share: FigureKind;
  readonly count: FigureKind;
  readonly lag: FigureKind;
  readonly lagDays: FigureKind;
  /** Days of the sales cycle; null for all lags together. */
  readonly daysOrNone: FigureKind<number | null>;
  /** The number of periods. */
  readonly periods: FigureKind;
};

type Reader = {
  /** The locale of the system, whose marks people may type although the window doesn’t write them. */
  readonly system?: string;
  /** The mark before decimals if it is known, so that no text is refused because of it. */
  readonly decimal?: DecimalMark | undefined;
};

/** The kinds in a currency and a locale. */
export const figureKindsIn = (
  currency: string,
  locale: string,
  { system = systemLocale(), decimal }: Reader = {},
): FigureKinds => {
  const figures = figuresIn(currency, locale);
  const digits = numberFormat(locale, { maximumSignificantDigits: 15 });
  const plain = numberFormat(locale, { maximumSignificantDigits: 15, useGrouping: false });
  const percents = numberFormat(locale, { style: 'percent', maximumSignificantDigits: 12 });
  const counts = numberFormat(locale, { maximumFractionDigits: 2 });
  const readingsOf = (text: string) =>
    decimal === undefined ? twoReadings(text, { locale, system, currency }) : undefined;
  /** A figure in a text that is read back as the same figure: without grouping, or with a fourth decimal, if need be. */
  const clearly = (value: number, written: string): string => {
    if (!readingsOf(written)) return written;
    const ungrouped = plain.format(value);
    return readingsOf(ungrouped) ? ungrouped + plain.format(0) : ungrouped;
  };
  const inFull = (value: number) =>
    value !== 0 && (value < 1e-6 || value >= 1e15) ? shortest(value) : clearly(value, digits.format(value));
  const read = (text: string) =>
    decimal === undefined
      ? readNumber(text, locale, currency)
      : readWithMark(text, decimal, locale, currency);
  /** The figure of a text that is just as a field shows it. Its marks may differ from those of other figures, as in en-DE. */
  const shownAs = (text: string, readings: readonly number[] | undefined) =>
    readings?.find((value) => figures.money(value) === text.trim());
  const amount = (text: string): Reading<number> => {
    const readings = readingsOf(text);
    const shown = shownAs(text, readings);
    const value = shown ?? read(text);
    if (value === undefined) return { problem: notANumber(text) };
    if (hasPercent(text)) return { problem: say(words.percentage, { text: shortened(text) }) };
    if (value < 0) return { problem: say(words.negative) };
    if (value > MAX_FIGURE) return { problem: say(words.tooLarge) };
    if (!readings || shown !== undefined) return { value: value + 0 };
    const [smaller, larger] = [...readings].sort((a, b) => a - b).map(inFull);
    return {
      problem: say(words.twoReadings, {
        text: shortened(text),
        whole: larger ?? '',
        decimal: smaller ?? '',
      }),
    };
  };
  const whole = (min: number, most: number, rule: Message, tooMany = words.atMostPeriods): FigureKind => ({
    read: (text) => {
      const value = readNumber(text, locale);
      if (value === undefined) return { problem: notANumber(text) };
      if (hasPercent(text)) return { problem: say(words.percentage, { text: shortened(text) }) };
      if (value < min) return { problem: min === 0 ? say(words.negative) : say(words.atLeast, { min }) };
      if (value > most) return { problem: say(tooMany, { max: most }) };
      return Number.isInteger(value) ? { value: value + 0 } : { problem: say(rule) };
    },
    show: (value) => digits.format(value),
    edit: (value) => digits.format(value),
    range: (value) => ({ min, max: Math.min(most, Math.max(12, value * 2)), step: 1 }),
  });
  const unclear = (text: string) => {
    const readings = readingsOf(text);
    return readings && shownAs(text, readings) === undefined ? ('decimal' as const) : undefined;
  };
  const money: FigureKind = { read: amount, unclear, show: figures.money, edit: inFull, range: amountRange };
  return {
    money,
    dealSize: {
      ...money,
      read: (text) => {
        const reading = amount(text);
        if ('problem' in reading || reading.value >= MIN_FIGURE) return reading;
        return { problem: say(words.dealSizeZero) };
      },
      range: (value) => ({ ...amountRange(value), min: amountRange(value).step }),
    },
    moneyOrNone: {
      read: (text) => (text.trim() === '' ? { value: null } : amount(text)),
      unclear,
      show: (value) => (value === null ? '' : money.show(value)),
      edit: (value) => (value === null ? '' : money.edit(value)),
      range: amountRange,
    },
    count: {
      read: amount,
      unclear,
      show: (value) => {
        if (value >= 0.005 && value < 1e15) return clearly(value, counts.format(value));
        return value === 0 ? counts.format(0) : shortest(value);
      },
      edit: inFull,
      range: amountRange,
    },
    share: {
      read: (text) => {
        const percent = read(text);
        if (percent === undefined) return { problem: notANumber(text) };
        if (percent < 0 || percent > 100) return { problem: say(words.shareRange) };
        return { value: percent / 100 + 0 };
      },
      unclear: (text) => {
        const value = read(text);
        return value !== undefined && !hasPercent(text) && value > 0 && value < SURELY_PERCENT
          ? 'share'
          : undefined;
      },
      show: figures.percent,
      edit: (value) => (value !== 0 && value < 1e-8 ? `${shortest(value * 100)}%` : percents.format(value)),
      range: (value) => (value > 0.1 ? { min: 0, max: 1, step: 0.005 } : { min: 0, max: 0.25, step: 0.001 }),
    },
    lag: whole(0, MAX_LAG, words.wholeLag),
    lagDays: {
      ...whole(0, MAX_LAG_DAYS, words.wholeDays, words.atMostDays),
      range: (value) => ({ min: 0, max: Math.min(MAX_LAG_DAYS, Math.max(120, value * 2)), step: 1 }),
    },
    daysOrNone: {
      read: (text) => {
        if (text.trim() === '') return { value: null };
        const reading = amount(text);
        if ('problem' in reading || reading.value >= MIN_FIGURE) return reading;
        return { problem: say(words.daysZero) };
      },
      unclear,
      show: (value) => (value === null ? '' : counts.format(value)),
      edit: (value) => (value === null ? '' : inFull(value)),
      range: (value) => ({ min: 1, max: Math.max(180, value * 2), step: 1 }),
    },
    periods: whole(1, MAX_PERIODS, words.wholePeriods),
  };
};

/** Room for the rounding of a sum of decimal fractions. */
const ROUNDING = 1e-9;

/** A kind of figure between two limits that other figures set, with the problem to show beyond them. */
export const within = (
  kind: FigureKind,
  { min = 0, max = MAX_FIGURE }: { readonly min?: number; readonly max?: number },
  problem: string,
): FigureKind => ({
  ...kind,
  read: (text) => {
    const reading = kind.read(text);
    if ('problem' in reading) return reading;
    const { value } = reading;
    return value < min * (1 - ROUNDING) || value > max * (1 + ROUNDING) ? { problem } : reading;
  },
  range: (value) => {
    const range = kind.range(value);
    const [from, to] = [Math.max(range.min, min), Math.min(range.max, max)];
    return { min: from, max: to, step: (to - from) / 200 };
  },
});

/** Conversions of at least this can only be percentages. */
const SURELY_PERCENT = 2;

/** A text as a message quotes it. */
export const shortened = (text: string): string => text.trim().slice(0, 24);

const notANumber = (text: string): string =>
  text.trim() === '' ? say(words.missing) : say(words.notANumber, { text: shortened(text) });

/** `1e-9` and `1e15`, with all digits before the power of ten. */
const shortest = (value: number): string => value.toExponential().replace('e+', 'e');

/** From 0 to twice the value, rounded up to a figure with one digit; or to 100 if the value is 0. */
const amountRange = (value: number): SliderRange => {
  const max = roundUp(value > 0 ? value * 2 : 100);
  return { min: 0, max, step: max / 200 };
};

const roundUp = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = [1, 2, 5, 10].find((each) => each * power >= value * (1 - 1e-9)) ?? 10;
  return digit * power;
};
