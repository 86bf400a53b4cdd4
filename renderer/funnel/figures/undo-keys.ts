import type { KeyboardEvent } from 'react';
import { shortcutOf } from '../../actions/action.ts';
import { allActions } from '../../actions/registry.ts';

const UNDO_REDO = ['edit.undo', 'edit.redo'];

/** Marks a field whose text is unchanged: there the undo keys undo the last change of the model. */
export const undoMark = (isChanged: boolean) => (isChanged ? {} : { 'data-undo': '' });

/** Undo and redo from a slider or a figure’s field, where the browser would handle them. For `onKeyDown` around them. */
export const undoKeys = (event: KeyboardEvent): void => {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.matches('[type=range], [data-undo]')) return;
  const pressed = shortcutOf(event.nativeEvent);
  const action = allActions().find(
    ({ id, shortcuts }) => UNDO_REDO.includes(id) && shortcuts?.includes(pressed),
  );
  if (!action) return;
  event.preventDefault();
  if (action.applies()) action.perform();
};
