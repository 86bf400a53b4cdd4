import { useDeferredValue, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Model } from '../../shared/model/model.ts';
import { useModelNow } from '../parts/use-model.ts';
import { documentStore } from '../state/document/document.ts';
import { revisionWhen } from '../state/document/revisions.ts';
import type { Kind } from './column.ts';
import { KINDS, kindOf } from './kinds.ts';
import { isFiltering, refreshedRows, tableRows } from './rows.ts';
import { tableStore } from './table-state.ts';

/** Counts, for each kind, the changes of which rows there are. */
const STRUCTURE = new Map(KINDS.map((kind) => [kind, revisionWhen(kind.isStructural)]));

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
  const replica = useStore(documentStore, (state) => state.replica);
  const kind = kindOf(useStore(tableStore, (state) => state.kind));
  const sort = useStore(tableStore, (state) => state.sort);
  const filter = useDeferredValue(useStore(tableStore, (state) => state.filter));
  const now = useModelNow(STRUCTURE.get(kind));
  const last = useRef<Made | null>(null);
  const rows = useMemo(() => {
    const { model } = now;
    const of = [replica, kind, filter, sort];
    const before = last.current;
    const isSame = before !== null && of.every((part, i) => part === before.of[i]);
    const made = isSame
      ? refreshedRows(model, kind, filter, sort, before)
      : tableRows(model, kind, filter, sort);
    last.current = { of, rows: made, considered: consideredIn(model, kind, made, isFiltering(filter)) };
    return made;
  }, [replica, now, kind, filter, sort]);
  return { kind, rows };
};

const consideredIn = (model: Model, kind: Kind, rows: readonly string[], isFiltered: boolean) =>
  new Set(isFiltered ? kind.ids(model) : rows);
