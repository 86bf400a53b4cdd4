/** What a drop depends on, and what it would do. */

import type { Pattern } from '../../../shared/model/clip/patterns.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { Guide } from '../../../shared/scene/free/guides.ts';
import type { Rect } from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { say } from '../../../shared/words/messages.ts';
import { spoken } from '../../state/view/spoken.ts';
import { words } from './words.ts';

export type Point = { readonly x: number; readonly y: number };

/** Where a drop goes. The block’s code may change with the drop, and its name in words with it. */
type Target = {
  readonly as: 'before' | 'after' | 'beside' | 'into' | 'proposal' | 'hereIn' | 'here' | 'macroProcess';
  readonly id: string | null;
  /** Of the block, with its code, or of the proposal. */
  readonly name: string;
};

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
  /** Positions to store in a free layout, one for each outermost block that is dragged; else none. */
  readonly positions: readonly Point[];
  readonly target: Target;
  /** Why it can’t be done, in a few words; null if it can. */
  readonly refused: string | null;
};

/** What is dragged: blocks, the one under the pointer first named; a block that is to be made; or a pattern. */
export type Dragged =
  | { readonly kind: 'blocks'; readonly held: string; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'process' }
  | { readonly kind: 'pattern'; readonly pattern: Pattern };

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

/** A drop before it was checked. */
export type Part = Omit<Drop, 'refused'>;

/** A drop at a block: before S2 Sell by Proposal. */
export const at = (model: Model, as: Target['as'], id: string): Pick<Part, 'target'> => ({
  target: { as, id, name: spoken(model, id) },
});

/** Where a drop goes, as it is shown beside the pointer. */
export const aimWords = ({ as, name }: Target): string => say(words.aim, { as, name });

/** A drop without a target yet. */
export const nowhere = {
  parentId: null,
  proposalId: null,
  before: null,
  marks: [],
  guides: [],
  positions: [],
  target: { as: 'macroProcess', id: null, name: '' },
} satisfies Part;
