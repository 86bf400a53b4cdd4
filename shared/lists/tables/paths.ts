/** Reads rows of cells, as spreadsheets copy them: each row a path from the outermost block to the innermost. */
import type { OutlineItem } from '../outline-item.ts';
import { columnSort } from './marks.ts';

/**
 * The outline that rows of cells describe. A cell that is empty, or the same as the one above it, stands for that one:
 * `Plan⇥Forecast` and below it `Plan⇥Net` give Plan with both inside.
 */
export const readPaths = (rows: readonly (readonly string[])[]): OutlineItem[] => {
  const items: OutlineItem[] = [];
  /** The cells above that are still open, from the left. */
  const open: { readonly column: number; readonly cell: string }[] = [];
  for (const row of rows) {
    const last = row.findLastIndex((cell) => cell !== '');
    let isAsAbove = true;
    let next = 0;
    row.forEach((cell, column) => {
      if (cell === '') return;
      while ((open[next]?.column ?? column) < column) next++;
      isAsAbove &&= column < last && open[next]?.column === column && open[next]?.cell === cell;
      if (isAsAbove) return;
      open.length = next;
      items.push({ depth: next, name: cell });
      open.push({ column, cell });
    });
  }
  return items;
};

/** Whether rows are paths beyond doubt: some cell says “as above”, by being empty or by being the same. */
export const arePaths = (rows: readonly (readonly string[])[]): boolean =>
  rows.some((row, i) => {
    const last = row.findLastIndex((cell) => cell !== '');
    return row.some((cell, column) => column < last && (cell === '' || cell === rows[i - 1]?.[column]));
  });

/** The rows without the columns that only number or name them. Those that hold blocks stay, at least one. */
export const withoutMarkColumns = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const columnAt = (column: number) => rows.map((row) => row[column] ?? '');
  const marks = new Set<number>();
  for (let column = 0; column < Math.min(width - 1, MAX_MARK_COLUMNS); column++)
    if (columnSort(columnAt(column), columnAt(column + 1)) !== 'texts') marks.add(column);
  return marks.size === 0 ? rows : rows.map((row) => row.filter((_, column) => !marks.has(column)));
};
/** Only so many columns at the left can be marks, which bounds the cost of a wide table. */
const MAX_MARK_COLUMNS = 8;
