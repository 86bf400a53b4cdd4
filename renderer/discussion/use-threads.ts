/** The discussions on screen: worked out anew only where a change may put others there, or in another order. */
import { useMemo, useSyncExternalStore } from 'react';
import type { Patch } from '../../shared/model/patch.ts';
import type { Table, Thread } from '../../shared/model/records.ts';
import { onPatches, useDocument, useModel } from '../state/document.ts';
import { filteredThreads, type ThreadFilter } from './threads.ts';

/** What is read of a thread to list it; and what its texts and the name of its subject are made of. */
const LISTED: ReadonlySet<Table> = new Set(['thread']);
const SEARCHED: ReadonlySet<Table> = new Set([
  'thread',
  'post',
  'process',
  'term',
  'candidate',
  'useCase',
  'model',
]);

let [listed, searched] = [0, 0];
const listeners = new Set<() => void>();
onPatches((patches) => {
  const touches = (tables: ReadonlySet<Table>) =>
    patches.some((patch: Patch) => patch.some(({ table }) => tables.has(table)));
  if (!touches(SEARCHED)) return;
  searched++;
  if (touches(LISTED)) listed++;
  for (const listener of listeners) listener();
});
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export const useThreads = (filter: ThreadFilter): readonly Thread[] => {
  const model = useModel((open) => open);
  const replica = useDocument((state) => state.replica);
  const { kind, state, subject, text } = filter;
  const selectedId = subject === 'selected' ? filter.selectedId : undefined;
  const revision = useSyncExternalStore(subscribe, () => (text.trim() === '' ? listed : searched));
  // The model is changed in place: `revision` tells when it may list others.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  return useMemo(
    () => filteredThreads(model, { kind, state, subject, text, selectedId }),
    [replica, model, kind, state, subject, text, selectedId, revision],
  );
};
