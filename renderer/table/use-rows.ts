import { useDeferredValue, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Model } from '../../shared/model/model.ts';
import { onPatches, useDocument, useModel } from '../state/document.ts';
import type { Kind } from './column.ts';
import { KINDS, kindOf } from './kinds.ts';
import { isFiltering, refreshedRows, tableRows } from './rows.ts';
import { useTable } from './table-state.ts';

/** Rises, for each kind, with every change of which rows there are. */
const structure = new Map<Kind, number>();
const listeners = new Set<() => void>();
onPatches((patches) => {
  const changed = KINDS.filter((kind) => patches.some(kind.isStructural));
  for (const kind of changed) structure.set(kind, (structure.get(kind) ?? 0) + 1);
  if (changed.length > 0) for (const listener of listeners) listener();
});
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

type Made = {
  readonly of: readonly unknown[];
  readonly rows: readonly string[];
  readonly considered: ReadonlySet<string>;
};

/**
 * The rows on screen; the same array while none comes, goes or moves. Typing into the filter is not held up by it:
 * the rows follow when there is time.
 */
export const useTableRows = (): { readonly kind: Kind; readonly rows: readonly string[] } => {
  const model = useModel((open) => open);
  const replica = useDocument((state) => state.replica);
  const kind = kindOf(useTable((state) => state.kind));
  const sort = useTable((state) => state.sort);
  const filter = useDeferredValue(useTable((state) => state.filter));
  const revision = useSyncExternalStore(subscribe, () => structure.get(kind) ?? 0);
  const last = useRef<Made | null>(null);
  // The model is changed in place: `revision` tells when its rows may be others.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  const rows = useMemo(() => {
    const of = [replica, kind, filter, sort];
    const before = last.current;
    const isSame = before !== null && of.every((part, i) => part === before.of[i]);
    const made = isSame
      ? refreshedRows(model, kind, filter, sort, before)
      : tableRows(model, kind, filter, sort);
    last.current = { of, rows: made, considered: consideredIn(model, kind, made, isFiltering(filter)) };
    return made;
  }, [replica, model, kind, filter, sort, revision]);
  return { kind, rows };
};

const consideredIn = (model: Model, kind: Kind, rows: readonly string[], isFiltered: boolean) =>
  new Set(isFiltered ? kind.ids(model) : rows);
