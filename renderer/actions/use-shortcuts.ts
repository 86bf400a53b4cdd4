/** Listens for the keys of all actions. Fields, menus, dialogs and the outline keep their own keys. */
import { useEffect } from 'react';
import { shortcutOf } from './action.ts';
import { actions } from './actions.ts';
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
      const onCanvas = target === document.body || target.closest('.canvas') !== null;
      const isPress = pressed === 'Enter' || pressed === 'Tab';
      if (isPress && (target.closest('button') || !target.closest('[data-block]'))) return;
      const action = actions.find(
        ({ shortcuts, onCanvas: needsCanvas, isNative, applies }) =>
          shortcuts?.includes(pressed) && !isNative && (!needsCanvas || onCanvas) && applies(),
      );
      if (!action) return;
      event.preventDefault();
      action.perform();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
};

/** In a field these are the browser's, or nobody's: taking typing back, moving and selecting in text. */
const OWN_KEYS_OF_FIELDS = new Set(['Mod+D', 'Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+B', 'Mod+I', 'Mod+Enter']);
