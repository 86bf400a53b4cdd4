import { type MouseEvent, memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { STATUSES } from '../../../shared/model/records/process.ts';
import { useModel } from '../../parts/use-model.ts';
import { classes } from '../../ui/classes.ts';
import { StatusMark } from '../../ui/marks/StatusMark.tsx';
import type { Column } from '../column.ts';
import { type After, CellEditor } from './CellEditor.tsx';

/** Height of a row and of the header, in px. */
export const ROW_PX = 30;
export const HEAD_PX = 34;

type GridRowProps = {
  id: string;
  /** From 0. */
  index: number;
  top: number;
  columns: readonly Column[];
  /** Left edge of each column in px, and the width of all. */
  lefts: readonly number[];
  width: number;
  /** How many columns stay in place when the others are scrolled. */
  frozen: number;
  /** The columns of the selected block in this row; -1 if there are none. */
  from: number;
  to: number;
  /** The active column; -1 if the active cell is in another row. */
  active: number;
  /** Key of the column that is being edited in this row, and the letter that opened it. */
  editing: string | null;
  typed: string | undefined;
  domId(row: number, column: number): string;
  onCell(event: MouseEvent, row: number, column: number): void;
  onEdit(row: number, column: number): void;
  onEnd(after: After): void;
};

export const GridRow = memo((props: GridRowProps) => {
  const { id, index, top, columns, lefts, width, frozen, from, to, active, editing } = props;
  const texts = useModel(useShallow((model) => columns.map(({ text }) => text(model, id))));
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid names the active cell by aria-activedescendant.
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={from >= 0}
      className="grid-row"
      style={{ height: ROW_PX, width, transform: `translateY(${top}px)` }}
    >
      {columns.map((column, i) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the grid names the active cell by aria-activedescendant.
        <div
          key={column.key}
          id={props.domId(index, i)}
          role="gridcell"
          aria-colindex={i + 1}
          aria-selected={i >= from && i <= to}
          aria-readonly={column.edit ? undefined : true}
          className={classes(
            'grid-cell',
            column.look && `grid-${column.look}`,
            i < frozen && 'grid-frozen',
            i >= from && i <= to && 'grid-selected',
            i === active && 'grid-active',
          )}
          style={{ width: column.width, ...(i < frozen ? { left: lefts[i] } : {}) }}
          onMouseDown={(event) => props.onCell(event, index, i)}
          onMouseEnter={(event) => event.buttons === 1 && props.onCell(event, index, i)}
          onDoubleClick={() => props.onEdit(index, i)}
        >
          {editing === column.key ? (
            <CellEditor id={id} column={column} typed={props.typed} onEnd={props.onEnd} />
          ) : (
            <CellText column={column} text={texts[i] ?? ''} />
          )}
        </div>
      ))}
    </div>
  );
});

const CellText = ({ column: { look }, text }: { column: Column; text: string }) => {
  const status = look === 'status' ? STATUSES.find((known) => known === text) : undefined;
  if (status) return <StatusMark status={status} />;
  return (
    <span className="grid-text" title={text.length > 24 ? text.slice(0, 400) : undefined} dir="auto">
      {text}
    </span>
  );
};
