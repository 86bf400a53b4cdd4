/** Cells of the matrix as text, in the shape in which spreadsheets copy and paste them. */

import { writeCells } from '../../../shared/lists/text/cells.ts';
import type { Matrix } from '../../../shared/model/checks/matrix.ts';
import { isVisible } from '../../../shared/words/invisible.ts';
import { say } from '../../../shared/words/messages.ts';
import type { MatrixKey } from '../../state/session/matrix-cell.ts';
import { words } from '../words.ts';
import { atOf, placeAt } from './grid.ts';

/** The text of a cell in a spreadsheet: empty for a gap, `none`, or the name of the block. */
export const textOf = (matrix: Matrix, place: MatrixKey): string => {
  const at = atOf(matrix, place);
  const row = at && matrix.rows[at.row];
  if (!row) return '';
  if (at.column < 0) return row.grouping.name;
  const cell = row.cells[at.column];
  return cell?.state === 'none' ? 'none' : (cell?.process?.name ?? '');
};

/** Lines of cells separated by tabs, as spreadsheets write them. */
export const tableText = (matrix: Matrix, places: readonly (readonly MatrixKey[])[]): string =>
  writeCells(places.map((line) => line.map((place) => textOf(matrix, place))));

type Filled = { readonly groupingId: string; readonly processId: string; readonly text: string };

type Fills = {
  readonly fills: readonly Filled[];
  /** Texts without a cell: they would be below the last grouping or right of the last process. */
  readonly left: number;
};

/**
 * The changes of pasted texts: from the selected cell down and to the right, as far as the matrix goes. A single text
 * fills all selected cells. Cells that already have the text are left out, and texts without a cell are counted.
 */
export const fillsFor = (
  matrix: Matrix,
  chosen: readonly (readonly MatrixKey[])[],
  texts: readonly (readonly string[])[],
): Fills => {
  const first = chosen[0]?.[0];
  const from = first && atOf(matrix, first);
  if (!from) return { fills: [], left: 0 };
  const isSingle = texts.length === 1 && texts[0]?.length === 1;
  const shown = (text: string) => (isVisible(text) ? text : '');
  const pairs: [MatrixKey | undefined, string][] = isSingle
    ? chosen.flat().map((place) => [place, shown(texts[0]?.[0] ?? '')])
    : texts.flatMap((line, i) =>
        line.map((text, j): [MatrixKey | undefined, string] => [
          from.column + j < matrix.columns.length
            ? placeAt(matrix, { row: from.row + i, column: from.column + j })
            : undefined,
          shown(text),
        ]),
      );
  const fills = pairs.flatMap(([place, text]) =>
    !place || place.processId === null || textOf(matrix, place) === text.trim()
      ? []
      : [{ groupingId: place.groupingId, processId: place.processId, text }],
  );
  const left = pairs.filter(([place, text]) => text.trim() !== '' && takesNot(matrix, place, text)).length;
  return { fills, left };
};

/** The heads of rows aren’t cells: they take no text other than their own. */
const takesNot = (matrix: Matrix, place: MatrixKey | undefined, text: string): boolean =>
  !place || (place.processId === null && textOf(matrix, place) !== text.trim());

/** The message if the matrix has fewer cells than pasted texts. */
export const unfitted = (changed: number, left: number): string =>
  changed > 0 ? say(words.cellsChanged, { changed, left }) : say(words.nothingFits);
