/** Words of a round of ideas, and of the tray that its ideas come into. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  startTitle: {
    id: 'room.ideas.startTitle',
    defaultMessage: 'Ask for ideas',
    description: 'Title of a dialog, and its button',
  },
  prompt: { id: 'room.ideas.prompt', defaultMessage: 'Question', description: 'Label of a field' },
  usualPrompt: {
    id: 'room.ideas.usualPrompt',
    defaultMessage: 'What happens in {name}?',
    description: 'The question, unless another one is typed; name: of a block or of the model, quoted',
  },
  about: {
    id: 'room.ideas.about',
    defaultMessage: 'About',
    description: 'Label of a choice between a block and the model',
  },
  theModel: {
    id: 'room.ideas.theModel',
    defaultMessage: 'The model {name}',
    description: 'An entry of that choice; name: quoted',
  },
  isHidden: {
    id: 'room.ideas.isHidden',
    defaultMessage: 'Hide ideas until the round ends',
    description: 'Check box',
  },
  isNamed: {
    id: 'room.ideas.isNamed',
    defaultMessage: 'Show who wrote what',
    description: 'Check box; off: no idea can be traced to a person',
  },
  mostEach: {
    id: 'room.ideas.mostEach',
    defaultMessage: 'Most ideas per person',
    description: 'Label of a number',
  },
  otherRound: {
    id: 'room.ideas.otherRound',
    defaultMessage: 'A vote is running. End it before you ask for ideas.',
    description: 'Note in the dialog',
  },
  runTitle: { id: 'room.ideas.runTitle', defaultMessage: 'Ideas', description: 'Title of a dialog' },
  count: {
    id: 'room.ideas.count',
    defaultMessage: '{count, plural, one {# idea} other {# ideas}}',
    description: 'In large type while a round runs',
  },
  countFrom: {
    id: 'room.ideas.countFrom',
    defaultMessage: 'from {people} of {here}',
    description: 'Below the number of ideas; people: who sent some; here: people in the room',
  },
  hiddenNote: {
    id: 'room.ideas.hiddenNote',
    defaultMessage: 'Ideas stay hidden until the round ends.',
    description: 'Note while a round runs',
  },
  openNote: {
    id: 'room.ideas.openNote',
    defaultMessage: 'Everyone sees the latest ideas.',
    description: 'Note while a round runs',
  },
  names: {
    id: 'room.ideas.names',
    defaultMessage: '{isNamed, select, yes {With names.} other {Without names.}}',
    description: 'Note while a round runs',
  },
  ideasList: {
    id: 'room.ideas.ideasList',
    defaultMessage: 'Latest ideas',
    description: 'Name of the list while an open round runs',
  },
  endRound: {
    id: 'room.ideas.endRound',
    defaultMessage: 'End round and show ideas',
    description: 'Button',
  },
  // tray
  tray: { id: 'room.ideas.tray', defaultMessage: 'Tray', description: 'Title of the dialog with all ideas' },
  trayNamed: {
    id: 'room.ideas.trayNamed',
    defaultMessage: 'Ideas in the tray',
    description: 'Name of the list, for screen readers',
  },
  waiting: {
    id: 'room.ideas.waiting',
    defaultMessage: '{count, plural, one {# idea waits} other {# ideas wait}}',
    description: 'Above the list',
  },
  marked: {
    id: 'room.ideas.marked',
    defaultMessage: '{count, plural, =0 {} other {# marked}}',
    description: 'Above the list; count: marked ideas',
  },
  take: {
    id: 'room.ideas.take',
    defaultMessage: '{count, plural, =0 {Take} one {Take this} other {Take these #}}',
    description: 'Button that makes blocks of the chosen ideas',
  },
  merge: {
    id: 'room.ideas.merge',
    defaultMessage: '{count, plural, =0 {Merge} one {Merge into the one above} other {Merge these #}}',
    description: 'Button',
  },
  park: { id: 'room.ideas.park', defaultMessage: 'Park', description: 'Button' },
  drop: { id: 'room.ideas.drop', defaultMessage: 'Drop', description: 'Button: the idea is not taken' },
  undo: { id: 'room.ideas.undo', defaultMessage: 'Undo', description: 'Button' },
  vote: {
    id: 'room.ideas.vote',
    defaultMessage: 'Vote on these…',
    description: 'Button that begins a vote on the ideas in the tray',
  },
  enter: { id: 'room.ideas.enter', defaultMessage: 'Enter', description: 'A key, as buttons show it' },
  delete: { id: 'room.ideas.delete', defaultMessage: 'Del', description: 'A key, as buttons show it' },
  takeAs: { id: 'room.ideas.takeAs', defaultMessage: 'Ideas become', description: 'Label of a choice' },
  asChildren: {
    id: 'room.ideas.asChildren',
    defaultMessage: 'Children of {name}',
    description: 'What ideas become; name: of a block or of the model, quoted',
  },
  asProposal: {
    id: 'room.ideas.asProposal',
    defaultMessage: 'A proposal for {name}',
    description: 'What ideas become; name: of a block, quoted',
  },
  similar: {
    id: 'room.ideas.similar',
    defaultMessage: '{count} similar ideas',
    description: 'Above ideas with similar names',
  },
  sentBy: {
    id: 'room.ideas.sentBy',
    defaultMessage: '× {count}',
    description: 'Beside an idea that several sent; count: how many',
  },
  sentByLong: {
    id: 'room.ideas.sentByLong',
    defaultMessage: 'sent {count} times',
    description: 'The same for screen readers',
  },
  also: {
    id: 'room.ideas.also',
    defaultMessage: 'Also: {texts}',
    description: 'Below an idea; texts: what was merged into it',
  },
  keys: {
    id: 'room.ideas.keys',
    defaultMessage: 'Arrows move, Shift with arrows marks several.',
    description: 'Note below the list',
  },
  empty: {
    id: 'room.ideas.empty',
    defaultMessage: 'No ideas are left in the tray.',
    description: 'Instead of the list',
  },
  newRound: { id: 'room.ideas.newRound', defaultMessage: 'Ask for ideas again…', description: 'Button' },
  taken: {
    id: 'room.ideas.taken',
    defaultMessage: 'Took {count, plural, one {# idea} other {# ideas}}.',
    description: 'Announced',
  },
  merged: {
    id: 'room.ideas.merged',
    defaultMessage: 'Merged {count, plural, one {# idea} other {# ideas}} into {name}.',
    description: 'Announced; name: quoted',
  },
  parked: {
    id: 'room.ideas.parked',
    defaultMessage: 'Parked {count, plural, one {# idea} other {# ideas}}.',
    description: 'Announced',
  },
  dropped: {
    id: 'room.ideas.dropped',
    defaultMessage: 'Dropped {count, plural, one {# idea} other {# ideas}}.',
    description: 'Announced',
  },
});
