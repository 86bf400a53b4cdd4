import { Redo2, Search, Undo2 } from 'lucide-react';
import { useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { takeBack } from '../state/take-back.ts';
import type { Action } from './action.ts';
import { clipboardActions } from './clipboard-actions.ts';
import { keepingPlace } from './keep-place.ts';

const isEditable = () => {
  const { replica, readOnly } = useDocument.getState();
  return replica !== null && !readOnly;
};

export const editActions: readonly Action[] = [
  {
    id: 'edit.undo',
    name: 'Undo',
    group: 'Edit',
    icon: Undo2,
    shortcuts: ['Mod+Z'],
    applies: isEditable,
    perform: () => void keepingPlace(() => takeBack('undo')),
  },
  {
    id: 'edit.redo',
    name: 'Redo',
    group: 'Edit',
    icon: Redo2,
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
    applies: isEditable,
    perform: () => void keepingPlace(() => takeBack('redo')),
  },
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
