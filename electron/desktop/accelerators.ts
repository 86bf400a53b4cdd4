/** Keys of actions as the system's menu writes them. */

import type { WindowMenu } from '../../shared/api/bridge.ts';
import { actionsIn } from './window-menu.ts';

/** What the menu's own items answer to on one system or another; no action of a window takes these. */
const OWN_KEYS = [
  ...['Mod+Shift+N', 'Mod+W', 'Mod+Q', 'Mod+X', 'Mod+C', 'Mod+V', 'Mod+A'],
  ...['Mod+M', 'Mod+H', 'Mod+Alt+H', 'F11', 'Mod+Shift+I', 'Mod+Alt+I'],
];

const SHORTCUT = /^(Mod\+)?(Alt\+)?(Shift\+)?(.+)$/;
const PLAIN_KEY = /^([A-Z0-9=\-,./;]|F([1-9]|1\d|2[0-4]))$/;
const NAMED_KEYS: Readonly<Record<string, string>> = {
  '+': 'Plus',
  Enter: 'Enter',
  Delete: 'Delete',
  Backspace: 'Backspace',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/**
 * A shortcut of renderer/actions as an accelerator of Electron's. Undefined if the system can't write it, and for
 * keys without Ctrl or Cmd: macOS listens to every key that its menu shows, and a letter alone is there to be typed.
 */
export const acceleratorOf = (shortcut: string): string | undefined => {
  const [, mod, alt, shift, key = ''] = SHORTCUT.exec(shortcut) ?? [];
  const name = PLAIN_KEY.test(key) ? key : Object.hasOwn(NAMED_KEYS, key) ? NAMED_KEYS[key] : undefined;
  if (name === undefined || (mod === undefined && !/^F\d/.test(name))) return undefined;
  return [mod && 'CmdOrCtrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
};

/** The accelerator of each action that has one. Keys that two actions share in two views are shown at the first. */
export const acceleratorsOf = (menu: WindowMenu): ReadonlyMap<string, string> => {
  const taken = new Set(OWN_KEYS.map(acceleratorOf));
  const accelerators = new Map<string, string>();
  for (const { id, shortcuts } of actionsIn(menu)) {
    const accelerator = shortcuts.map(acceleratorOf).find((each) => each !== undefined && !taken.has(each));
    if (accelerator === undefined) continue;
    taken.add(accelerator);
    accelerators.set(id, accelerator);
  }
  return accelerators;
};
