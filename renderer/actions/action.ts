/** An action: one thing a user can do. Menu, shortcut, palette and button all ask it whether it applies and perform it. */
import type { LucideIcon } from 'lucide-react';
import type { RoomRole } from '../../shared/api/room/rights.ts';
import { type Message, say } from '../../shared/words/messages.ts';
import { type KeyPress, shortcutOf as shortcutOn } from './keys/key-press.ts';
import { words } from './words.ts';

/** In the order in which lists show them. */
export const ACTION_GROUPS = ['Block', 'Edit', 'Matrix', 'Funnel', 'View', 'Room', 'File', 'Help'] as const;

/** A text of an action: a function if it depends on the state of the window. */
type ActionText = Message | (() => string);

export type Action = {
  readonly id: string;
  /** In menus. A toggle is called after the thing that it shows, and has a check mark while that is shown: “Minimap ✓”. */
  readonly name: ActionText;
  /** In the palette, which has no check marks, if it isn’t `name`: “Show minimap” or “Hide minimap”. */
  readonly paletteName?: ActionText;
  readonly group: (typeof ACTION_GROUPS)[number];
  /** Other words that people search for. */
  readonly keywords?: ActionText;
  readonly icon?: LucideIcon;
  /** Keys that perform it; `Mod` is Ctrl, or Cmd on a Mac. The first is shown. */
  readonly shortcuts?: readonly string[];
  /** Only if the keyboard focus is on the canvas: the outline and fields have keys of their own. */
  readonly onCanvas?: boolean;
  /** Ids of actions that it takes precedence over if both match a shortcut. */
  readonly overrides?: readonly string[];
  /** Only while a flow is selected on the canvas, when keys are about it and not about blocks. */
  readonly onFlow?: boolean;
  /** The browser makes events of its own of these keys: they are shown with the action, and left to it. */
  readonly isNative?: boolean;
  /** The least role in a live room whose guests are offered it; all of them if left out. */
  readonly needs?: RoomRole;
  /** A shortcut without an effect of its own: in no list. */
  readonly isHidden?: boolean;
  applies(): boolean;
  /** A sentence that says why it doesn’t apply, for keys pressed in vain; undefined for the usual reasons. */
  whyNot?(): string | undefined;
  /** For a toggle, or one of several choices such as the views: whether it is on. Menus show a check mark. */
  isOn?(): boolean;
  perform(): void;
};

/** Actions that a live room offers to guests of this role and above. */
export const forRole = (needs: RoomRole, actions: readonly Action[]): readonly Action[] =>
  actions.map((action) => ({ ...action, needs }));

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

export const textOf = (text: ActionText): string => (typeof text === 'function' ? text() : say(text));

/** The heading of a group of actions. */
export const groupName = (group: Action['group']): string => say(words.group, { group });

/** The name of an action in menus. */
export const menuName = ({ name }: Action): string => textOf(name);

/** The name of an action in lists without check marks. */
export const paletteName = (action: Action): string => textOf(action.paletteName ?? action.name);

/** A shortcut as it is shown: `Ctrl K`, `⌘K`. A plus at the end is the key itself. */
export const shownShortcut = (shortcut: string): string => {
  const keys = keyNames(shortcut);
  return isMac ? keys.join('') : keys.join(' ');
};

/** A shortcut inside a sentence: `Ctrl+K`, `⌘K`. */
export const shortcutInText = (shortcut: string): string => {
  const keys = keyNames(shortcut);
  return isMac ? keys.join('') : keys.join('+');
};

const keyNames = (shortcut: string): string[] =>
  shortcut.split(/\+(?=.)/).map((key) => KEY_NAMES[key] ?? key);

const KEY_NAMES: Record<string, string> = {
  Mod: isMac ? '⌘' : 'Ctrl',
  Shift: isMac ? '⇧' : 'Shift',
  Alt: isMac ? '⌥' : 'Alt',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Backspace: '⌫',
  Delete: 'Del',
  Escape: 'Esc',
  ContextMenu: 'Menu',
};

/** The shortcut that a key press stands for on this system, in the same notation. */
export const shortcutOf = (press: KeyPress): string => shortcutOn(press, isMac);
