/** Performs what is chosen in the desktop's own menu, in the library as in the editor. */
import { useEffect } from 'react';
import { performAction } from './actions.ts';

/** What these mean while somebody types: the field's own, as the same keys do there. */
const IN_FIELDS: Readonly<Record<string, string>> = {
  'edit.undo': 'undo',
  'edit.redo': 'redo',
  'edit.delete': 'delete',
};

export const useMenu = (): void => {
  useEffect(
    () =>
      window.strata?.desktop.onMenu((actionId) => {
        const inField = IN_FIELDS[actionId];
        const isTyping = document.activeElement?.matches('input, textarea, [contenteditable]') ?? false;
        // The one way to the browser's own undo of typing.
        if (isTyping && inField !== undefined) document.execCommand(inField);
        else performAction(actionId);
      }),
    [],
  );
};
