import { defineMessages } from '../../../shared/words/messages.ts';

const HEADING = 'Heading of a column in the record of a live room';
const KIND = 'Kind of a row, or heading of a part, in the record of a live room';

export const words = defineMessages({
  title: {
    id: 'record.title',
    defaultMessage: 'Record of the room: {model}',
    description: 'Title of the record of a live room. model: the name of the model',
  },
  people: { id: 'record.people', defaultMessage: 'People', description: KIND },
  room: { id: 'record.room', defaultMessage: 'Room', description: KIND },
  person: { id: 'record.person', defaultMessage: 'Person', description: KIND },
  ideas: { id: 'record.ideas', defaultMessage: 'Ideas', description: KIND },
  idea: { id: 'record.idea', defaultMessage: 'Idea', description: KIND },
  vote: { id: 'record.vote', defaultMessage: 'Vote', description: KIND },
  option: { id: 'record.option', defaultMessage: 'Option', description: KIND },
  ballot: { id: 'record.ballot', defaultMessage: 'Ballot', description: KIND },
  parked: { id: 'record.parked', defaultMessage: 'Parking lot', description: KIND },
  kind: { id: 'record.kind', defaultMessage: 'Kind', description: HEADING },
  round: { id: 'record.round', defaultMessage: 'Round', description: HEADING },
  text: { id: 'record.text', defaultMessage: 'Text', description: HEADING },
  block: { id: 'record.block', defaultMessage: 'Block', description: HEADING },
  name: { id: 'record.name', defaultMessage: 'Name', description: HEADING },
  dots: { id: 'record.dots', defaultMessage: 'Dots', description: HEADING },
  votedFor: {
    id: 'record.votedFor',
    defaultMessage: 'People who voted',
    description: `${HEADING}: how many people gave dots`,
  },
  hands: {
    id: 'record.hands',
    defaultMessage: 'Show of hands',
    description: `${HEADING}: votes of people without a phone`,
  },
  outcome: { id: 'record.outcome', defaultMessage: 'Details', description: HEADING },
  from: { id: 'record.from', defaultMessage: 'From', description: `${HEADING}: a time` },
  until: { id: 'record.until', defaultMessage: 'Until', description: `${HEADING}: a time` },
  ideaCount: {
    id: 'record.ideaCount',
    defaultMessage: '{count, plural, =0 {no ideas} one {# idea} other {# ideas}}',
    description: 'How many ideas a round had',
  },
  voted: {
    id: 'record.voted',
    defaultMessage: '{count, plural, =0 {nobody voted} one {# person voted} other {# people voted}}',
    description: 'How many people voted by phone',
  },
  rule: {
    id: 'record.rule',
    defaultMessage:
      '{dots, plural, one {# dot} other {# dots}} each, at most {most} for one option, {secret, select, yes {secret} other {with names}}',
    description: 'The rule of a vote',
  },
  outcomeOf: {
    id: 'record.outcomeOf',
    defaultMessage:
      '{outcome, select, block {taken as a block} merged {merged into {into}} parked {parked} dropped {dropped} other {}}',
    description: 'What became of an idea. into: the idea that it was merged into, in quotes',
  },
  roleOf: {
    id: 'record.roleOf',
    defaultMessage: '{role, select, watch {may watch} other {may speak}}',
    description: 'The role of a person in a live room',
  },
});
