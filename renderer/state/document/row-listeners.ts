/** Who hears of changes to single rows: a change costs as much as the rows it touches, however many are on screen. */
import type { Model } from '../../../shared/model/model.ts';
import { idOf } from '../../../shared/model/patch.ts';
import type { Table } from '../../../shared/model/records.ts';
import { stopAll } from '../stop-all.ts';
import { documentStore, onPatches } from './document.ts';

type Listeners = Set<() => void>;

/** By table and id: a key put together of both would cost more, for each row of a change, than the look-up. */
const listenersOf = new Map<Table, Map<string, Listeners>>();

/** Hears of changes to a row, and of another model in place of the open one. @returns what ends that. */
export const onRow = (table: Table, id: string, listener: () => void): (() => void) => {
  const ofTable = listenersOf.get(table) ?? new Map<string, Listeners>();
  listenersOf.set(table, ofTable);
  const listeners = ofTable.get(id) ?? new Set();
  ofTable.set(id, listeners.add(listener));
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && ofTable.get(id) === listeners) ofTable.delete(id);
  };
};

const tell = (listeners: Iterable<Listeners>): void => {
  for (const each of [...listeners]) for (const listener of [...each]) listener();
};

/** Tells of changes from now on. @returns what ends that. */
export const keepRowsCurrent = (): (() => void) => {
  let shown: Model | undefined;
  return stopAll(
    onPatches((patches) => {
      const touched = new Set<Listeners>();
      for (const patch of patches)
        for (const change of patch) {
          const listeners = listenersOf.get(change.table)?.get(idOf(change));
          if (listeners) touched.add(listeners);
        }
      tell(touched);
    }),
    documentStore.subscribe(({ replica }) => {
      if (replica?.model === shown) return;
      shown = replica?.model;
      for (const ofTable of listenersOf.values()) tell(ofTable.values());
    }),
  );
};
