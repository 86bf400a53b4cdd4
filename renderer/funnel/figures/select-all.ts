import type { FocusEvent, MouseEvent } from 'react';
import { flushSync } from 'react-dom';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Fields focused by a press of the mouse, which places the cursor afterwards. */
const pressed = new WeakSet<TextField>();

/**
 * Makes a field select all of its text when it gets the focus, so that typing replaces it.
 * @param focus shows the text as it is edited. Flushed at once: a key pressed right away must find it selected.
 */
export const selectAll = (focus: () => void) => ({
  onMouseDown: ({ currentTarget }: MouseEvent<TextField>) => {
    if (currentTarget !== document.activeElement) pressed.add(currentTarget);
  },
  onFocus: ({ currentTarget }: FocusEvent<TextField>) => {
    flushSync(focus);
    currentTarget.select();
  },
  onMouseUp: ({ currentTarget }: MouseEvent<TextField>) => {
    const isCursor = currentTarget.selectionStart === currentTarget.selectionEnd;
    if (pressed.delete(currentTarget) && isCursor) currentTarget.select();
  },
});
