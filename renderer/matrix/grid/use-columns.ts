/** Which columns of the matrix are rendered: the visible ones, and the one with the focus. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { widthStore } from '../../state/session/widths.ts';

/** A column by its number from 0, or the width of columns that aren’t rendered. */
export type Span = { readonly column: number } | { readonly key: string; readonly px: number };

/** As in matrix.css: between cells, and from the left edge to the first column. */
const GAP_PX = 10;
const HEAD_PX = 200;
/** Columns rendered beyond each edge. */
const OVERSCAN = 4;

/** Four variants fit between both panels on common screens. */
const cellWidth = (windowPx: number): number => Math.round(Math.min(156, Math.max(120, windowPx * 0.094)));

const onResize = (listener: () => void) => {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
};

/** @param kept the column with the focus, which stays rendered wherever the matrix is scrolled to; -1 for none. */
export const useColumns = (
  count: number,
  kept: number,
  table: React.RefObject<HTMLElement | null>,
): { readonly cellPx: number; readonly spans: readonly Span[] } => {
  const defaultPx = useSyncExternalStore(onResize, () => cellWidth(window.innerWidth));
  const cellPx = useStore(widthStore, ({ widths }) => widths.matrix) ?? defaultPx;
  const pitch = cellPx + GAP_PX;
  const virtual = useVirtualizer({
    horizontal: true,
    count,
    getScrollElement: () => table.current?.closest<HTMLElement>('.matrix') ?? null,
    estimateSize: () => pitch,
    overscan: OVERSCAN,
    scrollMargin: HEAD_PX,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(kept < 0 ? [] : [kept])])],
  });
  // The sizes that it has measured by are remembered.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the estimate is read again for another width.
  useEffect(() => virtual.measure(), [pitch]);
  const shown = virtual.getVirtualItems().map(({ index }) => index);
  return { cellPx, spans: spansOf(shown, count, pitch) };
};

/** The columns in order, with the widths of the others between them. */
export const spansOf = (shown: readonly number[], count: number, pitch: number): Span[] => {
  const spans: Span[] = [];
  let next = 0;
  const skipTo = (column: number) => {
    if (column > next) spans.push({ key: `before ${column}`, px: (column - next) * pitch - GAP_PX });
  };
  for (const column of shown.filter((index) => index < count).toSorted((a, b) => a - b)) {
    skipTo(column);
    spans.push({ column });
    next = column + 1;
  }
  skipTo(count);
  return spans;
};
