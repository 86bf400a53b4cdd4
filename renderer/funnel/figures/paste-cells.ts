/** A block of cells copied from a spreadsheet, pasted into the periods or the stages of a scenario as one change. */

import { parse } from 'papaparse';
import { periodNames } from '../../../shared/charts/axes.ts';
import { decimalMark, hasPercent } from '../../../shared/funnel/input/read-number.ts';
import { isLagInDays, sum } from '../../../shared/funnel/rates.ts';
import type { EditCommand } from '../../../shared/model/apply.ts';
import { type Message, say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { type PeriodFigure, profileWith, type StageFigure } from '../scenario/change.ts';
import type { Scenario, Share } from '../scenario/scenario.ts';
import { type FigureKind, type FigureKinds, figureKindsIn, shortened, type Unclear } from './figure-kinds.ts';
import { type DecimalMark, readWithMark } from './readings.ts';
import { words } from './words.ts';

/** Rows of cells, as spreadsheets put them on the clipboard; null for a single cell, which the field itself takes. */
export const cellsIn = (text: string): string[][] | null => {
  const { data } = parse<string[]>(text.replace(/(\r?\n)+$/, ''), { delimiter: '\t' });
  return data.length > 1 || (data[0]?.length ?? 0) > 1 ? data : null;
};

type Kind = FigureKind | FigureKind<number | null>;
type Column<F> = { readonly field: F; readonly word: Message; readonly kind: Kind };

const periodColumns = (kinds: FigureKinds): Column<PeriodFigure>[] => [
  { field: 'amount', word: words.quota, kind: kinds.money },
  { field: 'scheduledWins', word: words.certainWins, kind: kinds.count },
  { field: 'won', word: words.wonSoFar, kind: kinds.moneyOrNone },
];
const stageColumns = (kinds: FigureKinds, inDays: boolean): Column<StageFigure>[] => [
  { field: 'conversion', word: words.conversion, kind: kinds.share },
  inDays
    ? { field: 'lagDays', word: words.lag, kind: kinds.lagDays }
    : { field: 'lagPeriods', word: words.lag, kind: kinds.lag },
  { field: 'open', word: words.openUnits, kind: kinds.count },
];

export type Pasted =
  | { readonly command: EditCommand }
  | { readonly problem: string }
  /** A cell that can be read in two ways; no other has a problem. */
  | { readonly unclear: { readonly about: Unclear; readonly cell: string } };

/** How cells that can be read in two ways are meant. */
export type PasteAnswers = { readonly share?: Share; readonly decimal?: DecimalMark };

/** The change that sets the cells from a period and a figure on, or a sentence why they can’t be set. */
export const pastedPeriods = (
  { funnel, input }: Scenario,
  from: { readonly period: number; readonly field: PeriodFigure },
  cells: Cells,
  locale: string,
  answers: PasteAnswers = {},
): Pasted => {
  const names = periodNames(input, locale).map(({ name }) => name);
  const rows = { names: names.slice(from.period), tooMany: words.tooManyForPeriods };
  const columnsOf = (kinds: FigureKinds) => columnsFrom(periodColumns(kinds), from);
  const read = readCells(cells, columnsOf(kindsFor(funnel.currency, locale, answers)), rows);
  if ('problem' in read) return read;
  const unclear = unclearCell(cells, columnsOf(figureKindsIn(funnel.currency, locale)), answers);
  if (unclear) return { unclear };
  const periods = read.figures.map((figures, index) => ({ period: from.period + index, ...figures }));
  return { command: { type: 'quota.set', funnelId: funnel.id, periods } };
};

type Cells = readonly (readonly string[])[];

/** Kinds that refuse no cell because of its marks: those are asked about once all else is right. */
const kindsFor = (currency: string, locale: string, { decimal }: PasteAnswers): FigureKinds =>
  figureKindsIn(currency, locale, { decimal: decimal ?? decimalMark(locale) });

/** The first cell that has still to be asked about. */
const unclearCell = <F>(cells: Cells, columns: readonly Column<F>[], answers: PasteAnswers) => {
  for (const row of cells)
    for (const [column, cell] of row.entries()) {
      const about = columns[column]?.kind.unclear?.(cell);
      if (about !== undefined && answers[about] === undefined) return { about, cell };
    }
  return undefined;
};

/** The same from a stage on. */
export const pastedStages = (
  { funnel, stages, input }: Scenario,
  from: { readonly stageId: string; readonly field: StageFigure },
  cells: Cells,
  locale: string,
  answers: PasteAnswers = {},
): Pasted => {
  const first = stages.findIndex(({ id }) => id === from.stageId);
  const names = input.stages.slice(first).map(({ name }) => name);
  const rows = { names, tooMany: words.tooManyForStages };
  const columnsOf = (kinds: FigureKinds) => columnsFrom(stageColumns(kinds, isLagInDays(stages)), from);
  const kinds = kindsFor(funnel.currency, locale, answers);
  const read = readCells(
    cells,
    columnsOf(answers.share === 'part' ? withFractions(kinds, locale, answers) : kinds),
    rows,
  );
  if ('problem' in read) return read;
  const unclear = unclearCell(cells, columnsOf(figureKindsIn(funnel.currency, locale)), answers);
  if (unclear) return { unclear };
  const commands = read.figures.map((figures, index) => ({
    type: 'stage.update' as const,
    id: stages[first + index]?.id ?? '',
    ...figures,
  }));
  return {
    command: { type: 'batch', label: say(words.pasteFigures, { name: quoted(funnel.name) }), commands },
  };
};

/** The same into the date profile of a stage, from a period on. */
export const pastedProfile = (
  { funnel, input, stages }: Scenario,
  from: { readonly stageId: string; readonly period: number },
  cells: Cells,
  locale: string,
  answers: PasteAnswers = {},
): Pasted => {
  const stage = stages.find(({ id }) => id === from.stageId);
  const names = periodNames(input, locale).map(({ name }) => name);
  const rows = { names: names.slice(from.period), tooMany: words.tooManyForPeriods };
  const columnsOf = ({ count }: FigureKinds): Column<'units'>[] => [
    { field: 'units', word: words.units, kind: count },
  ];
  const read = readCells(cells, columnsOf(kindsFor(funnel.currency, locale, answers)), rows);
  if ('problem' in read) return read;
  const asking = figureKindsIn(funnel.currency, locale);
  const unclear = unclearCell(cells, columnsOf(asking), answers);
  if (unclear) return { unclear };
  const values = read.figures.map(({ units = 0 }) => units);
  const openByPeriod = profileWith(stage?.openByPeriod ?? null, from.period, values);
  const [dated, open] = [sum(openByPeriod ?? []), stage?.open ?? 0];
  const { show } = asking.count;
  if (dated > open) return { problem: say(words.moreDated, { dated: show(dated), open: show(open) }) };
  return { command: { type: 'stage.update', id: from.stageId, openByPeriod } };
};

/** Conversions without a percent sign as fractions of 1: “0.2” is 20%. */
const withFractions = (
  kinds: FigureKinds,
  locale: string,
  { decimal = decimalMark(locale) }: PasteAnswers,
): FigureKinds => ({
  ...kinds,
  share: {
    ...kinds.share,
    read: (text) => {
      const value = hasPercent(text) ? undefined : readWithMark(text, decimal, locale);
      if (value === undefined) return kinds.share.read(text);
      return value >= 0 && value <= 1
        ? { value: value + 0 }
        : { problem: say(words.notAFraction, { text: shortened(text) }) };
    },
  },
});

const columnsFrom = <F>(columns: readonly Column<F>[], { field }: { readonly field: F }) =>
  columns.slice(columns.findIndex((column) => column.field === field));

type Rows = { readonly names: readonly string[]; readonly tooMany: Message };

const readCells = <F extends string>(
  cells: Cells,
  columns: readonly Column<F>[],
  { names, tooMany }: Rows,
): { readonly figures: Partial<Record<F, number>>[] } | { readonly problem: string } => {
  if (cells.length > names.length)
    return { problem: say(tooMany, { rows: cells.length, room: names.length }) };
  const wide = Math.max(...cells.map((row) => row.length));
  if (wide > columns.length) {
    const listed = columns.map(({ word }) => say(word)).join(', ');
    return { problem: say(words.tooManyColumns, { count: wide, room: columns.length, columns: listed }) };
  }
  const figures: Partial<Record<F, number>>[] = [];
  for (const [index, row] of cells.entries()) {
    const set: Partial<Record<F, number>> = {};
    for (const [column, text] of row.entries()) {
      const { field, kind, word } = columns[column] as Column<F>;
      const reading = kind.read(text);
      if ('problem' in reading)
        return {
          problem: say(words.cell, {
            row: names[index] ?? '',
            column: say(word),
            problem: reading.problem,
          }),
        };
      set[field] = reading.value as number;
    }
    figures.push(set);
  }
  return { figures };
};
