/** The one block that Tab reaches: the selected one, else the first on screen. Arrow keys go on from there. */
import { useStore } from 'zustand';
import { createStore } from '../../state/store.ts';

/** Set by the canvas, which knows what is on screen. */
export const tabStopStore = createStore<{ id: string | null }>(() => ({ id: null }));

export const useIsTabStop = (id: string): boolean => useStore(tabStopStore, (state) => state.id === id);
