import { type FocusEvent, useRef } from 'react';
import { currentCamera } from '../../state/ports/camera.ts';
import { lastSelected } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';

/** Esc gives the focus back to what had it before the bar, or else to the canvas. */
export const useReturnOfFocus = () => {
  const cameFrom = useRef<Element | null>(null);
  return {
    onFocus: ({ currentTarget, relatedTarget }: FocusEvent) => {
      // A dialog that was opened from the bar returns the focus to it, and is gone.
      const isFromDialog = relatedTarget?.closest('[role=dialog]') != null;
      if (!currentTarget.contains(relatedTarget) && !isFromDialog) cameFrom.current = relatedTarget;
    },
    giveBack: () => {
      const before = cameFrom.current;
      if (before instanceof HTMLElement && before.isConnected) return before.focus();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      currentCamera()?.focus(lastSelected(sessionStore.getState()) ?? '');
    },
  };
};
