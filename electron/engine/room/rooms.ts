/** Live rooms, as the engine knows them: it offers them to owners' windows, and another part of the product opens their doors. */

import type { z } from 'zod';
import type { Methods } from '../../../shared/api/contract.ts';
import type { RoomAddress, RoomState } from '../../../shared/api/room/room.ts';
import type { LeftRoom, RoomAct, RoomActivity } from '../../../shared/api/room/rounds.ts';
import type { Caller } from '../caller.ts';
import type { EngineSession } from '../engine-session.ts';

type Given<M extends 'room.open' | 'room.update' | 'room.show' | 'room.person' | 'room.record'> = z.output<
  Methods[M]['params']
>;

/** What a room asks of the engine. */
export type RoomHost = {
  connect(caller: Caller): EngineSession;
  /** Tells every owner's window how the room is now; null once it has ended, with the reason if nobody asked for that. */
  tell(room: RoomState | null, reason?: string): void;
  /** Tells the same windows of the activities; null once the room has ended. */
  tellActivity(activity: RoomActivity | null): void;
  /** Settles once no owner has a change under way: guests wait for that. */
  ownersDone(): Promise<void>;
  /** Whether a window has the model open. */
  isWatched(file: string): boolean;
};

export type Rooms = {
  addresses(): RoomAddress[];
  /** @param host who opens it. */
  open(wanted: Given<'room.open'>, host: { readonly id: string; readonly name: string }): Promise<RoomState>;
  state(): RoomState | null;
  /** Refused where no room is open, as the next ones are. */
  update(wanted: Given<'room.update'>): Promise<RoomState>;
  show(place: Given<'room.show'>): void;
  person(wanted: Given<'room.person'>): Promise<void>;
  /** @param by the name of who does it. Refused in a sentence if it can't be done. */
  act(act: RoomAct, by: string): Promise<void>;
  /** The activities as they are now; null where no room is open. */
  activity(): Promise<RoomActivity | null>;
  /** What is left of a room that did not end as it should; null while a room is open, and if nothing is. */
  left(): LeftRoom | null;
  /** Deletes that. */
  forget(): void;
  /** The record of the room that is open, or of what is left of one. Refused where there is neither. */
  record(wanted: Given<'room.record'>): Promise<string>;
  /** Ends the room that is open, if one is, and deletes what guests have sent. */
  close(): Promise<void>;
  /** Ends it as the program ends: what guests have sent is kept for the next opening. */
  stop(): Promise<void>;
};
