/** Navigation in the matrix as in a spreadsheet: cells by row and column; the head of a row is column -1. */

import type { Matrix } from '../../../shared/model/checks/matrix.ts';
import type { MatrixKey } from '../../state/session/matrix-cell.ts';

type At = { readonly row: number; readonly column: number };
type Grid = Pick<Matrix, 'rows' | 'columns'>;

export const atOf = ({ rows, columns }: Grid, place: MatrixKey): At | undefined => {
  const row = rows.findIndex(({ grouping }) => grouping.id === place.groupingId);
  const column = place.processId === null ? -1 : columns.findIndex(({ id }) => id === place.processId);
  return row < 0 || (column < 0 && place.processId !== null) ? undefined : { row, column };
};

export const placeAt = ({ rows, columns }: Grid, { row, column }: At): MatrixKey | undefined => {
  const groupingId = rows[row]?.grouping.id;
  if (groupingId === undefined) return undefined;
  return { groupingId, processId: columns[column]?.id ?? null };
};

/** The cell that a key moves to, with `pageRows` rows to a page; undefined if the key doesn’t move. Stays at the edges. */
export const placeAfter = (
  grid: Grid,
  from: MatrixKey,
  { key, isMod, pageRows }: { key: string; isMod: boolean; pageRows: number },
): MatrixKey | undefined => {
  const at = atOf(grid, from);
  if (!at) return undefined;
  const [lastRow, lastColumn] = [grid.rows.length - 1, grid.columns.length - 1];
  const steps: Record<string, At> = {
    ArrowUp: { ...at, row: isMod ? 0 : at.row - 1 },
    ArrowDown: { ...at, row: isMod ? lastRow : at.row + 1 },
    ArrowLeft: { ...at, column: isMod ? -1 : at.column - 1 },
    ArrowRight: { ...at, column: isMod ? lastColumn : at.column + 1 },
    Home: { row: isMod ? 0 : at.row, column: isMod ? 0 : -1 },
    End: { row: isMod ? lastRow : at.row, column: lastColumn },
    PageUp: { ...at, row: at.row - pageRows },
    PageDown: { ...at, row: at.row + pageRows },
  };
  const to = steps[key];
  if (!to) return undefined;
  const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));
  return placeAt(grid, { row: within(to.row, 0, lastRow), column: within(to.column, -1, lastColumn) });
};

/** The cells between two corners, row by row; heads of rows are left out. */
export const cellsBetween = (grid: Grid, one: MatrixKey, other: MatrixKey): MatrixKey[][] => {
  const [a, b] = [atOf(grid, one), atOf(grid, other)];
  if (!a || !b) return [];
  const found: MatrixKey[][] = [];
  for (let row = Math.min(a.row, b.row); row <= Math.max(a.row, b.row); row++) {
    const line: MatrixKey[] = [];
    for (
      let column = Math.max(0, Math.min(a.column, b.column));
      column <= Math.max(a.column, b.column);
      column++
    ) {
      const place = placeAt(grid, { row, column });
      if (place) line.push(place);
    }
    found.push(line);
  }
  return found;
};
