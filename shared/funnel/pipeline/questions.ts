/** What a file leaves open: columns, deals that have ended, rows without a stage, figures that can be read in two ways. */

import { folded } from '../../words/fold.ts';
import { readNumber } from '../input/read-number.ts';
import { closedColumns, type Outcome, outcomeIn, outcomeOf } from './closed.ts';
import type { CsvRow, CsvTable } from './csv-table.ts';
import { type Guess, guessMapping } from './guess.ts';
import { COLUMN_USES, type Mapping, periodColumns, type Target } from './mapping.ts';

export type Question = {
  readonly about: 'decimal' | 'share' | 'closed' | 'blanks';
  /** The column and the cell that raise it. */
  readonly column: string;
  readonly cell: string;
  /** How many rows it is about; 0 for figures. */
  readonly rows: number;
};

/** A mapping as far as the file itself tells it, and what is left to be asked. */
export type Understood = {
  readonly mapping: Mapping;
  readonly questions: readonly Question[];
  /** The uses whose column is still to be chosen, each with the sentence that asks for it. */
  readonly asked: Guess['asked'];
  /** What a row says of its deal. */
  readonly outcome: (row: CsvRow) => Outcome;
  /** The columns that say so. */
  readonly closedBy: readonly string[];
};

/**
 * Completes what was chosen for a file by what the file tells. What was chosen before, for this file or for one like
 * it, answers what the file doesn’t. A question stays listed once it is answered, so that the answer can be changed.
 */
export const understood = (table: CsvTable, chosen: Partial<Mapping>, target: Target): Understood => {
  const { asked, mapping: guess, rowsAreDeals } = guessMapping(table, target, chosen);
  const columns: Mapping = { ...guess, ...withoutUndefined(chosen) };
  const used = COLUMN_USES.flatMap((use) => columns[use] ?? []);
  const { sure, unsure } = closedColumns(table, used, rowsAreDeals);
  const tellers = [...sure, ...unsure];
  const outcome = outcomesBy(table, columns, tellers);
  const closed = closedQuestion(table, columns, target, { outcome, tellers });
  const blanks = blanksQuestion(table, columns, target);
  const withRows: Mapping = {
    ...columns,
    closed: columns.closed ?? (closed && unsure.length > 0 ? undefined : 'left-out'),
    blanks: columns.blanks ?? (blanks ? undefined : 'left-out'),
  };
  const figures = understoodFigures(table, withRows, target);
  return {
    mapping: figures.mapping,
    questions: [...(closed ? [closed] : []), ...(blanks ? [blanks] : []), ...figures.questions],
    asked: asked.filter(({ use }) => columns[use] === undefined && !(use === 'stage' && columns.everyRow)),
    outcome,
    closedBy: tellers.map(({ name }) => name),
  };
};

/** Whether an answer is still missing. */
export const isUnanswered = ({ mapping, questions, asked }: Understood): boolean =>
  asked.length > 0 || questions.some(({ about }) => (mapping[about] ?? null) === null);

const withoutUndefined = (chosen: Partial<Mapping>): Partial<Mapping> =>
  Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));

type Tellers = ReturnType<typeof closedColumns>['sure'];

/** By the columns that tell, and by the name of the stage: nothing in “Closed Lost” is open. */
const outcomesBy = ({ head }: CsvTable, { stage }: Mapping, tellers: Tellers): Understood['outcome'] => {
  const column = stage ? head.indexOf(stage) : -1;
  return (row) => {
    const byStage = outcomeIn(row.cells[column] ?? '');
    return byStage === undefined || byStage === 'open' ? outcomeOf(row, tellers) : byStage;
  };
};

/** Names of the scenario’s stages as they are compared. */
const stageKeys = ({ stages }: Target): ReadonlySet<string> =>
  new Set(stages.map(({ name }) => folded(name)));

const closedQuestion = (
  { head, rows }: CsvTable,
  { stage, everyRow }: Mapping,
  target: Target,
  { outcome, tellers }: { readonly outcome: Understood['outcome']; readonly tellers: Tellers },
): Question | undefined => {
  const names = stageKeys(target);
  const column = stage ? head.indexOf(stage) : -1;
  const isIn = ({ cells }: CsvRow) => Boolean(everyRow) || names.has(folded(cells[column] ?? ''));
  const ended = rows.filter((row) => isIn(row) && outcome(row) !== 'open');
  const [first] = ended;
  if (!first) return undefined;
  const teller = tellers.find(({ tell }) => (tell(first) ?? 'open') !== 'open');
  const name = teller?.name ?? stage ?? '';
  return { about: 'closed', column: name, cell: first.cells[head.indexOf(name)] ?? '', rows: ended.length };
};

/** Words of rows that add others up. They are in no stage. */
const TOTAL =
  /^(grand |sub)?total|^sub-?total|^(gesamt|summe|insgesamt|somme|suma|soma|somma|totale?|totaal)/;

/** Whether a row adds others up. */
export const isTotal = ({ cells }: CsvRow): boolean => cells.some((cell) => TOTAL.test(folded(cell)));

/** Asked only if it makes a difference: rows without a stage below one that the scenario has. */
const blanksQuestion = (
  { head, rows }: CsvTable,
  { stage, everyRow }: Mapping,
  target: Target,
): Question | undefined => {
  if (!stage || everyRow) return undefined;
  const column = head.indexOf(stage);
  const names = stageKeys(target);
  let isBelow = false;
  let count = 0;
  let above = '';
  let first = '';
  for (const row of rows) {
    const cell = row.cells[column] ?? '';
    if (cell !== '') {
      isBelow = names.has(folded(cell));
      above = cell;
    } else if (isBelow && !isTotal(row)) {
      count++;
      first ||= above;
    }
  }
  return count === 0 ? undefined : { about: 'blanks', column: stage, cell: first, rows: count };
};

const understoodFigures = (
  table: CsvTable,
  mapping: Mapping,
  target: Target,
): Pick<Understood, 'mapping' | 'questions'> => {
  const figures = figureCells(table, mapping, target);
  const told = new Set(figures.map(({ cell }) => decimalIn(cell)));
  const unclear = figures.find(({ cell }) => decimalIn(cell) === 'either');
  const isTold = told.has('.') !== told.has(',');
  const isOpen = unclear !== undefined && !isTold;
  const decimal = isOpen ? mapping.decimal : isTold && told.has(',') ? ',' : '.';
  const conversion = shareIn(table, mapping, decimal);
  return {
    mapping: {
      ...mapping,
      decimal,
      share: typeof conversion === 'string' ? conversion : mapping.share,
    },
    questions: [
      ...(isOpen ? [{ about: 'decimal' as const, rows: 0, ...unclear }] : []),
      ...(typeof conversion === 'string' ? [] : [{ about: 'share' as const, rows: 0, ...conversion }]),
    ],
  };
};

type FigureCell = { readonly column: string; readonly cell: string };

const figureCells = (table: CsvTable, mapping: Mapping, { calendar }: Target): FigureCell[] => {
  const names = [
    ...[mapping.open, mapping.conversion, mapping.lag].flatMap((name) => name ?? []),
    ...(mapping.isWide ? periodColumns(table, calendar).map(({ name }) => name) : []),
  ];
  return names.flatMap((name) => cellsOf(table, name).map((cell) => ({ column: name, cell })));
};

const cellsOf = ({ head, rows }: CsvTable, name: string): string[] => {
  const column = head.indexOf(name);
  return rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
};

/** The mark before decimals that a figure shows, `either` if it could be both, undefined if it shows none. */
const decimalIn = (cell: string): '.' | ',' | 'either' | undefined => {
  const marks = cell.replace(/[^.,]/g, '');
  const last = marks.at(-1);
  const [byPoint, byComma] = [readNumber(cell, 'en'), readNumber(cell, 'de')];
  if (last === undefined || byPoint === undefined || byComma === undefined) return undefined;
  if (byPoint !== byComma) return 'either';
  const other = last === ',' ? '.' : ',';
  // A mark that occurs several times groups digits, so the other one is for decimals.
  return marks.includes(other) || marks.length === 1 ? (last as '.' | ',') : other;
};

/** Conversions of at least this can only be percents. */
const SURELY_PERCENT = 2;

/** What conversions without a percent sign are; a cell to ask by where that can't be told. */
const shareIn = (
  table: CsvTable,
  mapping: Mapping,
  decimal: '.' | ',' | null,
): 'percent' | 'part' | FigureCell => {
  const { conversion } = mapping;
  if (!conversion) return 'part';
  if (/%|percent|prozent|pour.?cent/i.test(conversion)) return 'percent';
  const bare = cellsOf(table, conversion).filter((cell) => !/[%٪]/.test(cell));
  const known = bare.flatMap((cell) => {
    const value = readFigure(cell, decimal ?? '.');
    return value === undefined || value === 0 ? [] : [{ cell, value }];
  });
  if (known.every(({ value }) => value < 1)) return 'part';
  if (known.every(({ value }) => value >= SURELY_PERCENT)) return 'percent';
  const unclear = known.find(({ value }) => value >= 1 && value < SURELY_PERCENT) ?? known[0];
  return unclear ? { column: conversion, cell: unclear.cell } : 'part';
};

/** A figure of a file by its mark before decimals; undefined if it is none. */
export const readFigure = (cell: string, decimal: '.' | ','): number | undefined =>
  readNumber(cell, decimal === ',' ? 'de' : 'en');
