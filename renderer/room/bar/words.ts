/** Words of the bar of a live room that are about rounds. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  ideas: {
    id: 'room.bar.ideas',
    defaultMessage: '{inTray, plural, =0 {Ideas} other {Tray · #}}',
    description:
      'Button that asks for ideas or, while some wait in the tray, shows them; inTray: ideas in it',
  },
  vote: { id: 'room.bar.vote', defaultMessage: 'Vote', description: 'Button' },
  timer: { id: 'room.bar.timer', defaultMessage: 'Timer', description: 'Button' },
  park: {
    id: 'room.bar.park',
    defaultMessage: '{count, plural, =0 {Park} other {Parked · #}}',
    description: 'Button that parks a thought, and lists those that are; count: parked thoughts',
  },
  readyCheck: { id: 'room.bar.readyCheck', defaultMessage: 'Ready check', description: 'Toggle' },
  ready: {
    id: 'room.bar.ready',
    defaultMessage: 'Ready · {ready} of {here}',
    description: 'That toggle while the check runs; ready, here: numbers of people',
  },
  round: {
    id: 'room.bar.round',
    defaultMessage: 'Running now',
    description: 'Name of the line below the bar',
  },
  ideasRun: {
    id: 'room.bar.ideasRun',
    defaultMessage: 'Ideas · {count} from {people} of {here}',
    description: 'A running round; count: ideas; people: who sent some; here: people in the room',
  },
  voteRuns: {
    id: 'room.bar.voteRuns',
    defaultMessage: 'Vote · {people} of {here}',
    description: 'A running round; people: who have voted; here: people in the room',
  },
  voteOver: {
    id: 'room.bar.voteOver',
    defaultMessage: 'Vote over · show the result',
    description: 'Button, in place of a running round',
  },
  timerRuns: { id: 'room.bar.timerRuns', defaultMessage: 'Timer', description: 'Before the time left' },
  endRound: { id: 'room.bar.endRound', defaultMessage: 'End round', description: 'Button' },
});
