/**
 * A draft of a change: reads see the model with the change so far, writes are collected, the model itself stays
 * untouched. Commands write to a draft; what it collected becomes their patch.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import { byRank, childrenOf, eachReferrer, getRow, type Model, referenceIn, referrersOf } from './model.ts';
import { differingFields, type Patch, type RowChange } from './patch.ts';
import { type AnyRecord, type Process, type RecordOf, referencesOf, TABLES, type Table } from './records.ts';

export type Draft = {
  readonly model: Model;
  get<T extends Table>(table: T, id: string): RecordOf[T] | undefined;
  put<T extends Table>(table: T, row: RecordOf[T]): void;
  /** Alters fields of a row that is there; does nothing for one that is not. */
  set<T extends Table>(table: T, id: string, fields: Partial<RecordOf[T]>): void;
  /** Removes a row, and with it what can't be without it; other references to it are emptied. */
  remove(table: Table, id: string): void;
  children(parentId: string | null): readonly Process[];
  /** The rows of `table` that refer to `id` through `field`, by rank. */
  referring<T extends Table>(table: T, field: string, id: string): RecordOf[T][];
  patch(): Patch;
};

type Entry = { table: Table; id: string; row: AnyRecord | null };

export const draftOf = (model: Model): Draft => {
  const written = new Map<Table, Map<string, Entry>>();
  const order: Entry[] = [];
  /** Rows put and references set so far: while there are none, the model's own indexes are right. */
  let rewired = 0;

  const write = (table: Table, id: string, row: AnyRecord | null) => {
    const ofTable = written.get(table) ?? new Map<string, Entry>();
    written.set(table, ofTable);
    const entry = ofTable.get(id);
    if (entry) entry.row = row;
    else {
      const added = { table, id, row };
      ofTable.set(id, added);
      order.push(added);
    }
  };

  const get = <T extends Table>(table: T, id: string): RecordOf[T] | undefined => {
    const entry = written.get(table)?.get(id);
    return entry ? ((entry.row as RecordOf[T] | null) ?? undefined) : getRow(model, table, id);
  };

  const idsReferring = (table: Table, field: string, id: string | null): string[] => {
    const ids: string[] = [];
    const ofTable = written.get(table);
    for (const rowId of referrersOf(model, table, field, id)) if (!ofTable?.has(rowId)) ids.push(rowId);
    for (const { id: rowId, row } of ofTable?.values() ?? [])
      if (row && referenceIn(row, field) === id) ids.push(rowId);
    return ids;
  };

  const remove = (table: Table, id: string): void => {
    const waiting: [Table, string][] = [[table, id]];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [nextTable, nextId] = next;
      if (!get(nextTable, nextId)) continue;
      write(nextTable, nextId, null);
      for (const { referring, field, onRemove } of REFERRERS[nextTable]) {
        const letGo = (rowId: string) => {
          if (onRemove === 'cascade') waiting.push([referring, rowId]);
          else set(referring, rowId, { [field]: null });
        };
        // New rows are looked at only where there are any: thousands of rows may be on their way out.
        if (rewired > 0) idsReferring(referring, field, nextId).forEach(letGo);
        else eachReferrer(model, referring, field, nextId, letGo);
      }
    }
  };

  const set = <T extends Table>(table: T, id: string, fields: Partial<RecordOf[T]>): void => {
    const before = get(table, id);
    if (!before) return;
    for (const { field, onRemove } of referencesOf(table))
      if (fields[field as keyof RecordOf[T]] || (onRemove === 'cascade' && field in fields)) rewired++;
    write(table, id, { ...before, ...fields } as unknown as AnyRecord);
  };

  return {
    model,
    get,
    set,
    remove,
    put: (table, row) => {
      rewired++;
      write(table, row.id, row);
    },
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
    patch: () => order.flatMap((entry) => changeOf(model, entry)),
  };
};

const changeOf = (model: Model, { table, id, row }: Entry): RowChange[] => {
  const before = getRow(model, table, id) as AnyRecord | undefined;
  if (!row) return before ? [{ op: 'remove', table, id } as RowChange] : [];
  if (!before) return [{ op: 'put', table, row } as RowChange];
  const fields = differingFields(before, row);
  return fields ? [{ op: 'set', table, id, fields } as RowChange] : [];
};

/** For each table, the fields of other tables that refer to it. */
const REFERRERS = Object.fromEntries(
  TABLES.map((target) => [
    target,
    TABLES.flatMap((referring) =>
      referencesOf(referring)
        .filter(({ table }) => table === target)
        .map(({ field, onRemove }) => ({ referring, field, onRemove })),
    ),
  ]),
) as Record<Table, { referring: Table; field: string; onRemove: 'cascade' | 'clear' }[]>;

/** Keys grow by a character for every few insertions at the same place. Beyond this length all are given anew. */
const LONGEST_RANK = 100;

type Ranked = { readonly id: string; readonly rank: string };

/**
 * Ranks for `count` new rows before `beforeId` (at the end where it is null) among `siblings`, which are in order.
 * Where the ranks that are there leave no room (equal, foreign or very long keys), the siblings are ranked anew by `rerank`.
 * Returns undefined where `beforeId` is not among the siblings.
 */
export const ranksFor = (
  siblings: readonly Ranked[],
  beforeId: string | null,
  count: number,
  rerank: (id: string, rank: string) => void,
): string[] | undefined => {
  const at = beforeId === null ? siblings.length : siblings.findIndex(({ id }) => id === beforeId);
  if (at < 0) return undefined;
  const left = siblings[at - 1]?.rank ?? null;
  const right = siblings[at]?.rank ?? null;
  if (left === null || right === null || left < right) {
    try {
      const keys = generateNKeysBetween(left, right, count);
      if (keys.every((key) => key.length <= LONGEST_RANK)) return keys;
    } catch {
      // A rank that another program wrote and that is no key of this kind: all are given anew below.
    }
  }
  const keys = generateNKeysBetween(null, null, siblings.length + count);
  siblings.forEach(({ id }, i) => {
    rerank(id, keys[i < at ? i : i + count] ?? '');
  });
  return keys.slice(at, at + count);
};
