/**
 * A grid of our own over a flat list of rows: only those on screen are in the page, so 100,000 cost as much as fifty.
 * The grid has the focus and names its active cell; the keys are in grid-keys.ts.
 */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type MouseEvent, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { select } from '../state/view.ts';
import { classes } from '../ui/classes.ts';
import type { After } from './CellEditor.tsx';
import type { Column, Kind } from './column.ts';
import { mountGrid } from './current-grid.ts';
import { FROZEN, GridRow, HEAD_PX, ROW_PX } from './GridRow.tsx';
import { type GridFocus, type Place, placeOf, rangeOf } from './grid-focus.ts';
import { goTo, gridKey, startEditing } from './grid-keys.ts';
import { sortBy, useTable } from './table-state.ts';
import { useCellClipboard } from './use-cell-clipboard.ts';

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
    useTable((state) => state.active),
    rows,
    columns,
  );
  const anchor = placeOf(
    useTable((state) => state.anchor),
    rows,
    columns,
  );
  const editing = useTable((state) => state.editing);
  const sort = useTable((state) => state.sort);
  const isReadOnly = useDocument((state) => state.readOnly);
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
  useSelectionOf(kind, rows, { top, bottom });

  const scrollTo = useRef((index: number) => virtual.scrollToIndex(index, { align: 'auto' }));
  useEffect(() => {
    if (active.row >= 0) scrollTo.current(active.row);
  }, [active.row]);
  useEffect(() => {
    const element = grid.current;
    if (!element || active.column < FROZEN) return;
    const frozen = lefts[FROZEN] ?? 0;
    const [from, size] = [lefts[active.column] ?? 0, columns[active.column]?.width ?? 0];
    if (from - frozen < element.scrollLeft) element.scrollLeft = from - frozen;
    else if (from + size > element.scrollLeft + element.clientWidth)
      element.scrollLeft = from + size - element.clientWidth;
  }, [active.column, columns, lefts]);

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
      aria-label={kind.title}
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
      <div role="rowgroup" className="grid-head" style={{ width, height: HEAD_PX }}>
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid names the active cell by aria-activedescendant. */}
        <div role="row" aria-rowindex={1} className="grid-head-row">
          {columns.map((column, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter sorts from the header cell, see grid-keys.ts.
            // biome-ignore lint/a11y/useFocusableInteractive: the grid names the active cell by aria-activedescendant.
            <div
              key={column.key}
              id={domId(-1, i)}
              role="columnheader"
              aria-colindex={i + 1}
              aria-sort={sortWord(sort?.key === column.key ? sort.isDescending : null)}
              className={classes(
                'grid-cell grid-header',
                column.look === 'number' && 'grid-number',
                i < FROZEN && 'grid-frozen',
                active.row < 0 && i === active.column && 'grid-active',
              )}
              style={{ width: column.width, ...(i < FROZEN ? { left: lefts[i] } : {}) }}
              onClick={() => sortBy(column.key)}
            >
              <span className="grid-text">{column.title}</span>
              {sort?.key === column.key &&
                (sort.isDescending ? <ArrowDown size={13} aria-hidden /> : <ArrowUp size={13} aria-hidden />)}
            </div>
          ))}
        </div>
      </div>
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

const sortWord = (isDescending: boolean | null) =>
  isDescending === null ? 'none' : isDescending ? 'descending' : 'ascending';

const leftsOf = (columns: readonly Column[]): number[] => {
  let left = 0;
  return columns.map(({ width }) => {
    left += width;
    return left - width;
  });
};

/** More blocks than these are not selected along with their rows: the inspector could say nothing of them. */
const MOST_SELECTED = 1000;

/** The blocks of the rows with selected cells are selected everywhere, so that the inspector shows them. */
const useSelectionOf = (
  kind: Kind,
  rows: readonly string[],
  { top, bottom }: { top: number; bottom: number },
): void => {
  const isChosen = useTable((state) => state.active !== null && state.active.id !== '');
  useEffect(() => {
    if (!isChosen) return;
    const { replica } = useDocument.getState();
    if (!replica) return;
    const ids = rows
      .slice(top, Math.min(bottom + 1, top + MOST_SELECTED))
      .flatMap((id) => kind.processOf(replica.model, id) ?? []);
    const { selection } = useSession.getState();
    const next = [...new Set(ids)].filter((id) => replica.model.rows.process.has(id));
    if (next.length !== selection.length || next.some((id, i) => id !== selection[i])) select(next);
  }, [isChosen, kind, rows, top, bottom]);
};
