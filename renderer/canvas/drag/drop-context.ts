/** What a drop depends on, and what it would do. */
import type { Model } from '../../../shared/model/model.ts';
import type { Guide } from '../../../shared/scene/guides.ts';
import type { Rect } from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import type { Dragged } from './drag-state.ts';

export type Point = { readonly x: number; readonly y: number };

export type Drop = {
  readonly parentId: string | null;
  /** The open proposal that takes the blocks in; null for the tree itself. */
  readonly proposalId: string | null;
  readonly before: string | null;
  /**
   * What shows the outcome, in model units: a frame around the new parent, a line between its children, or the places
   * that blocks would have.
   */
  readonly marks: readonly { readonly kind: 'frame' | 'line' | 'place'; readonly rect: Rect }[];
  readonly guides: readonly Guide[];
  /** Places to store, one for each outermost block that is dragged, where blocks are placed by hand; else none. */
  readonly spots: readonly Point[];
  /** The outcome in words: "before S2 Sell by Proposal". */
  readonly words: string;
  /** Why it can't be done, as a short sentence; null where it can. */
  readonly refused: string | null;
};

/** All that a drop depends on. */
export type DropContext = {
  readonly model: Model;
  readonly scene: Scene;
  readonly rootId: string | null;
  readonly zoom: number;
  readonly dragged: Dragged;
  readonly copies: boolean;
  /** Where the blocks that are dragged stood when the drag began, from the point that was pressed. */
  readonly grabbed: ReadonlyMap<string, Rect>;
};

/** A drop before it was asked whether it may be. */
export type Part = Omit<Drop, 'refused'>;

/** A drop without a place yet. */
export const nowhere = {
  parentId: null,
  proposalId: null,
  before: null,
  marks: [],
  guides: [],
  spots: [],
  words: '',
} satisfies Part;
