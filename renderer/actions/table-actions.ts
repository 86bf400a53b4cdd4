/** What is done in the table, beside what its keys do. */
import { ArrowDownToLine, ListFilter, Rows3, Table2 } from 'lucide-react';
import { useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import type { Kind } from '../table/column.ts';
import { currentGrid } from '../table/current-grid.ts';
import { startEditing } from '../table/grid-keys.ts';
import { KINDS } from '../table/kinds.ts';
import { isFiltering, NO_FILTER } from '../table/rows.ts';
import { setFilter, showKind, sortBy, useTable } from '../table/table-state.ts';
import { clearCells, fillDown } from '../table/table-work.ts';
import type { Action } from './action.ts';

const isOpen = () => useDocument.getState().replica !== null;
const isHere = () => isOpen() && useSession.getState().view === 'table';
const isAtCells = () => isHere() && currentGrid() !== null && useTable.getState().active !== null;
const isEditable = () => isAtCells() && !useDocument.getState().readOnly;

const atCells = (perform: (focus: Parameters<typeof fillDown>[0]) => void) => () => {
  const grid = currentGrid();
  if (!grid) return;
  grid.focusGrid();
  perform(grid.focus.current);
};

const listing = ({ name, words }: Kind): Action => ({
  id: `table.${name}`,
  name: `List the ${words[1]} in the table`,
  group: 'View',
  icon: Table2,
  applies: isOpen,
  perform: () => {
    showKind(name);
    useSession.setState({ view: 'table', editing: null });
  },
});

export const tableActions: readonly Action[] = [
  ...KINDS.map(listing),
  {
    id: 'table.find',
    name: 'Find in the table',
    group: 'Edit',
    icon: ListFilter,
    applies: isHere,
    perform: () => document.querySelector<HTMLInputElement>('.table-find input')?.focus(),
  },
  {
    id: 'table.showAll',
    name: 'Show all rows of the table',
    group: 'View',
    icon: Rows3,
    applies: () => isHere() && isFiltering(useTable.getState().filter),
    perform: () => setFilter(NO_FILTER),
  },
  {
    id: 'table.sort',
    name: 'Sort the table by this column',
    group: 'View',
    applies: isAtCells,
    perform: atCells(({ columns, active }) => sortBy(columns[active.column]?.key ?? '')),
  },
  {
    id: 'table.edit',
    name: 'Edit the cell',
    group: 'Edit',
    applies: isEditable,
    perform: atCells((focus) => startEditing(focus)),
  },
  {
    id: 'table.fillDown',
    name: 'Fill the selected cells down',
    group: 'Edit',
    icon: ArrowDownToLine,
    applies: isEditable,
    perform: atCells(fillDown),
  },
  {
    id: 'table.clear',
    name: 'Empty the selected cells',
    group: 'Edit',
    applies: isEditable,
    perform: atCells(clearCells),
  },
];
