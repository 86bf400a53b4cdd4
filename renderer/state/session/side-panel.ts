/** The list in the panel on the left. */
import { createStore } from '../store.ts';

export const SIDE_PANELS = ['outline', 'useCases', 'terms', 'dictionary', 'lenses', 'history'] as const;
export type SidePanelName = (typeof SIDE_PANELS)[number];

export const sidePanelStore = createStore<{ panel: SidePanelName }>(() => ({ panel: 'outline' }));
