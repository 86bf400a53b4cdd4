/** The native menu, which follows the window in front. */
import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { CHANNELS, type WindowMenu } from '../shared/api/bridge.ts';
import { type MenuEntry, menuSections, type OwnItem } from './desktop/menu-items.ts';
import { actionsIn } from './desktop/window-menu.ts';

type MenuOptions = { mac: boolean; developer: boolean } & Record<OwnItem, () => void>;

export type AppMenu = {
  /** Keeps what a window tells of its actions, and shows it while the window is in front. */
  tell(window: BrowserWindow, menu: WindowMenu): void;
  /** Lets the menu be about this window whenever it comes to the front. */
  follow(window: BrowserWindow): void;
  /** Forgets what a window has told: its page has gone. */
  drop(window: BrowserWindow): void;
};

/** Escapes ampersands in a label: the system would underline the letter after one. */
const asLabel = (text: string): string => text.replaceAll('&', '&&');

/** Puts the native menu up: a small one, until a window tells what it can do. */
export const installMenu = (options: MenuOptions): AppMenu => {
  const told = new Map<BrowserWindow, WindowMenu>();
  let front: BrowserWindow | null = null;
  let shown = '';

  const now = (): WindowMenu | null => (front && told.get(front)) ?? null;

  const toItem = (entry: MenuEntry): MenuItemConstructorOptions => {
    if (entry === 'separator') return { type: 'separator' };
    if ('role' in entry) return { role: entry.role };
    if ('entries' in entry) return { label: asLabel(entry.label), submenu: entry.entries.map(toItem) };
    const accelerator = entry.accelerator === undefined ? {} : { accelerator: entry.accelerator };
    if ('own' in entry) return { label: entry.label, ...accelerator, click: options[entry.own] };
    const { id, isOn } = entry;
    return {
      id,
      label: asLabel(entry.label),
      ...(isOn === undefined ? {} : { type: 'checkbox', checked: isOn }),
      enabled: entry.applies,
      ...accelerator,
      // The window handles its own keys (Ctrl+Z means another thing in a text field); the menu only shows them.
      registerAccelerator: false,
      click: () => {
        front?.webContents.send(CHANNELS.menu, id);
        // A tick changes by the click alone; it says what is so, which the window tells once it has done it.
        restate();
      },
    };
  };

  const restate = (): void => {
    const menu = Menu.getApplicationMenu();
    for (const { id, applies, isOn } of actionsIn(now() ?? [])) {
      const item = menu?.getMenuItemById(id);
      if (!item) continue;
      item.enabled = applies;
      if (isOn !== undefined) item.checked = isOn;
    }
  };

  /** Rebuilding an open menu closes it: where only states differ, they are set. */
  const show = (): void => {
    const sections = menuSections({ ...options, told: now() });
    const shape = JSON.stringify(sections, (key, value) =>
      key === 'applies' || key === 'isOn' ? null : value,
    );
    if (shape === shown) {
      restate();
      return;
    }
    shown = shape;
    const template = sections.map(({ label, role, entries }) => ({
      label,
      ...(role === undefined ? {} : { role }),
      submenu: entries.map(toItem),
    }));
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };

  const drop = (window: BrowserWindow): void => {
    if (told.delete(window) && window === front) show();
  };
  show();
  return {
    tell: (window, menu) => {
      told.set(window, menu);
      front ??= window;
      if (window === front) show();
    },
    follow: (window) => {
      window.on('focus', () => {
        front = window;
        show();
      });
      window.on('closed', () => {
        told.delete(window);
        if (front !== window) return;
        front = null;
        show();
      });
    },
    drop,
  };
};
