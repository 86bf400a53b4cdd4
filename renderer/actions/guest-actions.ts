/** What a guest of a live room does in the editor, beside editing. */
import { Footprints, Move } from 'lucide-react';
import { say } from '../../shared/words/messages.ts';
import { documentStore } from '../state/document/document.ts';
import { currentGuest, movesByDragging, setMovesByDragging } from '../state/guest/guest.ts';
import { followingStore, followRoom } from '../state/room/following.ts';
import type { Action } from './action.ts';
import { words as names } from './names/room/words.ts';

const isGuest = () => currentGuest() !== null && documentStore.getState().replica !== null;

export const guestActions: readonly Action[] = [
  {
    id: 'room.follow',
    name: names.follow,
    group: 'Room',
    keywords: names.keywords,
    icon: Footprints,
    get isHidden() {
      return !isGuest();
    },
    applies: () => isGuest() && !followingStore.getState().isFollowing,
    perform: followRoom,
  },
  {
    id: 'room.moveByDragging',
    name: names.moveByDragging,
    paletteName: () => say(movesByDragging() ? names.turnDraggingOff : names.turnDraggingOn),
    group: 'View',
    icon: Move,
    get isHidden() {
      return !isGuest();
    },
    applies: isGuest,
    isOn: movesByDragging,
    perform: () => setMovesByDragging(!movesByDragging()),
  },
];
