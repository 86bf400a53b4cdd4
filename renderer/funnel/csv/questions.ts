/** What a file leaves open: figures that can be read in two ways where none of the others tells which is meant. */
import { readNumber } from '../read-number.ts';
import { type Mapping, type PeriodSpellings, periodColumns } from './mapping.ts';
import type { CsvTable } from './read-table.ts';

export type Question = {
  readonly about: 'decimal' | 'share';
  /** The column and the cell that it is asked by. */
  readonly column: string;
  readonly cell: string;
};

/** A mapping as far as the file itself tells it, and what is left to be asked. */
export type Understood = { readonly mapping: Mapping; readonly questions: readonly Question[] };

/**
 * Completes a mapping by what the figures tell. What was chosen before, for this file or for one like it, answers what
 * they don't; a question stays listed when it has been answered, so that the answer can be changed.
 */
export const understood = (table: CsvTable, mapping: Mapping, periods: PeriodSpellings): Understood => {
  const figures = figureCells(table, mapping, periods);
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
      ...(isOpen ? [{ about: 'decimal' as const, ...unclear }] : []),
      ...(typeof conversion === 'string' ? [] : [{ about: 'share' as const, ...conversion }]),
    ],
  };
};

type FigureCell = { readonly column: string; readonly cell: string };

const figureCells = (table: CsvTable, mapping: Mapping, periods: PeriodSpellings): FigureCell[] => {
  const uses = [mapping.open, mapping.conversion, mapping.lag].filter((name) => name !== null);
  const names = [...uses, ...(mapping.isWide ? periodColumns(table, periods).map(({ name }) => name) : [])];
  return names.flatMap((name) => cellsOf(table, name).map((cell) => ({ column: name, cell })));
};

const cellsOf = ({ head, rows }: CsvTable, name: string): string[] => {
  const column = head.indexOf(name);
  return rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
};

/** The mark before decimals that a figure shows, `either` where it could be both, undefined where it shows none. */
export const decimalIn = (cell: string): '.' | ',' | 'either' | undefined => {
  const marks = cell.replace(/[^.,]/g, '');
  const last = marks.at(-1);
  const [byPoint, byComma] = [readNumber(cell, 'en'), readNumber(cell, 'de')];
  if (last === undefined || byPoint === undefined || byComma === undefined) return undefined;
  if (byPoint !== byComma) return 'either';
  const other = last === ',' ? '.' : ',';
  // A mark that stands several times groups digits, so the other one is for decimals.
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
  if (conversion === null) return 'part';
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

/** A figure of a file by its mark before decimals; undefined where it is none. */
export const readFigure = (cell: string, decimal: '.' | ','): number | undefined =>
  readNumber(cell, decimal === ',' ? 'de' : 'en');
