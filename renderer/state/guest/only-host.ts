import { say } from '../../../shared/words/messages.ts';
import { notify } from '../session/session.ts';
import { words } from '../words.ts';

/** Tells a guest of a live room that what was asked for is the host's alone. */
export const tellOnlyHost = (): void => notify(say(words.onlyHost), 'problem');
