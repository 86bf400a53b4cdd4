/** Presenting: the bar of views. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  bar: { id: 'editor.present.bar', defaultMessage: 'Presentation', description: 'Name of a toolbar' },
  spotlight: {
    id: 'editor.present.spotlight',
    defaultMessage: 'Spotlight',
    description: 'Toggle in that toolbar',
  },
  stop: {
    id: 'editor.present.stop',
    defaultMessage: 'Stop presenting',
    description: 'Button in that toolbar',
  },
});
