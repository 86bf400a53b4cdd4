/** Where the keyboard is on the canvas, from one block to another. */
import { sessionStore } from '../../state/session/session.ts';

const FIELDS = 'input, textarea, select, [contenteditable]';

/**
 * Puts the keyboard focus on a block, or on the canvas where the block is too small to have it. At once where the focus is
 * on the canvas or nowhere, so that the next key is about the canvas however late the next frame comes; elsewhere in that
 * frame, once a dialog that closes has given the focus back.
 * @param paneNow the element that holds the blocks; null while a canvas is being drawn for the first time.
 * @param id of a block, or the key of a place.
 * @param arrivalMs how long the camera may take to come to the block.
 */
export const focusBlock = (paneNow: () => HTMLElement | null, id: string, arrivalMs: number): void => {
  const named = CSS.escape(id);
  const block = () =>
    paneNow()?.querySelector<HTMLElement>(`[data-block="${named}"], [data-place="${named}"]`);
  // Until it is an element of the page the ground takes its keys.
  const groundNow = () => paneNow()?.closest<HTMLElement>('.canvas-ground');
  const take = () => {
    // Whoever types without a pause may have begun another name: its field keeps the focus.
    if (sessionStore.getState().editing !== null) return;
    const target = block() ?? groundNow();
    if (target !== document.activeElement) target?.focus({ preventScroll: true });
  };
  const { activeElement: before } = document;
  if (before === document.body || paneNow()?.closest('.canvas')?.contains(before)) take();
  const { activeElement: left } = document;
  requestAnimationFrame(() => {
    const { activeElement: now } = document;
    // A field that was gone to since, as the finder by its key, keeps what is typed.
    if (now !== left && now?.matches(FIELDS)) return;
    take();
    const ground = groundNow();
    if (document.activeElement !== ground) return;
    setTimeout(() => {
      if (document.activeElement === ground) block()?.focus({ preventScroll: true });
    }, arrivalMs);
  });
};
