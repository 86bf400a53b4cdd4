/** What the columns of a file are: by headings that are known word for word and by what the cells hold. */

import { folded, foldedHeading } from '../../words/fold.ts';
import { type Message, say } from '../../words/messages.ts';
import { readNumber } from '../input/read-number.ts';
import type { CsvTable } from './csv-table.ts';
import {
  countsUnits,
  DEAL_HEADINGS,
  isOtherFigure,
  LAG_HEADINGS,
  namesConversion,
  namesUnits,
  PERIOD_HEADINGS,
  STAGE_HEADINGS,
} from './headings/headings.ts';
import { periodReader } from './headings/period-names.ts';
import { type ColumnUse, type Mapping, periodColumns, type Target } from './mapping.ts';
import { listedNames } from './shown-cell.ts';
import { words } from './words.ts';

export type Guess = {
  /** What the file tells; undefined for what it leaves open. */
  readonly mapping: Mapping;
  /** For each use that is left open, a sentence that says why. */
  readonly asked: readonly { readonly use: ColumnUse; readonly sentence: string }[];
  /** Whether each row of the file is one deal, not one stage. */
  readonly rowsAreDeals: boolean;
};

/** A column and what it is taken for, or the sentence to ask by if the file leaves it open. */
type Choice = { readonly name: string | null } | { readonly sentence: string };

/**
 * What the columns of a file are, for the stages and periods of a scenario.
 * @param chosen where the stages are, as far as someone has said: the other guesses build on it.
 */
export const guessMapping = (
  table: CsvTable,
  target: Target,
  chosen: Partial<Pick<Mapping, 'stage' | 'everyRow'>> = {},
): Guess => {
  const stage = chosen.stage === undefined ? stageColumn(table, target) : { name: chosen.stage };
  const stageName = 'name' in stage ? stage.name : null;
  const hasStages = stageName !== null || Boolean(chosen.everyRow);
  const dated = periodColumns(table, target.calendar);
  const taken = new Set([stageName, ...dated.map(({ name }) => name)]);
  const free = table.head.filter((name) => !taken.has(name));
  const conversion = oneOf(
    free.filter((name) => namesConversion(name, table.head)),
    words.manyConversions,
  );
  const lag = oneOf(
    free.filter((name) => LAG_HEADINGS.has(foldedHeading(name))),
    words.manyLags,
  );
  const figures = free.filter((name) => !isNamed(conversion, name) && !isNamed(lag, name));
  const rowsAreDeals = isDealTable(table, target, stageName, figures);
  const open = hasStages
    ? openColumn(table, { target, stageName, figures, rowsAreDeals, dated })
    : { name: null };
  const period =
    dated.length > 0
      ? ({ name: null } as const)
      : periodColumn(
          table,
          figures.filter((name) => !isNamed(open, name)),
          target,
        );
  const choices: Readonly<Record<ColumnUse, Choice>> = { stage, open, conversion, lag, period };
  const nameOf = (use: ColumnUse) => {
    const choice = choices[use];
    return 'name' in choice ? choice.name : undefined;
  };
  return {
    mapping: {
      stage: nameOf('stage'),
      open: nameOf('open'),
      conversion: nameOf('conversion'),
      lag: nameOf('lag'),
      period: nameOf('period'),
      everyRow: null,
      isWide: dated.length > 0,
      closed: undefined,
      blanks: undefined,
      decimal: null,
      share: null,
    },
    asked: Object.entries(choices).flatMap(([use, choice]) =>
      'sentence' in choice ? [{ use: use as ColumnUse, sentence: choice.sentence }] : [],
    ),
    rowsAreDeals,
  };
};

const asking = (question: Message, names: readonly string[]): Choice => ({
  sentence: say(question, { columns: listedNames(names), count: names.length }),
});

const isNamed = (choice: Choice, name: string): boolean => 'name' in choice && choice.name === name;

const oneOf = (names: readonly string[], question: Message): Choice =>
  names.length > 1 ? asking(question, names) : { name: names[0] ?? null };

/** A column with at least this share of the most matches could be meant as well. */
const RIVAL_SHARE = 0.5;

/**
 * The column with the most cells that name a stage of the scenario. If another has half as many, a heading known for
 * stages decides, as long as it heads the most.
 */
const stageColumn = ({ head, rows }: CsvTable, { stages }: Target): Choice => {
  const names = new Set(stages.map(({ name }) => folded(name)));
  const counts = head.map(() => 0);
  for (const { cells } of rows)
    for (const column of head.keys())
      if (names.has(folded(cells[column] ?? ''))) counts[column] = (counts[column] ?? 0) + 1;
  const most = Math.max(0, ...counts);
  const isStage = (name: string) => STAGE_HEADINGS.has(foldedHeading(name));
  if (most === 0) return { name: head.find(isStage) ?? null };
  const rivals = head.filter((_, column) => (counts[column] ?? 0) >= most * RIVAL_SHARE);
  const best = rivals.filter((name) => counts[head.indexOf(name)] === most);
  const known = rivals.filter(isStage);
  if (rivals.length === 1) return { name: rivals[0] ?? null };
  if (known.length === 1 && best.some((name) => name === known[0])) return { name: known[0] ?? null };
  return asking(words.manyStages, rivals);
};

/** How many rows are looked at to tell what a column holds. */
const SAMPLE = 1000;

const isNumeric = ({ rows }: CsvTable, column: number): boolean => {
  const cells = rows.slice(0, SAMPLE).flatMap(({ cells: row }) => (row[column] ? [row[column]] : []));
  return cells.every((cell) => readNumber(cell, 'en') !== undefined || readNumber(cell, 'de') !== undefined);
};

const hasFigures = (table: CsvTable, column: number): boolean =>
  table.rows.slice(0, SAMPLE).some(({ cells }) => cells[column]) && isNumeric(table, column);

/** Whether each row is a deal: a column names or numbers deals. */
const isDealTable = (
  table: CsvTable,
  target: Target,
  stageName: string | null,
  free: readonly string[],
): boolean =>
  free.some(
    (name) =>
      DEAL_HEADINGS.has(foldedHeading(name)) &&
      (!hasFigures(table, table.head.indexOf(name)) || hasRepeats(table, target, stageName)),
  );

/** Whether several rows are in one stage. */
const hasRepeats = ({ head, rows }: CsvTable, { stages }: Target, stageName: string | null): boolean => {
  const names = new Set(stages.map(({ name }) => folded(name)));
  const seen = new Set<string>();
  const column = stageName === null ? -1 : head.indexOf(stageName);
  return rows.some(({ cells }) => {
    const key = folded(cells[column] ?? '');
    if (!names.has(key)) return false;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
};

type OpenFacts = {
  readonly target: Target;
  readonly stageName: string | null;
  readonly figures: readonly string[];
  readonly rowsAreDeals: boolean;
  readonly dated: ReturnType<typeof periodColumns>;
};

/**
 * The column of open units, or none: then each row is one unit, or the columns by period hold all of them.
 * A table with a row per stage and figures under headings that say nothing is asked about, and so is a count in a
 * table of deals, unless adding it up comes to the number of rows.
 */
const openColumn = (table: CsvTable, facts: OpenFacts): Choice => {
  const { figures, rowsAreDeals, dated } = facts;
  const columnOf = (name: string) => table.head.indexOf(name);
  const isCount = (name: string, kind: 'surely' | 'likely') => countsUnits(name) === kind;
  const sure = figures.filter((name) => isCount(name, 'surely') && !isFlagColumn(table, columnOf(name)));
  const likely = figures.filter((name) => isCount(name, 'likely') && mayCount(table, columnOf(name)));
  const isTotal = (name: string) => dated.length > 0 && addsUp(table, columnOf(name), dated);
  const counts = (sure.length > 0 ? sure : likely).filter((name) => !isTotal(name));
  if (counts.length > 1) return asking(words.manyOpen, counts);
  const [only] = counts;
  if (only !== undefined) {
    const countsOthers = sure.length === 0 || namesUnits(only);
    if (!rowsAreDeals || !countsOthers) return { name: only };
    if (isAllOnes(table, columnOf(only))) return { name: null };
    return asking(words.dealsWithFigures, [only]);
  }
  if (dated.length > 0 || rowsAreDeals) return { name: null };
  const unknown = figures.filter((name) => isMostlyFigures(table, columnOf(name)));
  const isClear = hasRepeats(table, facts.target, facts.stageName) && unknown.every(isOtherFigure);
  if (unknown.length === 0 || isClear) return { name: null };
  return asking(words.unclearOpen, unknown);
};

/** Whether at least half of a column’s cells are figures: one cell that is none makes it no column of words. */
const isMostlyFigures = ({ rows }: CsvTable, column: number): boolean => {
  const cells = rows.slice(0, SAMPLE).flatMap(({ cells: row }) => (row[column] ? [row[column]] : []));
  const figures = cells.filter((cell) => readNumber(cell, 'en') !== undefined);
  return figures.length > 0 && figures.length * 2 >= cells.length;
};

/** Whether a column holds a figure, or only stands for one: what is wrong with its other cells is told row by row. */
const mayCount = ({ rows }: CsvTable, column: number): boolean =>
  rows.slice(0, SAMPLE).some(({ cells }) => {
    const cell = cells[column] ?? '';
    return cell !== '' && (readNumber(cell, 'en') !== undefined || NO_FIGURE.test(cell));
  });
const NO_FIGURE = /^(?:n\/?[av]\.?|null|none|k\.? ?a\.?|s\/o|tbd|[-–—?#]+|#n\/a|#nv)$/iu;

const isFlagColumn = ({ rows }: CsvTable, column: number): boolean => {
  const cells = rows.slice(0, SAMPLE).flatMap(({ cells: row }) => (row[column] ? [row[column]] : []));
  return cells.length > 0 && cells.every((cell) => /^\p{L}+$/u.test(cell) && FLAGS.has(folded(cell)));
};
const FLAGS = new Set(
  'true,false,yes,no,ja,nein,oui,non,sí,sim,não,wahr,falsch,vrai,faux,vero,falso'.split(','),
);

const isAllOnes = ({ rows }: CsvTable, column: number): boolean =>
  rows.every(({ cells }) => Number(cells[column]) === 1);

/** Whether a column is the total of those by period in every row that has any, so that it counts nothing more. */
const addsUp = ({ rows }: CsvTable, column: number, dated: OpenFacts['dated']): boolean => {
  const figure = (cell: string | undefined) =>
    readNumber(cell ?? '', 'en') ?? readNumber(cell ?? '', 'de') ?? 0;
  return rows.every(
    ({ cells }) =>
      Math.abs(figure(cells[column]) - dated.reduce((total, each) => total + figure(cells[each.column]), 0)) <
      1e-6,
  );
};

/** The period in which units become available: by a heading that says so, else asked if cells name periods. */
const periodColumn = (table: CsvTable, free: readonly string[], { calendar }: Target): Choice => {
  const named = free.filter((name) => PERIOD_HEADINGS.has(foldedHeading(name)));
  if (named.length > 0) return oneOf(named, words.manyPeriods);
  const periodIn = periodReader(calendar);
  const holding = free.filter((name) => {
    const column = table.head.indexOf(name);
    const cells = table.rows.slice(0, SAMPLE).flatMap(({ cells: row }) => (row[column] ? [row[column]] : []));
    return cells.length > 0 && cells.every((cell) => !/^\d+$/.test(cell) && periodIn(cell) !== undefined);
  });
  if (holding.length === 0) return { name: null };
  return asking(words.holdsPeriods, holding);
};
