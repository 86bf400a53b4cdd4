/** What is done in the grouping matrix: to the chosen cell, its grouping, or all of them. */
import { Ban, CircleDashed, Pencil, Plus, SquareCheck, Trash2 } from 'lucide-react';
import type { Command } from '../../shared/model/apply.ts';
import { childrenOf, rowsReferringTo } from '../../shared/model/model.ts';
import { nameKey } from '../../shared/model/same-name.ts';
import { currentCamera } from '../canvas/camera.ts';
import { currentModel, perform, useDocument } from '../state/document.ts';
import { type CellPlace, choosePlace, chosenCell, startTyping, useMatrix } from '../state/matrix-cell.ts';
import { useSession } from '../state/session.ts';
import { reveal } from '../state/view.ts';
import type { Action } from './action.ts';
import { cellAt, realisePlace, selectedPlace } from './place-actions.ts';

const isMatrix = () => useDocument.getState().replica !== null && useSession.getState().view === 'matrix';
const isEditable = () => isMatrix() && !useDocument.getState().readOnly;

/** The cell an action is about: the one chosen in the matrix, or the place selected on the canvas. */
const subject = (): CellPlace | null => (isMatrix() ? chosenCell() : selectedPlace());
const isOnEditable = () => subject() !== null && !useDocument.getState().readOnly;
const record = () => {
  const place = subject();
  return place ? cellAt(place) : undefined;
};
/** The grouping that is chosen, by its head or by one of its cells. */
const chosenGrouping = () => {
  const place = isMatrix() ? useMatrix.getState().place : selectedPlace();
  return place ? currentModel().rows.grouping.get(place.groupingId) : undefined;
};

const onCell = (command: (place: CellPlace) => Command) => () => {
  const place = subject();
  if (place) perform(command(place));
};

/**
 * Takes in what was typed into a cell: nothing makes a gap, "none" says so on purpose, the code or name of a block of
 * that column names it. Other words are the name of a new block in a gap, and a new name where a block is named already.
 */
export const typeIntoCell = (place: CellPlace, text: string): void => {
  const typed = text.trim();
  const model = currentModel();
  const block = model.rows.process.get(cellAt(place)?.realisedById ?? '');
  if (block && typed === block.name) return;
  const isOther =
    typed === '' ||
    nameKey(typed) === 'none' ||
    childrenOf(model, place.processId).some(
      ({ id, name }) => id !== block?.id && nameKey(name) === nameKey(typed),
    );
  if (block && !isOther) perform({ type: 'process.rename', id: block.id, name: typed });
  else if (typed !== '' || cellAt(place)) perform({ type: 'cell.fill', cells: [{ ...place, text: typed }] });
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
  if (!perform({ type: 'grouping.remove', id: grouping.id })) return;
  choosePlace(next ? { groupingId: next.id, processId: null } : null);
};

/** Shows a block of the matrix where it stands on the canvas. */
export const showOnCanvas = (id: string): void => {
  useSession.setState({ view: 'canvas' });
  reveal(currentModel(), id);
  requestAnimationFrame(() => requestAnimationFrame(() => currentCamera()?.show(id)));
};

export const matrixActions: readonly Action[] = [
  {
    id: 'matrix.type',
    name: 'Type into the cell or grouping',
    group: 'Matrix',
    icon: Pencil,
    shortcuts: ['F2', 'Enter'],
    isNative: true,
    applies: () => isEditable() && useMatrix.getState().place !== null,
    perform: () => startTyping(),
  },
  {
    id: 'matrix.realise',
    name: 'Realise the grouping in the cell',
    group: 'Matrix',
    icon: SquareCheck,
    shortcuts: ['Mod+Enter'],
    applies: () => isOnEditable() && record()?.state !== 'realised',
    perform: () => {
      const place = subject();
      if (place) realisePlace(place);
    },
  },
  {
    id: 'matrix.none',
    name: 'Say none on purpose',
    group: 'Matrix',
    icon: Ban,
    shortcuts: ['Mod+Shift+Enter'],
    applies: () => isOnEditable() && record()?.state !== 'none',
    perform: onCell((place) => ({ type: 'cell.setNone', places: [place] })),
  },
  {
    id: 'matrix.clear',
    name: 'Make a gap of the cell',
    group: 'Matrix',
    icon: CircleDashed,
    shortcuts: ['Delete'],
    isNative: true,
    applies: () => isOnEditable() && record() !== undefined,
    perform: onCell((place) => ({ type: 'cell.clear', places: [place] })),
  },
  {
    id: 'matrix.show',
    name: 'Show the block on the canvas',
    group: 'Matrix',
    applies: () => isMatrix() && typeof record()?.realisedById === 'string',
    perform: () => {
      const id = record()?.realisedById;
      if (id) showOnCanvas(id);
    },
  },
  {
    id: 'matrix.everywhere',
    name: 'Realise the grouping everywhere',
    group: 'Matrix',
    icon: SquareCheck,
    shortcuts: ['Mod+Alt+Enter'],
    applies: () => !useDocument.getState().readOnly && chosenGrouping() !== undefined,
    perform: () => {
      const grouping = chosenGrouping();
      if (grouping) perform({ type: 'grouping.realiseEverywhere', ids: [grouping.id] });
    },
  },
  {
    id: 'matrix.addGrouping',
    name: 'Add a grouping',
    group: 'Matrix',
    icon: Plus,
    applies: isEditable,
    perform: () => document.querySelector<HTMLInputElement>('#new-grouping')?.focus(),
  },
  {
    id: 'matrix.moveUp',
    name: 'Move the grouping up',
    group: 'Matrix',
    shortcuts: ['Alt+ArrowUp'],
    isNative: true,
    applies: () => isEditable() && chosenGrouping() !== undefined,
    perform: () => moveGrouping(-1),
  },
  {
    id: 'matrix.moveDown',
    name: 'Move the grouping down',
    group: 'Matrix',
    shortcuts: ['Alt+ArrowDown'],
    isNative: true,
    applies: () => isEditable() && chosenGrouping() !== undefined,
    perform: () => moveGrouping(1),
  },
  {
    id: 'matrix.removeGrouping',
    name: 'Remove the grouping with its cells',
    group: 'Matrix',
    icon: Trash2,
    applies: () => isEditable() && chosenGrouping() !== undefined,
    perform: removeGrouping,
  },
];
