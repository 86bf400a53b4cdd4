/**
 * A grid of our own over a flat list of rows: only those on screen are in the page, so 100,000 cost as much as fifty.
 * The grid has the focus and names its active cell; the keys are in grid-keys.ts.
 */

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { documentStore } from '../../state/document/document.ts';
import type { Column, Kind } from '../column.ts';
import { titleOf } from '../column.ts';
import { tableStore } from '../table-state.ts';
import type { After } from './CellEditor.tsx';
import { mountGrid } from './current-grid.ts';
import { GridHead } from './GridHead.tsx';
import { GridRow, HEAD_PX, ROW_PX } from './GridRow.tsx';
import { type GridFocus, type Place, placeOf, rangeOf } from './grid-focus.ts';
import { goTo, gridKey, startEditing } from './grid-keys.ts';
import { useCellClipboard } from './use-cell-clipboard.ts';
import { useRowSelection } from './use-row-selection.ts';

type GridProps = { kind: Kind; rows: readonly string[]; columns: readonly Column[] };

const STEPS: Record<After, Place> = {
  stay: { row: 0, column: 0 },
  down: { row: 1, column: 0 },
  up: { row: -1, column: 0 },
  right: { row: 0, column: 1 },
  left: { row: 0, column: -1 },
};

export const Grid = ({ kind, rows, columns }: GridProps) => {
  const grid = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const active = placeOf(
    useStore(tableStore, (state) => state.active),
    rows,
    columns,
  );
  const anchor = placeOf(
    useStore(tableStore, (state) => state.anchor),
    rows,
    columns,
  );
  const editing = useStore(tableStore, (state) => state.editing);
  const isReadOnly = useStore(documentStore, (state) => state.readOnly);
  const { top, bottom, left, right } = rangeOf({ active, anchor });
  const lefts = useMemo(() => leftsOf(columns), [columns]);
  const width = (lefts.at(-1) ?? 0) + (columns.at(-1)?.width ?? 0);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    scrollMargin: HEAD_PX,
    scrollPaddingStart: HEAD_PX,
    // The active row stays in the document, or what names it to assistive technology would point nowhere.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (active.row < 0 || indexes.includes(active.row)) return indexes;
      return [...indexes, active.row].sort((a, b) => a - b);
    },
  });

  const frozen = frozenIn(lefts, virtual.scrollRect?.width);

  const focus: GridFocus = {
    rows,
    columns,
    active,
    anchor,
    pageSize: Math.max(1, Math.floor(((grid.current?.clientHeight ?? 0) - HEAD_PX) / ROW_PX) - 1),
  };
  const latest = useRef(focus);
  useLayoutEffect(() => {
    latest.current = focus;
  });
  useCellClipboard(grid, latest);
  useEffect(() => mountGrid({ focus: latest, focusGrid: () => grid.current?.focus() }), []);
  useRowSelection(kind, rows, { top, bottom });

  const scrollTo = useRef((index: number) => virtual.scrollToIndex(index, { align: 'auto' }));
  useEffect(() => {
    if (active.row >= 0) scrollTo.current(active.row);
  }, [active.row]);
  useEffect(() => {
    const element = grid.current;
    if (!element || active.column < frozen) return;
    const frozenPx = lefts[frozen] ?? 0;
    const [from, size] = [lefts[active.column] ?? 0, columns[active.column]?.width ?? 0];
    if (from - frozenPx < element.scrollLeft) element.scrollLeft = from - frozenPx;
    else if (from + size > element.scrollLeft + element.clientWidth)
      element.scrollLeft = from + size - element.clientWidth;
  }, [active.column, columns, lefts, frozen]);

  const onCell = useCallback((event: MouseEvent, row: number, column: number) => {
    if (event.button !== 0 || event.defaultPrevented) return;
    const isDrag = event.type !== 'mousedown';
    goTo({ row, column }, latest.current, event.shiftKey || isDrag);
    if (isDrag) return;
    event.preventDefault();
    grid.current?.focus({ preventScroll: true });
  }, []);
  const onEdit = useCallback((row: number, column: number) => {
    startEditing({ ...latest.current, active: { row, column } });
  }, []);
  const onEnd = useCallback((after: After) => {
    const { active: from, rows: all, columns: shown } = latest.current;
    const [row, column] = [from.row + STEPS[after].row, from.column + STEPS[after].column];
    const isIn = row >= 0 && row < all.length && column >= 0 && column < shown.length;
    goTo(isIn ? { row, column } : from, latest.current, false);
    grid.current?.focus({ preventScroll: true });
  }, []);
  const domId = useCallback((row: number, column: number) => `${gridId}r${row}c${column}`, [gridId]);

  return (
    <div
      ref={grid}
      className="grid"
      role="grid"
      aria-label={titleOf(kind)}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      aria-readonly={isReadOnly}
      aria-activedescendant={domId(active.row, active.column)}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.target !== grid.current || !gridKey(event, focus)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <GridHead
        kind={kind}
        columns={columns}
        lefts={lefts}
        width={width}
        frozen={frozen}
        tabStop={active.column}
        active={active.row < 0 ? active.column : -1}
        domId={domId}
      />
      <div role="rowgroup" className="grid-body" style={{ width, height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const id = rows[index];
          if (id === undefined) return null;
          const isIn = index >= top && index <= bottom;
          const isEdited = editing?.id === id;
          return (
            <GridRow
              key={isEdited ? id : isFar(index, virtual.range) ? 'far' : index % SLOTS}
              id={id}
              index={index}
              top={start - HEAD_PX}
              columns={columns}
              lefts={lefts}
              width={width}
              frozen={frozen}
              from={isIn ? left : -1}
              to={isIn ? right : -1}
              active={index === active.row ? active.column : -1}
              editing={isEdited ? editing.key : null}
              typed={isEdited ? editing.typed : undefined}
              domId={domId}
              onCell={onCell}
              onEdit={onEdit}
              onEnd={onEnd}
            />
          );
        })}
      </div>
    </div>
  );
};

/** Rows kept ready beyond each edge of the screen. */
const OVERSCAN = 8;
/**
 * More rows than a screen shows. A row that leaves at one edge gives its elements to the one that comes at the other:
 * changing texts costs a fraction of making cells, so that fast scrolling stays smooth. A row being edited keeps its own.
 */
const SLOTS = 256;

/** Whether a row is only there because it is the active one. */
const isFar = (index: number, range: { startIndex: number; endIndex: number } | null): boolean =>
  range !== null && (index < range.startIndex - OVERSCAN || index > range.endIndex + OVERSCAN);

/** Columns that stay in place when the others are scrolled: code and name. */
const FROZEN = 2;
/** The least that must be left of the others, or none stays in place. */
const ROOM_PX = 160;

const frozenIn = (lefts: readonly number[], gridPx: number | undefined): number =>
  gridPx !== undefined && gridPx > 0 && (lefts[FROZEN] ?? 0) + ROOM_PX > gridPx ? 0 : FROZEN;

const leftsOf = (columns: readonly Column[]): number[] => {
  let left = 0;
  return columns.map(({ width }) => {
    left += width;
    return left - width;
  });
};
