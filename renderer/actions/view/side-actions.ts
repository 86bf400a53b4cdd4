/** The lists of the side panel, and their actions that work wherever the focus is. */
import {
  ArrowBigLeft,
  ArrowBigRight,
  BookA,
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
import { settingsOf } from '../../../shared/model/model.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { backToNow } from '../../state/editing/history-view.ts';
import { roleFor } from '../../state/guest/offered.ts';
import { hideLens, lensStore } from '../../state/panels/lens.ts';
import { referenceStore, toggleReference } from '../../state/panels/reference-shown.ts';
import { endRun, moveRun, runStore, stepAway } from '../../state/panels/run.ts';
import { previewScheme } from '../../state/panels/scheme-preview.ts';
import { selectedBlocks } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { showSidePanel } from '../../state/session/show-side-panel.ts';
import { type SidePanelName, sidePanelStore } from '../../state/session/side-panel.ts';
import type { Action } from '../action.ts';
import { words as names } from '../names/panels/words.ts';
import { words } from '../words.ts';

const isOpen = () => documentStore.getState().replica !== null;

const isPanel = (name: SidePanelName) =>
  sidePanelStore.getState().panel === name && sessionStore.getState().outlineShown;

const panel = (name: SidePanelName, icon: LucideIcon, shortcut: string): Action => ({
  id: `side.${name}`,
  name: () => say(names.panel, { panel: name }),
  paletteName: () => say(names.showPanel, { panel: name }),
  group: 'View',
  needs: roleFor(name),
  icon,
  shortcuts: [shortcut],
  applies: () => isOpen() && !isPanel(name),
  isOn: () => isOpen() && isPanel(name),
  perform: () => showSidePanel(name),
});

/** Whether the reference page is shown if a block is selected. */
const isReference = () => referenceStore.getState().isShown && sessionStore.getState().inspectorShown;

export const sideActions: readonly Action[] = [
  panel('outline', ListTree, 'Mod+Shift+O'),
  panel('useCases', Route, 'Mod+Shift+U'),
  panel('terms', Tags, 'Mod+Shift+G'),
  panel('dictionary', BookA, 'Mod+Shift+Y'),
  panel('lenses', Glasses, 'Mod+Shift+E'),
  panel('history', History, 'Mod+Shift+H'),
  {
    id: 'model.codes',
    name: names.changeCodeScheme,
    group: 'Edit',
    needs: 'owner',
    icon: Hash,
    applies: () => isOpen() && !documentStore.getState().readOnly,
    perform: () => previewScheme(settingsOf(currentModel()).codeScheme),
  },
  {
    id: 'view.reference',
    name: names.referencePage,
    paletteName: () => say(isReference() ? names.hideReferencePage : names.showReferencePage),
    group: 'View',
    icon: BookOpen,
    shortcuts: ['Mod+Shift+D'],
    applies: () => isOpen() && selectedBlocks(sessionStore.getState()).length === 1,
    isOn: () => isOpen() && isReference(),
    perform: toggleReference,
  },
  {
    id: 'history.backToNow',
    name: names.returnToCurrent,
    group: 'View',
    needs: 'owner',
    applies: () => documentStore.getState().past !== null,
    perform: backToNow,
  },
  {
    id: 'run.next',
    name: names.nextStep,
    group: 'View',
    icon: ArrowBigRight,
    shortcuts: ['Alt+PageDown', '.'],
    applies: () => stepAway(1) !== undefined,
    whyNot: () => say(words.noStepOfRun, { isRunning: String(runStore.getState().run !== null) }),
    perform: () => moveRun(1),
  },
  {
    id: 'run.back',
    name: names.previousStep,
    group: 'View',
    icon: ArrowBigLeft,
    shortcuts: ['Alt+PageUp', ','],
    applies: () => stepAway(-1) !== undefined,
    whyNot: () => say(words.noStepOfRun, { isRunning: String(runStore.getState().run !== null) }),
    perform: () => moveRun(-1),
  },
  {
    id: 'run.end',
    name: names.stopUseCase,
    group: 'View',
    icon: Square,
    applies: () => runStore.getState().run !== null,
    perform: endRun,
  },
  {
    id: 'lens.hide',
    name: names.hideLens,
    group: 'View',
    needs: 'owner',
    applies: () => lensStore.getState().shown !== null,
    perform: hideLens,
  },
];
