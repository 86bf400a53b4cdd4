/** A report of a pipeline as changes of a scenario’s stages: what the rows say, by a mapping, and what is wrong with them. */
import { MAX_FIGURE, MAX_LAG } from '../../model/funnel/limits.ts';
import { folded } from '../../words/fold.ts';
import { quoted } from '../../words/quoted.ts';
import type { CsvRow, CsvTable } from './csv-table.ts';
import { COLUMN_USES, type ColumnUse, type Mapping, periodColumns, type Target } from './mapping.ts';
import { type PeriodReader, periodReader } from './period-names.ts';
import { isTotal, readFigure, type Understood } from './questions.ts';
import { listedNames, shownCell } from './shown-cell.ts';

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
  /** Problems; nothing may be applied while there are any. */
  readonly problems: readonly PipelineProblem[];
  /** What was left out, as sentences. */
  readonly notes: readonly string[];
};

/**
 * Reads the rows. Several rows of a stage are added up; without any column of units each row is one unit. Deals that have
 * ended are left out unless the mapping says that they count.
 * @param known of the file, with nothing left to be asked.
 */
export const readPipeline = (
  table: CsvTable,
  { mapping, outcome, closedBy }: Pick<Understood, 'mapping' | 'outcome' | 'closedBy'>,
  { stages, calendar }: Target,
): PipelineReport => {
  const missing = missingColumns(table, mapping, stages);
  if (missing.length > 0) return { stages: [], problems: missing, notes: [] };
  const read = columnsFor(table, mapping, calendar);
  const problems: PipelineProblem[] = [];
  const stageNamed = stageFinder(stages);
  const found = new Map<string, Entry>();
  const left: LeftOut = { unknown: new Set(), nameless: [], ended: { won: 0, lost: 0, closed: 0 } };
  let above = '';
  for (const row of table.rows) {
    const written = mapping.everyRow ?? row.cells[read.stage] ?? '';
    const isBlank = written === '';
    if (!isBlank) above = written;
    const name = isBlank && mapping.blanks === 'stage-above' && !isTotal(row) ? above : written;
    const stage = stageNamed(name);
    if (!stage) {
      if (name === '') left.nameless.push(row.line);
      else left.unknown.add(name);
      continue;
    }
    const ended = mapping.closed === 'counted' ? 'open' : outcome(row);
    // A stage whose deals have all ended is in the file all the same, with nothing open.
    const entry = found.get(stage.id) ?? { open: 0, byPeriod: [], conversion: null, lagPeriods: null };
    found.set(stage.id, entry);
    if (ended === 'open') problems.push(...addRow(entry, row, read));
    else left.ended[ended] += 1;
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
    notes: notesOn(table, mapping, { stages, found, left, read, closedBy }),
  };
};

/** A figure, and the line that gave it. */
type FigureAtLine = { readonly value: number; readonly line: number };
type Entry = {
  open: number;
  byPeriod: number[];
  conversion: FigureAtLine | null;
  lagPeriods: FigureAtLine | null;
};

/** Columns by their places; -1 where there is none. */
type Columns = Readonly<Record<ColumnUse, number>> & {
  readonly head: readonly string[];
  readonly dated: readonly { readonly column: number; readonly period: number }[];
  /** Headings of times outside the horizon. */
  readonly outside: readonly string[];
  readonly periodIn: PeriodReader;
  /** Names of the first and the last period. */
  readonly span: readonly [string, string];
  readonly decimal: '.' | ',';
  readonly isPercent: boolean;
};

/** What is left out of a file. */
type LeftOut = {
  readonly unknown: Set<string>;
  /** Lines of the rows that name no stage. */
  readonly nameless: number[];
  readonly ended: { won: number; lost: number; closed: number };
};

/** The stage with a name, else the only one whose name looks the same. */
const stageFinder = (stages: Target['stages']) => {
  const exact = new Map(stages.map((stage) => [stage.name, stage]));
  const alike = new Map<string, Target['stages'][number] | null>();
  for (const stage of stages) alike.set(folded(stage.name), alike.has(folded(stage.name)) ? null : stage);
  return (name: string) => exact.get(name) ?? alike.get(folded(name)) ?? undefined;
};

const missingColumns = (
  { head }: CsvTable,
  mapping: Mapping,
  stages: Target['stages'],
): PipelineProblem[] => {
  const names = new Set(stages.map(({ name }) => folded(name)));
  const inHead = head.filter((name) => names.has(folded(name)));
  const noStage = mapping.stage === null && !mapping.everyRow;
  const sentence =
    inHead.length > 0
      ? `The stages are headings in this file: ${listedNames(inHead)}. Transpose the table so that each stage has a row.`
      : 'No column holds the stages. Choose the one that names them, or the stage that every row is in.';
  return [
    ...(noStage ? [{ use: 'stage' as const, sentence }] : []),
    ...COLUMN_USES.flatMap((use) => {
      const name = mapping[use] ?? null;
      return name === null || head.includes(name)
        ? []
        : [{ use, sentence: `The column ${quoted(name)} is not in this file. Choose another.` }];
    }),
  ];
};

const columnsFor = (table: CsvTable, mapping: Mapping, calendar: Target['calendar']): Columns => {
  const at = (use: ColumnUse) => table.head.indexOf(mapping[use] ?? '');
  const dated = mapping.isWide ? periodColumns(table, calendar) : [];
  return {
    head: table.head,
    stage: at('stage'),
    open: at('open'),
    conversion: at('conversion'),
    lag: at('lag'),
    period: mapping.isWide ? -1 : at('period'),
    dated: dated.flatMap(({ column, period }) => (period === null ? [] : [{ column, period }])),
    outside: dated.flatMap(({ name, period }) => (period === null ? [name] : [])),
    periodIn: periodReader(calendar),
    span: [calendar.names[0]?.[0] ?? '', calendar.names.at(-1)?.[0] ?? ''],
    decimal: mapping.decimal ?? '.',
    isPercent: mapping.share === 'percent',
  };
};

/** Signs and codes of currencies, and percent signs. “MIO” and “MRD” are powers of ten. */
const NOT_UNITS = /\p{Sc}|[%٪]|(?<!\p{L})(?!MIO|MRD)[A-Z]{3}(?!\p{L})/u;

/** Adds what a row says to what is known of its stage, and tells what is wrong with it. */
const addRow = (entry: Entry, { cells, line }: CsvRow, columns: Columns): PipelineProblem[] => {
  const problems: PipelineProblem[] = [];
  const complain = (column: number, sentence: string) =>
    problems.push({ line, column: columns.head[column] ?? '', sentence });
  const figure = (column: number): number | null => {
    const cell = cells[column] ?? '';
    const value = readFigure(cell, columns.decimal);
    const isCount = column === columns.open || columns.dated.some((each) => each.column === column);
    if (isCount && value !== undefined && NOT_UNITS.test(cell)) {
      complain(column, `${shownCell(cell)} is no number of units. Choose the column that counts them.`);
      return null;
    }
    if (value !== undefined && value >= 0 && value <= MAX_FIGURE) return value;
    if (value !== undefined && value > MAX_FIGURE)
      complain(column, `${shownCell(cell)} is more than can be calculated with.`);
    else complain(column, `${shownCell(cell)} is no number of 0 or more.`);
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
    const period = columns.periodIn(cells[columns.period] ?? '') ?? null;
    if (period !== null) addDated(period, units);
    else
      complain(
        columns.period,
        `${shownCell(cells[columns.period] ?? '')} is no period of the scenario, which has ${columns.span[0]} to ${columns.span[1]}.`,
      );
  }
  const keep = (before: FigureAtLine | null, value: number, column: number): FigureAtLine => {
    if (before && before.value !== value)
      complain(
        column,
        `${shownCell(cells[column] ?? '')} is not what line ${before.line} says of the same stage.`,
      );
    return before ?? { value, line };
  };
  if (!isBlank(columns.conversion)) {
    const cell = cells[columns.conversion] ?? '';
    const value = figure(columns.conversion);
    const share = value === null ? null : columns.isPercent || /[%٪]/.test(cell) ? value / 100 : value;
    if (share !== null && share > 1)
      complain(columns.conversion, `A conversion of ${shownCell(cell)} is above 100 %.`);
    else if (share !== null) entry.conversion = keep(entry.conversion, share, columns.conversion);
  }
  if (!isBlank(columns.lag)) {
    const value = figure(columns.lag);
    if (value !== null && (!Number.isInteger(value) || value > MAX_LAG))
      complain(
        columns.lag,
        `A lag is a whole number of periods up to ${MAX_LAG}, not ${shownCell(cells[columns.lag] ?? '')}.`,
      );
    else if (value !== null) entry.lagPeriods = keep(entry.lagPeriods, value, columns.lag);
  }
  return problems;
};

type Noted = {
  readonly stages: Target['stages'];
  readonly found: ReadonlyMap<string, Entry>;
  readonly left: LeftOut;
  readonly read: Columns;
  readonly closedBy: readonly string[];
};

const notesOn = (
  table: CsvTable,
  mapping: Mapping,
  { stages, found, left, read, closedBy }: Noted,
): string[] => {
  const missing = stages.filter(({ id }) => !found.has(id)).map(({ name }) => name);
  const { nameless, unknown } = left;
  const used = new Set<string>(COLUMN_USES.flatMap((use) => mapping[use] ?? []));
  for (const { column } of read.dated) used.add(table.head[column] ?? '');
  for (const name of [...closedBy, ...read.outside]) used.add(name);
  const unread = table.head.filter((name) => !used.has(name));
  return [
    ...endedNotes(left.ended),
    ...(unknown.size > 0 ? [`Not in the scenario, so left out: ${listedNames([...unknown])}.`] : []),
    ...(nameless.length > 0
      ? [
          `No stage is named in ${nameless.length === 1 ? `line ${nameless[0]}, which is` : `${nameless.length} lines, which are`} left out.`,
        ]
      : []),
    ...(found.size > 0 && missing.length > 0
      ? [`Not in the file, so unchanged: ${listedNames(missing)}.`]
      : []),
    ...(read.dated.length > 0
      ? [
          `Units under ${read.dated.length === 1 ? 'the period' : `the ${read.dated.length} periods`} become available then; a blank there is no unit.`,
        ]
      : read.open < 0
        ? ['No column of open units is chosen: each row counts as one unit.']
        : []),
    ...(read.outside.length > 0
      ? [`Outside the scenario’s periods, so left out: ${listedNames(read.outside)}.`]
      : []),
    ...(unread.length > 0 ? [`Columns not read: ${listedNames(unread)}.`] : []),
  ];
};

/** What became of the deals that have ended. */
const endedNotes = ({ won, lost, closed }: LeftOut['ended']): string[] => {
  const count = won + lost + closed;
  if (count === 0) return [];
  const kinds = [
    [won, 'won'],
    [lost, 'lost'],
    [closed, 'closed'],
  ] as const;
  const parts = kinds.filter(([each]) => each > 0).map(([each, word]) => `${each} ${word}`);
  return [
    `Not open, so left out: ${parts.join(', ')}.`,
    ...(won > 0
      ? [
          `${won === 1 ? 'The won deal changes' : 'The won deals change'} no figure. To count ${won === 1 ? 'it' : 'them'} toward the quota, enter the money under “Won so far”.`,
        ]
      : []),
  ];
};
