/** Blocks coloured by status, owner or system, or shown with a legend of their own colours. Never in the model. */
import { type Colouring, colourOverlay, type Places } from '../../../shared/scene/overlays/colour-overlay.ts';
import { currentModel, documentStore, onPatches } from '../document/document.ts';
import { stopAll } from '../stop-all.ts';
import { createStore } from '../store.ts';
import { hideOverlay, overlayStore, showOverlay } from './overlay.ts';

/** What blocks are coloured by, and which colour each owner or system was given: it keeps it while it is shown. */
type Shown = { readonly by: Colouring; readonly places: Places };
export const colouringStore = createStore<{ shown: Shown | null }>(() => ({ shown: null }));
const { getState, setState } = colouringStore;

export const showColouring = (by: Colouring): void => {
  setState({ shown: { by, places: new Map() } });
  draw();
};

export const hideColouring = (): void => {
  setState({ shown: null });
  hideOverlay('colouring');
};

const draw = (): void => {
  const { shown } = getState();
  if (!shown || !documentStore.getState().replica) return;
  const picture = colourOverlay(currentModel(), shown.by, shown.places);
  showOverlay({ ...picture, kind: 'colouring', onClose: hideColouring });
};

/** The field of a block that each colouring goes by; systems are records of their own. */
const FIELDS = { own: 'colour', status: 'status', owner: 'owner', system: null } as const;

/** Takes the colours off if another overlay takes their place, and draws them again after changes of what they show. */
export const keepColouringCurrent = (): (() => void) =>
  stopAll(
    overlayStore.subscribe(({ overlay }) => {
      if (overlay?.kind !== 'colouring' && getState().shown) setState({ shown: null });
    }),
    documentStore.subscribe(({ replica }, before) => {
      if (replica !== before.replica && getState().shown) hideColouring();
    }),
    onPatches((patches) => {
      const { shown } = getState();
      if (!shown) return;
      const field = FIELDS[shown.by];
      const isConcerned = patches.some((patch) =>
        patch.some((change) =>
          change.table === 'process'
            ? change.op !== 'set' || (field !== null && field in change.fields)
            : (change.table === 'element' && field === null) || change.table === 'candidate',
        ),
      );
      if (isConcerned) draw();
    }),
  );
