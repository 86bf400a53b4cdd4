/**
 * What the desktop's preload script exposes to a window as `window.strata`. It is the contract's connection plus the few
 * things only the desktop can do. This file carries no code of the contract at run time, so the preload stays tiny.
 */
import type { Connection, MethodName } from './contract.ts';

/** Takes a listener off again. */
type Unsubscribe = () => void;

export type DesktopPlatform = 'darwin' | 'win32' | 'linux';
export type DesktopTheme = 'light' | 'dark' | 'system';
/** How the size of the interface changes. */
export type InterfaceSizeStep = 'larger' | 'smaller' | 'default';

/** What a file dialog asks for: a name without folder, and the extension without dot. */
type FileToSave = { suggestedName: string; extension: string };

/** The sections of the desktop's menu that a window fills, from left to right. */
export const MENU_SECTIONS = ['File', 'Edit', 'Block', 'Flow', 'Matrix', 'Funnel', 'View', 'Help'] as const;
type MenuSectionName = (typeof MENU_SECTIONS)[number];

/** An action as the desktop's menu shows it. */
export type MenuAction = {
  /** An id of renderer/actions. */
  id: string;
  label: string;
  /** Keys in the notation of renderer/actions: `Mod+Shift+Z`, where `Mod` is Ctrl, or Cmd on a Mac. */
  shortcuts: readonly string[];
  /** Whether it can be chosen now. */
  applies: boolean;
  /** Ticked or not, where it is one of several states; absent where it is none. */
  isOn?: boolean;
};
export type WindowMenuItem = MenuAction | { label: string; items: readonly MenuAction[] };
/** What a window puts into the desktop's menu: its sections, each in groups that lines set apart. */
export type WindowMenu = readonly { name: MenuSectionName; groups: readonly (readonly WindowMenuItem[])[] }[];

/** An error that stopped a part of a window, without a word of its message: that may quote the model. */
export type WindowFault = {
  /** The part that stopped. */
  part: string;
  /** The kind of error, such as `TypeError`. */
  kind: string;
  /** The places that it came through, each as a file of the page with line and column; the innermost first. */
  frames: readonly string[];
};

type DesktopVerbs = {
  platform: DesktopPlatform;
  /** Asks for a model file; its absolute path, or null where the person cancels. */
  openDialog(): Promise<string | null>;
  /** Asks where to save; an absolute path ending in the extension, or null. Use with `document.saveCopy` and `document.exportTo`. */
  saveDialog(suggestedName: string, extension: string): Promise<string | null>;
  /** Asks where to save and writes the bytes there; the path written, or null where the person cancels. */
  saveFile(file: FileToSave & { base64: string }): Promise<string | null>;
  /** Shows a file in the system's file manager. Models are named as in the contract, other files by absolute path. */
  reveal(file: string): Promise<void>;
  /** Shows the app's log in the system's file manager. */
  showLog(): Promise<void>;
  /** Puts an error of this window into the log. */
  logFault(fault: WindowFault): Promise<void>;
  /** The window's title: the model's name, or an empty string in the library. */
  setTitle(title: string): Promise<void>;
  /** The theme in use, so that the next window opens in its colour. */
  setTheme(theme: DesktopTheme): Promise<void>;
  /** Makes the interface of all windows larger or smaller, apart from the canvas’s zoom; the size it then has, 1 by default. */
  changeInterfaceSize(step: InterfaceSizeStep): Promise<number>;
  /** Pastes into what has the focus, as the keys would: a menu of the page may not read the clipboard by itself. */
  paste(): Promise<void>;
  /** The actions of this window as they stand now; the menu shows them while the window is in front. */
  setMenu(menu: WindowMenu): Promise<void>;
  /** A menu item was chosen; `actionId` is an id of renderer/actions. */
  onMenu(listener: (actionId: string) => void): Unsubscribe;
  /** The system asks this window to open a file, by absolute path. Asked before a listener stood, it waits for one. */
  onOpenFile(listener: (path: string) => void): Unsubscribe;
};

/**
 * `window.strata`. A failed call rejects with a plain `Failure` value, not an Error: between the preload's world and
 * the page an Error keeps its message only, and the code would be lost. `desktop-connection.ts` makes errors of them, and
 * rows of the data of a model, which comes columnar: see `wire.ts`.
 */
export type DesktopBridge = Connection & { desktop: DesktopVerbs };

/** Channels between preload and main. Nothing else is listened to or sent on. */
export const CHANNELS = {
  request: 'strata:request',
  event: 'strata:event',
  menu: 'strata:menu',
  openFile: 'strata:open-file',
  desktop: 'strata:desktop',
} as const;

/** Calls of the desktop's own, on one channel: each by name with its arguments. */
const DESKTOP_CALLS = [
  'openDialog',
  'saveDialog',
  'saveFile',
  'reveal',
  'showLog',
  'logFault',
  'setTitle',
  'setTheme',
  'changeInterfaceSize',
  'paste',
  'setMenu',
] as const;
export type DesktopCall = (typeof DESKTOP_CALLS)[number];

/** Names of the contract's methods; a record so that the compiler says when one is missing. */
const methodNames: Record<MethodName, true> = {
  'session.hello': true,
  'session.rename': true,
  'library.list': true,
  'library.seeds': true,
  'library.create': true,
  'library.import': true,
  'library.duplicate': true,
  'library.openRestorePoint': true,
  'library.rename': true,
  'library.remove': true,
  'library.restore': true,
  'library.bin': true,
  'library.deleteForGood': true,
  'library.createFrom': true,
  'library.update': true,
  'document.open': true,
  'document.close': true,
  'document.changes': true,
  'document.apply': true,
  'document.undo': true,
  'document.redo': true,
  'document.takeBack': true,
  'document.history': true,
  'document.journal': true,
  'document.rewind': true,
  'document.restore': true,
  'document.findings': true,
  'document.search': true,
  'document.export': true,
  'document.exportTo': true,
  'document.preview': true,
  'table.add': true,
  'table.preview': true,
  'table.import': true,
  'library.importTable': true,
  'table.close': true,
  'job.cancel': true,
  'document.restorePoints': true,
  'document.useRestorePoint': true,
  'room.addresses': true,
  'room.open': true,
  'room.state': true,
  'room.update': true,
  'room.show': true,
  'room.person': true,
  'room.close': true,
  'room.left': true,
  'room.forget': true,
  'room.act': true,
  'room.activity': true,
  'room.record': true,
  'document.saveCopy': true,
};

/** Whether the contract has a method of this name. */
export const isMethodName = (name: unknown): name is MethodName =>
  typeof name === 'string' && Object.hasOwn(methodNames, name);

declare global {
  interface Window {
    /** Present in the desktop app only. */
    readonly strata?: DesktopBridge;
  }
}
