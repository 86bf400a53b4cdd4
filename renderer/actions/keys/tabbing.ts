/**
 * Whether Tab is on its way through the window. Where the focus came by Tab, the next Tab goes on, so that nobody is
 * caught on a block; once something else was pressed there, Tab is about the block.
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
