/** The live room that is open on this machine, as the engine tells of it. */
import type { RoomPerson, RoomState } from '../../../shared/api/room/room.ts';
import { say } from '../../../shared/words/messages.ts';
import { closeRoomDialog } from '../dialogs/room-dialog.ts';
import { connection } from '../ports/connected.ts';
import { announce } from '../session/announce.ts';
import { notify } from '../session/session.ts';
import { stopAll } from '../stop-all.ts';
import { createStore } from '../store.ts';
import { words } from '../words.ts';
import { nameInRoom } from './people.ts';

type RoomInWindow = {
  readonly room: RoomState | null;
  /** Whether the room has been open for so long that somebody should have reached its page. */
  readonly isLongOpen: boolean;
};

export const roomStore = createStore<RoomInWindow>(() => ({ room: null, isLongOpen: false }));
const { getState, setState } = roomStore;

export const currentRoom = (): RoomState | null => getState().room;

/** Takes in what the room is like now; null if there is none, with the reason if nobody asked for its end. */
export const hearRoom = (room: RoomState | null, reason = say(words.roomEnded)): void => {
  const before = currentRoom();
  if (before === null && room === null) return;
  setState({ room });
  if (room === null) {
    closeRoomDialog();
    notify(reason);
  } else if (before) announceHands(before.people, room.people);
};

/** Whoever can’t see the bar hears of a hand that goes up. */
const announceHands = (before: readonly RoomPerson[], now: readonly RoomPerson[]): void => {
  const wereUp = new Set(before.flatMap(({ id, handAt }) => (handAt === null ? [] : [id])));
  for (const person of now)
    if (person.handAt !== null && !wereUp.has(person.id))
      announce(say(words.handRaised, { name: nameInRoom(person) }));
};

/** After so long without anybody on the page, most likely nobody can reach it. */
const LONG_MS = 60_000;

/** Follows the room, and asks for it whenever a line opens. @returns a function that stops this. */
export const keepRoomCurrent = (): (() => void) => {
  let heard = 0;
  const ask = async () => {
    const before = heard;
    const room = await connection.request('room.state', {}).catch(() => undefined);
    // What was told of the room in the meantime is newer.
    if (room !== undefined && heard === before) hearRoom(room);
  };
  return stopAll(
    connection.onEvent((event) => {
      if (event.type !== 'room.changed') return;
      heard++;
      hearRoom(event.room, event.reason);
    }),
    connection.onStatus((status) => {
      if (status === 'open') void ask();
    }),
    keepTime(),
  );
};

const keepTime = (): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = roomStore.subscribe(({ room }, before) => {
    if (room?.url === before.room?.url) return;
    clearTimeout(timer);
    setState({ isLongOpen: false });
    if (room) timer = setTimeout(() => setState({ isLongOpen: true }), LONG_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
};
