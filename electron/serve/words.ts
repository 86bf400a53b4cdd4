/** Errors of the server. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  portTaken: {
    id: 'serve.portTaken',
    defaultMessage: 'Port {port} is in use by another program. Choose another one.',
    description: 'Error of strata serve',
  },
  portRefused: {
    id: 'serve.portRefused',
    defaultMessage: 'The system doesn’t allow port {port}. Choose one above 1023.',
    description: 'Error of strata serve',
  },
});
