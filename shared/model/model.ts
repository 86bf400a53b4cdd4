/**
 * One model in memory: its rows by table, with the indexes that make look-ups cost what they return.
 *
 * A model is changed in place, and only by `applyPatch`; the rows themselves are never altered, so an unchanged
 * record keeps its reference. `revision` counts patches; `stampOf` tells whether anything inside a block changed.
 */

import { finish } from '../steps/steps.ts';
import { idOf, type Patch, type RowChange } from './patch.ts';
import {
  type AnyRecord,
  byTable,
  type ModelData,
  type ModelRecord,
  type Process,
  type RecordOf,
  type ReferenceField,
  TABLES,
  type Table,
} from './records.ts';
import {
  enterIndexes,
  INDEXES,
  type Indexes,
  indexOf,
  leaveIndexes,
  ROOT,
  type Rows,
  referenceIn,
} from './tables/indexes.ts';
import { type Steps, stepCounter } from './tables/steps.ts';

export type Model = {
  readonly rows: Rows;
  /**
   * Ids of the rows of `table` whose `field` holds a given id, under `table.field`; each made when it is first asked for.
   * To be read through `referrersOf`.
   */
  readonly referrers: Indexes;
  /** Ordered children, filled on demand and dropped when they change. */
  readonly orderedChildren: Map<string, readonly Process[]>;
  readonly stamps: Map<string, number>;
  /** Number of patches applied so far. */
  revision: number;
  /** Rises when something changed that may show anywhere: the model's settings, a term's name. */
  epoch: number;
  /** Every code that was ever frozen, with the id of the block it belongs to. */
  readonly reserved: ReadonlyMap<string, string>;
  /** Rises when a code was reserved or given back. */
  reservedRevision: number;
  /** Who hears of each row that a patch alters. */
  readonly watchers: Set<RowWatcher>;
};

/** Hears of a row as it was before a change, and of it as it is after. In the midst of a patch: only to be noted. */
type RowWatcher = (table: Table, row: AnyRecord) => void;

/** Tells `watcher` of every row that changes from now on. The function given back ends it. */
export const watchRows = (model: Model, watcher: RowWatcher): (() => void) => {
  model.watchers.add(watcher);
  return () => model.watchers.delete(watcher);
};

/** A model without rows, not even its own record. */
export const emptyModel = (): Model => ({
  rows: byTable(() => new Map()),
  referrers: new Map(),
  orderedChildren: new Map(),
  stamps: new Map(),
  revision: 0,
  epoch: 0,
  reserved: new Map(),
  reservedRevision: 0,
  watchers: new Set(),
});

/** The model that `data` describes. The data must be valid: see `problemsIn` in `validate.ts`. */
export const modelFrom = (data: ModelData): Model => finish(modelSteps(data));

/**
 * `modelFrom` in steps.
 * @param known the rows of `data` by their ids, if there are such already; the model takes them for its own.
 */
export function* modelSteps(data: ModelData, known?: Rows): Steps<Model> {
  const model = known ? { ...emptyModel(), rows: known } : emptyModel();
  const isStep = stepCounter();
  // Nothing was there before, so nothing has changed: no stamps are given. Indexes are made when they are asked for.
  for (const table of known ? [] : TABLES) {
    const rows = model.rows[table] as Map<string, AnyRecord>;
    for (const row of data.tables[table] ?? []) {
      rows.set(row.id, row);
      if (isStep()) yield;
    }
  }
  for (const { code, owner } of model.rows.reservedCode.values()) {
    reservedIn(model).set(code, owner);
    if (isStep()) yield;
  }
  return model;
}

/** Another model with the same rows, which goes its own way from then on. */
export const copyOf = (model: Model): Model => ({
  ...emptyModel(),
  rows: byTable((table) => new Map<string, AnyRecord>(model.rows[table])) as Rows,
  reserved: new Map(model.reserved),
});

/** The rows of `model` as plain data, each table in the order of its ids, so that equal models give equal bytes. */
export const dataFrom = (model: Model): ModelData => {
  const { tables, ...rest } = unorderedDataFrom(model);
  for (const rows of Object.values(tables)) rows?.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...rest, tables };
};

/** The same in whatever order the rows were taken in: for windows, which sort nothing out of a hundred thousand rows. */
export const unorderedDataFrom = (model: Model): ModelData => ({
  format: 'strata-model',
  version: 1,
  tables: Object.fromEntries(
    TABLES.filter((table) => model.rows[table].size > 0).map((table) => [
      table,
      [...model.rows[table].values()],
    ]),
  ),
});

/** The row of an id, or undefined. */
export const getRow = <T extends Table>(model: Model, table: T, id: string): RecordOf[T] | undefined =>
  (model.rows[table] as Map<string, RecordOf[T]>).get(id);

/** The one record that every model has: its name, its codes, its guidance. */
export const settingsOf = (model: Model): ModelRecord => {
  const settings = model.rows.model.get('model');
  if (!settings) throw new Error('A model without its own record was used.');
  return settings;
};

/** Ids of the rows of `table` that refer to `id` through `field`; null asks for the macro processes, by `parentId` alone. */
export const referrersOf = <T extends Table>(
  model: Model,
  table: T,
  field: ReferenceField<T>,
  id: string | null,
): ReadonlySet<string> => {
  const byId = indexOf(model, table, field);
  const ids = byId.get(id ?? ROOT);
  if (typeof ids !== 'string') return ids ?? NONE;
  const set = new Set([ids]);
  if (byId instanceof Map) byId.set(id ?? ROOT, set);
  return set;
};
const NONE: ReadonlySet<string> = new Set();

/** Whether one of the rows of `table` that refer to `id` through `field` is such. Makes nothing, for walks over whole models. */
export const someReferrer = <T extends Table>(
  model: Model,
  table: T,
  field: ReferenceField<T>,
  id: string,
  isSuch: (rowId: string) => boolean,
): boolean => {
  const ids = indexOf(model, table, field).get(id);
  if (ids === undefined) return false;
  if (typeof ids === 'string') return isSuch(ids);
  for (const rowId of ids) if (isSuch(rowId)) return true;
  return false;
};

/** Visits the ids of the rows of `table` that refer to `id` through `field`. Makes nothing, for walks over whole models. */
export const eachReferrer = (
  model: Model,
  table: Table,
  field: string,
  id: string,
  visit: (rowId: string) => void,
): void => {
  const ids = indexOf(model, table, field).get(id);
  if (ids === undefined) return;
  if (typeof ids === 'string') visit(ids);
  else for (const rowId of ids) visit(rowId);
};

/** The rows of `table` that refer to `id` through `field`, ordered by rank where the table has one, else by id. */
export const rowsReferringTo = <T extends Table>(
  model: Model,
  table: T,
  field: ReferenceField<T>,
  id: string,
): RecordOf[T][] => {
  const rows: RecordOf[T][] = [];
  for (const rowId of referrersOf(model, table, field, id)) {
    const row = getRow(model, table, rowId);
    if (row) rows.push(row);
  }
  return rows.sort(byRank);
};

/** Order of records: by rank, then by id, both by UTF-16 units as fractional index keys demand. */
export const byRank = (a: { id: string; rank?: string }, b: { id: string; rank?: string }): number => {
  const [x, y] = a.rank === b.rank ? [a.id, b.id] : [a.rank ?? '', b.rank ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** The children of a block in order; of the model (its macro processes) where `parentId` is null. */
export const childrenOf = (model: Model, parentId: string | null): readonly Process[] => {
  const key = parentId ?? ROOT;
  const known = model.orderedChildren.get(key);
  if (known) return known;
  const ids = indexOf(model, 'process', 'parentId', 'process.parentId').get(key);
  // Most blocks have none, and nothing is kept for them.
  if (ids === undefined) return CHILDLESS;
  const children: Process[] = [];
  for (const id of typeof ids === 'string' ? [ids] : ids) {
    const child = model.rows.process.get(id);
    if (child && child.proposalId === null) children.push(child);
  }
  children.sort(byRank);
  model.orderedChildren.set(key, children);
  return children;
};

const CHILDLESS: readonly Process[] = [];

/** The top blocks of a proposal in order. */
export const blocksOf = (model: Model, proposalId: string): Process[] =>
  rowsReferringTo(model, 'process', 'proposalId', proposalId);

/** A number that rises whenever a block, anything inside it or anything attached to it changes. */
export const stampOf = (model: Model, id: string): number => model.stamps.get(id) ?? 0;

/**
 * Applies `patch` in place. Cost follows the patch and the depth of the blocks it touches.
 * @throws where the patch alters a row that is not there; the model then stays as it was.
 */
export const applyPatch = (model: Model, patch: Patch): void => {
  const stray = patch.find((change, i) => change.op === 'set' && !isThere(model, patch, i, change));
  if (stray) throw new Error(`A change alters ${stray.table} ${idOf(stray)}, which is not in the model.`);
  model.revision++;
  for (const change of patch) {
    if (change.op === 'remove') removeRow(model, change.table, change.id);
    else putRow(model, change.table, change.op === 'put' ? change.row : merged(model, change));
  }
};

/** The patch that takes `patch` back. Must be asked for before `patch` is applied. */
export const invert = (model: Model, patch: Patch): Patch =>
  patch
    .map((change): RowChange => {
      const id = idOf(change);
      const before = getRow(model, change.table, id);
      if (!before) return { op: 'remove', table: change.table, id } as RowChange;
      if (change.op !== 'set') return { op: 'put', table: change.table, row: before } as RowChange;
      const fields = Object.fromEntries(
        Object.keys(change.fields).map((key) => [key, before[key as keyof AnyRecord]]),
      );
      return { op: 'set', table: change.table, id, fields } as RowChange;
    })
    .reverse();

/** Whether the row that the `i`th change alters is in the model, or put there by a change before it. */
const isThere = (model: Model, patch: Patch, i: number, { table, id }: RowChange & { op: 'set' }): boolean =>
  model.rows[table].has(id) ||
  patch.slice(0, i).some((other) => other.op === 'put' && other.table === table && other.row.id === id);

const merged = (model: Model, { table, id, fields }: RowChange & { op: 'set' }): AnyRecord =>
  ({ ...getRow(model, table, id), ...fields }) as AnyRecord;

const putRow = (model: Model, table: Table, row: AnyRecord): void => {
  const before = getRow(model, table, row.id);
  if (before) unlink(model, table, before);
  link(model, table, row);
  touch(model, table, row);
};

/** The reserved codes of a model that is being changed. Only `applyPatch` changes one. */
const reservedIn = (model: Model) => model.reserved as Map<string, string>;

/** Takes a row in, and into the indexes. */
const link = (model: Model, table: Table, row: AnyRecord): void => {
  const rows = model.rows[table] as Map<string, AnyRecord>;
  rows.set(row.id, row);
  if (table === 'reservedCode')
    reservedIn(model).set((row as ReservedCode).code, (row as ReservedCode).owner);
  enterIndexes(model, table, row);
};

const removeRow = (model: Model, table: Table, id: string): void => {
  const rows = model.rows[table] as Map<string, AnyRecord>;
  const before = rows.get(id);
  if (!before) return;
  unlink(model, table, before);
  rows.delete(id);
};

const unlink = (model: Model, table: Table, row: AnyRecord): void => {
  touch(model, table, row);
  if (table === 'reservedCode') release(model, row as ReservedCode);
  leaveIndexes(model, table, row);
};

type ReservedCode = RecordOf['reservedCode'];
const release = (model: Model, { code, owner }: ReservedCode): void => {
  if (model.reserved.get(code) === owner) reservedIn(model).delete(code);
};

/** Marks what shows `row` as changed: the blocks it belongs to and those around them. */
const touch = (model: Model, table: Table, row: AnyRecord): void => {
  for (const watcher of model.watchers) watcher(table, row);
  if (table === 'process') {
    const { parentId } = row as Process;
    model.orderedChildren.delete(parentId ?? ROOT);
    touchBlock(model, row.id);
    if (parentId !== null) touchBlock(model, parentId);
    return;
  }
  if (table === 'model' || table === 'term' || table === 'candidate') model.epoch++;
  if (table === 'reservedCode') model.reservedRevision++;
  for (const { field, target } of INDEXES[table]) {
    const id = target === 'process' ? referenceIn(row, field) : null;
    if (id !== null) touchBlock(model, id);
  }
};

/**
 * Stamps a block and those around it, up to the first that this patch has stamped already: from there on all are, since
 * a block that gets another parent has that one stamped too. So a large patch costs its rows, not its rows times depth.
 */
const touchBlock = (model: Model, id: string): void => {
  const stamp = model.revision + 1;
  let next: string | null = id;
  while (next !== null && model.stamps.get(next) !== stamp) {
    model.stamps.set(next, stamp);
    next = model.rows.process.get(next)?.parentId ?? null;
  }
};
