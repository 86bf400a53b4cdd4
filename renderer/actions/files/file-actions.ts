import {
  ClipboardList,
  Copy,
  Download,
  FileOutput,
  FolderOpen,
  Library,
  LifeBuoy,
  Sheet,
} from 'lucide-react';
import { say } from '../../../shared/words/messages.ts';
import { documentStore } from '../../state/document/document.ts';
import { connection } from '../../state/ports/connected.ts';
import { goToFile, goToLibrary } from '../../state/ports/route.ts';
import { notify, sessionStore } from '../../state/session/session.ts';
import type { Action } from '../action.ts';
import { chooseTable } from '../clipboard/import-table.ts';
import { words as names } from '../names/window/words.ts';
import { words } from '../words.ts';
import { exportAgain, exportMinutes } from './exporting.ts';
import { saveCopy, saveFromWindow } from './saving.ts';

const isOpen = () => documentStore.getState().replica !== null;
/** Only the current version is saved or exported, never an earlier one that is on screen. */
const isCurrent = () => isOpen() && documentStore.getState().past === null;
const isDesktop = () => window.strata !== undefined;

export const fileActions: readonly Action[] = [
  {
    id: 'file.library',
    name: names.goToLibrary,
    group: 'File',
    icon: Library,
    applies: () => isOpen() || documentStore.getState().problem !== null,
    perform: goToLibrary,
  },
  {
    id: 'file.open',
    name: names.openFile,
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
    name: names.saveCopy,
    group: 'File',
    icon: Copy,
    shortcuts: ['Mod+Shift+S'],
    applies: isCurrent,
    perform: () => void saveCopy(connection),
  },
  {
    id: 'file.rescue',
    name: names.rescueCopy,
    group: 'File',
    icon: LifeBuoy,
    keywords: names.rescueKeywords,
    applies: isCurrent,
    perform: () => void saveFromWindow(),
  },
  {
    id: 'file.export',
    name: names.export,
    group: 'File',
    keywords: names.exportKeywords,
    icon: Download,
    shortcuts: ['Mod+P'],
    applies: isCurrent,
    perform: () => sessionStore.setState({ dialog: 'export' }),
  },
  {
    id: 'file.exportAgain',
    name: names.exportAgain,
    group: 'File',
    keywords: names.exportKeywords,
    icon: FileOutput,
    shortcuts: ['F7'],
    applies: isCurrent,
    perform: exportAgain,
  },
  {
    id: 'file.minutes',
    name: names.exportMinutes,
    group: 'File',
    keywords: names.minutesKeywords,
    icon: ClipboardList,
    shortcuts: ['Shift+F7'],
    applies: isCurrent,
    perform: exportMinutes,
  },
  {
    id: 'file.importTable',
    name: names.importTable,
    group: 'File',
    keywords: names.importTableKeywords,
    icon: Sheet,
    applies: () => isCurrent() && !documentStore.getState().readOnly,
    perform: chooseTable,
  },
  {
    id: 'file.save',
    name: names.save,
    group: 'File',
    isHidden: true,
    shortcuts: ['Mod+S'],
    applies: isOpen,
    perform: () => notify(say(words.alreadySaved)),
  },
];
