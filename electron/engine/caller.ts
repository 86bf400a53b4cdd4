/** Who calls the engine, and what they may do and see. Doors decide it; the engine holds them to it. */

import type { RoomRole } from '../../shared/api/room/rights.ts';
import type { Right, Role } from '../../shared/model/roles.ts';

/** A person. Journal, undo and receipts go by the id, people read the name; two persons may have one name. */
export type Person = { readonly id: string; readonly name: string };

/** What a guest of a room may do, looked up at every call. */
export type RoomGuest = {
  readonly role: () => RoomRole;
  /** Whether this guest wrote the post in this room. */
  readonly hasWritten: (postId: string) => boolean;
  /** Open proposals that this guest has made in this room. */
  readonly proposals: () => number;
  /** The name of who keeps the model still, or null. It binds who may edit, and nobody above. */
  readonly heldBy: () => string | null;
  /** The block that may be edited all the same, with all below it; null for none. */
  readonly freeBlock: () => string | null;
};

export type Caller = Person & {
  readonly role: Role;
  /** The models the caller was given, by the names it uses for them; without a list all for an owner, none for others. */
  readonly files?: readonly string[] | 'all';
  /** Rights beyond those of the role. */
  readonly rights?: readonly Right[];
  /** For a person who may choose their own name: the name now, which another window may have changed, and how to change it. */
  readonly naming?: { readonly name: () => string; readonly rename: (name: string) => void };
  /** For a guest of a live room: what they may do there. */
  readonly room?: RoomGuest;
  /** Whether a person waits to see what is opened: `openDocument` tells what of a file is then looked at later. */
  readonly isWindow?: boolean;
};

/** Whether the caller was given the model that it calls `file`. */
export const maySee = ({ role, files = role === 'owner' ? 'all' : [] }: Caller, file: string): boolean =>
  files === 'all' || files.includes(file);
