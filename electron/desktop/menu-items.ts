/** The native menu as data: what the window in front has told of itself, and between that what is the desktop's own. */
import type { MenuAction, WindowMenu, WindowMenuItem } from '../../shared/api/bridge.ts';
import { say } from '../../shared/words/messages.ts';
import { acceleratorsOf } from './accelerators.ts';
import { words } from './words.ts';

export type MenuEntry =
  | 'separator'
  | { role: EditRole | WindowRole | AppRole }
  | { own: OwnItem; label: string; accelerator?: string }
  | (Omit<MenuAction, 'shortcuts'> & { accelerator?: string })
  | { label: string; entries: MenuEntry[] };

type EditRole = 'cut' | 'copy' | 'paste' | 'selectAll';
type WindowRole = 'minimize' | 'zoom' | 'front' | 'close' | 'togglefullscreen' | 'toggleDevTools';
type AppRole = 'about' | 'services' | 'hide' | 'hideOthers' | 'unhide' | 'quit';
/** What needs no window: it opens one if there is none. */
export type OwnItem = 'newWindow' | 'openFile' | 'showLibrary' | 'showLog';

type MenuSection = { label: string; role?: 'window' | 'help'; entries: MenuEntry[] };
type Groups = readonly (readonly MenuEntry[])[];

const apart = (groups: Groups): MenuEntry[] =>
  groups
    .filter((group) => group.length > 0)
    .flatMap((group, at): MenuEntry[] => (at === 0 ? [...group] : ['separator', ...group]));

const section = (name: string, groups: Groups, role?: MenuSection['role']): MenuSection => ({
  // On a Mac the first menu has the name of the app.
  label: name === APP_NAME ? name : say(words.section, { name }),
  ...(role === undefined ? {} : { role }),
  entries: apart(groups),
});

const APP_NAME = 'Strata';
const APP: Groups = [
  [{ role: 'about' }],
  [{ role: 'services' }],
  [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }],
  [{ role: 'quit' }],
];
const newWindow = (): MenuEntry => ({
  own: 'newWindow',
  label: say(words.newWindow),
  accelerator: 'CmdOrCtrl+Shift+N',
});
const showLog = (): MenuEntry => ({ own: 'showLog', label: say(words.showLog) });
/** In place of the window's own, as long as none has told any. */
const withoutWindow = (): Groups => [
  [
    { own: 'showLibrary', label: say(words.library) },
    { own: 'openFile', label: say(words.open), accelerator: 'CmdOrCtrl+O' },
  ],
];
const CLIPBOARD: readonly MenuEntry[] = [
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
];

type MenuOptions = {
  mac: boolean;
  /** Adds the browser's inspector, which a packaged app does without. */
  developer: boolean;
  /** What the window in front has told; null if there is none, or it has told nothing yet. */
  told: WindowMenu | null;
};

/** The sections from left to right. */
export const menuSections = ({ mac, developer, told }: MenuOptions): MenuSection[] => {
  const accelerators = acceleratorsOf(told ?? []);
  const action = ({ id, label, applies, isOn }: MenuAction): MenuEntry => {
    const accelerator = accelerators.get(id);
    return {
      id,
      label,
      applies,
      ...(isOn === undefined ? {} : { isOn }),
      ...(accelerator === undefined ? {} : { accelerator }),
    };
  };
  const toEntry = (item: WindowMenuItem): MenuEntry =>
    'items' in item ? { label: item.label, entries: item.items.map(action) } : action(item);
  const groupsOf = (name: WindowMenu[number]['name']): MenuEntry[][] =>
    (told?.find((each) => each.name === name)?.groups ?? []).map((group) => group.map(toEntry));

  const [undoing = [], ...editing] = groupsOf('Edit');
  return [
    ...(mac ? [section(APP_NAME, APP)] : []),
    section('File', [
      [newWindow()],
      ...(told === null ? withoutWindow() : groupsOf('File')),
      [{ role: 'close' }],
      mac ? [] : [{ role: 'quit' }],
    ]),
    section('Edit', [undoing, CLIPBOARD, ...editing]),
    ...(['Block', 'Flow', 'Matrix', 'Funnel'] as const)
      .map((name) => section(name, groupsOf(name)))
      .filter(({ entries }) => entries.length > 0),
    section('View', [
      ...groupsOf('View'),
      [{ role: 'togglefullscreen' }],
      developer ? [{ role: 'toggleDevTools' }] : [],
    ]),
    section('Window', [[{ role: 'minimize' }, { role: 'zoom' }], mac ? [{ role: 'front' }] : []], 'window'),
    section('Help', [...groupsOf('Help'), [showLog()], mac ? [] : [{ role: 'about' }]], 'help'),
  ];
};
