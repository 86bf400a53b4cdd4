import { Copy, Download, FolderOpen, Library, LifeBuoy } from 'lucide-react';
import { connection, useDocument } from '../state/document.ts';
import { goToFile, goToLibrary } from '../state/route.ts';
import { saveCopy, saveFromWindow } from '../state/saving.ts';
import { notify, useSession } from '../state/session.ts';
import type { Action } from './action.ts';

const isOpen = () => useDocument.getState().replica !== null;
/** What leaves Strata is the model itself, and not an earlier state of it that is on screen. */
const isNow = () => isOpen() && useDocument.getState().past === null;
const isDesktop = () => window.strata !== undefined;

export const fileActions: readonly Action[] = [
  {
    id: 'file.library',
    name: 'Go to the library',
    group: 'File',
    icon: Library,
    applies: () => isOpen() || useDocument.getState().problem !== null,
    perform: goToLibrary,
  },
  {
    id: 'file.open',
    name: 'Open a file…',
    group: 'File',
    icon: FolderOpen,
    shortcuts: ['Mod+O'],
    applies: isDesktop,
    perform: async () => {
      const path = await window.strata?.desktop.openDialog();
      if (path) goToFile(path);
    },
  },
  {
    id: 'file.saveCopy',
    name: 'Save a copy…',
    group: 'File',
    icon: Copy,
    shortcuts: ['Mod+Shift+S'],
    applies: isNow,
    perform: () => void saveCopy(connection),
  },
  {
    id: 'file.rescue',
    name: 'Save the model out of this window',
    group: 'File',
    icon: LifeBuoy,
    words: 'rescue json stopped lost',
    applies: () => isNow() && useDocument.getState().status === 'gone',
    perform: () => void saveFromWindow(),
  },
  {
    id: 'file.export',
    name: 'Export…',
    group: 'File',
    words: 'PDF SVG PNG JSON text picture image print',
    icon: Download,
    shortcuts: ['Mod+P'],
    applies: isNow,
    perform: () => useSession.setState({ dialog: 'export' }),
  },
  {
    id: 'file.save',
    name: 'Save',
    group: 'File',
    isHabit: true,
    shortcuts: ['Mod+S'],
    applies: isOpen,
    perform: () => notify('Every change is saved as it is made. There is nothing to do.'),
  },
];
