/** Words of the rounds of a live room that become part of the model, or name what a round is about. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  proposalTitle: {
    id: 'state.room.proposalTitle',
    defaultMessage: 'Ideas of the room',
    description: 'Title of a proposal made of ideas that had no prompt',
  },
  voteOn: {
    id: 'state.room.voteOn',
    defaultMessage:
      '{kind, select, children {Children of {name} ({count})} blocks {Selected blocks ({count})} ideas {Ideas in the tray ({count})} proposals {Open proposals for {name} ({count})} other {Candidate names for {name} ({count})}}',
    description: 'What can be voted on, as an entry of a list; count: options',
  },
  votePrompt: {
    id: 'state.room.votePrompt',
    defaultMessage:
      '{kind, select, children {What matters most in {name}?} blocks {Which of these matter most?} ideas {Which ideas should we take?} proposals {Which proposal for {name}?} other {Which name for {name}?}}',
    description: 'The question of a vote, unless another one is typed; name: quoted',
  },
  voteRule: {
    id: 'state.room.voteRule',
    defaultMessage:
      '{dots, plural, one {# dot per person} other {# dots per person}}, at most {mostPerOption, plural, one {# per option} other {# per option}}. {isSecret, select, yes {Secret} other {With names}}, {isHidden, select, yes {results hidden until the end} other {results open}}.',
    description: 'The rule of a vote',
  },
  decisionTitle: {
    id: 'state.room.decisionTitle',
    defaultMessage: 'Vote of the room',
    description: 'Title of the decision in which a vote without a prompt is kept',
  },
  decisionTime: {
    id: 'state.room.decisionTime',
    defaultMessage:
      'Vote of {time}: {votes, plural, one {# vote} other {# votes}}, {people, plural, one {# person} other {# people}} by phone, {hands, plural, =0 {no show of hands} one {# vote by show of hands} other {# votes by show of hands}}.',
    description: 'First line of the decision in which a vote is kept',
  },
  decisionLine: {
    id: 'state.room.decisionLine',
    defaultMessage:
      '- {place}. {name}: {votes, plural, one {# vote} other {# votes}}{isTied, select, yes { (tied)} other {}}, of which {dots, plural, one {# dot} other {# dots}} of {people, plural, one {# person} other {# people}} and {hands, plural, one {# hand} other {# hands}}',
    description:
      'An option in the decision in which a vote is kept, as a line of a Markdown list; name: quoted',
  },
  keepParked: {
    id: 'state.room.keepParked',
    defaultMessage: '{count, plural, one {Keep a parked thought} other {Keep # parked thoughts}}',
    description: 'Label of a change in the history',
  },
  recordTitle: {
    id: 'state.room.recordTitle',
    defaultMessage: 'Record of the room, {day}',
    description: 'Title of the discussion in which the record of a room is kept; day: a date',
  },
  recordRefused: {
    id: 'state.room.recordRefused',
    defaultMessage: 'The model can’t hold the record. {reason} Save it as a file instead.',
    description: 'Error; reason: a sentence',
  },
  recordNotKept: {
    id: 'state.room.recordNotKept',
    defaultMessage:
      'The record wasn’t added to the model, and the room is still open. Save it as a file instead.',
    description: 'Error',
  },
});
