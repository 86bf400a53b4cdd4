/** Which list stands in the panel on the left. */
import { create } from 'zustand';
import { hasRoomForPanels, useSession } from '../state/session.ts';

export const SIDE_PANELS = ['outline', 'useCases', 'terms', 'lenses', 'history'] as const;
export type SidePanelName = (typeof SIDE_PANELS)[number];

export const useSidePanel = create<{ panel: SidePanelName }>(() => ({ panel: 'outline' }));

/** Shows a list in the panel, and the panel where it was folded away. */
export const showSidePanel = (panel: SidePanelName): void => {
  useSidePanel.setState({ panel });
  // A view that takes the whole window has no room beside it.
  useSession.setState(({ view }) => ({
    outlineShown: true,
    view: hasRoomForPanels(view) ? view : 'canvas',
  }));
};
