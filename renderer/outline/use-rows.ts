import { useMemo, useSyncExternalStore } from 'react';
import { onPatches, useModel } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { countBlocks, isStructural, type Row, rowsOf } from './rows.ts';

let structure = 0;
const listeners = new Set<() => void>();
onPatches((patches) => {
  if (!patches.some(isStructural)) return;
  structure++;
  for (const listener of listeners) listener();
});
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** The rows of the outline and the number of all blocks; the same arrays while the structure stays the same. */
export const useRows = (): { rows: readonly Row[]; total: number } => {
  const model = useModel((open) => open);
  const unfolded = useSession((session) => session.unfolded);
  const creating = useSession(({ editing }) =>
    editing?.kind === 'create' && editing.where === 'outline' ? editing : null,
  );
  const revision = useSyncExternalStore(subscribe, () => structure);
  // The model is changed in place: `revision` tells when rows and count may differ.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  const rows = useMemo(() => rowsOf(model, unfolded, creating), [model, revision, unfolded, creating]);
  return { rows, total: useBlockCount() };
};

/** The number of all blocks in the tree, counted anew where the structure changed. */
export const useBlockCount = (): number => {
  const model = useModel((open) => open);
  const revision = useSyncExternalStore(subscribe, () => structure);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the model is changed in place; `revision` tells when.
  return useMemo(() => countBlocks(model), [model, revision]);
};
