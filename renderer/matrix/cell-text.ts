/** Cells of the matrix as text, in the shape in which spreadsheets copy and paste them. */
import type { MatrixPlace } from '../state/matrix-cell.ts';
import { atOf, placeAt } from './grid.ts';
import type { Matrix } from './matrix.ts';

/** What a cell says in a spreadsheet: nothing for a gap, `none`, or the name of the block. */
export const textOf = (matrix: Matrix, place: MatrixPlace): string => {
  const at = atOf(matrix, place);
  const row = at && matrix.rows[at.row];
  if (!row) return '';
  if (at.column < 0) return row.grouping.name;
  const cell = row.cells[at.column];
  return cell?.state === 'none' ? 'none' : (cell?.process?.name ?? '');
};

/** Lines of cells, told apart by tabs, as spreadsheets write them. */
export const tableText = (matrix: Matrix, places: readonly (readonly MatrixPlace[])[]): string =>
  places.map((line) => line.map((place) => quotedCell(textOf(matrix, place))).join('\t')).join('\n');

const quotedCell = (text: string): string =>
  /["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Reads what a spreadsheet copied: cells in quotes may hold tabs, breaks and doubled quotes. */
export const readCells = (text: string): string[][] => {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y;
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  while (cells.lastIndex <= lines.length) {
    const match = cells.exec(lines);
    if (!match) {
      // A quote in the midst of a cell: the cell is taken as it stands.
      return lines.split('\n').map((line) => line.split('\t'));
    }
    const [, inQuotes, plain, end] = match;
    rows.at(-1)?.push(inQuotes?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
};

type Filled = { readonly groupingId: string; readonly processId: string; readonly text: string };

/**
 * What pasting means: the texts from the chosen place on, down and to the right, as far as the matrix goes. A single
 * text fills all cells that are chosen. Cells that say the same already are left out.
 */
export const fillsFor = (
  matrix: Matrix,
  chosen: readonly (readonly MatrixPlace[])[],
  texts: readonly (readonly string[])[],
): Filled[] => {
  const first = chosen[0]?.[0];
  const from = first && atOf(matrix, first);
  if (!from) return [];
  const isSingle = texts.length === 1 && texts[0]?.length === 1;
  const pairs: [MatrixPlace | undefined, string][] = isSingle
    ? chosen.flat().map((place) => [place, texts[0]?.[0] ?? ''])
    : texts.flatMap((line, i) =>
        line.map((text, j): [MatrixPlace | undefined, string] => [
          from.column + j < matrix.columns.length
            ? placeAt(matrix, { row: from.row + i, column: from.column + j })
            : undefined,
          text,
        ]),
      );
  return pairs.flatMap(([place, text]) =>
    !place || place.processId === null || textOf(matrix, place) === text.trim()
      ? []
      : [{ groupingId: place.groupingId, processId: place.processId, text }],
  );
};
