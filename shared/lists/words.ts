/** Texts about lists that are pasted. */
import { defineMessages } from '../words/messages.ts';

export const words = defineMessages({
  tooLong: {
    id: 'lists.tooLong',
    defaultMessage:
      'This text is too long: {lines, number} lines and {characters, number} characters can be pasted at once. Paste it in parts.',
    description: 'Refusal of a text that is pasted',
  },
});
