import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { CHANNELS } from '../shared/api/bridge.ts';
import { type MenuEntry, menuSections } from './desktop/menu-items.ts';

const sendToFocused = (actionId: string): void => {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  window?.webContents.send(CHANNELS.menu, actionId);
};

const toItem = (entry: MenuEntry, newWindow: () => unknown): MenuItemConstructorOptions => {
  if (entry === 'separator') return { type: 'separator' };
  if ('role' in entry) return { role: entry.role };
  if ('own' in entry)
    return { label: entry.label, accelerator: entry.accelerator, click: () => void newWindow() };
  return {
    id: entry.action,
    label: entry.label,
    click: () => sendToFocused(entry.action),
    // The window handles its own keys (Ctrl+Z means another thing in a text field); the menu only shows them.
    ...(entry.accelerator === undefined
      ? {}
      : { accelerator: entry.accelerator, registerAccelerator: false }),
  };
};

/** Puts the native menu up. `newWindow` is what File > New window does. */
export const installMenu = (options: {
  mac: boolean;
  developer: boolean;
  newWindow: () => unknown;
}): void => {
  const template = menuSections(options).map(
    ({ label, role, entries }): MenuItemConstructorOptions => ({
      label,
      ...(role === undefined ? {} : { role }),
      submenu: entries.map((entry) => toItem(entry, options.newWindow)),
    }),
  );
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
};
