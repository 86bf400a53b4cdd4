/** The drag in progress: which blocks, where the pointer is, what a drop would do. Gone when it ends or is abandoned. */
import { create } from 'zustand';
import type { Drop } from './drop.ts';

export type DragState = {
  ids: readonly string[];
  label: string;
  /** Pointer in the canvas, in screen pixels from its top left corner. */
  x: number;
  y: number;
  drop: Drop | null;
};

export const useDrag = create<{ drag: DragState | null }>(() => ({ drag: null }));
