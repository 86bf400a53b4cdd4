/** Places inside free containers, as commands take them. */
import { z } from 'zod';

/** A place inside a free container, in model units. */
export const spotField = z.strictObject({ x: z.number(), y: z.number() });

export const spotsField = z
  .array(spotField)
  .max(100_000)
  .default([])
  .describe('places of the outermost blocks in a free container, in their order');

/** Adding 0 makes 0 of -0, which JSON could not keep. */
export const plainSpot = ({ x, y }: z.infer<typeof spotField>) => ({ x: x + 0, y: y + 0 });
