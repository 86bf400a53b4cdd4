/** What keys do in the grid: those of spreadsheets. */
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { shortcutOf } from '../../actions/action.ts';
import { typesText } from '../../actions/keys/key-press.ts';
import { documentStore } from '../../state/document/document.ts';
import { notify } from '../../state/session/session.ts';
import { titleOf } from '../column.ts';
import { sortBy, tableStore } from '../table-state.ts';
import { words } from '../words.ts';
import { destinationOf, type GridFocus, type Place } from './grid-focus.ts';
import { clearCells, fillDown } from './table-work.ts';

/** Activates a cell; if `isExtending`, the selection extends from its start to that cell. */
export const goTo = ({ row, column }: Place, { rows, columns }: GridFocus, isExtending: boolean): void => {
  const cell = { id: rows[row] ?? '', key: columns[column]?.key ?? '' };
  tableStore.setState(({ anchor, active }) => ({
    active: cell,
    anchor: isExtending && cell.id !== '' ? (anchor ?? active ?? cell) : cell,
    editing: null,
  }));
};

const selectAllCells = (focus: GridFocus): void => {
  const { rows, columns } = focus;
  tableStore.setState({
    anchor: { id: rows[0] ?? '', key: columns[0]?.key ?? '' },
    active: { id: rows.at(-1) ?? '', key: columns.at(-1)?.key ?? '' },
  });
};

/** Opens the active cell for editing, or shows why it can’t be edited. */
export const startEditing = ({ rows, columns, active }: GridFocus, typed?: string): void => {
  const [id, column] = [rows[active.row], columns[active.column]];
  if (id === undefined || !column) return;
  if (documentStore.getState().readOnly) {
    notify(say(words.readOnly), 'problem');
    return;
  }
  if (!column.edit) {
    notify(say(words.computed, { column: quoted(titleOf(column)) }));
    return;
  }
  tableStore.setState({ editing: { id, key: column.key, ...(typed === undefined ? {} : { typed }) } });
};

/** Handles a key. True if it did: the key is then not passed on. */
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
    const pressed = shortcutOf(event.nativeEvent);
    if (pressed === 'Mod+A') selectAllCells(focus);
    else if (pressed === 'Mod+D') fillDown(focus);
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
  if (!typesText(event.nativeEvent)) return false;
  if (columns[active.column]?.edit?.choices) {
    startEditing(focus, event.key);
    return true;
  }
  flushSync(() => startEditing(focus, ''));
  if (tableStore.getState().editing === null) return true;
  // The letter goes to the field, which an input method may begin to compose in.
  event.stopPropagation();
  return false;
};
