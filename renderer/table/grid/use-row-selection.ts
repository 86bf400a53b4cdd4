import { useEffect } from 'react';
import { useStore } from 'zustand';
import { documentStore } from '../../state/document/document.ts';
import { selectedBlocks } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { select } from '../../state/view/select.ts';
import type { Kind } from '../column.ts';
import { tableStore } from '../table-state.ts';

/** More blocks than these are not selected along with their rows: the inspector could say nothing of them. */
const MAX_SELECTED = 1000;

/** The blocks of the rows with selected cells are selected everywhere, so that the inspector shows them. */
export const useRowSelection = (
  kind: Kind,
  rows: readonly string[],
  { top, bottom }: { top: number; bottom: number },
): void => {
  const isChosen = useStore(tableStore, (state) => state.active !== null && state.active.id !== '');
  useEffect(() => {
    if (!isChosen) return;
    const { replica } = documentStore.getState();
    if (!replica) return;
    const ids = rows
      .slice(top, Math.min(bottom + 1, top + MAX_SELECTED))
      .flatMap((id) => kind.processOf(replica.model, id) ?? []);
    const selection = selectedBlocks(sessionStore.getState());
    const next = [...new Set(ids)].filter((id) => replica.model.rows.process.has(id));
    if (next.length !== selection.length || next.some((id, i) => id !== selection[i])) select(next);
  }, [isChosen, kind, rows, top, bottom]);
};
