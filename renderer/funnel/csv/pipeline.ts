/** A report of a pipeline as changes of a scenario's stages: what the rows say, by a mapping, and what is wrong with them. */
import { MOST_FIGURE, MOST_LAG } from '../../../shared/model/funnel-limits.ts';
import { quoted } from '../../../shared/model/refusals.ts';
import {
  type ColumnUse,
  folded,
  type Mapping,
  type PeriodSpellings,
  periodColumns,
  periodsByName,
} from './mapping.ts';
import { readFigure } from './questions.ts';
import type { CsvRow, CsvTable } from './read-table.ts';

export type StageReport = {
  readonly id: string;
  readonly name: string;
  readonly open: number;
  readonly openByPeriod: readonly number[] | null;
  readonly conversion: number | null;
  readonly lagPeriods: number | null;
};

/** What is wrong, in a sentence, and where it is told: beside the choice of a column, or under a row of the file. */
export type PipelineProblem =
  | { readonly use: ColumnUse; readonly sentence: string }
  | { readonly line: number; readonly column: string; readonly sentence: string };

export type PipelineReport = {
  readonly stages: readonly StageReport[];
  /** What stands in the way; nothing may be applied while there is any. */
  readonly problems: readonly PipelineProblem[];
  /** What was left out, as sentences. */
  readonly notes: readonly string[];
};

export type NamedStage = { readonly id: string; readonly name: string };

/**
 * Reads the rows. Several rows of a stage are added up; without any column of units each row is one unit.
 * @param mapping with nothing left to be asked.
 */
export const readPipeline = (
  table: CsvTable,
  mapping: Mapping,
  stages: readonly NamedStage[],
  periods: PeriodSpellings,
): PipelineReport => {
  const missing = missingColumns(table, mapping);
  if (missing.length > 0) return { stages: [], problems: missing, notes: [] };
  const read = columnsFor(table, mapping, periods);
  const problems: PipelineProblem[] = [];
  const byName = new Map(stages.map((stage) => [folded(stage.name), stage]));
  const found = new Map<string, Entry>();
  const unknown = new Set<string>();
  const nameless: number[] = [];
  for (const row of table.rows) {
    const name = row.cells[read.stage] ?? '';
    const stage = byName.get(folded(name));
    if (!stage) {
      if (name === '') nameless.push(row.line);
      else unknown.add(name);
      continue;
    }
    const entry = found.get(stage.id) ?? { open: 0, byPeriod: [], conversion: null, lagPeriods: null };
    found.set(stage.id, entry);
    problems.push(...addRow(entry, row, read));
  }
  if (found.size === 0)
    problems.unshift({
      use: 'stage',
      sentence:
        stages.length === 0
          ? 'The scenario has no stages yet. Add them first, by the names that the file has for them.'
          : `It names no stage of the scenario. Its stages are ${stages.map(({ name }) => quoted(name)).join(', ')}.`,
    });
  return {
    stages: stages.flatMap(({ id, name }) => {
      const entry = found.get(id);
      if (!entry) return [];
      const { byPeriod, open, conversion, lagPeriods } = entry;
      return [
        {
          id,
          name,
          open,
          openByPeriod: byPeriod.length > 0 ? byPeriod : null,
          conversion: conversion?.value ?? null,
          lagPeriods: lagPeriods?.value ?? null,
        },
      ];
    }),
    problems,
    notes: notesOn(stages, found, { unknown, nameless }, read),
  };
};

/** A figure, and the line that gave it. */
type Told = { readonly value: number; readonly line: number };
type Entry = { open: number; byPeriod: number[]; conversion: Told | null; lagPeriods: Told | null };

/** Columns by their places; -1 where there is none. */
type Columns = Readonly<Record<ColumnUse, number>> & {
  readonly head: readonly string[];
  readonly dated: ReturnType<typeof periodColumns>;
  readonly periods: ReadonlyMap<string, number>;
  readonly spellings: PeriodSpellings;
  readonly decimal: '.' | ',';
  readonly isPercent: boolean;
};

const USES: readonly ColumnUse[] = ['stage', 'open', 'conversion', 'lag', 'period'];

const missingColumns = ({ head }: CsvTable, mapping: Mapping): PipelineProblem[] => [
  ...(mapping.stage === null
    ? [{ use: 'stage' as const, sentence: 'No column holds the stages. Choose the one that names them.' }]
    : []),
  ...USES.flatMap((use) => {
    const name = mapping[use];
    return name === null || head.includes(name)
      ? []
      : [{ use, sentence: `The column ${quoted(name)} is not in this file. Choose another.` }];
  }),
];

const columnsFor = (table: CsvTable, mapping: Mapping, periods: PeriodSpellings): Columns => {
  const at = (use: ColumnUse) => table.head.indexOf(mapping[use] ?? '');
  return {
    head: table.head,
    stage: at('stage'),
    open: at('open'),
    conversion: at('conversion'),
    lag: at('lag'),
    period: mapping.isWide ? -1 : at('period'),
    dated: mapping.isWide ? periodColumns(table, periods) : [],
    periods: periodsByName(periods),
    spellings: periods,
    decimal: mapping.decimal ?? '.',
    isPercent: mapping.share === 'percent',
  };
};

/** Adds what a row says to what is known of its stage, and tells what is wrong with it. */
const addRow = (entry: Entry, { cells, line }: CsvRow, columns: Columns): PipelineProblem[] => {
  const problems: PipelineProblem[] = [];
  const complain = (column: number, sentence: string) =>
    problems.push({ line, column: columns.head[column] ?? '', sentence });
  const figure = (column: number): number | null => {
    const cell = cells[column] ?? '';
    const value = readFigure(cell, columns.decimal);
    if (value !== undefined && value >= 0 && value <= MOST_FIGURE) return value;
    if (value !== undefined && value > MOST_FIGURE)
      complain(column, `${shown(cell)} is more than can be calculated with.`);
    else complain(column, `${shown(cell)} is no number of 0 or more.`);
    return null;
  };
  const isBlank = (column: number) => column < 0 || (cells[column] ?? '') === '';
  const addDated = (period: number, units: number) => {
    while (entry.byPeriod.length <= period) entry.byPeriod.push(0);
    entry.byPeriod[period] = (entry.byPeriod[period] ?? 0) + units;
  };

  let units = columns.open < 0 && columns.dated.length === 0 ? 1 : 0;
  if (columns.open >= 0) {
    if (isBlank(columns.open)) complain(columns.open, 'It is empty. Write 0 where nothing is open.');
    else units = figure(columns.open) ?? 0;
  }
  entry.open += units;
  for (const { column, period } of columns.dated) {
    if (isBlank(column)) continue;
    const dated = figure(column) ?? 0;
    entry.open += dated;
    addDated(period, dated);
  }
  if (!isBlank(columns.period)) {
    const period = columns.periods.get(folded(cells[columns.period] ?? ''));
    if (period !== undefined) addDated(period, units);
    else
      complain(
        columns.period,
        `${shown(cells[columns.period] ?? '')} is no period of the scenario, which has ${columns.spellings[0]?.[0]} to ${columns.spellings.at(-1)?.[0]}.`,
      );
  }
  const keep = (before: Told | null, value: number, column: number): Told => {
    if (before && before.value !== value)
      complain(
        column,
        `${shown(cells[column] ?? '')} is not what line ${before.line} says of the same stage.`,
      );
    return before ?? { value, line };
  };
  if (!isBlank(columns.conversion)) {
    const cell = cells[columns.conversion] ?? '';
    const value = figure(columns.conversion);
    const share = value === null ? null : columns.isPercent || /[%٪]/.test(cell) ? value / 100 : value;
    if (share !== null && share > 1)
      complain(columns.conversion, `A conversion of ${shown(cell)} is above 100 %.`);
    else if (share !== null) entry.conversion = keep(entry.conversion, share, columns.conversion);
  }
  if (!isBlank(columns.lag)) {
    const value = figure(columns.lag);
    if (value !== null && (!Number.isInteger(value) || value > MOST_LAG))
      complain(
        columns.lag,
        `A lag is a whole number of periods up to ${MOST_LAG}, not ${shown(cells[columns.lag] ?? '')}.`,
      );
    else if (value !== null) entry.lagPeriods = keep(entry.lagPeriods, value, columns.lag);
  }
  return problems;
};

const shown = (cell: string) => `“${cell.length > 40 ? `${cell.slice(0, 39)}…` : cell}”`;

const MOST_NAMES = 8;

const notesOn = (
  stages: readonly NamedStage[],
  found: ReadonlyMap<string, Entry>,
  { unknown, nameless }: { readonly unknown: ReadonlySet<string>; readonly nameless: readonly number[] },
  columns: Columns,
): string[] => {
  const missing = stages.filter(({ id }) => !found.has(id)).map(({ name }) => name);
  const named = (names: readonly string[]) =>
    `${names.slice(0, MOST_NAMES).map(quoted).join(', ')}${names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''}`;
  return [
    ...(unknown.size > 0 ? [`Not in the scenario, so left out: ${named([...unknown])}.`] : []),
    ...(nameless.length > 0
      ? [
          `No stage is named in ${nameless.length === 1 ? `line ${nameless[0]}, which is` : `${nameless.length} lines, which are`} left out.`,
        ]
      : []),
    ...(found.size > 0 && missing.length > 0 ? [`Not in the file, so unchanged: ${named(missing)}.`] : []),
    ...(columns.dated.length > 0
      ? [
          `Units under ${columns.dated.length === 1 ? 'the period' : `the ${columns.dated.length} periods`} become available then; a blank there is no unit.`,
        ]
      : columns.open < 0
        ? ['No column of open units is chosen: each row counts as one unit.']
        : []),
  ];
};
