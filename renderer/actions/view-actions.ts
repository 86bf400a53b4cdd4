import {
  Focus,
  Keyboard,
  Map as MapIcon,
  Maximize,
  Moon,
  PanelLeft,
  PanelRight,
  Presentation,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { currentCamera } from '../canvas/camera.ts';
import { currentModel, useDocument } from '../state/document.ts';
import {
  hasRoomForPanels,
  type LevelChoice,
  setTheme,
  showMinimap,
  useSession,
  type ViewName,
} from '../state/session.ts';
import { shownLevel } from '../state/view.ts';
import type { Action } from './action.ts';
import { chooseLevel } from './choose-level.ts';
import { startPresenting, stopPresenting } from './presenting.ts';

const isOpen = () => useDocument.getState().replica !== null;

const isView = (name: ViewName) => useSession.getState().view === name;

const level = (choice: LevelChoice, id: string, key: string): Action => ({
  id,
  name: choice === 'all' ? 'Show all levels' : `Show level ${choice}`,
  group: 'View',
  shortcuts: [key],
  applies: isOpen,
  isOn: () => {
    const { rootId, exploded } = useSession.getState();
    return isOpen() && shownLevel(currentModel(), rootId, exploded) === choice;
  },
  perform: () => chooseLevel(choice),
});

const view = (name: ViewName, id: string, word: string): Action => ({
  id,
  name: `Show the ${word}`,
  group: 'View',
  applies: () => isOpen() && !isView(name),
  isOn: () => isOpen() && isView(name),
  perform: () => useSession.setState({ view: name, editing: null }),
});

export const viewActions: readonly Action[] = [
  view('canvas', 'view.canvas', 'canvas'),
  view('matrix', 'view.matrix', 'grouping matrix'),
  view('funnel', 'view.funnel', 'funnel'),
  view('discussion', 'view.discussion', 'discussion'),
  view('table', 'view.table', 'table'),
  level(1, 'view.level1', '1'),
  level(2, 'view.level2', '2'),
  level(3, 'view.level3', '3'),
  level('all', 'view.levelAll', '0'),
  {
    id: 'view.fit',
    name: 'Show the whole picture',
    group: 'View',
    icon: Maximize,
    shortcuts: ['Mod+0'],
    applies: isOpen,
    perform: () => currentCamera()?.fit(),
  },
  {
    id: 'view.zoomIn',
    name: 'Zoom in',
    group: 'View',
    icon: ZoomIn,
    shortcuts: ['+', 'Mod+=', 'Mod++'],
    applies: isOpen,
    perform: () => currentCamera()?.zoomBy(1.25),
  },
  {
    id: 'view.zoomOut',
    name: 'Zoom out',
    group: 'View',
    icon: ZoomOut,
    shortcuts: ['-', 'Mod+-'],
    applies: isOpen,
    perform: () => currentCamera()?.zoomBy(0.8),
  },
  {
    id: 'view.zoom100',
    name: 'Zoom to 100 %',
    group: 'View',
    shortcuts: ['Mod+1'],
    applies: isOpen,
    perform: () => currentCamera()?.zoomTo(1),
  },
  {
    id: 'view.zoomSelection',
    name: 'Zoom to the selection',
    group: 'View',
    icon: Focus,
    shortcuts: ['Mod+2'],
    applies: () => isOpen() && useSession.getState().selection.length > 0,
    perform: () => currentCamera()?.showAll(useSession.getState().selection),
  },
  {
    id: 'view.minimap',
    name: 'Fold the minimap away or back',
    group: 'View',
    icon: MapIcon,
    shortcuts: ['Mod+Shift+M'],
    applies: isOpen,
    perform: () => showMinimap(!useSession.getState().minimapShown),
  },
  {
    id: 'view.present',
    name: 'Present, or end it',
    group: 'View',
    icon: Presentation,
    shortcuts: ['F5'],
    applies: isOpen,
    perform: () => (useSession.getState().presenting ? stopPresenting() : startPresenting()),
  },
  {
    id: 'view.outline',
    name: 'Fold the outline away or back',
    group: 'View',
    icon: PanelLeft,
    shortcuts: ['Mod+B'],
    applies: () => isOpen() && hasRoomForPanels(useSession.getState().view),
    perform: () => useSession.setState(({ outlineShown }) => ({ outlineShown: !outlineShown })),
  },
  {
    id: 'view.inspector',
    name: 'Fold the inspector away or back',
    group: 'View',
    icon: PanelRight,
    shortcuts: ['Mod+I'],
    applies: () => isOpen() && hasRoomForPanels(useSession.getState().view),
    perform: () => useSession.setState(({ inspectorShown }) => ({ inspectorShown: !inspectorShown })),
  },
  {
    id: 'view.theme',
    name: 'Switch between light and dark',
    group: 'View',
    icon: Moon,
    applies: () => true,
    perform: () => setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'),
  },
  {
    id: 'help.shortcuts',
    name: 'Show all keys',
    group: 'Help',
    icon: Keyboard,
    shortcuts: ['?'],
    applies: isOpen,
    perform: () => useSession.setState({ dialog: 'shortcuts' }),
  },
];
