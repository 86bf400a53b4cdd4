/** Who is in a room, and whose hand is up. */
import type { RoomPerson, RoomState } from '../../../shared/api/room/room.ts';
import { quoted } from '../../../shared/words/quoted.ts';

export const peopleHere = ({ people }: RoomState): readonly RoomPerson[] =>
  people.filter(({ isHere }) => isHere);

/** Those in the room with a raised hand, who has waited longest first. */
export const raisedHands = (room: RoomState): readonly RoomPerson[] =>
  peopleHere(room)
    .filter(({ handAt }) => handAt !== null)
    .toSorted((a, b) => Date.parse(a.handAt ?? '') - Date.parse(b.handAt ?? ''));

export const nameInRoom = ({ name }: RoomPerson): string => quoted(name);
