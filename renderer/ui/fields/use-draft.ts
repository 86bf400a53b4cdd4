import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { notifyOverwritten } from '../../state/document/commit-draft.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';

type DraftOptions = {
  /** The text as it is kept. */
  value: string;
  /** Saves the text; false if it wasn’t accepted, and the draft then stays. */
  onCommit(text: string): boolean;
};

/**
 * The text of a field that is kept when the field is left. While it is being typed the draft stands, whatever becomes
 * of `value` elsewhere. It is also committed when the field goes away, so that a changed selection loses nothing;
 * a field must therefore have a `key` of its own for each subject. A field that has not the focus shows the names of terms
 * in place of their symbols, as every other text does.
 */
export const useDraft = ({ value, onCommit }: DraftOptions) => {
  const [draft, setDraftState] = useState<string | null>(null);
  const [hasFocus, setFocus] = useState(false);
  const shown = useStore(documentStore, ({ replica }) =>
    replica && !hasFocus ? withTerms(currentModel(), value) : value,
  );
  const latest = useRef({ draft, value, begunOn: value, onCommit });
  useLayoutEffect(() => {
    latest.current = { ...latest.current, value, onCommit };
  });

  const setDraft = (next: string | null) => {
    if (latest.current.draft === null) latest.current.begunOn = latest.current.value;
    latest.current.draft = next;
    setDraftState(next);
  };
  const commitRef = useRef(() => {
    const { draft: text, value: before, begunOn, onCommit: keep } = latest.current;
    if (text === null) return;
    if (text !== before && !keep(text)) return;
    if (text !== before && before !== begunOn) notifyOverwritten(before);
    latest.current.draft = null;
    setDraftState(null);
  });

  useEffect(() => {
    const commit = commitRef.current;
    window.addEventListener('pagehide', commit);
    return () => {
      window.removeEventListener('pagehide', commit);
      commit();
    };
  }, []);

  return {
    text: draft ?? shown,
    focus: () => setFocus(true),
    /** The field is left: what was typed is kept. */
    leave: () => {
      setFocus(false);
      commitRef.current();
    },
    isChanged: draft !== null && draft !== value,
    type: setDraft,
    commit: commitRef.current,
    revert: () => setDraft(null),
  };
};
