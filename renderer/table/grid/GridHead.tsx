import { ArrowDown, ArrowUp } from 'lucide-react';
import { useStore } from 'zustand';
import { classes } from '../../ui/classes.ts';
import type { Column } from '../column.ts';
import { titleOf } from '../column.ts';
import { sortBy, tableStore } from '../table-state.ts';
import { FROZEN, HEAD_PX } from './GridRow.tsx';

type GridHeadProps = {
  columns: readonly Column[];
  /** Where each column starts, in px. */
  lefts: readonly number[];
  width: number;
  /** The column whose header is the active cell; -1 if none is. */
  active: number;
  domId: (row: number, column: number) => string;
};

/** The row of column titles: clicking one sorts by it. */
export const GridHead = ({ columns, lefts, width, active, domId }: GridHeadProps) => {
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
            aria-colindex={i + 1}
            aria-sort={sortWord(sort?.key === column.key ? sort.isDescending : null)}
            className={classes(
              'grid-cell grid-header',
              column.look === 'number' && 'grid-number',
              i < FROZEN && 'grid-frozen',
              i === active && 'grid-active',
            )}
            style={{ width: column.width, ...(i < FROZEN ? { left: lefts[i] } : {}) }}
            onClick={() => sortBy(column.key)}
          >
            <span className="grid-text">{titleOf(column)}</span>
            {sort?.key === column.key &&
              (sort.isDescending ? <ArrowDown size={13} aria-hidden /> : <ArrowUp size={13} aria-hidden />)}
          </div>
        ))}
      </div>
    </div>
  );
};

const sortWord = (isDescending: boolean | null) =>
  isDescending === null ? 'none' : isDescending ? 'descending' : 'ascending';
