/** The drag in progress: what is dragged, where the pointer is, what a drop would do. Null once it ends or is cancelled. */
import { useStore } from 'zustand';
import { createStore } from '../../state/store.ts';
import type { Dragged, Drop } from './drop-context.ts';

export type DragState = {
  readonly by: 'pointer' | 'keys';
  readonly dragged: Dragged;
  readonly label: string;
  /** Blocks are copied, not moved. */
  readonly copies: boolean;
  /** Pointer in the canvas, in screen pixels from its top left corner. */
  readonly x: number;
  readonly y: number;
  readonly drop: Drop | null;
};

export const dragStore = createStore<{ drag: DragState | null }>(() => ({ drag: null }));

/** Whether a block is on its way. Asked by every block on screen. */
export const useIsDragged = (id: string): boolean =>
  useStore(
    dragStore,
    ({ drag }) => drag?.dragged.kind === 'blocks' && !drag.copies && drag.dragged.ids.has(id),
  );
