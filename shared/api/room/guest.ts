/** What a guest's editor is told of the room and of who its guest is. */
import { z } from 'zod';
import { ROOM_ROLES } from './rights.ts';

export const guestState = z.strictObject({
  role: z.enum(ROOM_ROLES),
  name: z.string(),
  /** Who keeps the model still, or null. */
  heldBy: z.string().nullable(),
  /** The block that may be edited all the same, with all below it; null for none. */
  freeBlock: z.string().nullable(),
  /** Where the room is: the block whose children are on show, null for the model, and the one that is spotlit. */
  place: z.strictObject({ rootId: z.string().nullable(), blockId: z.string().nullable() }),
});
export type GuestState = z.infer<typeof guestState>;
