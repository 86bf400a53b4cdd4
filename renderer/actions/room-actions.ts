import {
  CircleCheckBig,
  CircleParking,
  CircleStop,
  CircleX,
  DoorClosed,
  Hand,
  KeyRound,
  Lightbulb,
  Locate,
  Lock,
  LockOpen,
  QrCode,
  RadioTower,
  Timer,
  Users,
  Vote,
} from 'lucide-react';
import { say } from '../../shared/words/messages.ts';
import { type RoomDialogName, showRoomDialog } from '../state/dialogs/room-dialog.ts';
import { documentStore } from '../state/document/document.ts';
import { actNow, currentActivity, toggleReadyCheck } from '../state/room/activity.ts';
import { blockToLift } from '../state/room/hands-off.ts';
import { bringEveryone, callNextHand, updateRoom } from '../state/room/hosting.ts';
import { currentRoom } from '../state/room/room.ts';
import type { Action } from './action.ts';
import { words as names } from './names/room/words.ts';

const isEditing = () => documentStore.getState().replica !== null;
const isRoomOpen = () => isEditing() && currentRoom() !== null;
const isHandsOff = () => isRoomOpen() && currentRoom()?.isHandsOff === true;
const isDoorClosed = () => currentRoom()?.isDoorOpen === false;

const isReadyAsked = () => isRoomOpen() && (currentActivity()?.ready ?? null) !== null;
const isRoundRunning = () => {
  const round = currentActivity()?.round ?? null;
  return isRoomOpen() && round !== null && !(round.kind === 'vote' && round.isOver);
};

const dialog = (name: RoomDialogName) => () => showRoomDialog(name);

const nameOfLift = (): string => {
  const block = blockToLift();
  if (!block) return say(names.liftNothing);
  return say(block.isLifted ? names.holdAgain : names.liftHandsOff, { name: block.name });
};

/** Opens a room; while there is one, goes to its bar. */
export const openRoomAction: Action = {
  id: 'room.open',
  name: () => say(isRoomOpen() ? names.goToBar : names.open),
  group: 'Room',
  keywords: names.keywords,
  icon: RadioTower,
  shortcuts: ['F9'],
  applies: () => isEditing() && (isRoomOpen() || documentStore.getState().past === null),
  perform: () => {
    if (isRoomOpen()) document.querySelector<HTMLElement>('#room-bar button')?.focus();
    else showRoomDialog('open');
  },
};

/** What can be done while a room is open. */
export const roomActions: readonly Action[] = [
  {
    id: 'room.card',
    name: names.card,
    group: 'Room',
    keywords: names.keywords,
    icon: QrCode,
    applies: isRoomOpen,
    perform: dialog('card'),
  },
  {
    id: 'room.bring',
    name: names.bring,
    group: 'Room',
    keywords: names.keywords,
    icon: Locate,
    shortcuts: ['Shift+F9'],
    applies: isRoomOpen,
    perform: () => void bringEveryone(),
  },
  {
    id: 'room.people',
    name: names.people,
    group: 'Room',
    keywords: names.keywords,
    icon: Users,
    applies: isRoomOpen,
    perform: dialog('people'),
  },
  {
    id: 'room.handsOff',
    name: names.handsOff,
    paletteName: () => say(isHandsOff() ? names.turnHandsOffOff : names.turnHandsOffOn),
    group: 'Room',
    keywords: names.keywords,
    icon: Lock,
    applies: isRoomOpen,
    isOn: isHandsOff,
    perform: () => void updateRoom({ isHandsOff: !isHandsOff() }),
  },
  {
    id: 'room.liftHandsOff',
    name: nameOfLift,
    group: 'Room',
    keywords: names.keywords,
    icon: LockOpen,
    applies: () => blockToLift() !== null,
    perform: () => {
      const block = blockToLift();
      if (block) void updateRoom({ freeBlock: block.isLifted ? null : block.id });
    },
  },
  {
    id: 'room.nextHand',
    name: names.nextHand,
    group: 'Room',
    keywords: names.keywords,
    icon: Hand,
    applies: isRoomOpen,
    perform: () => void callNextHand(),
  },
  {
    id: 'room.ideas',
    name: names.ideas,
    group: 'Room',
    keywords: names.ideasKeywords,
    icon: Lightbulb,
    applies: isRoomOpen,
    perform: dialog('ideas'),
  },
  {
    id: 'room.vote',
    name: names.vote,
    group: 'Room',
    keywords: names.voteKeywords,
    icon: Vote,
    applies: isRoomOpen,
    perform: dialog('vote'),
  },
  {
    id: 'room.endRound',
    name: names.endRound,
    group: 'Room',
    keywords: names.keywords,
    icon: CircleStop,
    applies: isRoundRunning,
    perform: () => void actNow({ type: 'round.end' }),
  },
  {
    id: 'room.timer',
    name: names.timer,
    group: 'Room',
    keywords: names.keywords,
    icon: Timer,
    applies: isRoomOpen,
    perform: dialog('timer'),
  },
  {
    id: 'room.park',
    name: names.park,
    group: 'Room',
    keywords: names.keywords,
    icon: CircleParking,
    applies: isRoomOpen,
    perform: dialog('parking'),
  },
  {
    id: 'room.ready',
    name: names.ready,
    paletteName: () => say(isReadyAsked() ? names.endReady : names.askReady),
    group: 'Room',
    keywords: names.keywords,
    icon: CircleCheckBig,
    applies: isRoomOpen,
    isOn: isReadyAsked,
    perform: () => void toggleReadyCheck(),
  },
  {
    id: 'room.newCode',
    name: names.newCode,
    group: 'Room',
    keywords: names.keywords,
    icon: KeyRound,
    applies: isRoomOpen,
    perform: async () => {
      await updateRoom({ newCode: true });
      showRoomDialog('card');
    },
  },
  {
    id: 'room.door',
    name: () => say(names.door, { isOpen: isDoorClosed() ? 'no' : 'yes' }),
    group: 'Room',
    keywords: names.keywords,
    icon: DoorClosed,
    applies: isRoomOpen,
    perform: () => void updateRoom({ isDoorOpen: isDoorClosed() }),
  },
  {
    id: 'room.end',
    name: names.end,
    group: 'Room',
    keywords: names.keywords,
    icon: CircleX,
    applies: isRoomOpen,
    perform: dialog('end'),
  },
];
