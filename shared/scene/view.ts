/** A view: which part of a model a scene shows. Session state, never part of the model. */
import { z } from 'zod';
import type { Shape } from './arrange/shape.ts';

/** As plain data, as it crosses the contract. */
export const viewSchema = z.strictObject({
  /** The block that is drilled into; null for the whole model. */
  rootId: z.string().nullable(),
  /** Ids of the blocks that are exploded. */
  exploded: z.array(z.string()).max(1_000_000),
  /** Width by height of the window in which it is seen; without one that of a screen. Pages take the shape of their paper instead. */
  aspect: z.number().min(0.1).max(10).optional(),
});
export type ViewData = z.infer<typeof viewSchema>;

/** As the layout reads it. A changed exploded set is a new set: the layout takes the same reference for no change. */
export type View = {
  readonly rootId: string | null;
  readonly exploded: ReadonlySet<string>;
  /** The shape of the window or the paper; without one that of a screen. */
  readonly shape?: Shape;
  /** Where a block is being typed in among others: an `empty` box stands there. In the whole model where `parentId` is null. */
  readonly capture?: Capture;
};
export type Capture = {
  readonly parentId: string | null;
  /** The proposal for `parentId` that it becomes a block of, where it is typed into one. */
  readonly proposalId?: string | null;
  /** The block it comes before; null for the last place. */
  readonly before: string | null;
  /** The position it is to have where blocks are placed by hand. */
  readonly position?: { readonly x: number; readonly y: number } | undefined;
};
