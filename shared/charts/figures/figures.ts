/** Figures as people write them: units, money and shares by locale, from 10^-12 to 10^18 never longer than a label. */
import { numberFormat } from '../../words/format.ts';
import { locale } from '../../words/locale.ts';
import { say } from '../../words/messages.ts';
import { words } from './words.ts';

export type Figures = {
  /** Counts of units or deals: whole above 100, else with one decimal. */
  units(value: number | null): string;
  /** The same in as few characters as can be from ten millions on, as on a label. */
  unitsShort(value: number | null): string;
  /** Counts in three digits at most. */
  compact(value: number | null): string;
  /** Money in full. */
  money(value: number | null): string;
  /** Money in as few characters as can be, as on an axis. */
  moneyShort(value: number | null): string;
  /** A share of 1 as a percentage. */
  percent(value: number | null): string;
  /** Coverage as sales people write it: `3.4x`. */
  multiple(value: number | null): string;
  /** A share of the runs of a simulation. None or all of them is no certainty. */
  chance(value: number): string;
};

/** Stands for a figure that does not exist. */
export const NO_FIGURE = '–';

const known = new Map<string, Figures>();

/** How figures are written in a locale. @param currency three letters, or undefined for money without a unit. */
export const figuresIn = (currency: string | undefined, tag = locale()): Figures => {
  const key = `${tag} ${currency ?? ''}`;
  const found = known.get(key);
  if (found) return found;
  const made = makeFigures(currency, tag);
  known.set(key, made);
  return made;
};

const makeFigures = (currency: string | undefined, locale: string): Figures => {
  const style: Intl.NumberFormatOptions =
    currency === undefined ? {} : { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
  const whole = writer(locale, { maximumFractionDigits: 0 });
  const decimal = writer(locale, { maximumFractionDigits: 1 });
  const compact = writer(locale, { notation: 'compact', maximumSignificantDigits: 4 });
  const shortest = writer(locale, { notation: 'compact', maximumSignificantDigits: 3 });
  const threeDigits = writer(locale, { maximumSignificantDigits: 3 });
  const percentStyle = { style: 'percent' } as const;
  const share = writer(locale, { ...percentStyle, maximumSignificantDigits: 3 });
  const wholeShare = writer(locale, { ...percentStyle, maximumFractionDigits: 0 });
  const extremeShare = writer(locale, {
    ...percentStyle,
    notation: 'scientific',
    maximumSignificantDigits: 3,
  });
  const wholeMoney = writer(locale, { ...style, minimumFractionDigits: 0, maximumFractionDigits: 0 });
  const smallMoney = writer(locale, { ...style, minimumFractionDigits: 0, maximumFractionDigits: 2 });
  const compactMoney = writer(locale, {
    ...style,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  });
  const tiny = writer(locale, { maximumSignificantDigits: 2 });
  const vast = writer(locale, { notation: 'compact', maximumSignificantDigits: 2 });
  const tinyMoney = writer(locale, { ...style, maximumSignificantDigits: 2 });
  const extreme = writer(locale, { notation: 'scientific', maximumSignificantDigits: 3 });
  const extremeMoney = writer(locale, { ...style, notation: 'scientific', maximumSignificantDigits: 3 });
  const units = (value: number | null) =>
    written(value, isTiny(value, 0.05) ? tiny : at(value, 99.95) ? whole : decimal, extreme);
  const percent = (value: number | null) => {
    if (value === null) return NO_FIGURE;
    const size = Math.abs(value);
    if (size !== 0 && (size < 1e-8 || size >= 1e13)) return extremeShare(value);
    return (at(value, 9.995) ? wholeShare : share)(value);
  };
  const multiple = (value: number) => (at(value, 1e6) ? vast : threeDigits)(value);
  return {
    units,
    compact: (value) => (at(value, 1000) ? written(value, shortest, extreme) : units(value)),
    unitsShort: (value) => (at(value, 1e7) ? written(value, compact, extreme) : units(value)),
    money: (value) =>
      written(
        value,
        isTiny(value, 0.005) ? tinyMoney : at(value, 100) ? wholeMoney : smallMoney,
        extremeMoney,
      ),
    moneyShort: (value) => written(value, isTiny(value, 0.005) ? tinyMoney : compactMoney, extremeMoney),
    percent,
    multiple: (value) => (value === null ? NO_FIGURE : `${written(value, multiple, extreme)}x`),
    chance: (value) => {
      if (value > 0 && value < 0.01) return say(words.below, { share: percent(0.01) });
      return value > 0.99 && value < 1
        ? say(words.above, { share: percent(0.99) })
        : percent(Math.round(value * 100) / 100);
    },
  };
};

type Writer = (value: number) => string;

const writer = (locale: string, options: Intl.NumberFormatOptions): Writer => {
  const format = numberFormat(locale, options);
  return (value) => format.format(value);
};

const written = (value: number | null, usual: Writer, extreme: Writer): string => {
  if (value === null) return NO_FIGURE;
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-6 || size >= 1e15) ? extreme(value) : usual(value);
};

const isTiny = (value: number | null, limit: number) =>
  value !== null && value !== 0 && Math.abs(value) < limit;
const at = (value: number | null, limit: number) => value !== null && Math.abs(value) >= limit;
