/** The fixed points of a room’s door. No schema is in this file, so that a guest’s page loads none. */

/** Where a room listens unless that port is taken: the next free one of `ROOM_PORTS`, so that the address can be typed. */
export const ROOM_PORT = 47_800;
export const ROOM_PORTS = 10;

/** POST a `joinRequest` here; answered 200 with a `joinAnswer`, or with a `roomFailure`. */
export const JOIN_PATH = '/join';
/** The WebSocket of who has joined. The token is offered as a second subprotocol, see `TOKEN_PREFIX`. */
export const ROOM_SOCKET_PATH = '/room';
export const ROOM_PROTOCOL = 'strata-room-1';

/** Where guests who edit find the editor, as it was built, and the WebSocket of its calls: the wire of `rpc.ts`. */
export const EDITOR_PATH = '/editor/';
export const EDITOR_SOCKET_PATH = '/editor/engine';
export const EDITOR_PROTOCOL = 'strata-editor-1';
/** What a guest’s editor calls the room’s one model. */
export const ROOM_FILE = 'room';
/** Longest message of an editor, in bytes. */
export const MAX_EDITOR_BYTES = 256 * 1024;

/** Why the door closed a line, as WebSocket close codes of our own. */
export const ROOM_CLOSED = {
  ended: 4001,
  wrongToken: 4002,
  removed: 4003,
  full: 4004,
  tooFast: 4005,
} as const;

/** The same for the line of an editor. */
export const EDITOR_CLOSED = {
  ...ROOM_CLOSED,
  /** Who has the line may not edit, or no longer. */
  notEditor: 4006,
  /** The reader was too slow for the changes: they are to be asked for on a new line. */
  behind: 4007,
} as const;

/** Most people in a room, and characters of a name. */
export const MAX_PEOPLE = 150;
export const MAX_GUEST_NAME = 40;

/** How often a visible page asks for a sign of life, and after how long without any message it drops the line. */
export const PING_MS = 5_000;
export const SILENCE_MS = 10_000;

/** Most characters of an idea, and of a thought for the parking lot, once they are cleaned: UTF-16 units, as `length` counts. */
export const MAX_IDEA = 400;
export const MAX_PARKED = 2_000;
