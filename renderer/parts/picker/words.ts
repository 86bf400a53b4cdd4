/** Texts of the search for a block. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  codeOrName: {
    id: 'parts.picker.codeOrName',
    defaultMessage: 'Code or name of a block',
    description: 'Placeholder of a search field',
  },
  noResults: {
    id: 'parts.picker.noResults',
    defaultMessage: 'No blocks found',
    description: 'In the empty list of results',
  },
  removeLink: { id: 'parts.picker.removeLink', defaultMessage: 'Remove link', description: 'Button' },
  cancel: { id: 'parts.picker.cancel', defaultMessage: 'Cancel', description: 'Button' },
});
