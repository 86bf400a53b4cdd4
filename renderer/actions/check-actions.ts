import { ListChecks } from 'lucide-react';
import { useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import type { Action } from './action.ts';

export const checkActions: readonly Action[] = [
  {
    id: 'view.findings',
    name: 'Show what the checks find, or hide it',
    group: 'View',
    icon: ListChecks,
    shortcuts: ['F8'],
    applies: () => useDocument.getState().replica !== null,
    perform: () => useSession.setState(({ findingsShown }) => ({ findingsShown: !findingsShown })),
  },
];
