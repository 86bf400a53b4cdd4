import type { KeyboardEvent } from 'react';
import { shortcutOf } from '../actions/action.ts';
import { actions } from '../actions/actions.ts';

const TAKE_BACK = ['edit.undo', 'edit.redo'];

/** Marks a field whose text nobody has begun to change: there the keys of undo mean the last change of the model. */
export const undoMark = (isChanged: boolean) => (isChanged ? {} : { 'data-undo': '' });

/** Undo and redo from a slider or a figure's field, where they would else be the browser's. For `onKeyDown` around them. */
export const undoKeys = (event: KeyboardEvent): void => {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.matches('[type=range], [data-undo]')) return;
  const pressed = shortcutOf(event.nativeEvent);
  const action = actions.find(({ id, shortcuts }) => TAKE_BACK.includes(id) && shortcuts?.includes(pressed));
  if (!action) return;
  event.preventDefault();
  if (action.applies()) action.perform();
};
