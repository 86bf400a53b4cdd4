/** A report of a pipeline as changes of a scenario’s stages: what the rows say, by a mapping, and what is wrong with them. */
import { MAX_FIGURE, MAX_LAG } from '../../model/funnel/limits.ts';
import { folded } from '../../words/fold.ts';
import { percentIn } from '../../words/format.ts';
import { type Message, say, type Values } from '../../words/messages.ts';
import { quoted } from '../../words/quoted.ts';
import type { CsvRow, CsvTable } from './csv-table.ts';
import { type PeriodReader, periodReader } from './headings/period-names.ts';
import { COLUMN_USES, type ColumnUse, type Mapping, periodColumns, type Target } from './mapping.ts';
import { isTotal, readFigure, type Understood } from './questions.ts';
import { listedNames, shownCell } from './shown-cell.ts';
import { words } from './words.ts';

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
          ? say(words.noStages)
          : say(words.noKnownStage, { stages: listedNames(stages.map(({ name }) => name)) }),
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

/** Columns by their places; -1 if there is none. */
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
    inHead.length > 0 ? say(words.stagesInHead, { stages: listedNames(inHead) }) : say(words.noStageColumn);
  return [
    ...(noStage ? [{ use: 'stage' as const, sentence }] : []),
    ...COLUMN_USES.flatMap((use) => {
      const name = mapping[use] ?? null;
      return name === null || head.includes(name)
        ? []
        : [{ use, sentence: say(words.missingColumn, { column: quoted(name) }) }];
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
  const complain = (column: number, message: Message, values: Values = {}) =>
    problems.push({
      line,
      column: columns.head[column] ?? '',
      sentence: say(message, { cell: shownCell(cells[column] ?? ''), ...values }),
    });
  const figure = (column: number): number | null => {
    const cell = cells[column] ?? '';
    const value = readFigure(cell, columns.decimal);
    const isCount = column === columns.open || columns.dated.some((each) => each.column === column);
    if (isCount && value !== undefined && NOT_UNITS.test(cell)) {
      complain(column, words.notUnits);
      return null;
    }
    if (value !== undefined && value >= 0 && value <= MAX_FIGURE) return value;
    if (value !== undefined && value > MAX_FIGURE) complain(column, words.tooLarge);
    else complain(column, words.notFigure);
    return null;
  };
  const isBlank = (column: number) => column < 0 || (cells[column] ?? '') === '';
  const addDated = (period: number, units: number) => {
    while (entry.byPeriod.length <= period) entry.byPeriod.push(0);
    entry.byPeriod[period] = (entry.byPeriod[period] ?? 0) + units;
  };

  let units = columns.open < 0 && columns.dated.length === 0 ? 1 : 0;
  if (columns.open >= 0) {
    if (isBlank(columns.open)) complain(columns.open, words.empty);
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
    else complain(columns.period, words.notPeriod, { first: columns.span[0], last: columns.span[1] });
  }
  const keep = (before: FigureAtLine | null, value: number, column: number): FigureAtLine => {
    if (before && before.value !== value) complain(column, words.contradicts, { line: before.line });
    return before ?? { value, line };
  };
  if (!isBlank(columns.conversion)) {
    const cell = cells[columns.conversion] ?? '';
    const value = figure(columns.conversion);
    const share = value === null ? null : columns.isPercent || /[%٪]/.test(cell) ? value / 100 : value;
    if (share !== null && share > 1) complain(columns.conversion, words.aboveAll, { all: percentIn(1) });
    else if (share !== null) entry.conversion = keep(entry.conversion, share, columns.conversion);
  }
  if (!isBlank(columns.lag)) {
    const value = figure(columns.lag);
    if (value !== null && (!Number.isInteger(value) || value > MAX_LAG))
      complain(columns.lag, words.wrongLag, { limit: MAX_LAG });
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
  const listing = (message: Message, names: readonly string[]) =>
    names.length > 0 ? [say(message, { names: listedNames(names) })] : [];
  return [
    ...endedNotes(left.ended),
    ...listing(words.notInScenario, [...unknown]),
    ...(nameless.length > 0 ? [say(words.nameless, { count: nameless.length, line: nameless[0] ?? 0 })] : []),
    ...(found.size > 0 ? listing(words.notInFile, missing) : []),
    ...(read.dated.length > 0 ? [say(words.dated, { count: read.dated.length })] : []),
    ...(read.dated.length === 0 && read.open < 0 ? [say(words.rowsAreUnits)] : []),
    ...listing(words.outside, read.outside),
    ...listing(words.notRead, unread),
  ];
};

/** What became of the deals that have ended. */
const endedNotes = ({ won, lost, closed }: LeftOut['ended']): string[] => {
  const count = won + lost + closed;
  if (count === 0) return [];
  const kinds = Object.entries({ won, lost, closed }).filter(([, each]) => each > 0);
  const counts = kinds.map(([kind, each]) => say(words.endedCount, { kind, count: each })).join(', ');
  return [say(words.ended, { counts }), ...(won > 0 ? [say(words.wonNotCounted, { count: won })] : [])];
};
