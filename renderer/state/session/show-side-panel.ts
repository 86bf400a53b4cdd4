/** Opens a list in the panel on the left. */
import { hasRoomForPanels, sessionStore } from './session.ts';
import { type SidePanelName, sidePanelStore } from './side-panel.ts';

/** Shows a list in the panel, and the panel where it was folded away. */
export const showSidePanel = (panel: SidePanelName): void => {
  sidePanelStore.setState({ panel });
  // A view that takes the whole window has no room beside it.
  sessionStore.setState(({ view }) => ({
    outlineShown: true,
    view: hasRoomForPanels(view) ? view : 'canvas',
  }));
};
