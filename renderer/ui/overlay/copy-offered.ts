/** Copies a text that a message offers. */

import { say } from '../../../shared/words/messages.ts';
import { notify } from '../../state/session/session.ts';
import { copyText } from '../text/copying.ts';
import { words } from '../words.ts';

/** A press takes the message away, so a text that could not be copied is shown again, whole. */
export const copyOffered = async (text: string): Promise<void> => {
  if (await copyText(text)) return;
  notify(say(words.cantCopy, { text }), 'problem', {
    label: say(words.tryAgain),
    copies: text,
  });
};
