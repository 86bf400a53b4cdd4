import { say } from '../../../shared/words/messages.ts';
import { notify } from '../session/session.ts';
import { words } from '../words.ts';

/** Shows why a request about the room was refused, where no dialog asked for it. */
export const notifyFailure = (error: unknown): void =>
  notify(error instanceof Error ? error.message : say(words.somethingWrong), 'problem');
