import { ArrowDown, ArrowUp } from 'lucide-react';
import { useStore } from 'zustand';
import { say } from '../../../shared/words/messages.ts';
import { rangeOfWidth, setWidth } from '../../state/session/widths.ts';
import { classes } from '../../ui/classes.ts';
import { ResizeEdge } from '../../ui/ResizeEdge.tsx';
import type { Column, Kind } from '../column.ts';
import { titleOf } from '../column.ts';
import { columnWidthName, sortBy, tableStore } from '../table-state.ts';
import { words } from '../words.ts';
import { HEAD_PX } from './GridRow.tsx';

type GridHeadProps = {
  kind: Kind;
  columns: readonly Column[];
  /** Where each column starts, in px. */
  lefts: readonly number[];
  width: number;
  /** How many columns stay in place when the others are scrolled. */
  frozen: number;
  /** The column whose header is the active cell; -1 if none is. */
  active: number;
  /** The column whose edge can be reached by Tab. */
  tabStop: number;
  domId: (row: number, column: number) => string;
};

/** The row of column titles: clicking one sorts by it. */
export const GridHead = (props: GridHeadProps) => {
  const { kind, columns, lefts, width, frozen, active, tabStop, domId } = props;
  const sort = useStore(tableStore, (state) => state.sort);
  return (
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
            aria-label={titleOf(column)}
            aria-colindex={i + 1}
            aria-sort={sortWord(sort?.key === column.key ? sort.isDescending : null)}
            className={classes(
              'grid-cell grid-header',
              column.look === 'number' && 'grid-number',
              i < frozen && 'grid-frozen',
              i === active && 'grid-active',
            )}
            style={{ width: column.width, ...(i < frozen ? { left: lefts[i] } : {}) }}
            onClick={() => sortBy(column.key)}
          >
            <span className="grid-text">{titleOf(column)}</span>
            {sort?.key === column.key &&
              (sort.isDescending ? <ArrowDown size={13} aria-hidden /> : <ArrowUp size={13} aria-hidden />)}
            <ColumnEdge kind={kind} column={column} isTabStop={i === tabStop} />
          </div>
        ))}
      </div>
    </div>
  );
};

type ColumnEdgeProps = { kind: Kind; column: Column; isTabStop: boolean };

const ColumnEdge = ({ kind, column, isTabStop }: ColumnEdgeProps) => {
  const name = columnWidthName(kind, column);
  return (
    <ResizeEdge
      label={say(words.columnWidth, { column: titleOf(column) })}
      side="end"
      {...rangeOfWidth(name)}
      width={column.width}
      isTabStop={isTabStop}
      onResize={(px) => setWidth(name, px)}
    />
  );
};

const sortWord = (isDescending: boolean | null) =>
  isDescending === null ? 'none' : isDescending ? 'descending' : 'ascending';
