/** The funnel overlay as this window shows it: found once a change, read by each block for itself. */

import { useLayoutEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { type Figures, figuresIn } from '../../../shared/charts/figures/figures.ts';
import { volumeOfBox } from '../../../shared/charts/funnel-band.ts';
import {
  type FunnelOverlay,
  funnelOverlayOf,
  type Volume,
  type Volumes,
} from '../../../shared/funnel/overlay.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { SceneBox } from '../../../shared/scene/scene.ts';
import { locale } from '../../../shared/words/locale.ts';
import { useModelNow } from '../../parts/use-model.ts';
import { everyChange, type Revision } from '../../state/document/revisions.ts';
import { sessionStore } from '../../state/session/session.ts';
import { createStore } from '../../state/store.ts';

export type ShownOverlay = {
  readonly funnelId: string;
  /** Null if the scenario can't be calculated: `problem` says why. */
  readonly overlay: FunnelOverlay | null;
  readonly problem: string | null;
  readonly figures: Figures;
};

/** Set by the canvas; null while no overlay is shown. */
export const funnelOverlayStore = createStore<{ shown: ShownOverlay | null }>(() => ({ shown: null }));

/** While no overlay is shown, nothing is made of the model. */
const NO_CHANGE: Revision = { current: () => 0, subscribe: () => () => {} };

/** Finds the overlay that is chosen and gives it to all that show it. */
export const useFunnelToShow = (): ShownOverlay | null => {
  const funnelId = useStore(sessionStore, (state) => state.funnelOverlay);
  const volumes = useStore(sessionStore, (state) => state.funnelVolumes);
  const now = useModelNow(funnelId === null ? NO_CHANGE : everyChange);
  const shown = useMemo(
    () => (funnelId === null ? null : overlayFor(now.model, funnelId, volumes)),
    [funnelId, volumes, now],
  );
  useLayoutEffect(() => funnelOverlayStore.setState({ shown }), [shown]);
  return shown;
};

const overlayFor = (model: Model, funnelId: string, volumes: Volumes): ShownOverlay | null => {
  const found = funnelOverlayOf(model, funnelId, volumes);
  const funnel = model.rows.funnel.get(funnelId);
  if (!found || !funnel) return null;
  const figures = figuresIn(funnel.currency, locale());
  return 'overlay' in found
    ? { funnelId, overlay: found.overlay, problem: null, figures }
    : { funnelId, overlay: null, problem: found.problem, figures };
};

/** The volume of a block, with the figures to write it in; undefined if the overlay shows nothing of it. */
export const useVolume = (box: SceneBox): { volume: Volume; figures: Figures } | undefined => {
  const volume = useStore(funnelOverlayStore, ({ shown }) =>
    shown?.overlay ? volumeOfBox(shown.overlay, box) : undefined,
  );
  const figures = useStore(funnelOverlayStore, ({ shown }) => shown?.figures);
  return useMemo(() => (volume && figures ? { volume, figures } : undefined), [volume, figures]);
};
