/** The funnel's figures on the blocks: shown, or not. */
import { Filter } from 'lucide-react';
import { funnelsOf } from '../../shared/funnel/from-model.ts';
import type { Model } from '../../shared/model/model.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import type { Action } from './action.ts';

/** The scenario to begin with: of the selected block, of one around or above it, or the first there is. */
const scenarioToShow = (model: Model): string | undefined => {
  const selected = useSession.getState().selection.at(-1);
  const ofSelected = selected === undefined ? undefined : funnelsOf(model, selected)[0];
  return (ofSelected ?? funnelsOf(model)[0])?.id;
};

export const toggleFunnelOverlay = (): void => {
  const { funnelOverlay, view } = useSession.getState();
  const isShown = funnelOverlay !== null && view === 'canvas';
  const chosen = isShown ? null : (funnelOverlay ?? scenarioToShow(currentModel()) ?? null);
  useSession.setState({ funnelOverlay: chosen, view: 'canvas', editing: null });
};

export const funnelVolumesAction: Action = {
  id: 'view.funnelVolumes',
  name: 'Funnel overlay: what the quota needs, or what is still to come',
  group: 'View',
  words: 'netted volumes',
  icon: Filter,
  applies: () =>
    useDocument.getState().replica !== null &&
    useSession.getState().funnelOverlay !== null &&
    useSession.getState().view === 'canvas',
  perform: () =>
    useSession.setState(({ funnelVolumes }) => ({
      funnelVolumes: funnelVolumes === 'needed' ? 'netted' : 'needed',
    })),
};

export const funnelOverlayAction: Action = {
  id: 'view.funnelOverlay',
  name: 'Show or hide the funnel overlay',
  group: 'View',
  icon: Filter,
  shortcuts: ['Mod+Shift+F'],
  applies: () => useDocument.getState().replica !== null && currentModel().rows.funnel.size > 0,
  perform: toggleFunnelOverlay,
};
