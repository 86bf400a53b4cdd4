import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useRow } from '../../parts/use-model.ts';
import { overlayStore } from '../../state/panels/overlay.ts';
import { sessionStore } from '../../state/session/session.ts';
import type { Bars } from './bars.ts';

/** Which bars are above the picture. In front of a room there is no strip of a funnel. */
export const useBars = (): Bars => {
  const hasLegend = useStore(overlayStore, ({ overlay }) => overlay !== null);
  const funnelId = useStore(sessionStore, (state) => (state.presenting ? null : state.funnelOverlay));
  const hasStrip = useRow('funnel', funnelId) !== undefined;
  return useMemo(() => ({ hasLegend, hasStrip }), [hasLegend, hasStrip]);
};
