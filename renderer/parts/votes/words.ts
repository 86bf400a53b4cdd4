/** Votes of a room. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  room: {
    id: 'parts.votes.room',
    defaultMessage: '{for, number} for, {against, number} against in the room',
    description: 'Votes counted by hand',
  },
  title: { id: 'parts.votes.title', defaultMessage: 'Votes for {name}', description: 'Title of a dialog' },
  for: { id: 'parts.votes.for', defaultMessage: 'For, counted in the room', description: 'Label of a field' },
  against: {
    id: 'parts.votes.against',
    defaultMessage: 'Against, counted in the room',
    description: 'Label of a field',
  },
  names: {
    id: 'parts.votes.names',
    defaultMessage: 'Or names of those for it',
    description: 'Label of a field',
  },
  namesHint: {
    id: 'parts.votes.namesHint',
    defaultMessage: 'Ada, Grace, Edsger',
    description: 'Example in an empty field',
  },
  own: {
    id: 'parts.votes.own',
    defaultMessage: 'Your own vote stays as it is.',
    description: 'Note in the dialog',
  },
  save: { id: 'parts.votes.save', defaultMessage: 'Enter votes', description: 'Button' },
  enter: { id: 'parts.votes.enter', defaultMessage: 'Enter votes of the room…', description: 'Menu item' },
  label: { id: 'parts.votes.label', defaultMessage: 'Enter votes for {name}', description: 'Undo label' },
  notACount: {
    id: 'parts.votes.notACount',
    defaultMessage: 'Enter a whole number from 0 to 100,000.',
    description: 'Problem of a field',
  },
});
