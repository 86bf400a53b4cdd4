/** Drafts of threads and posts: stored on this machine until they are sent or cancelled. */

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { say } from '../../../shared/words/messages.ts';
import { documentStore, liveReplica } from '../../state/document/document.ts';
import { offerUnsavedText } from '../../state/document/offer-unsaved-text.ts';
import { DRAFT_KEYS, machineTexts } from '../../state/ports/storage.ts';
import { notify } from '../../state/session/session.ts';
import { words } from './words.ts';

/** A draft and its setter. @param about identifies it within the model. */
export const useDraft = (about: string): readonly [string, (text: string) => void] => {
  const file = useStore(documentStore, ({ replica }) => replica?.file ?? '');
  const key = `${DRAFT_KEYS}${file}.${about}`;
  const [text, setText] = useState(() => read(key));
  return [
    text,
    (next) => {
      setText(next);
      keep(key, next);
    },
  ];
};

/** Offers a draft for copying if its thread is deleted. For the component in which the draft is written. */
export const useOfferWhenGone = (threadId: string, about: string): void => {
  const file = useStore(documentStore, ({ replica }) => replica?.file ?? '');
  useEffect(
    () => () => {
      const key = `${DRAFT_KEYS}${file}.${about}`;
      const replica = liveReplica();
      if (replica?.file !== file || replica.model.rows.thread.has(threadId)) return;
      offerUnsavedText(say(words.deletedWhileTyping), read(key));
      keep(key, '');
    },
    [file, threadId, about],
  );
};

const read = (key: string): string => machineTexts.read(key) ?? '';

const keep = (key: string, text: string): void => {
  if (text.trim() === '') {
    machineTexts.remove(key);
    return;
  }
  if (machineTexts.write(key, text) || isReported) return;
  isReported = true;
  notify(say(words.noRoom), 'problem', { label: say(words.ok), perform: () => {} });
};
let isReported = false;
