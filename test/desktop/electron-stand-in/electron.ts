/** The module that `electron` resolves to. */
import * as standInApp from './app.ts';
import * as browserWindow from './browser-window.ts';
import * as parts from './desktop-parts.ts';
import * as ipc from './ipc-main.ts';
import * as menus from './menu.ts';
import * as schemes from './schemes.ts';
import * as sessions from './session.ts';

export const app = standInApp.app;
export const BrowserWindow = browserWindow.BrowserWindow;
export const ipcMain = ipc.ipcMain;
export const Menu = menus.Menu;
export const MenuItem = menus.MenuItem;
export const protocol = schemes.protocol;
export const session = sessions.session;
export const dialog = parts.dialog;
export const screen = parts.screen;
export const nativeTheme = parts.nativeTheme;
export const shell = parts.shell;
export const powerSaveBlocker = parts.powerSaveBlocker;
export const net = sessions.net;
