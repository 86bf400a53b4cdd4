/** Messages of the activities on the phone page. Only placeholders and plurals: see `small-intl.ts`. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  activity: {
    id: 'guest.rounds.activity',
    defaultMessage: 'New activity',
    description: 'After “Now” for screen readers, while another view is shown and the room does something',
  },
  ideas: { id: 'guest.rounds.ideas', defaultMessage: 'Ideas', description: 'Heading of a round of ideas' },
  idea: { id: 'guest.rounds.idea', defaultMessage: 'Your idea', description: 'Label of a field' },
  changeIdea: {
    id: 'guest.rounds.changeIdea',
    defaultMessage: 'Change your idea',
    description: 'Label of the field while an idea that was sent is changed',
  },
  hiddenIdeas: {
    id: 'guest.rounds.hiddenIdeas',
    defaultMessage: 'Ideas stay hidden until the round ends.',
    description: 'Below the field',
  },
  openIdeas: {
    id: 'guest.rounds.openIdeas',
    defaultMessage: 'Everyone sees the ideas as they come in.',
    description: 'Below the field',
  },
  namedIdeas: {
    id: 'guest.rounds.namedIdeas',
    defaultMessage: 'Your name is shown with them.',
    description: 'Below the field, after a sentence about the ideas',
  },
  unnamedIdeas: {
    id: 'guest.rounds.unnamedIdeas',
    defaultMessage: 'Nobody sees who wrote which.',
    description: 'Below the field, after a sentence about the ideas',
  },
  send: { id: 'guest.rounds.send', defaultMessage: 'Send', description: 'Button' },
  sendSeveral: {
    id: 'guest.rounds.sendSeveral',
    defaultMessage: '{count, plural, one {Send # idea} other {Send # ideas}}',
    description: 'Button: sends each line as an idea',
  },
  sendAsOne: {
    id: 'guest.rounds.sendAsOne',
    defaultMessage: 'Send as one',
    description: 'Button beside “Send 5 ideas”: sends all lines as one idea',
  },
  save: { id: 'guest.rounds.save', defaultMessage: 'Save', description: 'Button: saves a changed idea' },
  cancel: { id: 'guest.rounds.cancel', defaultMessage: 'Cancel', description: 'Button' },
  emptyIdea: {
    id: 'guest.rounds.emptyIdea',
    defaultMessage: 'Type your idea first.',
    description: 'Below the field if it is empty',
  },
  longIdea: {
    id: 'guest.rounds.longIdea',
    defaultMessage:
      'An idea can have {count, plural, one {# character} other {# characters}}. Your text is kept here. Shorten it, or make it several ideas.',
    description: 'Below the field',
  },
  ideasLeft: {
    id: 'guest.rounds.ideasLeft',
    defaultMessage:
      '{count, plural, =0 {You have sent as many ideas as this round takes. Delete one to send another.} one {You can send # more idea in this round. Your text is kept here.} other {You can send # more ideas in this round. Your text is kept here.}}',
    description: 'Below the field after Send',
  },
  late: {
    id: 'guest.rounds.late',
    defaultMessage: 'This round has ended. Your text is kept here.',
    description: 'Above the field, if there is text in it at the end of its round',
  },
  lateOf: {
    id: 'guest.rounds.lateOf',
    defaultMessage: 'The round {name} has ended. Your text is kept here.',
    description: 'Above the field, if there is text in it at the end of its round. name: its quoted prompt',
  },
  parkIt: {
    id: 'guest.rounds.parkIt',
    defaultMessage: 'Park it',
    description: 'Button: sends an idea that came too late to the parking lot',
  },
  discard: {
    id: 'guest.rounds.discard',
    defaultMessage: 'Discard',
    description: 'Button: empties the field',
  },
  toThisRound: {
    id: 'guest.rounds.toThisRound',
    defaultMessage: 'Use it in this round',
    description: 'Button: what was typed for an earlier round becomes an idea of the current one',
  },
  ideaCount: {
    id: 'guest.rounds.ideaCount',
    defaultMessage:
      '{count, plural, =0 {No ideas yet} one {# idea from {people} of {all}} other {# ideas from {people} of {all}}}',
    description: 'How many ideas there are. people: how many sent some; all: how many are in the room',
  },
  yourIdeas: {
    id: 'guest.rounds.yourIdeas',
    defaultMessage: 'Your ideas',
    description: 'Heading above the ideas of this phone',
  },
  change: { id: 'guest.rounds.change', defaultMessage: 'Change', description: 'Button: changes an idea' },
  delete: { id: 'guest.rounds.delete', defaultMessage: 'Delete', description: 'Button: deletes an idea' },
  deleted: { id: 'guest.rounds.deleted', defaultMessage: 'Deleted your idea.', description: 'Said' },
  shownIdeas: {
    id: 'guest.rounds.shownIdeas',
    defaultMessage: 'Latest ideas',
    description: 'Heading above the ideas of everybody',
  },
  ideaSent: { id: 'guest.rounds.ideaSent', defaultMessage: 'Sent your idea.', description: 'Said' },
  lateIdeas: {
    id: 'guest.rounds.lateIdeas',
    defaultMessage: 'Too late for the round',
    description: 'Heading above ideas that were refused since their round had ended',
  },
  ideaLate: {
    id: 'guest.rounds.ideaLate',
    defaultMessage: 'Your idea came after the end of the round. It is kept here: you can park it.',
    description: 'Said',
  },
  ideaRefused: {
    id: 'guest.rounds.ideaRefused',
    defaultMessage: 'Your idea wasn’t accepted. It is kept under Mine.',
    description: 'Said',
  },
  roomHas: {
    id: 'guest.rounds.roomHas',
    defaultMessage: 'The room has {name}.',
    description: 'At a change of an idea that was refused. name: the quoted text before the change',
  },
  watchIdeas: {
    id: 'guest.rounds.watchIdeas',
    defaultMessage: 'You’re watching, so you can’t send ideas. Ask the facilitator if you want to take part.',
    description: 'In place of the field for people who may only watch',
  },
  vote: { id: 'guest.rounds.vote', defaultMessage: 'Vote', description: 'Heading of a vote' },
  dotsEach: {
    id: 'guest.rounds.dotsEach',
    defaultMessage: '{count, plural, one {You have # dot.} other {You have # dots.}}',
    description: 'The rule of a vote',
  },
  mostPerOption: {
    id: 'guest.rounds.mostPerOption',
    defaultMessage: 'At most {count} on one option.',
    description: 'The rule of a vote, after how many dots there are',
  },
  secretVote: {
    id: 'guest.rounds.secretVote',
    defaultMessage: 'Secret: nobody sees how you voted.',
    description: 'The rule of a vote, after the number of dots',
  },
  namedVote: {
    id: 'guest.rounds.namedVote',
    defaultMessage: 'Your vote is recorded with your name.',
    description: 'The rule of a vote, after the number of dots',
  },
  dotsLeft: {
    id: 'guest.rounds.dotsLeft',
    defaultMessage: '{count, plural, =0 {No dots left} one {# dot left} other {# dots left}}',
    description: 'How many dots may still be placed',
  },
  noDotsLeft: {
    id: 'guest.rounds.noDotsLeft',
    defaultMessage: 'You have no dots left. Take one off another option first.',
    description: 'Said after a press on + that can’t be carried out',
  },
  enoughHere: {
    id: 'guest.rounds.enoughHere',
    defaultMessage: '{count, plural, one {An option can have # dot.} other {An option can have # dots.}}',
    description: 'Said after a press on + that can’t be carried out',
  },
  addDot: {
    id: 'guest.rounds.addDot',
    defaultMessage: 'Add a dot to {name}',
    description: 'Button with a plus. name: code and quoted name of an option',
  },
  removeDot: {
    id: 'guest.rounds.removeDot',
    defaultMessage: 'Remove a dot from {name}',
    description: 'Button with a minus. name: code and quoted name of an option',
  },
  dotsOn: {
    id: 'guest.rounds.dotsOn',
    defaultMessage: '{count, plural, =0 {No dots} one {# dot} other {# dots}} on {name}.',
    description: 'Said after a press. name: code and quoted name of an option',
  },
  ownDots: {
    id: 'guest.rounds.ownDots',
    defaultMessage: '{count, plural, =0 {No dots of yours} one {# dot of yours} other {# dots of yours}}',
    description: 'At an option: how many dots this person has there',
  },
  soFar: {
    id: 'guest.rounds.soFar',
    defaultMessage: '{count, plural, one {# vote so far} other {# votes so far}}',
    description: 'At an option of an open vote',
  },
  voted: {
    id: 'guest.rounds.voted',
    defaultMessage: '{people} of {all} have voted',
    description: 'How many have voted. all: how many are in the room',
  },
  voteKept: {
    id: 'guest.rounds.voteKept',
    defaultMessage: 'Your vote is kept on this phone. It’s sent as soon as you’re connected.',
    description: 'Below the options',
  },
  voteSending: {
    id: 'guest.rounds.voteSending',
    defaultMessage: 'Sending your vote…',
    description: 'Below the options',
  },
  voteSent: {
    id: 'guest.rounds.voteSent',
    defaultMessage: 'Your vote has been sent. You can change it until the vote ends.',
    description: 'Below the options',
  },
  voteRefused: {
    id: 'guest.rounds.voteRefused',
    defaultMessage: 'Your vote wasn’t accepted.',
    description: 'Below the options or the result; why comes after it',
  },
  dotsBack: {
    id: 'guest.rounds.dotsBack',
    defaultMessage:
      '{count, plural, one {# dot is yours again: {name} isn’t in the vote any more.} other {# dots are yours again: {name} isn’t in the vote any more.}}',
    description: 'Said when an option goes. name: its code and quoted name',
  },
  watchVote: {
    id: 'guest.rounds.watchVote',
    defaultMessage: 'You’re watching, so you can’t vote. Ask the facilitator if you want to take part.',
    description: 'Above the options for people who may only watch',
  },
  result: {
    id: 'guest.rounds.result',
    defaultMessage: 'Result of the vote',
    description: 'Heading of a vote that has ended',
  },
  votes: {
    id: 'guest.rounds.votes',
    defaultMessage: '{count, plural, =0 {No votes} one {# vote} other {# votes}}',
    description: 'At an option of a vote that has ended',
  },
  dotsAndHands: {
    id: 'guest.rounds.dotsAndHands',
    defaultMessage: '{count} from phones, {hands} by show of hands',
    description: 'At an option of a vote that has ended. hands: votes of people without a phone',
  },
  tied: {
    id: 'guest.rounds.tied',
    defaultMessage: 'Tied',
    description: 'At an option with as many votes as another',
  },
  place: {
    id: 'guest.rounds.place',
    defaultMessage: 'Place {count}',
    description: 'For screen readers, at an option of a vote that has ended',
  },
  ready: { id: 'guest.rounds.ready', defaultMessage: 'I’m ready', description: 'Toggle' },
  readyAsked: {
    id: 'guest.rounds.readyAsked',
    defaultMessage: 'The facilitator asks if you’re ready.',
    description: 'Above the toggle “I’m ready”, and said when it appears',
  },
  isReady: { id: 'guest.rounds.isReady', defaultMessage: 'You’re marked as ready.', description: 'Said' },
  isNotReady: {
    id: 'guest.rounds.isNotReady',
    defaultMessage: 'You’re not marked as ready.',
    description: 'Said',
  },
  timeLeft: {
    id: 'guest.rounds.timeLeft',
    defaultMessage: 'Time left',
    description: 'Before the timer, for screen readers',
  },
  paused: { id: 'guest.rounds.paused', defaultMessage: 'Paused', description: 'Beside the timer' },
  minuteLeft: { id: 'guest.rounds.minuteLeft', defaultMessage: 'One minute left.', description: 'Said' },
  secondsLeft: {
    id: 'guest.rounds.secondsLeft',
    defaultMessage: '{count, plural, one {# second left.} other {# seconds left.}}',
    description: 'Said',
  },
  timeIsUp: { id: 'guest.rounds.timeIsUp', defaultMessage: 'Time is up.', description: 'Said' },
  ideasBegan: {
    id: 'guest.rounds.ideasBegan',
    defaultMessage: 'A round of ideas has started. You find it under Now.',
    description: 'Said',
  },
  voteBegan: {
    id: 'guest.rounds.voteBegan',
    defaultMessage: 'A vote has started. You find it under Now.',
    description: 'Said',
  },
  ideasEnded: {
    id: 'guest.rounds.ideasEnded',
    defaultMessage: 'The round of ideas has ended.',
    description: 'Said',
  },
  voteEnded: {
    id: 'guest.rounds.voteEnded',
    defaultMessage: 'The vote has ended. The result is under Now.',
    description: 'Said',
  },
  voteGone: { id: 'guest.rounds.voteGone', defaultMessage: 'The vote is over.', description: 'Said' },
  kindIdea: {
    id: 'guest.rounds.kindIdea',
    defaultMessage: 'Idea',
    description: 'What a thing under Mine is',
  },
  kindVote: {
    id: 'guest.rounds.kindVote',
    defaultMessage: 'Vote',
    description: 'What a thing under Mine is',
  },
  kindThought: {
    id: 'guest.rounds.kindThought',
    defaultMessage: 'Thought',
    description: 'What a thing under Mine is',
  },
  noDotsPlaced: {
    id: 'guest.rounds.noDotsPlaced',
    defaultMessage: 'No dots placed',
    description: 'At a vote under Mine',
  },
  deleting: {
    id: 'guest.rounds.deleting',
    defaultMessage: 'Waiting to be deleted',
    description: 'At an idea under Mine that is deleted as soon as the phone is connected',
  },
});
