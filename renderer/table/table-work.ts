/** What is done to cells: editing, clearing, filling down, copying and pasting. */
import { readCells, writeCells } from '../../shared/model/tsv.ts';
import { currentModel, perform } from '../state/document.ts';
import { notify } from '../state/session.ts';
import { counted } from '../ui/counted.ts';
import { type Block, type Filled, fill, textsOf, writtenIn } from './cells.ts';
import type { Column } from './column.ts';
import { type GridFocus, rangeOf } from './grid-focus.ts';

/** More cells than these are not copied at once: no spreadsheet would take them. */
const MOST_COPIED = 2_000_000;

const blockIn = ({ rows, columns, ...focus }: GridFocus): Block => {
  const { top, bottom, left, right } = rangeOf(focus);
  return { ids: rows.slice(top, bottom + 1), columns: columns.slice(left, right + 1) };
};

/** The cells from the first selected one on. */
const roomIn = ({ rows, columns, ...focus }: GridFocus): Block => {
  const { top, left } = rangeOf(focus);
  return { ids: rows.slice(top), columns: columns.slice(left) };
};

const carryOut = ({ command, changed, left, why }: Filled): void => {
  if (command && !perform(command)) return;
  if (left > 0)
    notify(
      changed > 0
        ? `${counted(changed, 'cell')} changed, ${left.toLocaleString('en')} left as before: ${why}`
        : why,
      'problem',
    );
};

/** The selected cells as text for a spreadsheet. */
export const copiedCells = (focus: GridFocus): string | undefined => {
  const block = blockIn(focus);
  if (block.ids.length * block.columns.length > MOST_COPIED) {
    notify(`More than ${counted(MOST_COPIED, 'cell')} can't be copied at once. Select fewer.`, 'problem');
    return undefined;
  }
  return writeCells(textsOf(currentModel(), block));
};

export const pasteCells = (focus: GridFocus, text: string): void => {
  const texts = readCells(text);
  if (texts.length === 0) {
    notify('There is no text on the clipboard. Copy some cells first.');
    return;
  }
  carryOut(fill(currentModel(), texts, blockIn(focus), roomIn(focus)));
};

/** Empties the selected cells, those that may be empty. */
export const clearCells = (focus: GridFocus): void => {
  const { ids, columns } = blockIn(focus);
  const block = { ids, columns: columns.filter(({ edit }) => !edit?.staysWhenCleared) };
  carryOut(fill(currentModel(), [['']], block, block));
};

/** Puts what stands in the first selected row into the rows below it. */
export const fillDown = (focus: GridFocus): void => {
  const block = blockIn(focus);
  const [first] = textsOf(currentModel(), { ...block, ids: block.ids.slice(0, 1) });
  if (!first || block.ids.length < 2) {
    notify('Select the cells below as well, then fill them.');
    return;
  }
  const below = { ...block, ids: block.ids.slice(1) };
  carryOut(fill(currentModel(), [first], below, below));
};

/** Puts a typed text into one cell. False where it was not accepted; the reason has then been told. */
export const keepCell = (id: string, column: Column, text: string): boolean => {
  const model = currentModel();
  const { edit } = column;
  if (!edit || text === writtenIn(model, id, column)) return true;
  const commands = edit.commands(model, id, text);
  if (typeof commands === 'string') {
    notify(commands, 'problem');
    return false;
  }
  const [only] = commands;
  if (!only) return true;
  const label = `Change ${column.title.toLowerCase()} in the table`;
  return perform(commands.length === 1 ? only : { type: 'batch', label, commands: [...commands] }) !== null;
};
