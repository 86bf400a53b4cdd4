/** The thought that is being typed, kept in the browser with each letter until it is sent. */
import type { KeptTexts } from '../../plain/kept-texts.ts';
import { readJson } from './json.ts';
import { isThought } from './outbox.ts';
import type { Thought } from './thought.ts';

export type Drafts = { read(): Thought | null; write(draft: Thought | null): void };

const KEY = 'strata.room.draft';

export const draftsIn = (texts: KeptTexts): Drafts => ({
  read: () => {
    const kept = readJson(texts.read(KEY));
    return isThought(kept) && kept.text !== '' ? kept : null;
  },
  write: (draft) => {
    if (draft === null || draft.text === '') texts.remove(KEY);
    else texts.write(KEY, JSON.stringify(draft));
  },
});
