/** Words of the parking lot of a live room. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  title: { id: 'room.parking.title', defaultMessage: 'Parking lot', description: 'Title of a dialog' },
  thought: {
    id: 'room.parking.thought',
    defaultMessage: 'Thought for later about {name}',
    description: 'Label of a field; name: code and quoted name of a block, or of the model',
  },
  park: { id: 'room.parking.park', defaultMessage: 'Park', description: 'Button' },
  note: {
    id: 'room.parking.note',
    defaultMessage:
      'Only facilitators see parked thoughts. What you keep becomes an open question on its block.',
    description: 'Note in the dialog',
  },
  list: { id: 'room.parking.list', defaultMessage: 'Parked thoughts', description: 'Name of the list' },
  empty: {
    id: 'room.parking.empty',
    defaultMessage: 'Nothing is parked.',
    description: 'Instead of the list',
  },
  about: {
    id: 'room.parking.about',
    defaultMessage: 'About {name}',
    description: 'Below a thought; name: code and quoted name of a block, or of the model',
  },
  by: {
    id: 'room.parking.by',
    defaultMessage: 'by {name}, {time}',
    description: 'Below a thought; name: of somebody in the room, quoted; time: such as 14:05',
  },
  fromTray: {
    id: 'room.parking.fromTray',
    defaultMessage: 'from the tray, {time}',
    description: 'Below a thought; time: such as 14:05',
  },
  keepAll: {
    id: 'room.parking.keepAll',
    defaultMessage: 'Keep all {count} as questions',
    description: 'Button',
  },
  keep: { id: 'room.parking.keep', defaultMessage: 'Keep', description: 'Button' },
  keepOf: {
    id: 'room.parking.keepOf',
    defaultMessage: 'Keep {text} as a question',
    description: 'The same button, for screen readers; text: quoted',
  },
  drop: { id: 'room.parking.drop', defaultMessage: 'Drop', description: 'Button: the thought is not kept' },
  dropOf: {
    id: 'room.parking.dropOf',
    defaultMessage: 'Drop {text}',
    description: 'The same button, for screen readers; text: quoted',
  },
  kept: {
    id: 'room.parking.kept',
    defaultMessage: 'Kept {count, plural, one {# question} other {# questions}}.',
    description: 'Notice',
  },
});
