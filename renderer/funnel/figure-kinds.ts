/** The kinds of figures a scenario is made of: how each is read from what is typed, shown, and moved by a slider. */
import { LEAST_FIGURE, MOST_FIGURE, MOST_LAG, MOST_PERIODS } from '../../shared/model/funnel-limits.ts';
import { figuresIn } from '../../shared/scene/pictures/figures.ts';
import { readNumber } from './read-number.ts';

type Reading<T extends number | null = number | null> =
  | { readonly value: T }
  /** What is wrong with the text, in a sentence. */
  | { readonly problem: string };

export type SliderRange = { readonly max: number; readonly step: number; readonly min: number };

export type FigureKind<T extends number | null = number> = {
  read(text: string): Reading<T>;
  /** As it stands in its field at rest. */
  show(value: T): string;
  /** With all its digits, to be edited. */
  edit(value: T): string;
  /** How far a slider reaches from this value on. */
  range(value: number): SliderRange;
};

export type FigureKinds = {
  readonly money: FigureKind;
  readonly dealSize: FigureKind;
  readonly moneyOrNone: FigureKind<number | null>;
  readonly share: FigureKind;
  readonly count: FigureKind;
  readonly lag: FigureKind;
  /** The number of periods. */
  readonly periods: FigureKind;
};

/** The kinds in a currency and a locale. */
export const figureKindsIn = (currency: string, locale: string): FigureKinds => {
  const figures = figuresIn(currency, locale);
  const digits = new Intl.NumberFormat(locale, { maximumSignificantDigits: 15 });
  const percents = new Intl.NumberFormat(locale, { maximumSignificantDigits: 12 });
  const counts = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const inFull = (value: number) =>
    value !== 0 && (value < 1e-6 || value >= 1e15) ? shortest(value) : digits.format(value);
  const amount = (text: string): Reading<number> => {
    const value = readNumber(text, locale);
    if (value === undefined) return { problem: text.trim() === '' ? NOTHING_TYPED : notANumber(text) };
    if (value < 0) return { problem: BELOW_0 };
    return value > MOST_FIGURE
      ? { problem: 'This is more than can be calculated with.' }
      : { value: value + 0 };
  };
  const whole = (min: number, most: number, rule: string): FigureKind => ({
    read: (text) => {
      const value = readNumber(text, locale);
      if (value === undefined) return { problem: text.trim() === '' ? NOTHING_TYPED : notANumber(text) };
      if (value < min) return { problem: min === 0 ? BELOW_0 : `At least ${min} is needed.` };
      if (value > most) return { problem: `${digits.format(most)} periods are the most.` };
      return Number.isInteger(value) ? { value: value + 0 } : { problem: rule };
    },
    show: (value) => digits.format(value),
    edit: (value) => digits.format(value),
    range: (value) => ({ min, max: Math.min(most, Math.max(12, value * 2)), step: 1 }),
  });
  const money: FigureKind = { read: amount, show: figures.money, edit: inFull, range: amountRange };
  return {
    money,
    dealSize: {
      ...money,
      read: (text) => {
        const reading = amount(text);
        if ('problem' in reading || reading.value >= LEAST_FIGURE) return reading;
        return { problem: 'A deal is worth more than 0.' };
      },
      range: (value) => ({ ...amountRange(value), min: amountRange(value).step }),
    },
    moneyOrNone: {
      read: (text) => (text.trim() === '' ? { value: null } : amount(text)),
      show: (value) => (value === null ? '' : money.show(value)),
      edit: (value) => (value === null ? '' : money.edit(value)),
      range: amountRange,
    },
    count: {
      read: amount,
      show: (value) =>
        value >= 0.005 && value < 1e15 ? counts.format(value) : value === 0 ? '0' : shortest(value),
      edit: inFull,
      range: amountRange,
    },
    share: {
      read: (text) => {
        const percent = readNumber(text, locale);
        if (percent === undefined) return { problem: text.trim() === '' ? NOTHING_TYPED : notANumber(text) };
        if (percent < 0 || percent > 100) return { problem: 'A conversion is from 0 % to 100 %.' };
        return { value: percent / 100 + 0 };
      },
      show: figures.percent,
      edit: (value) =>
        `${value !== 0 && value < 1e-8 ? shortest(value * 100) : percents.format(value * 100)} %`,
      range: (value) => (value > 0.1 ? { min: 0, max: 1, step: 0.005 } : { min: 0, max: 0.25, step: 0.001 }),
    },
    lag: whole(0, MOST_LAG, 'A lag is in whole periods: 0, 1, 2 …'),
    periods: whole(1, MOST_PERIODS, 'There are whole periods only: 1, 2, 3 …'),
  };
};

/** Room for the rounding of a sum of decimal fractions. */
const ROUNDING = 1e-9;

/** A kind of figure between two limits that other figures set; `problem` says which. */
export const within = (
  kind: FigureKind,
  { min = 0, max = MOST_FIGURE }: { readonly min?: number; readonly max?: number },
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

const BELOW_0 = 'This can’t be below 0.';
const NOTHING_TYPED = 'A figure is missing.';
const notANumber = (text: string) => `‹${text.trim().slice(0, 24)}› is no number.`;

/** `1e-9` and `1e15`, with all digits before the power of ten. */
const shortest = (value: number): string => value.toExponential().replace('e+', 'e');

/** From 0 to twice the value, rounded up to a figure with one digit; a hundred where there is nothing to go by. */
const amountRange = (value: number): SliderRange => {
  const max = roundUp(value > 0 ? value * 2 : 100);
  return { min: 0, max, step: max / 200 };
};

const roundUp = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  const digit = [1, 2, 5, 10].find((each) => each * power >= value * (1 - 1e-9)) ?? 10;
  return digit * power;
};
