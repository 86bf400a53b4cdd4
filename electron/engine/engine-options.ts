/** What an engine is made with. */
import type { Log } from '../log/log.ts';
import type { Format } from './exchange/format.ts';
import type { RoomHost, Rooms } from './room/rooms.ts';
import type { Slices } from './slices.ts';

export type EngineOptions = {
  /** Folder of the library. Without it, and with `file`, the engine serves that one file. */
  readonly folder?: string;
  /** Absolute path of the one file to serve. */
  readonly file?: string;
  /** Folder of the seed models. */
  readonly seedsFolder?: string;
  readonly version: string;
  readonly formats: readonly Format[];
  /** Whether owners may name models, and places for copies and exports, by absolute path: on the desktop only. */
  readonly allowPaths: boolean;
  /** Told what was refused, what failed and which statements were slow. Closing the engine ends that. */
  readonly log?: Log;
  /** Opens live rooms. Without it there are none. */
  readonly rooms?: (host: RoomHost) => Rooms;
  readonly now?: () => Date;
  /** How openings give other callers a turn. For tests. */
  readonly slices?: Slices;
  /** Models of this many blocks or more are exported in a thread if a window asks. For tests. */
  readonly exportThreadBlocks?: number;
  /** Imports of this many blocks or more are worked out in a thread and committed in slices. For tests. */
  readonly importThreadBlocks?: number;
  /** Checks results against the contract too. For tests. */
  readonly checkResults?: boolean;
};
