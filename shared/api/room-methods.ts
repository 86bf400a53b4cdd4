/** The methods by which an owner's window opens a live room and keeps it. */
import { z } from 'zod';
import { method, nothing, onFile } from './method.ts';
import { roomAddress, roomState } from './room.ts';
import { GUEST_ROLES } from './room-rights.ts';

export const roomMethods = {
  /** The addresses of this machine at which a room could be opened, the likeliest first. */
  'room.addresses': method('owner', z.strictObject({}), z.array(roomAddress)),
  /**
   * Opens a live room for a model, at one private address of this machine. Refused if a room is open, if the address is not
   * one of `room.addresses`, and if no port is free. The caller must have the model open.
   */
  'room.open': method(
    'owner',
    z.strictObject({
      ...onFile,
      address: z.string().max(64),
      role: z.enum(GUEST_ROLES).default('voice'),
      wifi: z.string().max(64).default(''),
    }),
    roomState,
  ),
  /** The room that is open, or null. */
  'room.state': method('owner', z.strictObject({}), roomState.nullable()),
  /** Changes the open room. With `newCode`, the old code admits nobody any more; those inside stay. */
  'room.update': method(
    'owner',
    z.strictObject({
      role: z.enum(GUEST_ROLES).optional(),
      wifi: z.string().max(64).optional(),
      isDoorOpen: z.boolean().optional(),
      isHandsOff: z.boolean().optional(),
      newCode: z.literal(true).optional(),
    }),
    roomState,
  ),
  /** Takes the room to a place: the block whose children are on show, and the one that is spotlit. Null is the model. */
  'room.show': method(
    'owner',
    z.strictObject({ rootId: z.string().nullable(), blockId: z.string().nullable() }),
    nothing,
  ),
  /**
   * Renames a guest, gives them another role, lowers their hand, or removes them: their line is closed and their token void.
   * `room.changed` tells how the room is then.
   */
  'room.person': method(
    'owner',
    z.strictObject({
      id: z.string(),
      name: z.string().max(400).optional(),
      role: z.enum(GUEST_ROLES).optional(),
      isHandUp: z.literal(false).optional(),
      remove: z.literal(true).optional(),
    }),
    nothing,
  ),
  /** Ends the room for everybody. */
  'room.close': method('owner', z.strictObject({}), nothing),
} as const;
