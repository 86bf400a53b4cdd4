import { ListChecks, SlidersHorizontal } from 'lucide-react';
import { say } from '../../shared/words/messages.ts';
import { documentStore } from '../state/document/document.ts';
import { sessionStore } from '../state/session/session.ts';
import type { Action } from './action.ts';
import { words as names } from './names/window/words.ts';

const isOpen = () => documentStore.getState().replica !== null;
const isShown = () => sessionStore.getState().findingsShown;

export const checkActions: readonly Action[] = [
  {
    id: 'view.findings',
    name: names.findings,
    paletteName: () => say(isShown() ? names.hideFindings : names.showFindings),
    group: 'View',
    needs: 'owner',
    icon: ListChecks,
    shortcuts: ['F8'],
    applies: isOpen,
    isOn: () => isOpen() && isShown(),
    perform: () => sessionStore.setState(({ findingsShown }) => ({ findingsShown: !findingsShown })),
  },
  {
    id: 'checks.settings',
    name: names.checkSettings,
    group: 'View',
    needs: 'owner',
    icon: SlidersHorizontal,
    applies: isOpen,
    perform: () => sessionStore.setState({ dialog: 'checks' }),
  },
];
