import { Redo2, Search, Undo2 } from 'lucide-react';
import { refuse } from '../../shared/model/refusals.ts';
import { useDocument } from '../state/document.ts';
import { notify, useSession } from '../state/session.ts';
import { takeBack } from '../state/take-back.ts';
import type { Action } from './action.ts';
import { clipboardActions } from './clipboard-actions.ts';
import { keepingPlace } from './keep-place.ts';

/** What was done a moment ago can be taken back before the engine has said so. */
const canTakeBack = (direction: 'undo' | 'redo') => {
  const { replica, readOnly, history, isHistoryOld, takingBack } = useDocument.getState();
  if (replica === null || readOnly) return false;
  return history[direction] !== null || isHistoryOld || takingBack > 0;
};

const UNDO_KEYS = ['Mod+Z'];
const REDO_KEYS = ['Mod+Shift+Z', 'Mod+Y'];

/** Who presses the keys once too often is told that all is taken back. */
const nothingTo = (direction: 'undo' | 'redo', shortcuts: readonly string[]): Action => ({
  id: `edit.nothingTo.${direction}`,
  name: `Say that there is nothing to ${direction}`,
  group: 'Edit',
  isHabit: true,
  shortcuts,
  applies: () => {
    const { replica, readOnly } = useDocument.getState();
    return replica !== null && !readOnly;
  },
  perform: () => notify(refuse(`nothing-to-${direction}`).message),
});

export const editActions: readonly Action[] = [
  {
    id: 'edit.undo',
    name: 'Undo',
    group: 'Edit',
    icon: Undo2,
    shortcuts: UNDO_KEYS,
    overrides: ['edit.nothingTo.undo'],
    applies: () => canTakeBack('undo'),
    perform: () => void keepingPlace(() => takeBack('undo')),
  },
  {
    id: 'edit.redo',
    name: 'Redo',
    group: 'Edit',
    icon: Redo2,
    shortcuts: REDO_KEYS,
    overrides: ['edit.nothingTo.redo'],
    applies: () => canTakeBack('redo'),
    perform: () => void keepingPlace(() => takeBack('redo')),
  },
  nothingTo('undo', UNDO_KEYS),
  nothingTo('redo', REDO_KEYS),
  ...clipboardActions,
  {
    id: 'edit.find',
    name: 'Find or do anything',
    group: 'Edit',
    icon: Search,
    shortcuts: ['Mod+K', 'Mod+F'],
    applies: () => useDocument.getState().replica !== null,
    perform: () => {
      // While presenting it is not there until it is called.
      if (useSession.getState().presenting) useSession.setState({ finding: true });
      else document.querySelector<HTMLInputElement>('#finder')?.focus();
    },
  },
];
