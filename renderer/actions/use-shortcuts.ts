/** Listens for the keys of all actions. Fields, menus, dialogs and the outline keep their own keys. */
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { useSession } from '../state/session.ts';
import { shortcutOf } from './action.ts';
import { actions } from './actions.ts';
import { typeName } from './naming.ts';
import { isTabbing } from './tabbing.ts';
import { useClipboard } from './use-clipboard.ts';

export const useShortcuts = (): void => {
  useClipboard();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest('[role=dialog], [role=menu], [role=listbox]')) return;
      const pressed = shortcutOf(event);
      const isTyping = target.closest('input, textarea, select, [contenteditable]') !== null;
      const isCommand = pressed.startsWith('Mod+') || /^F\d/.test(pressed);
      if (isTyping && (!isCommand || OWN_KEYS_OF_FIELDS.has(pressed))) return;
      const onCanvas = isOnCanvas(target);
      if (!takesPress(target, pressed)) return;
      const action = actions.find(
        ({ shortcuts, onCanvas: needsCanvas, onFlow, isNative, applies }) =>
          shortcuts?.includes(pressed) && !isNative && (!(needsCanvas || onFlow) || onCanvas) && applies(),
      );
      if (action) {
        event.preventDefault();
        // At once: what is typed next belongs to the field that the action opens.
        flushSync(() => action.perform());
      } else if (onCanvas && !target.closest('button')) typeName(event, 'canvas');
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
};

const isOnCanvas = (target: Element): boolean =>
  target.closest('.canvas') !== null || (target === document.body && useSession.getState().view === 'canvas');

/** Enter and Tab are about blocks where a block or the canvas itself has the focus; elsewhere they press and go on. */
const takesPress = (target: Element, pressed: string): boolean => {
  if (pressed === 'Enter') return target.closest('button, a, [role=button]') === null;
  if (pressed !== 'Tab' && pressed !== 'Shift+Tab') return true;
  return target.matches('[data-block], .canvas-ground') && !isTabbing();
};

/** In a field these are the browser's, or nobody's: taking typing back, moving and selecting in text. */
const OWN_KEYS_OF_FIELDS = new Set(['Mod+D', 'Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+B', 'Mod+I', 'Mod+Enter']);
