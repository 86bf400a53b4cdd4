import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  needsVoice: {
    id: 'rounds.needsVoice',
    defaultMessage: 'In this room only people who may speak can do that. Ask the facilitator.',
    description: 'Refusal to a guest of a live room who may only watch',
  },
  roundOver: {
    id: 'rounds.roundOver',
    defaultMessage: 'This round is over. What you sent came too late for it.',
    description: 'Refusal to a guest of a live room',
  },
  ideaTooLong: {
    id: 'rounds.ideaTooLong',
    defaultMessage: 'An idea can have {most, number} characters at most. Shorten this one.',
    description: 'Refusal to a guest of a live room',
  },
  enoughIdeas: {
    id: 'rounds.enoughIdeas',
    defaultMessage:
      'You have sent {most, plural, one {the one idea} other {the # ideas}} that each person may send. Change or delete one of yours.',
    description: 'Refusal to a guest of a live room',
  },
  namedVote: {
    id: 'rounds.namedVote',
    defaultMessage: 'This vote is with names and has no ballots. Reload the page and try again.',
    description: 'Answer to what no page of ours would send',
  },
  hasBallot: {
    id: 'rounds.hasBallot',
    defaultMessage:
      'Your ballot was handed out and there is no second one. Ask the facilitator to count your vote by hand.',
    description: 'Refusal to a guest of a live room who asks for another ballot of a secret vote',
  },
  noBallot: {
    id: 'rounds.noBallot',
    defaultMessage: 'This is no ballot of this vote. Reload the page and try again.',
    description: 'Answer to what no page of ours would send',
  },
  noSuchOption: {
    id: 'rounds.noSuchOption',
    defaultMessage: 'The vote has no such option. Look at the options again.',
    description: 'Refusal of a vote',
  },
  wrongDots: {
    id: 'rounds.wrongDots',
    defaultMessage:
      'You have {dots, plural, one {one dot} other {# dots}} in all, and at most {each, plural, one {one dot} other {# dots}} for one option. Nothing was counted.',
    description: 'Refusal of a vote',
  },
  emptyThought: {
    id: 'rounds.emptyThought',
    defaultMessage: 'Write something first.',
    description: 'Refusal of an empty thought for the parking lot',
  },
  thoughtTooLong: {
    id: 'rounds.thoughtTooLong',
    defaultMessage: 'A thought can have {most, number} characters at most. Shorten this one.',
    description: 'Refusal of a thought for the parking lot',
  },
  lotFull: {
    id: 'rounds.lotFull',
    defaultMessage: 'The parking lot is full. Ask the facilitator to make room.',
    description: 'Refusal of a thought for the parking lot',
  },
  notKept: {
    id: 'rounds.notKept',
    defaultMessage: 'This machine could not save what you sent. Keep it and try again in a moment.',
    description: 'Refusal to a guest of a live room, as when the host’s disk is full',
  },
  notKeptHere: {
    id: 'rounds.notKeptHere',
    defaultMessage: 'This could not be saved and was not done. Free some space on the disk, then try again.',
    description: 'Error, as when the disk is full',
  },
  roundRuns: {
    id: 'rounds.roundRuns',
    defaultMessage: 'A round is running. End it before you start another.',
    description: 'Error',
  },
  trayFull: {
    id: 'rounds.trayFull',
    defaultMessage: 'Ideas of the last round are still in the tray. Take, park or delete them first.',
    description: 'Error',
  },
  noBlock: {
    id: 'rounds.noBlock',
    defaultMessage: 'This block is not in the model any more. Select another.',
    description: 'Error',
  },
  fewOptions: {
    id: 'rounds.fewOptions',
    defaultMessage: 'A vote needs two options or more.',
    description: 'Error',
  },
  noOption: {
    id: 'rounds.noOption',
    defaultMessage: 'One of the options does not exist any more. Choose the options again.',
    description: 'Error',
  },
  noRound: { id: 'rounds.noRound', defaultMessage: 'No round is running.', description: 'Error' },
  noVote: {
    id: 'rounds.noVote',
    defaultMessage: 'There is no vote to add votes to.',
    description: 'Error',
  },
  noIdea: {
    id: 'rounds.noIdea',
    defaultMessage: 'This idea is not in the tray any more.',
    description: 'Error',
  },
  oneIdea: {
    id: 'rounds.oneIdea',
    defaultMessage: 'Select two ideas or more to merge.',
    description: 'Error',
  },
  nothingToUndo: {
    id: 'rounds.nothingToUndo',
    defaultMessage: 'There is nothing to undo in the tray.',
    description: 'Error',
  },
  wrongBlocks: {
    id: 'rounds.wrongBlocks',
    defaultMessage: 'Each idea needs the one block that it became.',
    description: 'Error of a program that calls the room',
  },
  noThought: {
    id: 'rounds.noThought',
    defaultMessage: 'This thought is not in the parking lot any more.',
    description: 'Error',
  },
  noTimer: { id: 'rounds.noTimer', defaultMessage: 'There is no timer.', description: 'Error' },
});
