/** Widths that people give the panels; kept on this machine for every window. In pixels; null is the usual width. */
import { machineTexts } from '../ports/storage.ts';
import { createStore } from '../store.ts';

export type PanelName = 'outline' | 'inspector';
type Widths = Readonly<Record<PanelName, number | null>>;

/** The narrowest that a panel is of use at, and the widest. */
export const PANEL_RANGE = { min: 180, max: 640 } as const;

const KEY = 'strata.panels';

export const panelWidthStore = createStore<Widths>(() => ({ outline: null, inspector: null }));

const inRange = (width: unknown): number | null =>
  typeof width === 'number' && Number.isFinite(width)
    ? Math.min(PANEL_RANGE.max, Math.max(PANEL_RANGE.min, Math.round(width)))
    : null;

/** Takes up the widths of the last time. */
export const restorePanelWidths = (): void => {
  let stored: Partial<Record<PanelName, unknown>> = {};
  try {
    stored = JSON.parse(machineTexts.read(KEY) ?? '{}');
  } catch {
    // A damaged entry is of no use: the panels have their usual widths.
  }
  panelWidthStore.setState({ outline: inRange(stored.outline), inspector: inRange(stored.inspector) });
};

/** Gives a panel another width, or its usual one with null. */
export const setPanelWidth = (panel: PanelName, width: number | null): void => {
  panelWidthStore.setState({ [panel]: width === null ? null : inRange(width) });
  machineTexts.write(KEY, JSON.stringify(panelWidthStore.getState()));
};
