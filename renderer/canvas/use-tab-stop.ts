/** The one block that Tab reaches: the selected one, else the first on screen. Arrow keys go on from there. */
import { create } from 'zustand';

/** Set by the canvas, which knows what is on screen. */
export const useTabStop = create<{ id: string | null }>(() => ({ id: null }));

export const useIsTabStop = (id: string): boolean => useTabStop((state) => state.id === id);
