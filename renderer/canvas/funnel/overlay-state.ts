/** The funnel overlay as this window shows it: found once a change, read by each block for itself. */
import { useLayoutEffect, useMemo } from 'react';
import { create } from 'zustand';
import {
  type FunnelOverlay,
  funnelOverlayOf,
  type Volume,
  type Volumes,
} from '../../../shared/funnel/overlay.ts';
import { type Figures, figuresIn } from '../../../shared/scene/pictures/figures.ts';
import { volumeOfBox } from '../../../shared/scene/pictures/funnel-band.ts';
import type { SceneBox } from '../../../shared/scene/scene.ts';
import { LOCALE } from '../../funnel/locale.ts';
import { currentModel, useDocument } from '../../state/document.ts';
import { useSession } from '../../state/session.ts';

export type ShownOverlay = {
  readonly funnelId: string;
  /** Null where the scenario can't be calculated: `problem` says why. */
  readonly overlay: FunnelOverlay | null;
  readonly problem: string | null;
  readonly figures: Figures;
};

/** Set by the canvas; null while no overlay is shown. */
export const useFunnelOverlay = create<{ shown: ShownOverlay | null }>(() => ({ shown: null }));

/** Finds the overlay that is chosen and gives it to all that show it. */
export const useFunnelToShow = (): ShownOverlay | null => {
  const funnelId = useSession((state) => state.funnelOverlay);
  const volumes = useSession((state) => state.funnelVolumes);
  const revision = useDocument((state) => (funnelId === null ? 0 : state.revision));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the model changes in place; `revision` tells when.
  const shown = useMemo(
    () => (funnelId === null ? null : overlayFor(funnelId, volumes)),
    [funnelId, volumes, revision],
  );
  useLayoutEffect(() => useFunnelOverlay.setState({ shown }), [shown]);
  return shown;
};

const overlayFor = (funnelId: string, volumes: Volumes): ShownOverlay | null => {
  const model = currentModel();
  const found = funnelOverlayOf(model, funnelId, volumes);
  const funnel = model.rows.funnel.get(funnelId);
  if (!found || !funnel) return null;
  const figures = figuresIn(funnel.currency, LOCALE);
  return 'overlay' in found
    ? { funnelId, overlay: found.overlay, problem: null, figures }
    : { funnelId, overlay: null, problem: found.problem, figures };
};

/** The volume of a block, with the figures to write it in; undefined where the overlay shows nothing of it. */
export const useVolume = (box: SceneBox): { volume: Volume; figures: Figures } | undefined => {
  const volume = useFunnelOverlay(({ shown }) =>
    shown?.overlay ? volumeOfBox(shown.overlay, box) : undefined,
  );
  const figures = useFunnelOverlay(({ shown }) => shown?.figures);
  return useMemo(() => (volume && figures ? { volume, figures } : undefined), [volume, figures]);
};
