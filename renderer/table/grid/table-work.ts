/** Editing, clearing, filling down, copying and pasting cells. */

import { readCells, writeCells } from '../../../shared/lists/text/cells.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { currentModel, performUntold } from '../../state/document/document.ts';
import { notify } from '../../state/session/session.ts';
import { type Column, titleOf } from '../column.ts';
import { words } from '../words.ts';
import { type Block, type Filled, fill, textsOf, writtenIn } from './cells.ts';
import { type GridFocus, rangeOf } from './grid-focus.ts';

/** More cells than these are not copied at once: no spreadsheet would take them. */
const MAX_COPIED = 2_000_000;

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
  if (command && !performUntold(command)) return;
  if (left > 0) notify(changed > 0 ? say(words.changedSome, { changed, left, reason: why }) : why, 'problem');
};

/** The selected cells as text for a spreadsheet. */
export const copiedCells = (focus: GridFocus): string | undefined => {
  const block = blockIn(focus);
  if (block.ids.length * block.columns.length > MAX_COPIED) {
    notify(say(words.copyTooMany, { max: MAX_COPIED }), 'problem');
    return undefined;
  }
  return writeCells(textsOf(currentModel(), block));
};

export const pasteCells = (focus: GridFocus, text: string): void => {
  const texts = readCells(text);
  if (texts.length === 0) {
    notify(say(words.nothingToPaste));
    return;
  }
  carryOut(fill(currentModel(), texts, blockIn(focus), roomIn(focus)));
};

/** Clears the selected cells that may be empty. */
export const clearCells = (focus: GridFocus): void => {
  const { ids, columns } = blockIn(focus);
  const block = { ids, columns: columns.filter(({ edit }) => !edit?.staysWhenCleared) };
  carryOut(fill(currentModel(), [['']], block, block));
};

/** Copies the first selected row into the selected rows below it. */
export const fillDown = (focus: GridFocus): void => {
  const block = blockIn(focus);
  const [first] = textsOf(currentModel(), { ...block, ids: block.ids.slice(0, 1) });
  if (!first || block.ids.length < 2) {
    notify(say(words.selectBelow));
    return;
  }
  const below = { ...block, ids: block.ids.slice(1) };
  carryOut(fill(currentModel(), [first], below, below));
};

/** Saves a typed text in a cell. False if it was refused; the reason has then been shown. */
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
  const label = say(words.changeColumn, { column: quoted(titleOf(column)) });
  return (
    performUntold(commands.length === 1 ? only : { type: 'batch', label, commands: [...commands] }) !== null
  );
};
