import {
  Flashlight,
  Focus,
  Info,
  Keyboard,
  Map as MapIcon,
  Maximize,
  Moon,
  PanelLeft,
  PanelRight,
  Presentation,
  UserRound,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { say } from '../../../shared/words/messages.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { roleFor } from '../../state/guest/offered.ts';
import { currentCamera } from '../../state/ports/camera.ts';
import { selectedBlocks } from '../../state/session/selection.ts';
import {
  hasRoomForPanels,
  type LevelChoice,
  sessionStore,
  setTheme,
  showMinimap,
  type ViewName,
} from '../../state/session/session.ts';
import { shownLevel } from '../../state/view/view.ts';
import type { Action } from '../action.ts';
import { words as names } from '../names/window/words.ts';
import { chooseLevel } from './choose-level.ts';
import { interfaceSizeActions } from './interface-size.ts';
import { startPresenting, stopPresenting, toggleSpotlight } from './presenting.ts';

const isOpen = () => documentStore.getState().replica !== null;

const isView = (name: ViewName) => sessionStore.getState().view === name;

const level = (choice: LevelChoice, id: string, key: string): Action => ({
  id,
  name: () => say(names.level, { level: choice }),
  paletteName: () => say(names.showLevel, { level: choice }),
  group: 'View',
  // The digit alone begins the name of a block that is selected.
  shortcuts: [key, `Alt+${key}`],
  applies: isOpen,
  isOn: () => {
    const { rootId, exploded } = sessionStore.getState();
    return isOpen() && shownLevel(currentModel(), rootId, exploded) === choice;
  },
  perform: () => chooseLevel(choice),
});

const view = (name: ViewName): Action => ({
  id: `view.${name}`,
  name: () => say(names.view, { view: name }),
  paletteName: () => say(names.showView, { view: name }),
  group: 'View',
  needs: roleFor(name),
  applies: () => isOpen() && !isView(name),
  isOn: () => isOpen() && isView(name),
  perform: () => sessionStore.setState({ view: name, editing: null }),
});

export const viewActions: readonly Action[] = [
  view('canvas'),
  view('matrix'),
  view('funnel'),
  view('discussion'),
  view('table'),
  level(1, 'view.level1', '1'),
  level(2, 'view.level2', '2'),
  level(3, 'view.level3', '3'),
  level('all', 'view.levelAll', '0'),
  {
    id: 'view.fit',
    name: names.zoomToFit,
    group: 'View',
    icon: Maximize,
    shortcuts: ['Mod+0'],
    applies: isOpen,
    perform: () => currentCamera()?.fit(),
  },
  {
    id: 'view.zoomIn',
    name: names.zoomIn,
    group: 'View',
    icon: ZoomIn,
    shortcuts: ['Mod+=', 'Mod++', '+'],
    applies: isOpen,
    perform: () => currentCamera()?.zoomBy(1.25),
  },
  {
    id: 'view.zoomOut',
    name: names.zoomOut,
    group: 'View',
    icon: ZoomOut,
    shortcuts: ['Mod+-', '-'],
    applies: isOpen,
    perform: () => currentCamera()?.zoomBy(0.8),
  },
  {
    id: 'view.zoom100',
    name: () => say(names.zoomTo, { scale: 1 }),
    group: 'View',
    shortcuts: ['Mod+1'],
    applies: isOpen,
    perform: () => currentCamera()?.zoomTo(1),
  },
  {
    id: 'view.zoomSelection',
    name: names.zoomToSelection,
    group: 'View',
    icon: Focus,
    shortcuts: ['Mod+2'],
    applies: () => isOpen() && selectedBlocks(sessionStore.getState()).length > 0,
    perform: () => currentCamera()?.showAll(selectedBlocks(sessionStore.getState())),
  },
  {
    id: 'view.minimap',
    name: names.minimap,
    paletteName: () => say(sessionStore.getState().minimapShown ? names.hideMinimap : names.showMinimap),
    group: 'View',
    icon: MapIcon,
    shortcuts: ['Mod+Shift+M'],
    applies: isOpen,
    isOn: () => isOpen() && sessionStore.getState().minimapShown,
    perform: () => showMinimap(!sessionStore.getState().minimapShown),
  },
  {
    id: 'view.present',
    name: () => say(sessionStore.getState().presenting ? names.stopPresenting : names.present),
    group: 'View',
    icon: Presentation,
    shortcuts: ['F5'],
    applies: isOpen,
    perform: () => (sessionStore.getState().presenting ? stopPresenting() : startPresenting()),
  },
  {
    id: 'view.spotlight',
    name: names.spotlight,
    paletteName: () => say(sessionStore.getState().spotlight ? names.hideSpotlight : names.showSpotlight),
    group: 'View',
    icon: Flashlight,
    shortcuts: ['Shift+F5'],
    applies: () => isOpen() && sessionStore.getState().presenting && isView('canvas'),
    isOn: () => sessionStore.getState().spotlight,
    perform: toggleSpotlight,
  },
  {
    id: 'view.outline',
    name: names.sidePanel,
    paletteName: () => say(sessionStore.getState().outlineShown ? names.hideSidePanel : names.showSidePanel),
    group: 'View',
    icon: PanelLeft,
    shortcuts: ['Mod+B'],
    applies: () => isOpen() && hasRoomForPanels(sessionStore.getState().view),
    isOn: () => isOpen() && sessionStore.getState().outlineShown,
    perform: () => sessionStore.setState(({ outlineShown }) => ({ outlineShown: !outlineShown })),
  },
  {
    id: 'view.inspector',
    name: names.inspector,
    paletteName: () =>
      say(sessionStore.getState().inspectorShown ? names.hideInspector : names.showInspector),
    group: 'View',
    icon: PanelRight,
    shortcuts: ['Mod+I'],
    applies: () => isOpen() && hasRoomForPanels(sessionStore.getState().view),
    isOn: () => isOpen() && sessionStore.getState().inspectorShown,
    perform: () => sessionStore.setState(({ inspectorShown }) => ({ inspectorShown: !inspectorShown })),
  },
  {
    id: 'view.theme',
    name: names.switchTheme,
    keywords: names.switchThemeKeywords,
    group: 'View',
    icon: Moon,
    applies: () => true,
    perform: () => setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'),
  },
  ...interfaceSizeActions,
  {
    id: 'person.name',
    name: names.yourName,
    group: 'File',
    needs: 'owner',
    icon: UserRound,
    keywords: names.yourNameKeywords,
    applies: isOpen,
    perform: () => sessionStore.setState({ dialog: 'person' }),
  },
  {
    id: 'help.shortcuts',
    name: names.shortcuts,
    group: 'Help',
    icon: Keyboard,
    shortcuts: ['?', 'F1'],
    applies: isOpen,
    perform: () => sessionStore.setState({ dialog: 'shortcuts' }),
  },
  {
    id: 'help.about',
    name: names.about,
    group: 'Help',
    icon: Info,
    applies: isOpen,
    perform: () => sessionStore.setState({ dialog: 'about' }),
  },
];
