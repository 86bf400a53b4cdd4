/** What a guest's editor shows of the live room. */
import { defineMessages } from '../../../shared/words/messages.ts';

export const words = defineMessages({
  held: {
    id: 'editor.guest.held',
    defaultMessage: 'Hands off: {name} is keeping the model still.',
    description: 'Around the canvas and in the status bar; name: the facilitator',
  },
  heldExcept: {
    id: 'editor.guest.heldExcept',
    defaultMessage: 'Hands off: {name} is keeping the model still. You may edit {block}.',
    description: 'The same while one block and its children may be changed; block: quoted',
  },
  follow: {
    id: 'editor.guest.follow',
    defaultMessage: 'Follow the room',
    description: 'Button in the status bar: shows what the facilitator shows, from now on',
  },
  following: {
    id: 'editor.guest.following',
    defaultMessage: 'Following the room',
    description: 'In the status bar, in place of that button',
  },
});
