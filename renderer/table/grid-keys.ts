/** What keys do in the grid: those of spreadsheets. */
import type { KeyboardEvent } from 'react';
import { useDocument } from '../state/document.ts';
import { notify } from '../state/session.ts';
import { destinationOf, type GridFocus, type Place } from './grid-focus.ts';
import { sortBy, useTable } from './table-state.ts';
import { clearCells, fillDown } from './table-work.ts';

/** Makes a cell the active one; where `isExtending` the block reaches from where it started to there. */
export const goTo = ({ row, column }: Place, { rows, columns }: GridFocus, isExtending: boolean): void => {
  const cell = { id: rows[row] ?? '', key: columns[column]?.key ?? '' };
  useTable.setState(({ anchor, active }) => ({
    active: cell,
    anchor: isExtending && cell.id !== '' ? (anchor ?? active ?? cell) : cell,
    editing: null,
  }));
};

const selectAllCells = (focus: GridFocus): void => {
  const { rows, columns } = focus;
  useTable.setState({
    anchor: { id: rows[0] ?? '', key: columns[0]?.key ?? '' },
    active: { id: rows.at(-1) ?? '', key: columns.at(-1)?.key ?? '' },
  });
};

/** Opens the active cell for editing. Says why where it can't be. */
export const startEditing = ({ rows, columns, active }: GridFocus, typed?: string): void => {
  const [id, column] = [rows[active.row], columns[active.column]];
  if (id === undefined || !column) return;
  if (useDocument.getState().readOnly) {
    notify('This model is open for reading only.', 'problem');
    return;
  }
  if (!column.edit) {
    notify(`${column.title} can't be changed here: it follows from the model.`);
    return;
  }
  useTable.setState({ editing: { id, key: column.key, ...(typed === undefined ? {} : { typed }) } });
};

/** Carries a key out. True where it did: the key is then no one else's. */
export const gridKey = (event: KeyboardEvent, focus: GridFocus): boolean => {
  const { active, columns } = focus;
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.altKey) return false;
  const destination = destinationOf(event, focus);
  if (destination) {
    goTo(destination, focus, event.shiftKey);
    return true;
  }
  if (active.row < 0) {
    if (event.key !== 'Enter' && event.key !== ' ') return false;
    sortBy(columns[active.column]?.key ?? '');
    return true;
  }
  if (isCommand) {
    const letter = event.key.toLowerCase();
    if (letter === 'a') selectAllCells(focus);
    else if (letter === 'd') fillDown(focus);
    else return false;
    return true;
  }
  switch (event.key) {
    case 'Enter':
    case 'F2':
      startEditing(focus);
      return true;
    case 'Delete':
    case 'Backspace':
      clearCells(focus);
      return true;
    case 'Escape':
      goTo(active, focus, false);
      return true;
  }
  if (event.key.length !== 1 || event.nativeEvent.isComposing) return false;
  startEditing(focus, event.key);
  return true;
};
