/** Where keys act in the grid, and the block of cells that is selected. */
import type { Column } from '../column.ts';
import type { Cell } from '../table-state.ts';

/** Row -1 is the header. */
export type Place = { readonly row: number; readonly column: number };
type Range = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

export type GridFocus = {
  readonly rows: readonly string[];
  readonly columns: readonly Column[];
  readonly active: Place;
  readonly anchor: Place;
  /** Number of rows that fit on the screen. */
  readonly pageSize: number;
};

/** The current position of a cell; that of the first cell if it is gone. */
export const placeOf = (cell: Cell | null, rows: readonly string[], columns: readonly Column[]): Place => {
  const column = Math.max(
    0,
    columns.findIndex(({ key }) => key === cell?.key),
  );
  if (cell?.id === '') return { row: -1, column };
  const row = cell ? rows.indexOf(cell.id) : 0;
  return { row: Math.min(Math.max(0, row), rows.length - 1), column };
};

export const rangeOf = ({ active, anchor }: Pick<GridFocus, 'active' | 'anchor'>): Range => ({
  top: Math.max(0, Math.min(active.row, anchor.row)),
  bottom: Math.max(active.row, anchor.row),
  left: Math.min(active.column, anchor.column),
  right: Math.max(active.column, anchor.column),
});

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>;

/** The cell that a key moves to from the active one; null if the key doesn’t move. */
export const destinationOf = ({ key, ctrlKey, metaKey }: Key, focus: GridFocus): Place | null => {
  const { active, rows, columns, pageSize } = focus;
  const isFar = ctrlKey || metaKey;
  const [last, end] = [rows.length - 1, columns.length - 1];
  const to = (row: number, column: number): Place => ({
    row: Math.min(Math.max(-1, row), last),
    column: Math.min(Math.max(0, column), end),
  });
  switch (key) {
    case 'ArrowDown':
      return to(isFar ? last : active.row + 1, active.column);
    case 'ArrowUp':
      return to(isFar ? Math.min(active.row, 0) : active.row - 1, active.column);
    case 'ArrowRight':
      return to(active.row, isFar ? end : active.column + 1);
    case 'ArrowLeft':
      return to(active.row, isFar ? 0 : active.column - 1);
    case 'PageDown':
      return to(active.row + pageSize, active.column);
    case 'PageUp':
      return to(Math.max(Math.min(active.row, 0), active.row - pageSize), active.column);
    case 'Home':
      return isFar ? to(0, 0) : to(active.row, 0);
    case 'End':
      return isFar ? to(last, end) : to(active.row, end);
    default:
      return null;
  }
};
