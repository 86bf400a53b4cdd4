import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useModelNow } from '../parts/use-model.ts';
import { revisionWhen } from '../state/document/revisions.ts';
import { sessionStore } from '../state/session/session.ts';
import { countBlocks } from '../state/view/count-blocks.ts';
import { isStructural, type Row, rowsOf } from './rows.ts';

const STRUCTURE = revisionWhen(isStructural);

/** The rows of the outline and the number of all blocks; the same arrays while the structure stays the same. */
export const useRows = (): { rows: readonly Row[]; total: number } => {
  const now = useModelNow(STRUCTURE);
  const unfolded = useStore(sessionStore, (session) => session.unfolded);
  const creating = useStore(sessionStore, ({ editing }) =>
    editing?.kind === 'create' && editing.where === 'outline' ? editing : null,
  );
  const rows = useMemo(() => rowsOf(now.model, unfolded, creating), [now, unfolded, creating]);
  return { rows, total: useBlockCount() };
};

/** The number of all blocks in the tree, counted again if the structure changes. */
export const useBlockCount = (): number => {
  const now = useModelNow(STRUCTURE);
  return useMemo(() => countBlocks(now.model), [now]);
};
