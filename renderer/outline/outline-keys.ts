/** What keys do in the outline. */
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { childrenOf } from '../../shared/model/model.ts';
import { codeOf } from '../../shared/model/queries/codes.ts';
import { shortcutOf } from '../actions/action.ts';
import { deleteBlocks } from '../actions/blocks/deleting.ts';
import { whyNoStep } from '../actions/blocks/move-actions.ts';
import { moveBlocks } from '../actions/blocks/move-blocks.ts';
import { typeName } from '../actions/blocks/naming.ts';
import { type Direction, stepOf } from '../actions/blocks/steps.ts';
import { isTabbing } from '../actions/keys/tabbing.ts';
import { actionById, actionsOn } from '../actions/registry.ts';
import { currentModel, documentStore } from '../state/document/document.ts';
import { selectedBlocks } from '../state/session/selection.ts';
import { notify, sessionStore } from '../state/session/session.ts';
import { select, toggleSelected } from '../state/view/select.ts';
import { explode, unfold } from '../state/view/view.ts';
import { isBlock, type Row, rangeOf, rowStartingWith } from './rows.ts';
import { isTyping, wordWith } from './typed-word.ts';

type OutlineFocus = {
  readonly rows: readonly Row[];
  /** Index of the row that keys act on; -1 if there is none. */
  readonly active: number;
  /** Where a range selected with Shift starts. */
  readonly anchor: string;
  setActive(id: string): void;
  setAnchor(id: string): void;
  /** Number of rows that fit on the screen. */
  readonly pageSize: number;
};

const STEPS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'out',
  ArrowRight: 'in',
};

/** Handles a key. True if it did, so that nothing else handles it. */
export const outlineKey = (event: KeyboardEvent, focus: OutlineFocus): boolean => {
  const { rows, active } = focus;
  const row = rows[active];
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.altKey) {
    const direction = STEPS[event.key];
    if (!direction || isCommand) return false;
    stepSelected(direction);
    return true;
  }
  if (shortcutOf(event.nativeEvent) === 'Mod+A') {
    select(rows.filter(isBlock).map(({ id }) => id));
    return true;
  }
  const target = destinationOf(event.key, focus);
  if (target !== null) {
    goTo(target, event, focus);
    return true;
  }
  if (!isBlock(row)) return false;
  if (event.key === ' ' && !isTyping()) {
    toggleSelected(row.id);
    focus.setAnchor(row.id);
    return true;
  }
  if (isCommand) return explodingKey(event, row.id, focus);
  switch (event.key) {
    case 'ArrowRight':
      openOrEnter(row.id, focus, event);
      return true;
    case 'ArrowLeft':
      foldOrLeave(row.id, focus, event);
      return true;
    case '*':
      unfoldSiblings(row.id);
      return true;
    case 'Delete':
    case 'Backspace':
      deleteSelected(focus);
      return true;
    case 'Escape':
      if (selectedBlocks(sessionStore.getState()).length === 0) return false;
      select([]);
      return true;
  }
  return namingKey(event, row.id, focus);
};

/** The keys by which blocks are added and named: the same as on the canvas, and asked of the same actions. */
const NAMING: Readonly<Record<string, string>> = {
  Enter: 'block.addAfter',
  Tab: 'block.addInside',
  'Shift+Tab': 'block.addOutside',
  Insert: 'block.addInside',
  F2: 'edit.rename',
};

/** The keys by which blocks explode, here as on the canvas; the row shows its children too. */
const EXPLODING: Readonly<Record<string, string>> = {
  'Mod+E': 'block.explode',
  '+': 'block.expand',
  '=': 'block.expand',
  '-': 'block.collapse',
};

const explodingKey = (event: KeyboardEvent, id: string, focus: OutlineFocus): boolean => {
  const action = actionById(EXPLODING[shortcutOf(event.nativeEvent)] ?? '');
  if (!action) return false;
  if (selectedBlocks(sessionStore.getState()).at(-1) !== id) select([id]);
  focus.setAnchor(id);
  if (action.applies()) flushSync(() => action.perform());
  unfold(id, sessionStore.getState().exploded.has(id));
  return true;
};

/**
 * Adds beside, inside or outside the active row, or names it. A letter is typed in place of its name; where the model
 * can't be changed it finds the next row that begins with it.
 */
const namingKey = (event: KeyboardEvent, id: string, focus: OutlineFocus): boolean => {
  const selection = selectedBlocks(sessionStore.getState());
  const pressed = shortcutOf(event.nativeEvent);
  const isTab = event.key === 'Tab';
  // Esc clears the selection, and then Tab leaves the outline.
  if (isTab && (isTabbing() || selection.length === 0)) return false;
  const action = actionById(NAMING[pressed] ?? '');
  if (action) {
    if (selection.at(-1) !== id) select([id]);
    if (!action.applies()) return false;
    flushSync(() => action.perform());
    return true;
  }
  if (explodingKey(event, id, focus)) return true;
  // A letter or a digit begins a name; only while nothing is selected may it be another command.
  const isName = selection.length > 0 && /^[\p{L}\p{N}]$/u.test(pressed);
  if (!isName && actionsOn(pressed, { isOnCanvas: false, isSelected: false }).length > 0) return false;
  if (documentStore.getState().readOnly) return event.key.length === 1 && typeAhead(event.key, focus);
  if (selection.length < 2 && selection[0] !== id) select([id]);
  // The letter itself is for the field: it is typed there as soon as this is over.
  typeName(event.nativeEvent, 'outline');
  return false;
};

const destinationOf = (key: string, { rows, active, pageSize }: OutlineFocus): number | null => {
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(active + 1, last);
    case 'ArrowUp':
      return Math.max(active - 1, 0);
    case 'PageDown':
      return Math.min(active + pageSize, last);
    case 'PageUp':
      return Math.max(active - pageSize, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
};

type Modifiers = Pick<KeyboardEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>;
const NO_MODIFIERS: Modifiers = { shiftKey: false, ctrlKey: false, metaKey: false };

/** Makes a row the active one: alone selected, with Shift at the end of a range, with Ctrl without selecting it. */
const goTo = (index: number, { shiftKey, ctrlKey, metaKey }: Modifiers, focus: OutlineFocus): void => {
  const row = focus.rows[index];
  if (!isBlock(row)) return;
  focus.setActive(row.id);
  if (shiftKey) select(rangeOf(focus.rows, focus.anchor, row.id));
  else if (!ctrlKey && !metaKey) {
    select([row.id]);
    focus.setAnchor(row.id);
  }
};

const openOrEnter = (id: string, focus: OutlineFocus, event: Modifiers): void => {
  if (childrenOf(currentModel(), id).length === 0) return;
  if (sessionStore.getState().unfolded.has(id)) goTo(focus.active + 1, event, focus);
  else unfold(id, true);
};

const foldOrLeave = (id: string, focus: OutlineFocus, event: Modifiers): void => {
  const model = currentModel();
  if (sessionStore.getState().unfolded.has(id) && childrenOf(model, id).length > 0) {
    unfold(id, false);
    return;
  }
  const parentId = model.rows.process.get(id)?.parentId ?? null;
  if (parentId === null) return;
  goTo(
    focus.rows.findIndex((row) => row.id === parentId),
    event,
    focus,
  );
};

const unfoldSiblings = (id: string): void => {
  const model = currentModel();
  const siblings = childrenOf(model, model.rows.process.get(id)?.parentId ?? null);
  sessionStore.setState(({ unfolded }) => ({
    unfolded: new Set([...unfolded, ...siblings.map((sibling) => sibling.id)]),
  }));
};

/**
 * Moves the selected blocks by one step. The block that they go into is opened first, so that they stay in sight, and with
 * it selected.
 */
const stepSelected = (direction: Direction): void => {
  const step = stepOf(currentModel(), selectedBlocks(sessionStore.getState()), direction);
  if (!step) {
    const why = whyNoStep(direction);
    if (why !== undefined) notify(why);
    return;
  }
  if (direction === 'in' && step.parentId !== null) {
    explode(step.parentId);
    unfold(step.parentId, true);
  }
  moveBlocks({ type: 'process.move', ...step });
};

const deleteSelected = ({ rows, active, setActive }: OutlineFocus): void => {
  const selection = selectedBlocks(sessionStore.getState());
  if (selection.length === 0) return;
  const selectNext = () => {
    const stays = (row: Row | undefined) => isBlock(row) && currentModel().rows.process.has(row.id);
    const next = rows.slice(active + 1).find(stays) ?? rows.slice(0, Math.max(active, 0)).findLast(stays);
    if (!next) return;
    setActive(next.id);
    select([next.id]);
  };
  deleteBlocks(selection, { onDeleted: selectNext });
};

const typeAhead = (letter: string, focus: OutlineFocus): boolean => {
  const word = wordWith(letter);
  if (word === null) return false;
  const model = currentModel();
  const found = rowStartingWith(focus.rows, word, focus.active, (id) => [
    model.rows.process.get(id)?.name ?? '',
    codeOf(model, id),
  ]);
  if (found >= 0) goTo(found, NO_MODIFIERS, focus);
  return true;
};
