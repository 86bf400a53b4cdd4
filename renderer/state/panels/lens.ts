/** Lenses on the canvas: one by the weight of each block, two by which of them weighs it more. */
import { lensComparison, lensOverlay } from '../../../shared/scene/overlays/lens-overlay.ts';
import type { OverlayPicture } from '../../../shared/scene/overlays/overlay.ts';
import { currentModel, documentStore, onPatches } from '../document/document.ts';
import { stopAll } from '../stop-all.ts';
import { createStore } from '../store.ts';
import { hideOverlay, overlayStore, showOverlay } from './overlay.ts';

/** The lens on the canvas, and the one it is compared with. */
type Shown = { readonly lensId: string; readonly otherId: string | null };
export const lensStore = createStore<{ shown: Shown | null }>(() => ({ shown: null }));
const { getState, setState } = lensStore;

export const showLens = (lensId: string, otherId: string | null = null): void => {
  setState({ shown: { lensId, otherId } });
  draw();
};

export const hideLens = (): void => {
  setState({ shown: null });
  hideOverlay('lens');
};

const draw = (): void => {
  const { shown } = getState();
  if (!shown || !documentStore.getState().replica) return;
  const model = currentModel();
  const { lens } = model.rows;
  if (!lens.has(shown.lensId)) hideLens();
  else if (shown.otherId !== null && lens.has(shown.otherId))
    show(lensComparison(model, shown.lensId, shown.otherId));
  else show(lensOverlay(model, shown.lensId));
};

const show = (picture: OverlayPicture): void => showOverlay({ ...picture, kind: 'lens', onClose: hideLens });

/** Weights and the tree they are summed up in: where these stay, so does the picture. */
const concerns = new Set(['emphasis', 'lens', 'term', 'candidate']);

/** Takes a lens off the canvas if another overlay takes its place, and draws it again after changes of what it shows. */
export const keepLensCurrent = (): (() => void) =>
  stopAll(
    overlayStore.subscribe(({ overlay }) => {
      if (overlay?.kind !== 'lens' && getState().shown) setState({ shown: null });
    }),
    documentStore.subscribe(({ replica }, before) => {
      if (replica !== before.replica && getState().shown) hideLens();
    }),
    onPatches((patches) => {
      if (!getState().shown) return;
      const isConcerned = patches.some((patch) =>
        patch.some(
          (change) =>
            concerns.has(change.table) ||
            (change.table === 'process' && (change.op !== 'set' || 'parentId' in change.fields)),
        ),
      );
      if (isConcerned) draw();
    }),
  );
