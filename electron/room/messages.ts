/** What the engine's thread and the room's thread tell each other. */
import type { Change } from '../../shared/api/change.ts';
import type { CodeRole, GuestRole } from '../../shared/api/room/rights.ts';
import type { RoomPerson } from '../../shared/api/room/room.ts';
import type { RecordFormat, RoomAct, RoomActivity } from '../../shared/api/room/rounds.ts';
import type { Reply } from '../../shared/api/rpc.ts';
import type { ModelData } from '../../shared/model/records.ts';

/** What a room's thread is started with. */
export type RoomOrder = {
  /** The address that guests type. */
  readonly address: string;
  /** Where the thread listens: the same, but in tests. */
  readonly listenOn: string;
  /** The port that is tried first. */
  readonly port: number;
  readonly code: string;
  readonly role: CodeRole;
  readonly wifi: string;
  readonly isDoorOpen: boolean;
  /** The model as the engine's callers name it. */
  readonly file: string;
  /** The room's own file: what is in it already goes on. */
  readonly path: string;
  /** Folder of the built page for guests. */
  readonly pageFolder: string;
  /** Folder of the built editor. */
  readonly editorFolder: string;
  /** The model as the room gets it, the number of its last change, and how `headOf` names that. */
  readonly data: ModelData;
  readonly seq: number;
  readonly head: string;
  readonly readOnly: boolean;
  /** Names that no guest may have. */
  readonly taken: readonly string[];
};

export type Place = { readonly rootId: string | null; readonly blockId: string | null };

/** What the door answers with `obeyed` once it holds: nobody is told that a door is closed before it is. */
export type Order =
  | {
      readonly type: 'set';
      readonly code: string;
      readonly role: CodeRole;
      readonly wifi: string;
      readonly isDoorOpen: boolean;
      readonly heldBy: string | null;
      readonly freeBlock: string | null;
    }
  | {
      readonly type: 'person';
      readonly id: string;
      readonly name?: string | undefined;
      readonly role?: GuestRole | undefined;
      readonly isHandUp?: false | undefined;
      readonly remove?: true | undefined;
    }
  /** What the facilitator of this name does; obeyed once it is kept, or with why it was not done. */
  | { readonly type: 'act'; readonly act: RoomAct; readonly by: string }
  /** Obeyed with the activities. */
  | { readonly type: 'activity' }
  /** Obeyed with the record of the room. */
  | { readonly type: 'record'; readonly format: RecordFormat; readonly hasPeople: boolean };

/** What comes of an order: why it was not carried out, or what it asked for. */
export type Obeyed = {
  readonly failure?: { readonly code: string; readonly message: string } | undefined;
  readonly activity?: RoomActivity;
  readonly text?: string;
};

/** What the engine's thread answers for a guest; the file is the room's. */
export type GuestCall = {
  readonly method:
    | 'session.hello'
    | 'document.apply'
    | 'document.undo'
    | 'document.redo'
    | 'document.history';
  readonly params: object;
};

export type ToRoom =
  | { readonly type: 'change'; readonly change: Change }
  | { readonly type: 'show'; readonly place: Place; readonly isForAll: boolean }
  | { readonly type: 'order'; readonly number: number; readonly order: Order }
  /** The answer to a `call` of the same ticket. */
  | { readonly type: 'answered'; readonly ticket: number; readonly reply: Reply }
  /** The file is deleted, unless what guests have sent is to be kept and there is some. */
  | { readonly type: 'end'; readonly isKept: boolean };

export type FromRoom =
  | { readonly type: 'listening'; readonly port: number }
  /** No port was free, or the system did not allow it. */
  | { readonly type: 'refused'; readonly code: string }
  | { readonly type: 'people'; readonly people: readonly RoomPerson[]; readonly isReached: boolean }
  | {
      readonly type: 'call';
      readonly ticket: number;
      readonly person: RoomPerson;
      readonly call: GuestCall;
    }
  | { readonly type: 'obeyed'; readonly number: number; readonly outcome: Obeyed }
  /** The activities as they are now: at most four times a second, if they changed. */
  | { readonly type: 'activity'; readonly activity: RoomActivity }
  | { readonly type: 'ended' };
