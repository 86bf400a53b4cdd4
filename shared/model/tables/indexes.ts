/**
 * The indexes of a model: which rows refer to a given one, by the field they do it through. Each is made when it is first
 * asked for, and follows every row that comes and goes from then on.
 */
import {
  type AnyRecord,
  byTable,
  fieldOf,
  type RecordOf,
  referencesOf,
  TABLES,
  type Table,
} from '../records.ts';

/** The rows of a model by their ids. */
export type Rows = { readonly [T in Table]: ReadonlyMap<string, RecordOf[T]> };

/** Several ids; one alone stands for itself, since that is the usual case and a set of one costs many times as much. */
export type Ids = string | Set<string>;

/** An index as it is read: the rows that refer to a record, by its id. */
export type Index = {
  /** Number of records that rows refer to; 0 only if there are none. */
  readonly size: number;
  get(id: string): Ids | undefined;
};

/** The indexes of a model by their keys. */
export type Indexes = {
  get(key: string): Index | undefined;
  set(key: string, index: Map<string, Ids>): void;
};

/** What indexes are made of and kept in: the rows and indexes of a model. */
type Indexed = {
  readonly rows: { readonly [T in Table]: ReadonlyMap<string, AnyRecord> };
  readonly referrers: Indexes;
};

/** The fields of each table that are indexed, with the names of their indexes. */
export const INDEXES = byTable((table) =>
  referencesOf(table).map(({ field, table: target }) => ({
    field,
    key: `${table}.${field}`,
    target: target as Table,
  })),
);

/** A field of `table` that refers to other records, with the name of its index, and what becomes of the row without them. */
export type Referrer = {
  readonly table: Table;
  readonly field: string;
  readonly key: string;
  readonly onRemove: 'cascade' | 'clear';
};

/** For each table, the fields of all tables that refer to it. */
export const REFERRERS: Record<Table, readonly Referrer[]> = byTable((target) =>
  TABLES.flatMap((table) =>
    referencesOf(table)
      .filter((reference) => reference.table === target)
      .map(({ field, onRemove }): Referrer => ({ table, field, key: `${table}.${field}`, onRemove })),
  ),
);

/** The names again, by table and field: put together again, a name costs more than what is found under it. */
const INDEX_KEYS = byTable(
  (table): Readonly<Record<string, string>> =>
    Object.fromEntries(INDEXES[table].map(({ field, key }) => [field, key])),
);

/** The key of the index over a field that refers to other rows. */
export const indexKey = (table: Table, field: string): string => INDEX_KEYS[table][field] ?? '';

/** The table and field behind the key of an index. */
export const indexReferences = (key: string): { table: Table; field: string } => {
  const [table = '', field = ''] = key.split('.');
  return { table: table as Table, field };
};

/** Key of the macro processes in `process.parentId` look-ups. */
export const ROOT = '';

/** The index of a field, made of the rows where nobody has asked for it yet. */
export const indexOf = (model: Indexed, table: Table, field: string, key = indexKey(table, field)): Index => {
  const known = model.referrers.get(key);
  if (known) return known;
  const made = new Map<string, Ids>();
  for (const row of model.rows[table].values()) enter(made, row, field);
  model.referrers.set(key, made);
  return made;
};

/** Takes a row into the indexes that there are. */
export const enterIndexes = (model: Indexed, table: Table, row: AnyRecord): void => {
  for (const { field, key } of INDEXES[table]) {
    const byId = model.referrers.get(key);
    if (byId instanceof Map) enter(byId, row, field);
  }
};

/** Takes a row out of them. */
export const leaveIndexes = (model: Indexed, table: Table, row: AnyRecord): void => {
  for (const { field, key } of INDEXES[table]) {
    const byId = model.referrers.get(key);
    if (!(byId instanceof Map)) continue;
    const target = indexedUnder(row, field);
    const ids = target === undefined ? undefined : byId.get(target);
    if (target === undefined || ids === undefined) continue;
    if (typeof ids !== 'string') ids.delete(row.id);
    if (ids === row.id || (typeof ids !== 'string' && ids.size === 0)) byId.delete(target);
  }
};

const enter = (byId: Map<string, Ids>, row: AnyRecord, field: string): void => {
  const target = indexedUnder(row, field);
  if (target === undefined) return;
  const ids = byId.get(target);
  if (ids === undefined) byId.set(target, row.id);
  else if (typeof ids !== 'string') ids.add(row.id);
  else if (ids !== row.id) byId.set(target, new Set([ids, row.id]));
};

/** What a row is found under by a field; undefined where it refers to nothing. Of those only macro processes are looked for. */
const indexedUnder = (row: AnyRecord, field: string): string | undefined =>
  referenceIn(row, field) ?? (field === 'parentId' ? ROOT : undefined);

/** The id that a field of a row refers to, or null. */
export const referenceIn = (row: AnyRecord, field: string): string | null =>
  (fieldOf(row, field) as string | null | undefined) ?? null;
