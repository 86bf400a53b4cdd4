import { Redo2, Search, Undo2 } from 'lucide-react';
import { refuse } from '../../shared/model/refusals/refusals.ts';
import { documentStore } from '../state/document/document.ts';
import { runUndoRedo } from '../state/editing/run-undo-redo.ts';
import { notify, sessionStore } from '../state/session/session.ts';
import type { Action } from './action.ts';
import { clipboardActions } from './clipboard/clipboard-actions.ts';
import { keepingFocus } from './keep-focus.ts';
import { words as names } from './names/window/words.ts';

/** A change can be undone before the engine has confirmed it. */
const canTakeBack = (direction: 'undo' | 'redo') => {
  const { replica, readOnly, history, isHistoryOld, pendingUndos } = documentStore.getState();
  if (replica === null || readOnly) return false;
  return history[direction] !== null || isHistoryOld || pendingUndos > 0;
};

const UNDO_KEYS = ['Mod+Z'];
const REDO_KEYS = ['Mod+Shift+Z', 'Mod+Y'];

/** If the keys are pressed once too often, a notice says that there is nothing left to undo. */
const nothingTo = (direction: 'undo' | 'redo', shortcuts: readonly string[]): Action => ({
  id: `edit.nothingTo.${direction}`,
  name: direction === 'undo' ? names.nothingToUndo : names.nothingToRedo,
  group: 'Edit',
  isHidden: true,
  shortcuts,
  applies: () => {
    const { replica, readOnly } = documentStore.getState();
    return replica !== null && !readOnly;
  },
  perform: () => notify(refuse(`nothing-to-${direction}`).message),
});

export const editActions: readonly Action[] = [
  {
    id: 'edit.undo',
    name: names.undo,
    group: 'Edit',
    icon: Undo2,
    shortcuts: UNDO_KEYS,
    overrides: ['edit.nothingTo.undo'],
    applies: () => canTakeBack('undo'),
    perform: () => void keepingFocus(() => runUndoRedo('undo')),
  },
  {
    id: 'edit.redo',
    name: names.redo,
    group: 'Edit',
    icon: Redo2,
    shortcuts: REDO_KEYS,
    overrides: ['edit.nothingTo.redo'],
    applies: () => canTakeBack('redo'),
    perform: () => void keepingFocus(() => runUndoRedo('redo')),
  },
  nothingTo('undo', UNDO_KEYS),
  nothingTo('redo', REDO_KEYS),
  ...clipboardActions,
  {
    id: 'edit.find',
    name: names.search,
    group: 'Edit',
    icon: Search,
    shortcuts: ['Mod+K', 'Mod+F'],
    applies: () => documentStore.getState().replica !== null,
    perform: () => {
      // The palette isn’t mounted while presenting; this mounts it.
      if (sessionStore.getState().presenting) sessionStore.setState({ finding: true });
      else document.querySelector<HTMLInputElement>('#finder')?.focus();
    },
  },
];
