/** A view: which part of a model a scene shows. Session state, never part of the model. */
import { z } from 'zod';

/** As plain data, as it crosses the contract. */
export const viewSchema = z.strictObject({
  /** The block that is drilled into; null for the whole model. */
  rootId: z.string().nullable(),
  /** Ids of the blocks that are exploded. */
  expanded: z.array(z.string()).max(1_000_000),
});
export type ViewData = z.infer<typeof viewSchema>;

/** As the layout reads it. `stampOf` tells whether the exploded set changed inside a block, like the model's own. */
export type View = {
  readonly rootId: string | null;
  readonly expanded: ReadonlySet<string>;
};
