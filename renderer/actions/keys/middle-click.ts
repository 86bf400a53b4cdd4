/** The middle button: it pans the canvas, and on Linux it also pastes the text that was selected last, in any program. */
import { fieldOf } from './key-target.ts';

/** Keeps the middle button from pasting anywhere but in a text field. Returns how to stop. */
export const keepMiddleClickFromPasting = (): (() => void) => {
  const release = (event: MouseEvent) => {
    if (event.button === 1 && !(event.target instanceof Element && fieldOf(event.target) === 'text'))
      event.preventDefault();
  };
  window.addEventListener('mouseup', release, true);
  return () => window.removeEventListener('mouseup', release, true);
};
