/** What rooms left behind that did not end as they should: by a crash, or with things in them that nobody was asked about. */
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { userError } from '../../../shared/api/contract.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { words } from '../words.ts';
import { deleteRoomFile, openRoomFile } from './room-file.ts';
import { settingsIn } from './room-settings.ts';
import { type RoomStore, roomStore } from './room-store.ts';

const NAME = /^room-[0-9a-f]{16}\.sqlite$/;

/** The path for the file of a new room. */
export const newRoomPath = (folder: string): string =>
  join(folder, `room-${randomBytes(8).toString('hex')}.sqlite`);

type Left = { readonly path: string; readonly store: RoomStore };

/**
 * The room that was left last; undefined if none was. Rooms that are open, in this process or another, are none of them. A file that
 * can't be read is set aside under another name and refused once: it never stands in the way of a new room.
 */
export const leftRoom = (folder: string): Left | undefined => {
  for (const path of pathsIn(folder)) {
    const store = read(path);
    if (store) return { path, store };
  }
  return undefined;
};

/** The files of rooms, the latest first. */
const pathsIn = (folder: string): string[] => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .map((name) => join(folder, name))
    .map((path) => ({ path, at: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at)
    .map(({ path }) => path);
};

/** What is in the file of a room; undefined if it belongs to a room that is open, has nothing in it, or can't be opened now. */
const read = (path: string): RoomStore | undefined => {
  try {
    const file = openRoomFile(path);
    try {
      const rows = file.rows();
      const store = roomStore(rows);
      if (rows.length > 0) {
        settingsIn(store);
        return store;
      }
    } finally {
      file.close();
    }
    // It was only just made when the program was killed.
    deleteRoomFile(path);
    return undefined;
  } catch (error) {
    if (isDamage(error)) throw setAside(path, error);
    return undefined;
  }
};

/** What can't be opened now may be opened later; what is no file of a room, or has no sense in it, never. */
const isDamage = (error: unknown): boolean => {
  const { code } = error as { code?: unknown };
  return code === undefined || ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_ERROR'].includes(String(code));
};

const setAside = (path: string, cause: unknown): Error => {
  const aside = `${path}.damaged`;
  renameSync(path, aside);
  deleteRoomFile(path);
  return userError('left-damaged', words.leftDamaged, { file: quoted(basename(aside)) }, cause);
};
