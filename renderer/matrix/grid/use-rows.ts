/** Which rows of the matrix are rendered: the visible ones, and the one with the focus. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';

/** A row by its number from 0, or the height of rows that aren’t rendered. */
type RowSpan = { readonly row: number } | { readonly key: string; readonly px: number };

/** As in matrix.css: the gap between rows, and the height of a row with little text. */
const GAP_PX = 10;
const ROW_PX = 84;
/** Approximate height above the first row. Rows rendered beyond each edge make up for the difference. */
const ABOVE_PX = 220;
const OVERSCAN = 6;

/** @param kept the row with the focus, which stays rendered wherever the matrix is scrolled to; -1 for none. */
export const useRows = (
  count: number,
  kept: number,
  table: React.RefObject<HTMLElement | null>,
): {
  readonly spans: readonly RowSpan[];
  readonly measure: (row: Element | null) => void;
  /** How many rows Page Up and Page Down move by: one visible row stays visible. */
  pageRows(): number;
} => {
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => table.current?.closest<HTMLElement>('.matrix') ?? null,
    estimateSize: () => ROW_PX,
    gap: GAP_PX,
    overscan: OVERSCAN,
    scrollMargin: ABOVE_PX,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (kept < 0 || indexes.includes(kept)) return indexes;
      return [...indexes, kept].sort((a, b) => a - b);
    },
  });
  const shown = virtual
    .getVirtualItems()
    .map(({ index, start, size }) => ({ row: index, top: start - ABOVE_PX, height: size }));
  return {
    spans: rowSpansOf(shown, virtual.getTotalSize(), count),
    measure: virtual.measureElement,
    pageRows: () => Math.max(1, (virtual.range?.endIndex ?? 0) - (virtual.range?.startIndex ?? 0) - 1),
  };
};

type Shown = { readonly row: number; readonly top: number; readonly height: number };

/**
 * The rows in order, with the heights of the others between them.
 * @param shown the rendered rows in order, with their positions from the top of the first row.
 * @param total height of all rows and of what is between them.
 */
export const rowSpansOf = (shown: readonly Shown[], total: number, count: number): RowSpan[] => {
  const spans: RowSpan[] = [];
  let end = 0;
  const skipTo = (row: number, top: number) => {
    const px = top - end - GAP_PX;
    if (px > 0) spans.push({ key: `before ${row}`, px });
  };
  for (const { row, top, height } of shown) {
    if (row >= count) continue;
    skipTo(row, top);
    spans.push({ row });
    end = top + height + GAP_PX;
  }
  skipTo(count, total + GAP_PX);
  return spans;
};
