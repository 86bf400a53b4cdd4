/** Which rows of the matrix are in the page: those in sight, and the one that keys act on. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';

/** A row by its number from 0, or room for rows that are not in the page. */
type RowSpan = { readonly row: number } | { readonly key: string; readonly px: number };

/** As in matrix.css: between rows, and the height of one in which little is said. */
const GAP_PX = 10;
const ROW_PX = 84;
/** About what stands above the first row. Rows kept ready beyond each edge make up for what it is more or less. */
const ABOVE_PX = 220;
const OVERSCAN = 6;

/** @param kept the row that stays in the page wherever it is scrolled to, since it has the focus; -1 for none. */
export const useRows = (
  count: number,
  kept: number,
  table: React.RefObject<HTMLElement | null>,
): {
  readonly spans: readonly RowSpan[];
  readonly measure: (row: Element | null) => void;
  /** How many rows Page Up and Page Down go past, so that the last one in sight stays there. */
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
 * The rows in order, with room for the others between them.
 * @param shown the rows in the page in order, with their places from the top of the first row.
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
