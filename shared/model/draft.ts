/**
 * A draft of a change: reads see the model with the change so far, writes are collected, the model itself stays
 * untouched. Commands write to a draft; what it collected becomes their patch. A draft offers no way to read the model as
 * it was before: the commands of a batch must each see what those before them did.
 */

import { byRank, childrenOf, eachReferrer, getRow, type Model } from './model.ts';
import type { Patch } from './patch.ts';
import type { AnyRecord, Process, RecordOf, ReferenceField, Table } from './records.ts';
import { REFERRERS, type Referrer } from './tables/indexes.ts';
import { overlayOf, patchIn } from './tables/overlay.ts';

export type Draft = {
  /**
   * The model with the draft's changes so far, for functions that read a model: codes, matrix cells, clips. Ask for it
   * again after a write.
   */
  readonly current: Model;
  get<T extends Table>(table: T, id: string): RecordOf[T] | undefined;
  /** All rows of a table, in no order. */
  rows<T extends Table>(table: T): Iterable<RecordOf[T]>;
  put<T extends Table>(table: T, row: RecordOf[T]): void;
  /** Alters fields of a row that is there; does nothing for one that is not. */
  set<T extends Table>(table: T, id: string, fields: Partial<RecordOf[T]>): void;
  /** Removes a row, and with it what can't be without it; other references to it are emptied. */
  remove(table: Table, id: string): void;
  children(parentId: string | null): readonly Process[];
  /** Ids of the rows of `table` that refer to `id` through `field`, in no order. */
  idsReferring<T extends Table>(table: T, field: ReferenceField<T>, id: string | null): Iterable<string>;
  /** The rows of `table` that refer to `id` through `field`, by rank. */
  referring<T extends Table>(table: T, field: ReferenceField<T>, id: string): RecordOf[T][];
  patch(): Patch;
};

/** An empty draft. It costs what is written to it, not the size of the model. */
export const draftOf = (model: Model): Draft => {
  let overlay: ReturnType<typeof overlayOf> | undefined;

  const write = (table: Table, id: string, row: AnyRecord | null): void => {
    overlay ??= overlayOf(model);
    overlay.write(table, id, row);
  };

  // Until something is written the model itself is read, with all that it has cached.
  const current = (): Model => overlay?.model ?? model;

  const get = <T extends Table>(table: T, id: string): RecordOf[T] | undefined =>
    getRow(current(), table, id);

  const idsReferring = (table: Table, field: string, id: string | null): string[] => {
    const ids: string[] = [];
    eachReferrer(current(), table, field, id ?? '', (rowId) => ids.push(rowId));
    return ids;
  };

  const remove = (table: Table, id: string): void => {
    const waiting: [Table, string][] = [[table, id]];
    const cleared: [Table, string, string][] = [];
    const referring = new Map<Table, readonly Referrer[]>();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [nextTable, nextId] = next;
      if (!get(nextTable, nextId)) continue;
      write(nextTable, nextId, null);
      const referrers = referring.get(nextTable) ?? REFERRERS[nextTable].filter(isUsed);
      referring.set(nextTable, referrers);
      for (const { table: from, field, onRemove } of referrers)
        eachReferrer(current(), from, field, nextId, (rowId) => {
          if (onRemove === 'cascade') waiting.push([from, rowId]);
          else cleared.push([from, rowId, field]);
        });
    }
    // Last, since most of these went themselves where much is removed.
    for (const [from, rowId, field] of cleared) set(from, rowId, { [field]: null });
  };

  /** Whether any row refers to another in this way: most ways are used by none. */
  const isUsed = ({ key }: Referrer): boolean => current().referrers.get(key)?.size !== 0;

  const set = <T extends Table>(table: T, id: string, fields: Partial<RecordOf[T]>): void => {
    const before = get(table, id);
    if (!before) return;
    const after: RecordOf[T] = { ...before, ...fields };
    write(table, id, after);
  };

  return {
    get current() {
      return current();
    },
    get,
    set,
    remove,
    idsReferring,
    rows: <T extends Table>(table: T) => (current().rows[table] as ReadonlyMap<string, RecordOf[T]>).values(),
    put: (table, row) => write(table, row.id, row),
    children: (parentId) => childrenOf(current(), parentId),
    referring: <T extends Table>(table: T, field: ReferenceField<T>, id: string) =>
      idsReferring(table, field, id)
        .map((rowId) => get(table, rowId))
        .filter((row): row is RecordOf[T] => row !== undefined)
        .sort(byRank),
    patch: () => (overlay ? patchIn(model, overlay) : []),
  };
};
