/**
 * The contract of a live room: between a guest's page and the room's own door, and between the facilitator's window and the
 * engine that opened it. A guest names no file: a room has one.
 */
import { z } from 'zod';
import { cardSchema } from '../../room/card.ts';
import { CODE_ROLES, GUEST_ROLES } from './rights.ts';
import { activityAnswers, activityMessages } from './rounds.ts';

export const joinRequest = z.strictObject({ code: z.string().max(64), name: z.string().max(400) });
export const joinAnswer = z.strictObject({ token: z.string().regex(/^[0-9a-f]{32}$/) });

/** A code for programs and a sentence for people; for `slow-down`, after how many milliseconds to try again. */
const roomFailure = z.strictObject({
  code: z.enum([
    'wrong-code',
    'slow-down',
    'full',
    'door-closed',
    'ended',
    'not-allowed',
    'bad-request',
    'round-over',
  ]),
  message: z.string(),
  waitMs: z.int().min(0).optional(),
});
export type RoomFailure = z.infer<typeof roomFailure>;

/** What a guest's page sends. `id` is of the page’s choice and comes back with the answer. */
export const guestMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ping') }),
  /** Asks for the card of a block, null for the model, without leaving the room’s place. Answered with `looked`. */
  z.strictObject({ type: z.literal('look'), id: z.int(), blockId: z.string().max(128).nullable() }),
  z.strictObject({ type: z.literal('rename'), id: z.int(), name: z.string().max(400) }),
  z.strictObject({ type: z.literal('hand'), id: z.int(), isUp: z.boolean() }),
  /** A command of the model, once: `seed` as for `document.apply`. */
  z.strictObject({
    type: z.literal('apply'),
    id: z.int(),
    command: z.unknown(),
    seed: z.string().min(16).max(128),
  }),
  ...activityMessages,
]);
export type GuestMessage = z.infer<typeof guestMessage>;

const role = z.enum(GUEST_ROLES);

/** What the door sends a guest’s page. `card`, `me` and `room` replace what was sent of their kind before. */
export const doorMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('pong') }),
  z.strictObject({
    type: z.literal('me'),
    name: z.string(),
    role,
    isHandUp: z.boolean(),
    isReady: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('room'),
    /** The model’s name. */
    model: z.string(),
    people: z.int(),
    /** Who keeps the model still, or null. */
    heldBy: z.string().nullable(),
  }),
  /** Where the room is. */
  z.strictObject({ type: z.literal('card'), card: cardSchema }),
  /** The facilitator brings everyone to where the room is. */
  z.strictObject({ type: z.literal('brought') }),
  z.strictObject({ type: z.literal('looked'), id: z.int(), card: cardSchema.nullable() }),
  z.strictObject({ type: z.literal('done'), id: z.int() }),
  z.strictObject({ type: z.literal('refused'), id: z.int(), failure: roomFailure }),
  ...activityAnswers,
]);
export type DoorMessage = z.infer<typeof doorMessage>;

/** An address of this machine at which a room could listen. */
export const roomAddress = z.strictObject({
  address: z.string(),
  /** The adapter’s name as the system has it. */
  adapter: z.string(),
  /** Whether it is of a real network and a private range, and no VPN, container or link-local address. */
  isLikely: z.boolean(),
});
export type RoomAddress = z.infer<typeof roomAddress>;

const person = z.strictObject({
  id: z.string(),
  name: z.string(),
  role,
  isHere: z.boolean(),
  /** When they came, or when they left, as an ISO 8601 instant. */
  since: z.string(),
  /** When the hand went up; null if it is down. */
  handAt: z.string().nullable(),
  isReady: z.boolean(),
});
export type RoomPerson = z.infer<typeof person>;

/** By which history and undo of the model know somebody in a room. */
export const actorIdOf = ({ id }: Pick<RoomPerson, 'id'>): string => `room:${id}`;

/** An open room as its host's windows see it. */
export const roomState = z.strictObject({
  file: z.string(),
  address: z.string(),
  port: z.int(),
  /** The address for the QR code, with the code in its fragment. */
  url: z.string(),
  code: z.string(),
  /** The role of who joins by the code. */
  role: z.enum(CODE_ROLES),
  /** The name of the Wi-Fi, for people; may be empty. */
  wifi: z.string(),
  isDoorOpen: z.boolean(),
  /** Whether guests who edit are kept from it. */
  isHandsOff: z.boolean(),
  /** The block that they may edit meanwhile, with all that is below it; null if hands off is off, or holds everything. */
  freeBlock: z.string().nullable(),
  /** Whether any browser has reached the page yet. */
  isReached: z.boolean(),
  people: z.array(person),
});
export type RoomState = z.infer<typeof roomState>;
