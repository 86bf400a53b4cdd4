/** How a room was set, as its file knows it, so that it can go on after a crash. */
import { z } from 'zod';
import { CODE_ROLES } from '../../../shared/api/room/rights.ts';
import type { LeftRoom } from '../../../shared/api/room/rounds.ts';
import { LAST_WRITTEN } from './room-file.ts';
import type { RoomStore } from './room-store.ts';

const settingsSchema = z.object({
  /** The model as the engine's callers name it, and what it is called. */
  file: z.string(),
  model: z.string(),
  address: z.string(),
  port: z.int(),
  code: z.string(),
  role: z.enum(CODE_ROLES),
  wifi: z.string(),
  isDoorOpen: z.boolean(),
  openedAt: z.string(),
});
export type RoomSettings = z.infer<typeof settingsSchema>;

const SETTINGS = 'room';

/** The settings in a room's file. Throws for a file that has none. */
export const settingsIn = (store: RoomStore): RoomSettings =>
  settingsSchema.parse(JSON.parse(store.get('setting', SETTINGS)?.value ?? 'null'));

export const keepSettings = (store: RoomStore, settings: RoomSettings): void => {
  const value = JSON.stringify(settings);
  if (store.get('setting', SETTINGS)?.value !== value) store.put('setting', { id: SETTINGS, value });
};

/** When something was last written, as an ISO 8601 instant. */
export const lastWritten = (store: RoomStore): string => store.get('setting', LAST_WRITTEN)?.value ?? '';

/** Ideas, votes and thoughts that guests have sent. */
export const thingsIn = (store: RoomStore): number =>
  store.all('idea').length +
  store.all('ballot').filter(({ dots }) => dots.some((count) => count > 0)).length +
  store.all('vote').length +
  store.all('parked').length;

export const leftRoomIn = (store: RoomStore): LeftRoom => {
  const { file, model, address } = settingsIn(store);
  const people = store.all('person').length;
  return { file, model, address, at: lastWritten(store), people, things: thingsIn(store) };
};
