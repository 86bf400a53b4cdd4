/** The lists in the panel on the left, and what is done from them wherever the focus is. */
import {
  ArrowBigLeft,
  ArrowBigRight,
  BookOpen,
  Glasses,
  Hash,
  History,
  ListTree,
  type LucideIcon,
  Route,
  Square,
  Tags,
} from 'lucide-react';
import { settingsOf } from '../../shared/model/model.ts';
import { previewScheme } from '../inspector/scheme-preview.ts';
import { hideLens, useLens } from '../lenses/lens-overlay.ts';
import { toggleReference } from '../reference/reference-shown.ts';
import { type SidePanelName, showSidePanel, useSidePanel } from '../side/side-panel.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { backToNow } from '../state/past.ts';
import { useSession } from '../state/session.ts';
import { endRun, moveRun, stepAway, useRun } from '../use-cases/run.ts';
import type { Action } from './action.ts';

const isOpen = () => useDocument.getState().replica !== null;

const isPanel = (name: SidePanelName) =>
  useSidePanel.getState().panel === name && useSession.getState().outlineShown;

const panel = (name: SidePanelName, word: string, icon: LucideIcon, shortcut: string): Action => ({
  id: `side.${name}`,
  name: `Show the ${word}`,
  group: 'View',
  icon,
  shortcuts: [shortcut],
  applies: () => isOpen() && !isPanel(name),
  isOn: () => isOpen() && isPanel(name),
  perform: () => showSidePanel(name),
});

export const sideActions: readonly Action[] = [
  panel('outline', 'outline', ListTree, 'Mod+Shift+O'),
  panel('useCases', 'use cases', Route, 'Mod+Shift+U'),
  panel('terms', 'terms', Tags, 'Mod+Shift+G'),
  panel('lenses', 'lenses', Glasses, 'Mod+Shift+E'),
  panel('history', 'history', History, 'Mod+Shift+H'),
  {
    id: 'model.codes',
    name: 'Change the code scheme…',
    group: 'Edit',
    icon: Hash,
    applies: () => isOpen() && !useDocument.getState().readOnly,
    perform: () => previewScheme(settingsOf(currentModel()).codeScheme),
  },
  {
    id: 'view.reference',
    name: 'Show the reference page, or the fields again',
    group: 'View',
    icon: BookOpen,
    shortcuts: ['Mod+Shift+D'],
    applies: () => isOpen() && useSession.getState().selection.length === 1,
    perform: toggleReference,
  },
  {
    id: 'history.backToNow',
    name: 'Go back to now',
    group: 'View',
    applies: () => useDocument.getState().past !== null,
    perform: backToNow,
  },
  {
    id: 'run.next',
    name: 'Go to the next step of the use case',
    group: 'View',
    icon: ArrowBigRight,
    shortcuts: ['.'],
    applies: () => stepAway(1) !== undefined,
    perform: () => moveRun(1),
  },
  {
    id: 'run.back',
    name: 'Go to the step before in the use case',
    group: 'View',
    icon: ArrowBigLeft,
    shortcuts: [','],
    applies: () => stepAway(-1) !== undefined,
    perform: () => moveRun(-1),
  },
  {
    id: 'run.end',
    name: 'End the run of the use case',
    group: 'View',
    icon: Square,
    applies: () => useRun.getState().run !== null,
    perform: endRun,
  },
  {
    id: 'lens.hide',
    name: 'Take the lens off the canvas',
    group: 'View',
    applies: () => useLens.getState().shown !== null,
    perform: hideLens,
  },
];
