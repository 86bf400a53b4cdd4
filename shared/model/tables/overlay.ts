/**
 * A model seen through changes that are not applied to it. Whatever reads a model can read an overlay: its rows, indexes,
 * children and codes are those that the model would have after the changes. Making one costs nothing that grows with the
 * model; a read costs what it returns.
 */

import { childrenOf, getRow, type Model } from '../model.ts';
import { differingFields, type Patch, type RowChange } from '../patch.ts';
import {
  type AnyRecord,
  byTable,
  type Process,
  type RecordOf,
  referencesOf,
  type Table,
} from '../records.ts';
import { type Ids, type Index, indexKey, indexOf, indexReferences, referenceIn } from './indexes.ts';

type Overlay = {
  /** The model with every change written so far. It stays up to date with later writes. */
  readonly model: Model;
  /** Puts a row in the place of the one with its id, or removes that one if `row` is null. */
  write(table: Table, id: string, row: AnyRecord | null): void;
  /** Every record that was written, in the order of the first write to each, as it is now: null if it was removed. */
  written(): Iterable<Written>;
};

type Written = { readonly table: Table; readonly id: string; readonly row: AnyRecord | null };

/** What was written over `base`, as the patch that does the same to it. What is as it was before is left out. */
export const patchIn = (base: Model, { written }: Pick<Overlay, 'written'>): Patch => {
  const patch: RowChange[] = [];
  for (const entry of written()) {
    const change = changeOf(base, entry);
    if (change) patch.push(change);
  }
  return patch;
};

const changeOf = (base: Model, { table, id, row }: Written): RowChange | undefined => {
  const before = getRow(base, table, id) as AnyRecord | undefined;
  if (!row) return before && ({ op: 'remove', table, id } as RowChange);
  if (!before) return { op: 'put', table, row } as RowChange;
  const fields = differingFields(before, row);
  return fields && ({ op: 'set', table, id, fields } as RowChange);
};

export const overlayOf = (base: Model): Overlay => {
  const order: { readonly table: Table; readonly id: string }[] = [];
  const rows = byTable((table) => new OverlayMap<AnyRecord>(base.rows[table]));
  /** The indexes that were read or written to, by their keys. */
  const indexes = new Map<string, OverlayIndex>();
  const indexFor = (key: string): OverlayIndex => {
    const known = indexes.get(key);
    if (known) return known;
    const { table, field } = indexReferences(key);
    const made = new OverlayIndex(indexOf(base, table, field, key), rows[table]);
    indexes.set(key, made);
    return made;
  };
  const children = new OverlayChildren(base);
  const reserved = new OverlayMap(base.reserved);
  const view: Model = {
    ...base,
    rows: rows as Model['rows'],
    referrers: { get: indexFor, set: () => {} },
    orderedChildren: children,
    reserved,
  };

  const reindex = (table: Table, id: string, before: AnyRecord | null, after: AnyRecord | null): void => {
    if (before === null && after === null) return;
    for (const { field } of referencesOf(table)) {
      const [from, to] = [before && referenceIn(before, field), after && referenceIn(after, field)];
      if (before && after && from === to) continue;
      const index = indexFor(indexKey(table, field));
      if (before) index.leave(id, from ?? NOTHING);
      if (after) index.enter(id, to ?? NOTHING);
    }
  };

  const reserve = (before: ReservedCode | null, after: ReservedCode | null): void => {
    if (before && reserved.get(before.code) === before.owner) reserved.write(before.code, undefined);
    if (after) reserved.write(after.code, after.owner);
    view.reservedRevision++;
  };

  return {
    model: view,
    written: () => order.map(({ table, id }) => ({ table, id, row: rows[table].get(id) ?? null })),
    write: (table, id, row) => {
      const before = rows[table].get(id) ?? null;
      const isFirst = !rows[table].isChanged(id);
      if (isFirst) order.push({ table, id });
      // Of a row that is written for the first time the base's index says where it was.
      reindex(table, id, isFirst ? null : before, row);
      rows[table].write(id, row ?? undefined);
      if (table === 'process') for (const process of [before, row]) children.touch(process as Process | null);
      if (table === 'reservedCode') reserve(before as ReservedCode | null, row as ReservedCode | null);
      if (table === 'model' || table === 'term' || table === 'candidate') view.epoch++;
      view.revision++;
    },
  };
};

type ReservedCode = RecordOf['reservedCode'];

/** Key of rows that refer to nothing. Only macro processes are looked for that way. */
const NOTHING = '';

/** Stands for the value of a key that was removed. */
const REMOVED = Symbol('removed');

/** A map with changes laid over it: it reads like a copy that was changed, and copies nothing. */
class OverlayMap<V> implements ReadonlyMap<string, V> {
  readonly #base: ReadonlyMap<string, V>;
  /** Made with the first change: most tables get none. */
  #changes: Map<string, V | typeof REMOVED> | undefined;
  #size: number;

  constructor(base: ReadonlyMap<string, V>) {
    this.#base = base;
    this.#size = base.size;
  }

  /** Sets the value of a key, or removes the key if the value is undefined. */
  write(key: string, value: V | undefined): void {
    this.#size += Number(value !== undefined) - Number(this.has(key));
    this.#changes ??= new Map();
    this.#changes.set(key, value ?? REMOVED);
  }

  isChanged(key: string): boolean {
    return this.#changes?.has(key) === true;
  }

  get size(): number {
    return this.#size;
  }

  get(key: string): V | undefined {
    const changed = this.#changes?.get(key);
    if (changed === REMOVED) return undefined;
    return changed ?? this.#base.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): MapIterator<[string, V]> {
    // Values written while this runs must not turn up twice.
    const changes = new Map(this.#changes);
    for (const [key, value] of this.#base) {
      if (!changes.has(key)) yield [key, value];
      else {
        const changed = changes.get(key);
        changes.delete(key);
        if (changed !== undefined && changed !== REMOVED) yield [key, changed];
      }
    }
    for (const [key, value] of changes) if (value !== REMOVED) yield [key, value];
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  forEach(visit: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}

/** Children lists as the base has them, except those of parents whose children were written. */
class OverlayChildren extends Map<string, readonly Process[]> {
  readonly #base: Model;
  readonly #touched = new Set<string>();

  constructor(base: Model) {
    super();
    this.#base = base;
  }

  /** Forgets the list that a block is in. */
  touch(process: Process | null): void {
    if (!process) return;
    const key = process.parentId ?? NOTHING;
    this.#touched.add(key);
    this.delete(key);
  }

  override get(key: string): readonly Process[] | undefined {
    if (!this.#touched.has(key)) return childrenOf(this.#base, key === NOTHING ? null : key);
    return super.get(key);
  }
}

/** An index of the base without the rows that were written, and with those as they are now. */
class OverlayIndex implements Index {
  readonly #base: Index;
  readonly #rows: OverlayMap<AnyRecord>;
  #written: Map<string, Set<string>> | undefined;

  constructor(base: Index, rows: OverlayMap<AnyRecord>) {
    this.#base = base;
    this.#rows = rows;
  }

  enter(id: string, target: string): void {
    this.#written ??= new Map();
    const ids = this.#written.get(target);
    if (ids) ids.add(id);
    else this.#written.set(target, new Set([id]));
  }

  leave(id: string, target: string): void {
    this.#written?.get(target)?.delete(id);
  }

  /** May count a record that no row refers to any more. */
  get size(): number {
    return this.#base.size + (this.#written?.size ?? 0);
  }

  get(target: string): Ids | undefined {
    const before = this.#base.get(target);
    const written = this.#written?.get(target);
    if (written === undefined || written.size === 0) return this.#withoutWritten(before);
    const ids = new Set(written);
    for (const id of typeof before === 'string' ? [before] : (before ?? []))
      if (!this.#rows.isChanged(id)) ids.add(id);
    return ids;
  }

  /** The same value if no row of it was written: this is asked for each row of a large removal. */
  #withoutWritten(ids: Ids | undefined): Ids | undefined {
    if (ids === undefined) return undefined;
    if (typeof ids === 'string') return this.#rows.isChanged(ids) ? undefined : ids;
    let changed = 0;
    for (const id of ids) if (this.#rows.isChanged(id)) changed++;
    if (changed === 0) return ids;
    return changed === ids.size ? undefined : new Set([...ids].filter((id) => !this.#rows.isChanged(id)));
  }
}
