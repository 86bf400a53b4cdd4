/** Input methods: while one is composing a text, its keys choose among candidates and are nobody else's. */
import { fieldOf } from './key-target.ts';

/** The code that browsers give to a key which an input method has taken. */
const TAKEN = 229;

type ComposedKey = Pick<KeyboardEvent, 'isComposing' | 'keyCode'>;

/**
 * Whether an input method handles a key press. Some browsers end the composition before they report the Enter that ended
 * it: the code still tells. Outside of a field the code says only that an input method is on, so it does not count there.
 */
export const isComposing = ({ isComposing: isOpen, keyCode }: ComposedKey, isInField: boolean): boolean =>
  isOpen || (isInField && keyCode === TAKEN);

/**
 * Keeps the keys of input methods from every other listener of the page, whoever wrote it. Call it before anything else
 * listens to the window; the text itself arrives as before. Returns how to stop.
 */
export const holdComposedKeys = (): (() => void) => {
  const hold = (event: KeyboardEvent) => {
    const isInField = event.target instanceof Element && fieldOf(event.target) === 'text';
    if (!isComposing(event, isInField)) return;
    event.stopImmediatePropagation();
    // Chromium empties a search field by Esc even if the key only ends a composition.
    if (event.key === 'Escape') event.preventDefault();
  };
  window.addEventListener('keydown', hold, true);
  return () => window.removeEventListener('keydown', hold, true);
};
