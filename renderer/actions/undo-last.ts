import { runUndoRedo } from '../state/editing/run-undo-redo.ts';
import { keepingFocus } from './keep-focus.ts';

/** Undoes the last change, as the button beside what was just done offers. */
export const undoLast = (): void => void keepingFocus(() => runUndoRedo('undo'));
