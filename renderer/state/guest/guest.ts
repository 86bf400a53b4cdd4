/** The guest of a live room whose window this is: what they may do, and whether the room let them go. */
import type { GuestState } from '../../../shared/api/room/guest.ts';
import { mayInRoom, ROOM_COMMANDS, type RoomRole } from '../../../shared/api/room/rights.ts';
import type { Command } from '../../../shared/model/apply.ts';
import { createStore } from '../store.ts';

type GuestInWindow = {
  /** Null in a window of the host, which may do everything. */
  readonly guest: GuestState | null;
  /** Whether a drag moves blocks in this window of a guest. Otherwise it moves the picture, and nothing by accident. */
  readonly movesByDragging: boolean;
};

export const guestStore = createStore<GuestInWindow>(() => ({ guest: null, movesByDragging: false }));
const { getState, setState } = guestStore;

export const currentGuest = (): GuestState | null => getState().guest;

export const hearGuest = (guest: GuestState | null): void => setState({ guest });

/** Whether this window may do what a room gives to this role and those above it. */
export const mayAs = (needed: RoomRole): boolean => {
  const { guest } = getState();
  return guest === null || mayInRoom(guest.role, needed);
};

/** Whether commands of this kind may come from this window. What else keeps them from being done is not looked at. */
export const mayGive = (type: Command['type']): boolean =>
  type === 'batch' || mayAs(ROOM_COMMANDS.get(type) ?? 'owner');

/** The same for one command, with the parts of a batch. */
export const mayGiveAll = (command: Command): boolean =>
  command.type === 'batch' ? command.commands.every(({ type }) => mayGive(type)) : mayGive(command.type);

/** Whether a drag moves blocks here. */
export const movesByDragging = (state = getState()): boolean => state.guest === null || state.movesByDragging;

export const setMovesByDragging = (isOn: boolean): void => setState({ movesByDragging: isOn });
