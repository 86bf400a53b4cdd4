/** Reads rows of cells, as spreadsheets copy them: each row a path from the outermost block to the innermost. */
import type { OutlineItem } from './outline-item.ts';

/**
 * The outline that tab-separated lines describe, or undefined where they are no table. A cell that is empty, or the same
 * as the one above it, stands for that one: `Plan⇥Forecast` and below it `Plan⇥Net` give Plan with both inside.
 * Numbers, letters, bullets and codes in the first column are marks of lines, not blocks of their own.
 */
export const readTable = (lines: readonly string[]): OutlineItem[] | undefined => {
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const isTable = rows.some((row) => {
    const [first, second] = row.filter((cell) => cell !== '');
    return second !== undefined && first !== undefined && !MARK.test(first);
  });
  if (!isTable) return undefined;
  const items: OutlineItem[] = [];
  const open: (string | undefined)[] = [];
  for (const row of rows) {
    const last = row.findLastIndex((cell) => cell !== '');
    let isAsAbove = true;
    row.forEach((cell, column) => {
      if (cell === '') return;
      isAsAbove &&= column < last && open[column] === cell;
      if (isAsAbove) return;
      open.length = Math.min(open.length, column);
      items.push({ depth: open.filter((above) => above !== undefined).length, name: cell });
      open[column] = cell;
    });
  }
  return items;
};

/** A bullet, a number, a letter of a list or a code by itself in its cell. */
const MARK =
  /^(?:[-*+•‣⁃◦○●▪▫■□–—·]|\(?\d{1,6}(?:\.\d{1,6})*[.)]?|\(?(?:[A-Za-z]|[IVXivx]{2,6})[.)]|[A-Za-z]{1,3}\d*(?:\.\d+)*)$/;
