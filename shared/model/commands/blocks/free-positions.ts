/** Positions inside free containers, as commands take them. */
import { z } from 'zod';

/** A position inside a free container, in model units. */
export const positionField = z.strictObject({ x: z.number(), y: z.number() });

export const positionsField = z
  .array(positionField)
  .max(100_000)
  .default([])
  .describe('locations of the outermost blocks in a free container, in their order');

/** Adding 0 makes 0 of -0, which JSON could not keep. */
export const plainPosition = ({ x, y }: z.infer<typeof positionField>) => ({ x: x + 0, y: y + 0 });
