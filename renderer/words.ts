/** The window outside of its parts. */
import { defineMessages } from '../shared/words/messages.ts';

export const words = defineMessages({
  opening: {
    id: 'renderer.opening',
    defaultMessage: 'Opening…',
    description: 'Status while a model is opened',
  },
});
