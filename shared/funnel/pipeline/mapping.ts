/** Which column of a file is what, and how its figures are meant: as far as the file tells, until someone says. */

import type { CsvTable } from './csv-table.ts';
import type { Calendar } from './headings/period-names.ts';
import { periodReader } from './headings/period-names.ts';

export type ColumnUse = 'stage' | 'open' | 'conversion' | 'lag' | 'period';
export const COLUMN_USES: readonly ColumnUse[] = ['stage', 'open', 'conversion', 'lag', 'period'];

/** The heading of each use; null for no column, undefined until it is told if the file leaves it open. */
export type Mapping = Readonly<Record<ColumnUse, string | null | undefined>> & {
  /** The stage that every row is in, by its name, in a file without a column of stages. */
  readonly everyRow?: string | null;
  /** Whether each period has a column of its own, under its name. */
  readonly isWide: boolean;
  /** Whether deals that were won or lost are left out; undefined until it is told if the file leaves it open. */
  readonly closed: 'left-out' | 'counted' | undefined;
  /** Whether a row without a stage belongs to the one above; undefined until it is told. */
  readonly blanks: 'stage-above' | 'left-out' | undefined;
  /** The mark before decimals; null until it is told, if the file doesn’t. */
  readonly decimal: '.' | ',' | null;
  /** What a conversion without a percent sign is; null until it is told, if the file doesn’t. */
  readonly share: 'percent' | 'part' | null;
};

/** The scenario that a file is read for. */
export type Target = {
  readonly stages: readonly { readonly id: string; readonly name: string }[];
  readonly calendar: Calendar;
};

/** The columns whose headings name a time, with the index of the period; null for one outside the horizon. */
export const periodColumns = (
  { head }: Pick<CsvTable, 'head'>,
  calendar: Calendar,
): { readonly name: string; readonly column: number; readonly period: number | null }[] => {
  const periodIn = periodReader(calendar);
  return head.flatMap((name, column) => {
    const period = periodIn(name);
    return period === undefined ? [] : [{ name, column, period }];
  });
};
