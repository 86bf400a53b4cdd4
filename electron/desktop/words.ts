/** Texts of the desktop app. */
import { defineMessages } from '../../shared/words/messages.ts';

export const words = defineMessages({
  unknownCall: {
    id: 'desktop.unknownCall',
    defaultMessage: 'The engine doesn’t know this call.',
    description: 'Error for developers',
  },
  unknownDesktopCall: {
    id: 'desktop.unknownDesktopCall',
    defaultMessage: 'The desktop app doesn’t know this call.',
    description: 'Error for developers',
  },
  badArguments: {
    id: 'desktop.badArguments',
    defaultMessage: 'The arguments of the call {call} don’t fit.',
    description: 'Error for developers',
  },
  notChosen: {
    id: 'desktop.notChosen',
    defaultMessage:
      'Strata opens only files that you chose. Choose the file in the Open dialog, then try again.',
    description: 'Error',
  },
  exists: {
    id: 'desktop.exists',
    defaultMessage:
      '{file} already exists. Nothing was saved. Choose another name, or type the name with its extension to replace it.',
    description: 'Error',
  },
  notSaved: {
    id: 'desktop.notSaved',
    defaultMessage: '{file} was not saved. {reason}',
    description: 'Error. reason: a sentence',
  },
});
