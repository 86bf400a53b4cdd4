/** Listens for the keys of all actions. Fields, menus, dialogs and the outline keep their own keys. */
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { isSomethingSelected } from '../state/session/selection.ts';
import { sessionStore } from '../state/session/session.ts';
import { type Action, shortcutOf } from './action.ts';
import { typeName } from './blocks/naming.ts';
import { digitBehind } from './keys/key-press.ts';
import { keepsKey, keyTargetOf } from './keys/key-target.ts';
import { refuseKeys } from './keys/refused-keys.ts';
import { isTabbing } from './keys/tabbing.ts';
import { actionFor } from './registry.ts';

export const useShortcuts = (): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const pressed = shortcutOf(event);
      if (keepsKey(pressed, keyTargetOf(target)) || !takesPress(target, pressed)) return;
      const focus = {
        isOnCanvas: isOnCanvas(target),
        isSelected: isAboutSelection(target) && isSomethingSelected(sessionStore.getState()),
      };
      const action = actionFor(pressed, focus);
      if (action) return start(action, event);
      if (focus.isOnCanvas && !target.closest('button') && typeName(event, 'canvas')) return;
      // A letter that begins no name may stand before a digit on its key.
      const behind = actionFor(digitBehind(event), focus);
      if (behind) start(behind, event);
      // In the outline the letter may have opened a field that it is for.
      else if (sessionStore.getState().editing === null && refuseKeys(pressed, focus)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
};

const start = (action: Action, event: KeyboardEvent): void => {
  event.preventDefault();
  // At once: the next key belongs to the field that the action opens.
  flushSync(() => action.perform());
};

const isOnCanvas = (target: Element): boolean =>
  target.closest('.canvas') !== null ||
  (target === document.body && sessionStore.getState().view === 'canvas');

const isAboutSelection = (target: Element): boolean =>
  isOnCanvas(target) || target.closest('.outline') !== null;

/** Enter and Tab act on blocks only if a block or the canvas has the focus; elsewhere they press a button or move the focus. */
const takesPress = (target: Element, pressed: string): boolean => {
  if (pressed === 'Enter') return target.closest('button, a, [role=button]') === null;
  if (pressed !== 'Tab' && pressed !== 'Shift+Tab') return true;
  return target.matches('[data-block], .canvas-ground') && !isTabbing();
};
