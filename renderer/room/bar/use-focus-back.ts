import { useEffect } from 'react';
import { roomDialogStore } from '../../state/dialogs/room-dialog.ts';

/**
 * Gives the focus back to what had it before the dialogs about the room. One of them may take the place of another, whose own
 * memory of the focus is gone with it.
 */
export const useFocusBack = (): void =>
  useEffect(() => {
    let cameFrom: Element | null = null;
    return roomDialogStore.subscribe(({ dialog }, before) => {
      if (before.dialog === null) cameFrom = document.activeElement;
      if (dialog !== null) return;
      // A dialog that closes gives the focus back in a frame of its own.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const isNowhere = document.activeElement === null || document.activeElement === document.body;
          if (isNowhere && cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
        }),
      );
    });
  }, []);
