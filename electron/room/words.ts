import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  guest: {
    id: 'room.guest',
    defaultMessage: 'Guest {number}',
    description: 'Name of somebody who joined a live room without giving one',
  },
  wrongCode: {
    id: 'room.wrongCode',
    defaultMessage: 'That isn’t the code of this room. Look at the big screen and try again.',
    description: 'Answer to a guest who joins a live room',
  },
  wait: {
    id: 'room.wait',
    defaultMessage: 'Too many tries. Wait a moment, then try again.',
    description: 'Answer to a guest who joins a live room after many wrong codes',
  },
  full: {
    id: 'room.full',
    defaultMessage: 'This room is full. Ask the facilitator to let somebody else out.',
    description: 'Answer to a guest who joins a live room',
  },
  doorClosed: {
    id: 'room.doorClosed',
    defaultMessage: 'The door of this room is closed. Ask the facilitator to open it.',
    description: 'Answer to a guest who joins a live room',
  },
  badRequest: {
    id: 'room.badRequest',
    defaultMessage: 'The room can’t read this. Reload the page and try again.',
    description: 'Answer to what no page of ours would send',
  },
  slowDown: {
    id: 'room.slowDown',
    defaultMessage: 'This came too fast after what was sent before. It was not carried out.',
    description: 'Answer to a guest who sends too much',
  },
  roomOpen: {
    id: 'room.roomOpen',
    defaultMessage: 'A room is open already. End it before you open another.',
    description: 'Error',
  },
  noRoom: { id: 'room.noRoom', defaultMessage: 'No room is open.', description: 'Error' },
  noPerson: {
    id: 'room.noPerson',
    defaultMessage: 'This person is not in the room any more.',
    description: 'Error',
  },
  noAddress: {
    id: 'room.noAddress',
    defaultMessage: 'This machine has no private address {address} any more. Choose another.',
    description: 'Error',
  },
  noPort: {
    id: 'room.noPort',
    defaultMessage:
      'Ports {first} to {last} are all in use at {address}. Close the program that uses one of them.',
    description: 'Error',
  },
  portRefused: {
    id: 'room.portRefused',
    defaultMessage: 'The system didn’t let Strata listen at {address}. Check the firewall, then try again.',
    description: 'Error',
  },
  ended: { id: 'room.ended', defaultMessage: 'The room has ended.', description: 'Told to guests' },
  endedLong: {
    id: 'room.endedLong',
    defaultMessage: 'The room was open for 12 hours and has been closed. Open another if you need it.',
    description: 'Told to the host',
  },
  endedEmpty: {
    id: 'room.endedEmpty',
    defaultMessage: 'Nobody was in the room for 30 minutes, so it has been closed.',
    description: 'Told to the host',
  },
  endedUnwatched: {
    id: 'room.endedUnwatched',
    defaultMessage: 'No window shows the model of the room any more, so the room has been closed.',
    description: 'Told to the host',
  },
  endedModel: {
    id: 'room.endedModel',
    defaultMessage: 'The model of the room was closed, and the room with it.',
    description: 'Told to the host',
  },
  endedFault: {
    id: 'room.endedFault',
    defaultMessage:
      'The room stopped because of a fault in Strata. The model and what guests sent are as they were. Open the room again to continue it.',
    description: 'Told to the host',
  },
  leftDamaged: {
    id: 'room.leftDamaged',
    defaultMessage:
      'What was left of the last room can’t be read. It was kept as {file}, and you can open another room.',
    description: 'Error. file: the name of the file, in quotes',
  },
  nothingLeft: {
    id: 'room.nothingLeft',
    defaultMessage: 'Nothing is left of an earlier room. Open another.',
    description: 'Error',
  },
  leftElsewhere: {
    id: 'room.leftElsewhere',
    defaultMessage: 'The room that was left is one of {model}. Open that model to continue it.',
    description: 'Error. model: the name of the model, in quotes',
  },
  hostTrouble: {
    id: 'room.hostTrouble',
    defaultMessage: 'The host’s Strata can’t do this now. Ask the facilitator.',
    description: 'Error for guests of a room, if something is wrong with the host’s file',
  },
  notEditor: {
    id: 'room.notEditor',
    defaultMessage: 'You can’t edit in this room. Ask the facilitator.',
    description: 'Told to a guest whose editor is closed',
  },
  behind: {
    id: 'room.behind',
    defaultMessage: 'This line was too slow for the changes.',
    description: 'Told to a guest whose editor connects again',
  },
  removed: {
    id: 'room.removed',
    defaultMessage: 'The facilitator removed you from this room.',
    description: 'Told to a guest',
  },
});
