/** Words of a vote in a live room. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  startTitle: {
    id: 'room.vote.startTitle',
    defaultMessage: 'Start a vote',
    description: 'Title of a dialog',
  },
  start: { id: 'room.vote.start', defaultMessage: 'Start vote', description: 'Button of that dialog' },
  prompt: { id: 'room.vote.prompt', defaultMessage: 'Question', description: 'Label of a field' },
  on: { id: 'room.vote.on', defaultMessage: 'Vote on', description: 'Label of a choice' },
  nothing: {
    id: 'room.vote.nothing',
    defaultMessage:
      'Nothing here has two options. Select a block with two or more children, or several blocks, or ask for ideas first.',
    description: 'Instead of the fields',
  },
  tooMany: {
    id: 'room.vote.tooMany',
    defaultMessage: 'A vote has at most {most} options, and this has {count}. Select some of the blocks.',
    description: 'Error',
  },
  options: {
    id: 'room.vote.options',
    defaultMessage: 'Options: {names}',
    description: 'Note below the choice; names: a list',
  },
  dots: { id: 'room.vote.dots', defaultMessage: 'Dots per person', description: 'Label of a number' },
  mostPerOption: {
    id: 'room.vote.mostPerOption',
    defaultMessage: 'Most dots per option',
    description: 'Label of a number',
  },
  isHidden: {
    id: 'room.vote.isHidden',
    defaultMessage: 'Hide results until the vote ends',
    description: 'Check box',
  },
  isSecret: {
    id: 'room.vote.isSecret',
    defaultMessage: 'Secret: no vote can be traced to a person',
    description: 'Check box',
  },
  otherRound: {
    id: 'room.vote.otherRound',
    defaultMessage: 'A round of ideas is running. End it before you start a vote.',
    description: 'Note in the dialog',
  },
  runTitle: { id: 'room.vote.runTitle', defaultMessage: 'Vote', description: 'Title of a dialog' },
  voted: {
    id: 'room.vote.voted',
    defaultMessage: '{people} of {here} have voted',
    description: 'While a vote runs; numbers of people in the room',
  },
  option: { id: 'room.vote.option', defaultMessage: 'Option', description: 'Heading of a column' },
  votes: { id: 'room.vote.votes', defaultMessage: 'Votes', description: 'Heading of a column' },
  place: { id: 'room.vote.place', defaultMessage: 'Place', description: 'Heading of a column' },
  bar: { id: 'room.vote.bar', defaultMessage: 'Share', description: 'Heading of a column of bars' },
  showOfHands: {
    id: 'room.vote.showOfHands',
    defaultMessage: 'Show of hands',
    description: 'Heading of a column: votes of people without a phone',
  },
  handsFor: {
    id: 'room.vote.handsFor',
    defaultMessage: 'Show of hands for {name}',
    description: 'Name of a number field, for screen readers; name: quoted',
  },
  end: { id: 'room.vote.end', defaultMessage: 'End vote', description: 'Button' },
  resultTitle: { id: 'room.vote.resultTitle', defaultMessage: 'Result', description: 'Title of a dialog' },
  totals: {
    id: 'room.vote.totals',
    defaultMessage:
      '{votes, plural, one {# vote} other {# votes}} · {people, plural, one {# person} other {# people}} by phone{hands, plural, =0 {} one { · # show of hands} other { · # by show of hands}}',
    description: 'Below the question of a result',
  },
  placeOf: {
    id: 'room.vote.placeOf',
    defaultMessage: '{isTied, select, yes {{place} tied} other {{place}}}',
    description: 'Place of an option; tied: others have as many votes',
  },
  votesOf: {
    id: 'room.vote.votesOf',
    defaultMessage:
      '{dots, plural, =0 {No dots} one {# dot from {people, plural, one {# person} other {# people}}} other {# dots from {people, plural, one {# person} other {# people}}}}{hands, plural, =0 {} one { · # hand} other { · # hands}}',
    description: 'Below the votes of an option; hands: votes of people without a phone',
  },
  phones: { id: 'room.vote.phones', defaultMessage: 'Phones', description: 'In the legend of the bars' },
  keep: { id: 'room.vote.keep', defaultMessage: 'Keep as decision', description: 'Button' },
  kept: {
    id: 'room.vote.kept',
    defaultMessage: 'Kept the result as a decision on {name}.',
    description: 'Notice; name: of a block or of the model, quoted',
  },
  isKept: { id: 'room.vote.isKept', defaultMessage: 'Kept', description: 'That button afterwards' },
  putAway: { id: 'room.vote.putAway', defaultMessage: 'Put away', description: 'Button' },
  noModel: {
    id: 'room.vote.noModel',
    defaultMessage: 'To keep the result, open the model of the room in this window.',
    description: 'Note',
  },
});
