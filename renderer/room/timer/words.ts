/** Words of the timer of a live room. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  timeUp: { id: 'room.timer.timeUp', defaultMessage: 'Time is up.', description: 'Notice, with a chime' },
  title: { id: 'room.timer.title', defaultMessage: 'Timer', description: 'Title of a dialog' },
  start: { id: 'room.timer.start', defaultMessage: 'Start timer', description: 'Button of that dialog' },
  time: {
    id: 'room.timer.time',
    defaultMessage: 'Time',
    description: 'Label of a field for minutes, or minutes and seconds',
  },
  timeOrNone: {
    id: 'room.timer.timeOrNone',
    defaultMessage: 'Time (empty: no timer)',
    description: 'Label of a field for minutes, or minutes and seconds',
  },
  minutes: {
    id: 'room.timer.minutes',
    defaultMessage: '{count} min',
    description: 'Button that puts a number of minutes into the field',
  },
  timeHint: {
    id: 'room.timer.timeHint',
    defaultMessage: '5 is five minutes, 1:30 a minute and a half.',
    description: 'Below the field',
  },
  noTime: {
    id: 'room.timer.noTime',
    defaultMessage: 'Enter a time from 0:10 to 99:00, such as 5 or 1:30.',
    description: 'Error of the field',
  },
  endsRound: {
    id: 'room.timer.endsRound',
    defaultMessage: 'End the round when the time is up',
    description: 'Label of a check box',
  },
  paused: { id: 'room.timer.paused', defaultMessage: 'Paused', description: 'Below the time left' },
  willEndRound: {
    id: 'room.timer.willEndRound',
    defaultMessage: 'The round ends when the time is up.',
    description: 'Below the time left',
  },
  newTime: { id: 'room.timer.newTime', defaultMessage: 'New time…', description: 'Button' },
  timeLeft: {
    id: 'room.timer.timeLeft',
    defaultMessage: '{isPaused, select, yes {Time left, paused: {time}} other {Time left: {time}}}',
    description: 'For screen readers; time: such as 4:05',
  },
  addMinute: { id: 'room.timer.addMinute', defaultMessage: '+1 min', description: 'Button of a timer' },
  pause: {
    id: 'room.timer.pause',
    defaultMessage: '{isPaused, select, yes {Resume} other {Pause}}',
    description: 'Button of a timer',
  },
  stopTimer: { id: 'room.timer.stopTimer', defaultMessage: 'Stop timer', description: 'Button' },
});
