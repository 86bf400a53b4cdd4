/** Presenting: the bar of views. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  bar: { id: 'editor.present.bar', defaultMessage: 'Presentation', description: 'Name of a bar' },
  spotlight: {
    id: 'editor.present.spotlight',
    defaultMessage: 'Spotlight',
    description: 'Toggle in that bar',
  },
  stop: {
    id: 'editor.present.stop',
    defaultMessage: 'Stop presenting',
    description: 'Button in that bar',
  },
});
