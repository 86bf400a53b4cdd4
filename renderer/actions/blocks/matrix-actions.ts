/** Actions of the grouping matrix: on the chosen cell or its grouping. */

import { Ban, CircleDashed, Pencil, Plus, SquareCheck, Trash2 } from 'lucide-react';
import type { EditCommand } from '../../../shared/model/apply.ts';
import { childrenOf, rowsReferringTo } from '../../../shared/model/model.ts';
import { nameKey } from '../../../shared/words/fold.ts';
import { currentModel, documentStore, perform } from '../../state/document/document.ts';
import {
  type CellKey,
  chooseCell,
  chosenCell,
  matrixStore,
  startTyping,
} from '../../state/session/matrix-cell.ts';
import { sessionStore } from '../../state/session/session.ts';
import { goToBlock } from '../../state/view/go-to-block.ts';
import type { Action } from '../action.ts';
import { words as names } from '../names/blocks/words.ts';
import { cellAt, cellOnCanvas, realiseCell } from './cell-actions.ts';
import { clearCells, deleteRecord } from './deleting.ts';

const isMatrix = () => documentStore.getState().replica !== null && sessionStore.getState().view === 'matrix';
const isEditable = () => isMatrix() && !documentStore.getState().readOnly;

/** The cell that an action applies to: the one chosen in the matrix, or the one selected on the canvas. */
const subject = (): CellKey | null => (isMatrix() ? chosenCell() : cellOnCanvas());
const isOnEditable = () => subject() !== null && !documentStore.getState().readOnly;
const record = () => {
  const cellKey = subject();
  return cellKey ? cellAt(cellKey) : undefined;
};
/** The grouping that is chosen, by its head or by one of its cells. */
const chosenGrouping = () => {
  const cellKey = isMatrix() ? matrixStore.getState().place : cellOnCanvas();
  return cellKey ? currentModel().rows.grouping.get(cellKey.groupingId) : undefined;
};

const onCell = (command: (cellKey: CellKey) => EditCommand) => () => {
  const cellKey = subject();
  if (cellKey) perform(command(cellKey));
};

/**
 * Applies what was typed into a cell: nothing clears it, “none” marks it as none, and the code or name of a block of that
 * column chooses that block. Any other text names a new block if the cell is a gap, and renames the block if it has one.
 */
export const typeIntoCell = (cellKey: CellKey, text: string): void => {
  const typed = text.trim();
  const model = currentModel();
  const block = model.rows.process.get(cellAt(cellKey)?.realisedById ?? '');
  if (block && typed === block.name) return;
  const isOther =
    typed === '' ||
    nameKey(typed) === 'none' ||
    childrenOf(model, cellKey.processId).some(
      ({ id, name }) => id !== block?.id && nameKey(name) === nameKey(typed),
    );
  if (block && !isOther) perform({ type: 'process.rename', id: block.id, name: typed });
  else if (typed === '' && cellAt(cellKey)) clearCells([cellKey]);
  else if (typed !== '') perform({ type: 'cell.fill', cells: [{ ...cellKey, text: typed }] });
};

/** Moves the chosen grouping up or down among the others. */
export const moveGrouping = (by: -1 | 1): void => {
  const grouping = chosenGrouping();
  if (!grouping) return;
  const all = rowsReferringTo(currentModel(), 'grouping', 'processId', grouping.processId);
  const at = all.findIndex(({ id }) => id === grouping.id);
  if (at + by < 0 || at + by >= all.length) return;
  const before = by === -1 ? all[at - 1] : all[at + 2];
  perform({ type: 'grouping.move', id: grouping.id, before: before?.id ?? null });
};

const removeGrouping = (): void => {
  const grouping = chosenGrouping();
  if (!grouping) return;
  const all = rowsReferringTo(currentModel(), 'grouping', 'processId', grouping.processId);
  const at = all.findIndex(({ id }) => id === grouping.id);
  const next = all[at + 1] ?? all[at - 1];
  if (!deleteRecord({ type: 'grouping.remove', id: grouping.id })) return;
  chooseCell(next ? { groupingId: next.id, processId: null } : null);
};

export const matrixActions: readonly Action[] = [
  {
    id: 'matrix.type',
    name: names.editCell,
    group: 'Matrix',
    icon: Pencil,
    shortcuts: ['F2', 'Enter'],
    isNative: true,
    applies: () => isEditable() && matrixStore.getState().place !== null,
    perform: () => startTyping(),
  },
  {
    id: 'matrix.realise',
    name: names.realise,
    group: 'Matrix',
    icon: SquareCheck,
    shortcuts: ['Mod+Enter'],
    applies: () => isOnEditable() && record()?.state !== 'realised',
    perform: () => {
      const cellKey = subject();
      if (cellKey) realiseCell(cellKey);
    },
  },
  {
    id: 'matrix.none',
    name: names.markAsNone,
    group: 'Matrix',
    icon: Ban,
    shortcuts: ['Mod+Shift+Enter'],
    applies: () => isOnEditable() && record()?.state !== 'none',
    perform: onCell((cellKey) => ({ type: 'cell.setNone', places: [cellKey] })),
  },
  {
    id: 'matrix.clear',
    name: names.clearCell,
    group: 'Matrix',
    icon: CircleDashed,
    shortcuts: ['Delete'],
    isNative: true,
    applies: () => isOnEditable() && record() !== undefined,
    perform: () => {
      const cellKey = subject();
      if (cellKey) clearCells([cellKey]);
    },
  },
  {
    id: 'matrix.show',
    name: names.showBlock,
    group: 'Matrix',
    applies: () => isMatrix() && typeof record()?.realisedById === 'string',
    perform: () => {
      const id = record()?.realisedById;
      if (id) goToBlock(id);
    },
  },
  {
    id: 'matrix.everywhere',
    name: names.realiseInAllGaps,
    group: 'Matrix',
    needs: 'owner',
    icon: SquareCheck,
    shortcuts: ['Mod+Alt+Enter'],
    applies: () => !documentStore.getState().readOnly && chosenGrouping() !== undefined,
    perform: () => {
      const grouping = chosenGrouping();
      if (grouping) perform({ type: 'grouping.realiseEverywhere', ids: [grouping.id] });
    },
  },
  {
    id: 'matrix.addGrouping',
    name: names.addGrouping,
    group: 'Matrix',
    icon: Plus,
    applies: isEditable,
    perform: () => document.querySelector<HTMLInputElement>('#new-grouping')?.focus(),
  },
  {
    id: 'matrix.moveUp',
    name: names.moveGroupingUp,
    group: 'Matrix',
    shortcuts: ['Alt+ArrowUp'],
    isNative: true,
    applies: () => isEditable() && chosenGrouping() !== undefined,
    perform: () => moveGrouping(-1),
  },
  {
    id: 'matrix.moveDown',
    name: names.moveGroupingDown,
    group: 'Matrix',
    shortcuts: ['Alt+ArrowDown'],
    isNative: true,
    applies: () => isEditable() && chosenGrouping() !== undefined,
    perform: () => moveGrouping(1),
  },
  {
    id: 'matrix.removeGrouping',
    name: names.deleteGrouping,
    group: 'Matrix',
    needs: 'owner',
    icon: Trash2,
    applies: () => isEditable() && chosenGrouping() !== undefined,
    perform: removeGrouping,
  },
];
