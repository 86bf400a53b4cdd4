/** Whether a block is selected. Every block on screen asks. */
import { useStore } from 'zustand';
import { selectedBlocks, selectedSet } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';

export const useIsSelected = (id: string): boolean =>
  useStore(sessionStore, (state) => selectedSet(selectedBlocks(state)).has(id));
