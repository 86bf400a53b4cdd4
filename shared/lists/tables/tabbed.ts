/** Distinguishes a table from a list whose marks and indentation are tabs. */
import { isBulletCell } from '../marks/bullets.ts';
import { countingNumerals } from '../marks/counting.ts';
import { areCodes } from './marks.ts';

type Row = readonly string[];

type Tabbed =
  | { readonly kind: 'table' }
  /** The rows whose first cell is a code, which is no part of the name. */
  | { readonly kind: 'list'; readonly coded: ReadonlySet<number> };

/** @param rows cells without the white space around them. */
export const tabbed = (rows: readonly Row[]): Tabbed => {
  const marked: {
    readonly row: number;
    readonly column: number;
    readonly mark: string;
    readonly name: string;
  }[] = [];
  for (const [row, cells] of rows.entries()) {
    const column = cells.findIndex((cell) => cell !== '');
    const [, name = '', ...more] = cells.slice(column);
    if (column < 0 || (name === '' && more.every((cell) => cell === ''))) continue;
    if (name === '' || more.some((cell) => cell !== '')) return { kind: 'table' };
    marked.push({ row, column, mark: cells[column] ?? '', name });
  }
  const others = marked.filter(({ mark }) => !isBulletCell(mark));
  const lines = others.map(({ column, mark, name }) => ({
    column,
    heading: 0,
    bullet: '',
    text: `${mark}\t${name}`,
    isVerbatim: false,
  }));
  const numbers = countingNumerals(lines);
  const rest = others.filter(({ mark }, i) => numbers.get(i)?.length !== mark.length + 1);
  const isCoded = areCodes(
    rest.map(({ mark }) => mark),
    rest.map(({ name }) => name),
  );
  if (rest.length > 0 && !isCoded) return { kind: 'table' };
  return { kind: 'list', coded: new Set(rest.map(({ row }) => row)) };
};
