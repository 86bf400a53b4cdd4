/** Live rooms, as the engine knows them: it offers them to owners' windows, and another part of the product opens their doors. */

import type { z } from 'zod';
import type { Methods } from '../../shared/api/contract.ts';
import type { RoomAddress, RoomState } from '../../shared/api/room.ts';
import type { Caller } from './caller.ts';
import type { EngineSession } from './engine-session.ts';

type Given<M extends 'room.open' | 'room.update' | 'room.show' | 'room.person'> = z.output<
  Methods[M]['params']
>;

/** What a room asks of the engine. */
export type RoomHost = {
  connect(caller: Caller): EngineSession;
  /** Tells every owner's window how the room is now; null once it has ended, with the reason if nobody asked for that. */
  tell(room: RoomState | null, reason?: string): void;
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
  /** Ends the room that is open, if one is. */
  close(): Promise<void>;
};
