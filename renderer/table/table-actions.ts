/** Actions of the table. Its keys are in grid-keys.ts. */
import { ArrowDownToLine, ListFilter, Rows3, Table2 } from 'lucide-react';
import { say } from '../../shared/words/messages.ts';
import type { Action } from '../actions/action.ts';
import { documentStore } from '../state/document/document.ts';
import { sessionStore } from '../state/session/session.ts';
import type { Kind } from './column.ts';
import { currentGrid } from './grid/current-grid.ts';
import { startEditing } from './grid/grid-keys.ts';
import { clearCells, fillDown } from './grid/table-work.ts';
import { KINDS } from './kinds.ts';
import { isFiltering, NO_FILTER } from './rows.ts';
import { setFilter, showKind, sortBy, tableStore } from './table-state.ts';
import { words } from './words.ts';

const isOpen = () => documentStore.getState().replica !== null;
const isHere = () => isOpen() && sessionStore.getState().view === 'table';
const isAtCells = () => isHere() && currentGrid() !== null && tableStore.getState().active !== null;
const isEditable = () => isAtCells() && !documentStore.getState().readOnly;

const atCells = (perform: (focus: Parameters<typeof fillDown>[0]) => void) => () => {
  const grid = currentGrid();
  if (!grid) return;
  grid.focusGrid();
  perform(grid.focus.current);
};

const listing = ({ name, needs }: Kind): Action => ({
  id: `table.${name}`,
  name: () => say(words.list, { kind: name }),
  group: 'View',
  ...(needs && { needs }),
  icon: Table2,
  applies: isOpen,
  perform: () => {
    showKind(name);
    sessionStore.setState({ view: 'table', editing: null });
  },
});

export const tableActions: readonly Action[] = [
  ...KINDS.map(listing),
  {
    id: 'table.find',
    name: words.find,
    group: 'Edit',
    icon: ListFilter,
    applies: isHere,
    perform: () => document.querySelector<HTMLInputElement>('.table-find input')?.focus(),
  },
  {
    id: 'table.showAll',
    name: words.showAllRows,
    group: 'View',
    icon: Rows3,
    applies: () => isHere() && isFiltering(tableStore.getState().filter),
    perform: () => setFilter(NO_FILTER),
  },
  {
    id: 'table.sort',
    name: words.sort,
    group: 'View',
    applies: isAtCells,
    perform: atCells(({ columns, active }) => sortBy(columns[active.column]?.key ?? '')),
  },
  {
    id: 'table.edit',
    name: words.editCell,
    group: 'Edit',
    applies: isEditable,
    perform: atCells((focus) => startEditing(focus)),
  },
  {
    id: 'table.fillDown',
    name: words.fillDown,
    group: 'Edit',
    icon: ArrowDownToLine,
    applies: isEditable,
    perform: atCells(fillDown),
  },
  {
    id: 'table.clear',
    name: words.clear,
    group: 'Edit',
    applies: isEditable,
    perform: atCells(clearCells),
  },
];
