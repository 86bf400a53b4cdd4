/**
 * Keys that are pressed while a part is still being loaded. Whoever asked for a dialog types its text at once, so the keys wait
 * for the part instead of being carried out as shortcuts on what stands there meanwhile.
 */
import { useLayoutEffect } from 'react';

/** More than anybody types in that time. Later ones are ignored. */
const MAX_KEYS = 200;

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']);
const TYPED_INTO = 'input, textarea, select, [contenteditable]';
/** With Ctrl or Cmd, what a text field would do something with. Other commands are for the window, and are carried out at once. */
const EDITING = /^([acvxyz]|Backspace|Delete|Enter|Home|End|Arrow.+)$/i;

let parts = 0;
let held: KeyboardEvent[] = [];

const isCommand = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  /^F\d+$/.test(key) || ((ctrlKey || metaKey) && !EDITING.test(key));

const hold = (event: KeyboardEvent): void => {
  if (event.isComposing || MODIFIERS.has(event.key) || isCommand(event)) return;
  // Text that is being typed elsewhere goes on, but no key overtakes another.
  if (held.length === 0 && event.target instanceof Element && event.target.closest(TYPED_INTO)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (held.length < MAX_KEYS) held.push(event);
};

/** What the browser would do with a key itself, as far as that makes sense in a part that has just opened. */
const typeInto = (target: Element, { key, ctrlKey, metaKey }: KeyboardEvent): void => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  if (key === 'Backspace') document.execCommand('delete');
  else if (key === 'Enter' && target instanceof HTMLInputElement) target.form?.requestSubmit();
  else if ([...key].length === 1 && !ctrlKey && !metaKey) document.execCommand('insertText', false, key);
};

const replay = (): void => {
  const keys = held;
  held = [];
  for (const [index, event] of keys.entries()) {
    // A key may open a further part, which the rest is for.
    if (parts > 0) {
      held.push(...keys.slice(index));
      return;
    }
    const target = document.activeElement ?? document.body;
    const { type, key, code, location, ctrlKey, shiftKey, altKey, metaKey, repeat } = event;
    const modifiers = { ctrlKey, shiftKey, altKey, metaKey };
    const again = {
      key,
      code,
      location,
      repeat,
      ...modifiers,
      bubbles: true,
      cancelable: true,
      composed: true,
    };
    if (target.dispatchEvent(new KeyboardEvent(type, again))) typeInto(target, event);
  }
};

/** Keeps keys back for as long as the component is shown, and then hands them to whatever has the focus. */
export const useTypedAhead = (): void =>
  useLayoutEffect(() => {
    if (++parts === 1) window.addEventListener('keydown', hold, true);
    return () => {
      if (--parts > 0) return;
      window.removeEventListener('keydown', hold, true);
      // The part has placed the focus by the end of this turn.
      queueMicrotask(replay);
    };
  }, []);
