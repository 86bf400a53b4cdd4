/** An action: one thing a user can do. Menu, shortcut, finder and button all ask it whether it applies and perform it. */
import type { LucideIcon } from 'lucide-react';

/** In the order in which lists show them. */
export const ACTION_GROUPS = ['Block', 'Edit', 'Matrix', 'Funnel', 'View', 'File', 'Help'] as const;

export type Action = {
  readonly id: string;
  /** As it stands in menus and lists. */
  readonly name: string;
  readonly group: (typeof ACTION_GROUPS)[number];
  /** Other words people look for it by. */
  readonly words?: string;
  readonly icon?: LucideIcon;
  /** Keys that perform it; `Mod` is Ctrl, or Cmd on a Mac. The first is shown. */
  readonly shortcuts?: readonly string[];
  /** Only where the keyboard focus is on the canvas; keys of the outline and of fields are their own. */
  readonly onCanvas?: boolean;
  /** The actions whose keys it takes where both apply: it stands before them. */
  readonly overrides?: readonly string[];
  /** Only while a flow is selected on the canvas, when keys are about it and not about blocks. */
  readonly onFlow?: boolean;
  /** The browser makes events of its own of these keys: they are shown with the action, and left to it. */
  readonly isNative?: boolean;
  /** Answers keys that people press out of habit; there is nothing to find or to choose in it. */
  readonly isHabit?: boolean;
  applies(): boolean;
  /** For one of several states of the window, such as the view on screen: whether it is the state now. */
  isOn?(): boolean;
  perform(): void;
};

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** A shortcut as it is shown: `Ctrl K`, `⌘K`. A plus at the end is the key itself. */
export const shownShortcut = (shortcut: string): string => {
  const keys = shortcut.split(/\+(?=.)/).map((key) => KEY_NAMES[key] ?? key);
  return isMac ? keys.join('') : keys.join(' ');
};
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
};

/** The shortcut a key press stands for, in the same notation. */
export const shortcutOf = (event: KeyboardEvent): string => {
  // With Alt a Mac makes other signs of letters: there it is the key that counts.
  const plain = event.altKey ? /^(?:Key|Digit)(.)$/.exec(event.code)?.[1] : undefined;
  const key = plain ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const isShiftedSign = event.key.length === 1 && !/[\p{L}\p{N} ]/u.test(event.key);
  return [mod && 'Mod', event.altKey && 'Alt', event.shiftKey && !isShiftedSign && 'Shift', key]
    .filter(Boolean)
    .join('+');
};
