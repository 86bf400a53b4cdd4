/** The methods by which an owner's window opens a live room and keeps it. */
import { z } from 'zod';
import { method, nothing, onFile } from '../method.ts';
import { CODE_ROLES, GUEST_ROLES } from './rights.ts';
import { roomAddress, roomState } from './room.ts';
import { leftRoom, RECORD_FORMATS, roomAct, roomActivity } from './rounds.ts';

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
      role: z.enum(CODE_ROLES).default('voice'),
      wifi: z.string().max(64).default(''),
      /**
       * Goes on with the room that `room.left` tells of: its people, code, role, Wi-Fi, round, tray and parking lot. Refused if
       * nothing is left, and if it is a room of another model.
       */
      isContinued: z.boolean().default(false),
    }),
    roomState,
  ),
  /**
   * What is left of a room that did not end by `room.close`: one that crashed, or one that ended by itself with things in it.
   * Null if nothing is, and while a room is open. A file that can’t be read is kept under another name, and refused once.
   */
  'room.left': method('owner', z.strictObject({}), leftRoom.nullable()),
  /** Deletes what is left of such a room. */
  'room.forget': method('owner', z.strictObject({}), nothing),
  /** The room that is open, or null. */
  'room.state': method('owner', z.strictObject({}), roomState.nullable()),
  /** Changes the open room. With `newCode`, the old code admits nobody any more; those inside stay. */
  'room.update': method(
    'owner',
    z.strictObject({
      role: z.enum(CODE_ROLES).optional(),
      wifi: z.string().max(64).optional(),
      isDoorOpen: z.boolean().optional(),
      /** Switched on or off, it clears `freeBlock` unless that is given too. */
      isHandsOff: z.boolean().optional(),
      /** The block that guests may edit while the rest is held; null for none. Refused if it does not exist. */
      freeBlock: z.string().max(128).nullable().optional(),
      newCode: z.literal(true).optional(),
    }),
    roomState,
  ),
  /**
   * Takes the room to a place: the block whose children are on show, and the one that is spotlit. Null is the model. Who reads or
   * browses on their own stays there, unless everyone is to be brought along.
   */
  'room.show': method(
    'owner',
    z.strictObject({
      rootId: z.string().nullable(),
      blockId: z.string().nullable(),
      isForAll: z.boolean().default(false),
    }),
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
  /** What the facilitator does with the round, the tray, the timer and the parking lot. `room.activity` tells the outcome. */
  'room.act': method('owner', roomAct, nothing),
  /** The activities of the open room; null if there is none. */
  'room.activity': method('owner', z.strictObject({}), roomActivity.nullable()),
  /**
   * The record of the room that is open, or of what is left of one: prompts, ideas, votes, the parking lot and, if wanted, the
   * people. What is hidden in a round that runs stays so while the room is open. Refused where there is neither.
   */
  'room.record': method(
    'owner',
    z.strictObject({ format: z.enum(RECORD_FORMATS), hasPeople: z.boolean().default(true) }),
    z.strictObject({ text: z.string() }),
  ),
  /** Ends the room for everybody and deletes its file. */
  'room.close': method('owner', z.strictObject({}), nothing),
} as const;
