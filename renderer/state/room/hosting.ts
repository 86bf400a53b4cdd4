/** What a facilitator does with the room. What is refused is thrown, for the dialog that asked; or shown, where none did. */
import type { Params } from '../../../shared/api/contract.ts';
import type { CodeRole } from '../../../shared/api/room/rights.ts';
import { actorIdOf, type RoomAddress, type RoomPerson } from '../../../shared/api/room/room.ts';
import { listInWords } from '../../../shared/model/record-names.ts';
import { say } from '../../../shared/words/messages.ts';
import { newId } from '../../plain/new-id.ts';
import { showRoomDialog } from '../dialogs/room-dialog.ts';
import { liveReplica } from '../document/document.ts';
import { connection } from '../ports/connected.ts';
import { machineTexts } from '../ports/storage.ts';
import { notify } from '../session/session.ts';
import { words } from '../words.ts';
import { notifyFailure } from './failure.ts';
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
  readonly role: CodeRole;
  readonly wifi: string;
  /** Goes on with the room that was cut off. */
  readonly isContinued?: boolean;
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

/** Undoes what somebody changed in the model in the last minutes, and says what stays. What is refused is thrown. */
export const undoChangesOf = async (person: RoomPerson, minutes: number): Promise<void> => {
  const room = currentRoom();
  if (!room) return;
  const { file } = room;
  const given = { file, actorId: actorIdOf(person), name: person.name, minutes, seed: newId() };
  const result = await connection.request('document.takeBack', given);
  if (!result.ok) throw new Error(result.message);
  const staying = result.staying ?? [];
  const name = nameInRoom(person);
  notify(say(words.undidChangesOf, { name, count: staying.length, what: listInWords(staying) }));
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
    notify(say((await showPlaceNow(true)) ? words.broughtEveryone : words.roomElsewhere));
  } catch (error) {
    notifyFailure(error);
  }
};

/** What is refused is thrown. */
export const endRoom = async (): Promise<void> => {
  await connection.request('room.close', {});
  hearRoom(null);
};
