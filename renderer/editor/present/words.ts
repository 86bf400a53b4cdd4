/** Presenting: the bar of views. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  bar: { id: 'editor.present.bar', defaultMessage: 'Presentation', description: 'Name of a bar' },
  spotlight: {
    id: 'editor.present.spotlight',
    defaultMessage: 'Spotlight',
    description: 'Toggle in that bar',
  },
  minutes: {
    id: 'editor.present.minutes',
    defaultMessage: 'Minutes',
    description: 'Button in that bar: exports the minutes of the meeting',
  },
  stop: {
    id: 'editor.present.stop',
    defaultMessage: 'Stop presenting',
    description: 'Button in that bar',
  },
});
