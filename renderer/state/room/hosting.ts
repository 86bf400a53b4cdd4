/** What a facilitator does with the room. What is refused is thrown, for the dialog that asked; or shown, where none did. */
import type { Params } from '../../../shared/api/contract.ts';
import type { RoomAddress } from '../../../shared/api/room.ts';
import type { GuestRole } from '../../../shared/api/room-rights.ts';
import { say } from '../../../shared/words/messages.ts';
import { liveReplica } from '../document/document.ts';
import { showRoomDialog } from '../panels/room-dialog.ts';
import { connection } from '../ports/connected.ts';
import { machineTexts } from '../ports/storage.ts';
import { notify } from '../session/session.ts';
import { words } from '../words.ts';
import { nameInRoom, raisedHands } from './people.ts';
import { currentRoom, hearRoom } from './room.ts';
import { showPlaceNow } from './shown-place.ts';

const WIFI_KEY = 'strata.room.wifi';
const OPENED_KEY = 'strata.room.opened';

/** The name of the Wi-Fi that the last room was in. */
export const lastWifi = (): string => machineTexts.read(WIFI_KEY) ?? '';

/** Whether a room was ever opened on this machine: its system has then asked what it asks the first time. */
export const hasOpenedBefore = (): boolean => machineTexts.read(OPENED_KEY) !== null;

export const roomAddresses = (): Promise<RoomAddress[]> => connection.request('room.addresses', {});

export type RoomSettings = {
  readonly address: string;
  /** Of who joins by the code. */
  readonly role: GuestRole;
  readonly wifi: string;
};

/** Opens a room for the model of this window, and shows how to join. */
export const openRoom = async (settings: RoomSettings): Promise<void> => {
  const file = liveReplica()?.file;
  if (file === undefined) return;
  hearRoom(await connection.request('room.open', { file, ...settings }));
  machineTexts.write(WIFI_KEY, settings.wifi);
  machineTexts.write(OPENED_KEY, 'yes');
  showRoomDialog('card');
  await showPlaceNow().catch(notifyFailure);
};

/** Opens the room again at another address. Nobody has reached it at the first. */
export const moveRoomTo = async (address: string): Promise<void> => {
  const room = currentRoom();
  if (!room) return;
  const { role, wifi } = room;
  try {
    await connection.request('room.close', {});
    await openRoom({ address, role, wifi });
    notify(say(words.roomMoved, { address }));
  } catch (error) {
    notifyFailure(error);
    if (!currentRoom()) showRoomDialog('open');
  }
};

export const updateRoom = async (change: Params<'room.update'>): Promise<void> => {
  try {
    hearRoom(await connection.request('room.update', change));
  } catch (error) {
    notifyFailure(error);
  }
};

/** Changes or removes somebody in the room. What is refused is thrown. The door tells the outcome as an event, after the answer. */
export const changePerson = async (change: Params<'room.person'>): Promise<void> => {
  await connection.request('room.person', change);
};

/** Names who has waited longest with a raised hand, and lowers it. */
export const callNextHand = async (): Promise<void> => {
  const room = currentRoom();
  const [first, ...others] = room ? raisedHands(room) : [];
  if (!first) return notify(say(words.noHands));
  try {
    await changePerson({ id: first.id, isHandUp: false });
    notify(say(words.nextHand, { name: nameInRoom(first), count: others.length }));
  } catch (error) {
    notifyFailure(error);
  }
};

/** Brings everyone to what this window shows. */
export const bringEveryone = async (): Promise<void> => {
  try {
    notify(say((await showPlaceNow()) ? words.broughtEveryone : words.roomElsewhere));
  } catch (error) {
    notifyFailure(error);
  }
};

/** What is refused is thrown. */
export const endRoom = async (): Promise<void> => {
  await connection.request('room.close', {});
  hearRoom(null);
};

const notifyFailure = (error: unknown): void =>
  notify(error instanceof Error ? error.message : say(words.somethingWrong), 'problem');
