/** Counts of changes to the open model, which is changed in place: what is made of it is made again when a count rises. */
import type { Patch } from '../../../shared/model/patch.ts';
import type { Table } from '../../../shared/model/records.ts';
import { documentStore, onModel, onPatches } from './document.ts';

export type Revision = {
  current(): number;
  /** Calls `listener` after each change that counts. @returns what ends that. */
  subscribe(listener: () => void): () => void;
};

/** Counts every change. */
export const everyChange: Revision = {
  current: () => documentStore.getState().revision,
  subscribe: onModel,
};

/** Counts the changes with a patch for which `counts` holds. Made once, for good. */
export const revisionWhen = (counts: (patch: Patch) => boolean): Revision => {
  let revision = 0;
  const listeners = new Set<() => void>();
  onPatches((patches) => {
    if (!patches.some(counts)) return;
    revision++;
    for (const listener of listeners) listener();
  });
  return {
    current: () => revision,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** Counts the changes of some tables. */
export const revisionOf = (...tables: readonly Table[]): Revision => {
  const counted: ReadonlySet<Table> = new Set(tables);
  return revisionWhen((patch) => patch.some(({ table }) => counted.has(table)));
};
