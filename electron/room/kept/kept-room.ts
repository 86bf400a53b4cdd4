/** What a room keeps, in memory and in its file. */
import { openRoomFile, type RoomKeeper, roomKeeper } from './room-file.ts';
import { type RoomStore, roomStore } from './room-store.ts';

type KeptRoom = {
  readonly store: RoomStore;
  readonly keeper: RoomKeeper;
  /** Whether the file was there, with a room in it. */
  readonly isContinued: boolean;
};

/** Opens the file of a room. If that fails, as on a full disk, the room begins without it. */
export const keptRoom = (path: string): KeptRoom => {
  try {
    const file = openRoomFile(path);
    const rows = file.rows();
    return { store: roomStore(rows), keeper: roomKeeper(path, file), isContinued: rows.length > 0 };
  } catch {
    return { store: roomStore(), keeper: roomKeeper(path), isContinued: false };
  }
};
