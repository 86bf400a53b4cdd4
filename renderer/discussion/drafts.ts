/** What is written in a discussion and not sent yet: kept on this machine until it is sent or given up, whatever is closed. */
import { useEffect, useState } from 'react';
import { liveReplica, useDocument } from '../state/document.ts';
import { offerText } from '../state/keep-text.ts';

/** @param about tells the drafts of a model apart. @returns what stands there, '' where nothing does, and the way to change it. */
export const useDraft = (about: string): readonly [string, (text: string) => void] => {
  const file = useDocument(({ replica }) => replica?.file ?? '');
  const key = `strata.draft.${file}.${about}`;
  const [text, setText] = useState(() => read(key));
  return [
    text,
    (next) => {
      setText(next);
      keep(key, next);
    },
  ];
};

/** Offers a draft to be copied once the discussion that it was for is gone; to be called where it is written. */
export const useOfferWhenGone = (threadId: string, about: string): void => {
  const file = useDocument(({ replica }) => replica?.file ?? '');
  useEffect(
    () => () => {
      const key = `strata.draft.${file}.${about}`;
      const replica = liveReplica();
      if (replica?.file !== file || replica.model.rows.thread.has(threadId)) return;
      offerText('The discussion was removed', read(key));
      keep(key, '');
    },
    [file, threadId, about],
  );
};

const read = (key: string): string => {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
};

const keep = (key: string, text: string): void => {
  try {
    if (text.trim() === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // No room to keep it: it stands in its field as long as that is open.
  }
};
