/** The drag in progress: what is dragged, where the pointer is, what a drop would do. Gone when it ends or is abandoned. */
import { create } from 'zustand';
import type { Pattern } from '../../../shared/model/patterns.ts';
import type { Drop } from './drop-context.ts';

/** What is dragged: blocks, the one under the pointer first named; a block that is to be made; or a pattern. */
export type Dragged =
  | { readonly kind: 'blocks'; readonly held: string; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'process' }
  | { readonly kind: 'pattern'; readonly pattern: Pattern };

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

export const useDrag = create<{ drag: DragState | null }>(() => ({ drag: null }));

/** Whether a block is on its way. Asked by every block on screen. */
export const useIsDragged = (id: string): boolean =>
  useDrag(({ drag }) => drag?.dragged.kind === 'blocks' && !drag.copies && drag.dragged.ids.has(id));
