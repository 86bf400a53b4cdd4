/** Which column of a file is what, and how its figures are written: as it seems to be, until someone says otherwise. */
import type { CsvTable } from './read-table.ts';

export type ColumnUse = 'stage' | 'open' | 'conversion' | 'lag' | 'period';

export type Mapping = Readonly<Record<ColumnUse, string | null>> & {
  /** Whether each period has a column of its own, under its name. */
  readonly isWide: boolean;
  /** The mark before decimals; null until it is told, where the file does not. */
  readonly decimal: '.' | ',' | null;
  /** What a conversion without a percent sign is; null until it is told, where the file does not. */
  readonly share: 'percent' | 'part' | null;
};

/** What the periods of the scenario are called, each in all its ways of being written. */
export type PeriodSpellings = readonly (readonly string[])[];

/** One of the words by itself: “Account” is no count. */
const word = (words: string) => new RegExp(`(?<!\\p{L})(${words})(?!\\p{L})`, 'iu');

/**
 * What columns are called. An amount is money in what sales systems export, and their probability or win rate is the
 * chance to close, not the conversion to the next stage: neither is taken for figures of a stage unless it is chosen.
 */
const WORDS: Readonly<Record<ColumnUse, RegExp>> = {
  stage: /stage|phase|step|status|étape|etapa|fase/i,
  open: word('open|units?|count|qty|quantity|number of .+|anzahl|offen|offene|nombre de .+'),
  conversion: /conver|konver|umwandlung|^(rate|quote)$/i,
  lag: word('lag|periods'),
  period: /period|month|week|quarter|monat|mois/i,
};
/** A heading that says so by itself; others tell by what stands under them, as a fiscal period does not. */
const SURELY_PERIOD = /^(period|month|week|quarter|monat|woche|quartal|mois|semaine|trimestre)$/i;

/** What the columns seem to be, by their headings and, for the stage, by whether its cells name stages. */
export const guessMapping = (
  table: CsvTable,
  stages: readonly string[],
  periods: PeriodSpellings,
): Mapping => {
  const { head, rows } = table;
  const names = new Set(stages.map(folded));
  const naming = head.find((_, column) => rows.some(({ cells }) => names.has(folded(cells[column] ?? ''))));
  const stage = naming ?? head.find((name) => WORDS.stage.test(name)) ?? null;
  const dated = new Set(periodColumns(table, periods).map(({ name }) => name));
  const free = head.filter((name) => name !== stage && !dated.has(name));
  const find = (use: ColumnUse) => free.find((name) => WORDS[use].test(name)) ?? null;
  const known = periodsByName(periods);
  const holdsPeriods = (name: string) =>
    rows.some(({ cells }) => known.has(folded(cells[head.indexOf(name)] ?? '')));
  const period = free.find(
    (name) => SURELY_PERIOD.test(name) || (WORDS.period.test(name) && holdsPeriods(name)),
  );
  return {
    stage,
    open: find('open'),
    conversion: find('conversion'),
    lag: find('lag'),
    period: dated.size > 0 ? null : (period ?? null),
    isWide: dated.size > 0,
    decimal: null,
    share: null,
  };
};

/** The columns whose headings name a period, with its index. */
export const periodColumns = (
  { head }: CsvTable,
  periods: PeriodSpellings,
): { readonly name: string; readonly column: number; readonly period: number }[] => {
  const byName = periodsByName(periods);
  return head.flatMap((name, column) => {
    const period = byName.get(folded(name));
    return period === undefined ? [] : [{ name, column, period }];
  });
};

export const periodsByName = (periods: PeriodSpellings): ReadonlyMap<string, number> =>
  new Map(periods.flatMap((names, index) => names.map((name) => [folded(name), index] as const)));

/** Names are the same whatever their case, width and the space around them. */
export const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
