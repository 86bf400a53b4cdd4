/** Who hears of changes to single rows: a change costs as much as the rows it touches, however many are on screen. */
import type { Model } from '../../../shared/model/model.ts';
import { idOf } from '../../../shared/model/patch.ts';
import type { Table } from '../../../shared/model/records.ts';
import { stopAll } from '../stop-all.ts';
import { documentStore, onPatches } from './document.ts';

const listenersOf = new Map<string, Set<() => void>>();
const keyOf = (table: Table, id: string): string => `${table} ${id}`;

/** Hears of changes to a row, and of another model in place of the open one. @returns what ends that. */
export const onRow = (table: Table, id: string, listener: () => void): (() => void) => {
  const key = keyOf(table, id);
  const listeners = listenersOf.get(key) ?? new Set();
  listenersOf.set(key, listeners.add(listener));
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && listenersOf.get(key) === listeners) listenersOf.delete(key);
  };
};

/** Tells of changes from now on. @returns what ends that. */
export const keepRowsCurrent = (): (() => void) => {
  let shown: Model | undefined;
  return stopAll(
    onPatches((patches) => {
      const touched = new Set(
        patches.flatMap((patch) => patch.map((change) => keyOf(change.table, idOf(change)))),
      );
      for (const key of touched) for (const listener of [...(listenersOf.get(key) ?? [])]) listener();
    }),
    documentStore.subscribe(({ replica }) => {
      if (replica?.model === shown) return;
      shown = replica?.model;
      for (const listeners of [...listenersOf.values()]) for (const listener of [...listeners]) listener();
    }),
  );
};
