/** The connection of the window. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  connectionLost: {
    id: 'window.connectionLost',
    defaultMessage: 'Connection lost. Reconnecting…',
    description: 'Error of a request that had no answer',
  },
});
