/**
 * Whether the user is tabbing through the window. If the focus came by Tab, the next Tab moves it on, so that a block is no
 * focus trap; after any other press, Tab acts on the block.
 */
import { isGesturing } from '../../ui/gesture/gesture.ts';

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta']);
let last = '';
let beforeLast = '';

window.addEventListener(
  'keydown',
  ({ key }) => {
    // A key pressed while something is dragged does nothing.
    if (MODIFIERS.has(key) || isGesturing()) return;
    beforeLast = last;
    last = key;
  },
  true,
);
window.addEventListener(
  'pointerdown',
  () => {
    last = '';
  },
  true,
);

/** Asked while a Tab is handled: whether the key before it was Tab too. */
export const isTabbing = (): boolean => beforeLast === 'Tab';

/** Asked while the focus arrives: whether Tab brought it. Where a dialog or a field gave it back, it did not. */
export const isTabbedTo = (): boolean => last === 'Tab';
