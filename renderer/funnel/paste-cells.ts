/** A block of cells copied from a spreadsheet, pasted into the periods or the stages of a scenario as one change. */
import { parse } from 'papaparse';
import { sum } from '../../shared/funnel/rates.ts';
import type { Command } from '../../shared/model/apply.ts';
import { quoted } from '../../shared/model/refusals.ts';
import { periodNames } from '../../shared/scene/pictures/axes.ts';
import { type PeriodFigure, profileWith, type StageFigure } from './change.ts';
import { type FigureKind, type FigureKinds, figureKindsIn } from './figure-kinds.ts';
import type { Scenario } from './scenario.ts';

/** Rows of cells, as spreadsheets put them on the clipboard; null where it is one cell alone, which a field takes. */
export const cellsIn = (text: string): string[][] | null => {
  const { data } = parse<string[]>(text.replace(/(\r?\n)+$/, ''), { delimiter: '\t' });
  return data.length > 1 || (data[0]?.length ?? 0) > 1 ? data : null;
};

type Kind = FigureKind | FigureKind<number | null>;
type Column<F> = { readonly field: F; readonly word: string; readonly kind: Kind };

const periodColumns = (kinds: FigureKinds): Column<PeriodFigure>[] => [
  { field: 'amount', word: 'quota', kind: kinds.money },
  { field: 'scheduledWins', word: 'certain deals', kind: kinds.count },
  { field: 'won', word: 'won so far', kind: kinds.moneyOrNone },
];
const stageColumns = (kinds: FigureKinds): Column<StageFigure>[] => [
  { field: 'conversion', word: 'conversion', kind: kinds.share },
  { field: 'lagPeriods', word: 'lag', kind: kinds.lag },
  { field: 'open', word: 'open units', kind: kinds.count },
];

export type Pasted = { readonly command: Command } | { readonly problem: string };

/** The change that sets the cells from a period and a figure on, or why they can't be set, in a sentence. */
export const pastedPeriods = (
  { funnel, input }: Scenario,
  from: { readonly period: number; readonly field: PeriodFigure },
  cells: readonly (readonly string[])[],
  locale: string,
): Pasted => {
  const names = periodNames(input, locale).map(({ name }) => name);
  const rows = { names: names.slice(from.period), word: 'periods', wayOut: 'Raise the number of periods' };
  const read = readCells(
    cells,
    columnsFrom(periodColumns(figureKindsIn(funnel.currency, locale)), from),
    rows,
  );
  if ('problem' in read) return read;
  const periods = read.figures.map((figures, index) => ({ period: from.period + index, ...figures }));
  return { command: { type: 'quota.set', funnelId: funnel.id, periods } };
};

/** The same from a stage on. */
export const pastedStages = (
  { funnel, stages, input }: Scenario,
  from: { readonly stageId: string; readonly field: StageFigure },
  cells: readonly (readonly string[])[],
  locale: string,
): Pasted => {
  const first = stages.findIndex(({ id }) => id === from.stageId);
  const names = input.stages.slice(first).map(({ name }) => name);
  const rows = { names, word: 'stages', wayOut: 'Add stages' };
  const read = readCells(
    cells,
    columnsFrom(stageColumns(figureKindsIn(funnel.currency, locale)), from),
    rows,
  );
  if ('problem' in read) return read;
  const commands = read.figures.map((figures, index) => ({
    type: 'stage.update' as const,
    id: stages[first + index]?.id ?? '',
    ...figures,
  }));
  return { command: { type: 'batch', label: `Paste figures into ${quoted(funnel.name)}`, commands } };
};

/** The same into the date profile of a stage, from a period on. */
export const pastedProfile = (
  { funnel, input, stages }: Scenario,
  from: { readonly stageId: string; readonly period: number },
  cells: readonly (readonly string[])[],
  locale: string,
): Pasted => {
  const stage = stages.find(({ id }) => id === from.stageId);
  const { count } = figureKindsIn(funnel.currency, locale);
  const names = periodNames(input, locale).map(({ name }) => name);
  const rows = { names: names.slice(from.period), word: 'periods', wayOut: 'Raise the number of periods' };
  const read = readCells(cells, [{ field: 'units', word: 'units', kind: count }], rows);
  if ('problem' in read) return read;
  const values = read.figures.map(({ units = 0 }) => units);
  const openByPeriod = profileWith(stage?.openByPeriod ?? null, from.period, values);
  const [dated, open] = [sum(openByPeriod ?? []), stage?.open ?? 0];
  if (dated > open)
    return {
      problem: `${count.show(dated)} units would have a date, but only ${count.show(open)} are open. Raise what is open first, or copy fewer.`,
    };
  return { command: { type: 'stage.update', id: from.stageId, openByPeriod } };
};

const columnsFrom = <F>(columns: readonly Column<F>[], { field }: { readonly field: F }) =>
  columns.slice(columns.findIndex((column) => column.field === field));

type Rows = { readonly names: readonly string[]; readonly word: string; readonly wayOut: string };

const readCells = <F extends string>(
  cells: readonly (readonly string[])[],
  columns: readonly Column<F>[],
  { names, word, wayOut }: Rows,
): { readonly figures: Partial<Record<F, number>>[] } | { readonly problem: string } => {
  if (cells.length > names.length)
    return {
      problem: `${cells.length.toLocaleString('en')} rows were copied, but from here on there are only ${names.length.toLocaleString('en')} ${word}. ${wayOut}, or copy fewer rows.`,
    };
  const wide = Math.max(...cells.map((row) => row.length));
  if (wide > columns.length)
    return {
      problem: `${wide.toLocaleString('en')} columns were copied, but from here on there are only ${columns.length}: ${columns.map((column) => column.word).join(', ')}.`,
    };
  const figures: Partial<Record<F, number>>[] = [];
  for (const [index, row] of cells.entries()) {
    const set: Partial<Record<F, number>> = {};
    for (const [column, text] of row.entries()) {
      const { field, kind, word: what } = columns[column] as Column<F>;
      const reading = kind.read(text);
      if ('problem' in reading) return { problem: `${names[index]}, ${what}: ${reading.problem}` };
      set[field] = reading.value as number;
    }
    figures.push(set);
  }
  return { figures };
};
