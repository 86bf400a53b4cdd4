/**
 * A draft of a change: reads see the model with the change so far, writes are collected, the model itself stays
 * untouched. Commands write to a draft; what it collected becomes their patch.
 */
import { indexKey, REFERRERS, type Referrer, referenceIn } from './indexes.ts';
import { byRank, childrenOf, eachReferrer, getRow, type Model } from './model.ts';
import { differingFields, type Patch, type RowChange } from './patch.ts';
import { type AnyRecord, type Process, type RecordOf, referencesOf, type Table } from './records.ts';

export type Draft = {
  readonly model: Model;
  get<T extends Table>(table: T, id: string): RecordOf[T] | undefined;
  put<T extends Table>(table: T, row: RecordOf[T]): void;
  /** Alters fields of a row that is there; does nothing for one that is not. */
  set<T extends Table>(table: T, id: string, fields: Partial<RecordOf[T]>): void;
  /** Removes a row, and with it what can't be without it; other references to it are emptied. */
  remove(table: Table, id: string): void;
  children(parentId: string | null): readonly Process[];
  /** Ids of the rows of `table` that refer to `id` through `field`, in no order. */
  idsReferring(table: Table, field: string, id: string | null): Iterable<string>;
  /** The rows of `table` that refer to `id` through `field`, by rank. */
  referring<T extends Table>(table: T, field: string, id: string): RecordOf[T][];
  patch(): Patch;
};

type Entry = { table: Table; id: string; row: AnyRecord | null };

/** Key of what refers to nothing: looked for among blocks, as macro processes. */
const NOTHING = '';

/** An empty draft. It costs what is written to it, not the size of the model. */
export const draftOf = (model: Model): Draft => {
  const written = new Map<Table, Map<string, Entry>>();
  const order: Entry[] = [];
  /** The written rows by what they refer to: the model's own indexes know only what stood there before. */
  const rewired = new Map<string, Map<string, Set<string>>>();

  const write = (table: Table, id: string, row: AnyRecord | null) => {
    const ofTable = written.get(table) ?? new Map<string, Entry>();
    written.set(table, ofTable);
    const entry = ofTable.get(id);
    rewire(table, id, entry?.row ?? null, row);
    if (entry) entry.row = row;
    else {
      const added = { table, id, row };
      ofTable.set(id, added);
      order.push(added);
    }
  };

  const rewire = (table: Table, id: string, before: AnyRecord | null, row: AnyRecord | null) => {
    if (before === null && row === null) return;
    for (const { field } of referencesOf(table)) {
      const [from, to] = [before && referenceIn(before, field), row && referenceIn(row, field)];
      if (before && row && from === to) continue;
      const key = indexKey(table, field);
      const byTarget = rewired.get(key) ?? new Map<string, Set<string>>();
      rewired.set(key, byTarget);
      if (before) byTarget.get(from ?? NOTHING)?.delete(id);
      if (row) byTarget.set(to ?? NOTHING, (byTarget.get(to ?? NOTHING) ?? new Set()).add(id));
    }
  };

  const get = <T extends Table>(table: T, id: string): RecordOf[T] | undefined => {
    const entry = written.get(table)?.get(id);
    return entry ? ((entry.row as RecordOf[T] | null) ?? undefined) : getRow(model, table, id);
  };

  const eachReferring = (
    table: Table,
    field: string,
    id: string | null,
    visit: (rowId: string) => void,
  ): void => {
    const ofTable = written.get(table);
    eachReferrer(model, table, field, id ?? NOTHING, (rowId) => {
      if (!ofTable?.has(rowId)) visit(rowId);
    });
    if (rewired.size === 0) return;
    for (const rowId of rewired.get(indexKey(table, field))?.get(id ?? NOTHING) ?? []) visit(rowId);
  };

  const idsReferring = (table: Table, field: string, id: string | null): string[] => {
    const ids: string[] = [];
    eachReferring(table, field, id, (rowId) => ids.push(rowId));
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
        eachReferring(from, field, nextId, (rowId) => {
          if (onRemove === 'cascade') waiting.push([from, rowId]);
          else cleared.push([from, rowId, field]);
        });
    }
    // Last, since most of these went themselves where much is removed.
    for (const [from, rowId, field] of cleared) set(from, rowId, { [field]: null });
  };

  /** Whether any row refers to another in this way: most ways are used by none. */
  const isUsed = ({ key }: Referrer): boolean => model.referrers.get(key)?.size !== 0 || rewired.has(key);

  const set = <T extends Table>(table: T, id: string, fields: Partial<RecordOf[T]>): void => {
    const before = get(table, id);
    if (!before) return;
    write(table, id, { ...before, ...fields } as unknown as AnyRecord);
  };

  return {
    model,
    get,
    set,
    remove,
    idsReferring,
    put: (table, row) => write(table, row.id, row),
    children: (parentId) => {
      if (!written.has('process')) return childrenOf(model, parentId);
      return idsReferring('process', 'parentId', parentId)
        .map((id) => get('process', id))
        .filter((process): process is Process => process?.proposalId === null)
        .sort(byRank);
    },
    referring: <T extends Table>(table: T, field: string, id: string) =>
      idsReferring(table, field, id)
        .map((rowId) => get(table, rowId))
        .filter((row): row is RecordOf[T] => row !== undefined)
        .sort(byRank),
    patch: () => {
      const patch: RowChange[] = [];
      for (const entry of order) {
        const change = changeOf(model, entry);
        if (change) patch.push(change);
      }
      return patch;
    },
  };
};

const changeOf = (model: Model, { table, id, row }: Entry): RowChange | undefined => {
  const before = getRow(model, table, id) as AnyRecord | undefined;
  if (!row) return before && ({ op: 'remove', table, id } as RowChange);
  if (!before) return { op: 'put', table, row } as RowChange;
  const fields = differingFields(before, row);
  return fields && ({ op: 'set', table, id, fields } as RowChange);
};
