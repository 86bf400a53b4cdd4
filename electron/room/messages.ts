/** What the engine's thread and the room's thread tell each other. */
import type { Change } from '../../shared/api/change.ts';
import type { RoomFailure, RoomPerson } from '../../shared/api/room.ts';
import type { GuestRole } from '../../shared/api/room-rights.ts';
import type { ModelData } from '../../shared/model/records.ts';

/** What a room's thread is started with. */
export type RoomOrder = {
  /** The address that guests type. */
  readonly address: string;
  /** Where the thread listens: the same, but in tests. */
  readonly listenOn: string;
  readonly code: string;
  readonly role: GuestRole;
  /** Folder of the built page for guests. */
  readonly pageFolder: string;
  readonly data: ModelData;
  /** Names that no guest may have. */
  readonly taken: readonly string[];
};

export type Place = { readonly rootId: string | null; readonly blockId: string | null };

/** What the door answers with `obeyed` once it holds: nobody is told that a door is closed before it is. */
export type Order =
  | {
      readonly type: 'set';
      readonly code: string;
      readonly role: GuestRole;
      readonly isDoorOpen: boolean;
      readonly heldBy: string | null;
    }
  | {
      readonly type: 'person';
      readonly id: string;
      readonly name?: string | undefined;
      readonly role?: GuestRole | undefined;
      readonly isHandUp?: false | undefined;
      readonly remove?: true | undefined;
    };

export type ToRoom =
  | { readonly type: 'change'; readonly patch: Change['patch'] }
  | { readonly type: 'show'; readonly place: Place }
  | { readonly type: 'order'; readonly number: number; readonly order: Order }
  /** The answer to an `apply` of the same ticket; without a failure it was done. */
  | { readonly type: 'answered'; readonly ticket: number; readonly failure?: RoomFailure }
  | { readonly type: 'end' };

export type FromRoom =
  | { readonly type: 'listening'; readonly port: number }
  /** No port was free, or the system did not allow it. */
  | { readonly type: 'refused'; readonly code: string }
  | { readonly type: 'people'; readonly people: readonly RoomPerson[]; readonly isReached: boolean }
  | {
      readonly type: 'apply';
      readonly ticket: number;
      readonly person: RoomPerson;
      readonly command: unknown;
      readonly seed: string;
    }
  | { readonly type: 'obeyed'; readonly number: number }
  | { readonly type: 'ended' };
