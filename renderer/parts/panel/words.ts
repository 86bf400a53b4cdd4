/** Texts that the lists in the side panel share. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  name: { id: 'parts.panel.name', defaultMessage: 'Name', description: 'Label of a field' },
  definition: { id: 'parts.panel.definition', defaultMessage: 'Definition', description: 'Label of a field' },
});
