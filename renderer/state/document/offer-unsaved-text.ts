/** Texts that couldn’t be saved, offered to be copied. */
import { say } from '../../../shared/words/messages.ts';
import { notify } from '../session/session.ts';
import { words } from '../words.ts';

/**
 * Reports that a text couldn’t be saved, and offers to copy it.
 * @param reason a sentence.
 */
export const offerUnsavedText = (reason: string, text: string): void => {
  if (text.trim() === '') return;
  notify(say(words.textNotSaved, { reason, text: shortened(text) }), 'problem', {
    label: say(words.copyText),
    copies: text,
  });
};

/** A text as a message quotes it. */
export const shortened = (text: string): string => {
  const glyphs = Array.from(text);
  return glyphs.length > 200 ? `${glyphs.slice(0, 199).join('')}…` : text;
};
