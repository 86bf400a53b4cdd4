/** The threads on screen: computed again only if a change may affect the list or its order. */

import { useMemo } from 'react';
import type { Thread } from '../../shared/model/records.ts';
import { filteredThreads, type ThreadFilter } from '../parts/threads/threads.ts';
import { useModelNow } from '../parts/use-model.ts';
import { revisionOf } from '../state/document/revisions.ts';

/** What is read of a thread to list it. */
const LISTED = revisionOf('thread');
/** That, and what the texts of a thread and the name of its subject are made of. */
const SEARCHED = revisionOf('thread', 'post', 'process', 'term', 'candidate', 'useCase', 'model');

export const useThreads = (filter: ThreadFilter): readonly Thread[] => {
  const { kind, state, subject, text } = filter;
  const selectedId = subject === 'selected' ? filter.selectedId : undefined;
  const now = useModelNow(text.trim() === '' ? LISTED : SEARCHED);
  return useMemo(
    () => filteredThreads(now.model, { kind, state, subject, text, selectedId }),
    [now, kind, state, subject, text, selectedId],
  );
};
