/**
 * What is laid over the blocks of the canvas without changing them: colours, a lens, the run of a use case, the difference of two
 * states. One at a time; each says how a block is marked, by tone, by a sign and in words.
 */
import type { OverlayPicture } from '../../../shared/scene/overlays/overlay.ts';
import { createStore } from '../store.ts';

export type Overlay = OverlayPicture & {
  readonly kind: 'lens' | 'run' | 'difference' | 'colouring';
  readonly onClose: () => void;
};

export const overlayStore = createStore<{ overlay: Overlay | null }>(() => ({ overlay: null }));

export const showOverlay = (overlay: Overlay | null): void => overlayStore.setState({ overlay });

/** Takes the overlay of this kind away; another one stays. */
export const hideOverlay = (kind: Overlay['kind']): void => {
  if (overlayStore.getState().overlay?.kind === kind) showOverlay(null);
};
