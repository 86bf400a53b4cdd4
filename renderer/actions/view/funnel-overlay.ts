/** The funnel’s figures on the blocks: shown or hidden. */
import { Filter } from 'lucide-react';
import { funnelsOf } from '../../../shared/funnel/input/from-model.ts';
import type { Model } from '../../../shared/model/model.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { lastSelected } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import type { Action } from '../action.ts';
import { words as names } from '../names/panels/words.ts';

/** The scenario to begin with: of the selected block, of one around or above it, or the first there is. */
const scenarioToShow = (model: Model): string | undefined => {
  const selected = lastSelected(sessionStore.getState());
  const ofSelected = selected === undefined ? undefined : funnelsOf(model, selected)[0];
  return (ofSelected ?? funnelsOf(model)[0])?.id;
};

const isShown = (): boolean => {
  const { funnelOverlay, view } = sessionStore.getState();
  return funnelOverlay !== null && view === 'canvas';
};

export const toggleFunnelOverlay = (): void => {
  const { funnelOverlay } = sessionStore.getState();
  const chosen = isShown() ? null : (funnelOverlay ?? scenarioToShow(currentModel()) ?? null);
  sessionStore.setState({ funnelOverlay: chosen, view: 'canvas', editing: null });
};

export const funnelVolumesAction: Action = {
  id: 'view.funnelVolumes',
  name: () =>
    say(sessionStore.getState().funnelVolumes === 'needed' ? names.overlayToCreate : names.overlayNeeded),
  group: 'View',
  keywords: names.overlayKeywords,
  icon: Filter,
  applies: () =>
    documentStore.getState().replica !== null &&
    sessionStore.getState().funnelOverlay !== null &&
    sessionStore.getState().view === 'canvas',
  perform: () =>
    sessionStore.setState(({ funnelVolumes }) => ({
      funnelVolumes: funnelVolumes === 'needed' ? 'netted' : 'needed',
    })),
};

export const funnelOverlayAction: Action = {
  id: 'view.funnelOverlay',
  name: names.funnelOverlay,
  paletteName: () => say(isShown() ? names.hideFunnelOverlay : names.showFunnelOverlay),
  group: 'View',
  icon: Filter,
  shortcuts: ['Mod+Shift+F'],
  applies: () => documentStore.getState().replica !== null && currentModel().rows.funnel.size > 0,
  isOn: () => documentStore.getState().replica !== null && isShown(),
  perform: toggleFunnelOverlay,
};
