import { runUndoRedo } from '../state/editing/run-undo-redo.ts';
import { keepingPlace } from './keep-place.ts';

/** Undoes the last change, as the button beside what was just done offers. */
export const undoLast = (): void => void keepingPlace(() => runUndoRedo('undo'));
