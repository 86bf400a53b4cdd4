import type { Applied, EditCommand } from '../../shared/model/apply.ts';
import { say } from '../../shared/words/messages.ts';
import { perform } from '../state/document/document.ts';
import { announce } from '../state/session/announce.ts';
import { words } from './words.ts';

/** Performs a command whose outcome is only visible on the canvas, and announces it to screen readers. */
export const performAndAnnounce = (command: EditCommand): Applied | null => {
  const done = perform(command);
  if (done && done.patch.length > 0) announce(say(words.changed, { change: done.label }));
  return done;
};
