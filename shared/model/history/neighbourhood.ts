/**
 * The part of a model in which a patch can break something: enough of it to be judged like a whole model, at a cost
 * that follows the patch.
 */

import { eachReferrer, emptyModel, getRow, type Model, referrersOf, unorderedDataFrom } from '../model.ts';
import { idOf, type Patch, type RowChange } from '../patch.ts';
import { type AnyRecord, byTable, type ModelData, TABLES, type Table } from '../records.ts';
import { INDEXES, REFERRERS } from '../tables/indexes.ts';

/**
 * The records that `patch` touches, those that refer to them and those all of these refer to, as they would be after
 * the patch. What holds for them holds for the whole model, if it held before.
 */
export const neighbourhoodAfter = (model: Model, patch: Patch): ModelData => {
  const rows = emptyRows();
  const waiting: [Table, string][] = [['model', 'model']];
  const refer = (table: Table, id: string): void => {
    waiting.push([table, id]);
  };
  const include = (table: Table, id: string): void => {
    const ofTable = rows[table];
    if (ofTable.has(id)) return;
    const row = getRow(model, table, id) as AnyRecord | undefined;
    if (!row) return;
    ofTable.set(id, row);
    eachTarget(table, row, refer);
  };

  for (const table of wholeTables(patch)) for (const id of model.rows[table].keys()) include(table, id);
  for (const id of withExternalIdsOf(model, patch)) include('process', id);
  for (const change of patch) {
    const id = idOf(change);
    include(change.table, id);
    for (const { table, field, key } of REFERRERS[change.table])
      if (model.referrers.get(key)?.size !== 0)
        eachReferrer(model, table, field, id, (rowId) => include(table, rowId));
    if (change.op !== 'remove')
      eachTarget(change.table, change.op === 'put' ? change.row : change.fields, refer);
    if (isMove(change)) includeDescendants(model, change.id, include);
  }
  for (let next = waiting.pop(); next; next = waiting.pop()) include(...next);
  carryOut(patch, rows);
  return dataOf(rows);
};

type Rows = Record<Table, Map<string, AnyRecord>>;

const emptyRows = (): Rows => byTable(() => new Map());

/** What `applyPatch` does to the rows of a model, without what a model keeps beside them. */
const carryOut = (patch: Patch, rows: Rows): void => {
  for (const change of patch) {
    const ofTable = rows[change.table];
    const before = ofTable.get(idOf(change));
    if (change.op === 'remove') ofTable.delete(change.id);
    else if (change.op === 'put') ofTable.set(change.row.id, change.row);
    else if (before) ofTable.set(change.id, { ...before, ...change.fields } as AnyRecord);
    else throw new Error(`A change alters ${change.table} ${change.id}, which is not in the model.`);
  }
};

const dataOf = (rows: Rows): ModelData => ({
  ...unorderedDataFrom(emptyModel()),
  tables: Object.fromEntries(
    TABLES.filter((table) => rows[table].size > 0).map((table) => [table, [...rows[table].values()]]),
  ),
});

/** Tables with rules across all their records, such as one vote a person, where `patch` may break one of them. */
const wholeTables = (patch: Patch): Table[] => {
  const touched = new Set<Table>(patch.filter(({ op }) => op !== 'remove').map(({ table }) => table));
  const paired: Table[] = ['cell', 'emphasis', 'vote', 'term', 'entry', 'quota', 'checkSetting'];
  return ['reservedCode', ...paired.filter((table) => touched.has(table))];
};

/** The blocks with the external ids that `patch` gives to blocks. Costs nothing if it gives none. */
const withExternalIdsOf = (model: Model, patch: Patch): string[] => {
  const given = new Set<string>();
  for (const change of patch) {
    if (change.table !== 'process' || change.op === 'remove') continue;
    const { externalId = '' } = change.op === 'put' ? change.row : change.fields;
    if (externalId !== '') given.add(externalId);
  }
  if (given.size === 0) return [];
  return Array.from(model.rows.process.values()).flatMap(({ id, externalId }) =>
    given.has(externalId) ? [id] : [],
  );
};

/** Visits the records that `row`, whole or in part, refers to. */
const eachTarget = (table: Table, row: object, visit: (table: Table, id: string) => void): void => {
  for (const { field, target } of INDEXES[table]) {
    const id = (row as Record<string, string | null | undefined>)[field];
    if (id) visit(target, id);
  }
};

const isMove = (change: RowChange): change is RowChange & { op: 'set'; table: 'process' } =>
  change.op === 'set' && change.table === 'process' && change.fields.parentId !== undefined;

const includeDescendants = (model: Model, id: string, include: (table: Table, id: string) => void): void => {
  const below = [...referrersOf(model, 'process', 'parentId', id)];
  for (let next = below.pop(); next !== undefined; next = below.pop()) {
    include('process', next);
    below.push(...referrersOf(model, 'process', 'parentId', next));
  }
};
