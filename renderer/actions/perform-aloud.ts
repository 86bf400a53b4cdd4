import type { Applied, Command } from '../../shared/model/apply.ts';
import { announce } from '../state/announce.ts';
import { perform } from '../state/document.ts';

/** Carries out a command whose outcome is only seen in the picture, and says what was done to those who don't see that. */
export const performAloud = (command: Command): Applied | null => {
  const done = perform(command);
  if (done && done.patch.length > 0) announce(`${done.label}.`);
  return done;
};
