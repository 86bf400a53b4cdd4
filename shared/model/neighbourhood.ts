/**
 * The part of a model in which a patch can break something: enough of it to be judged like a whole model, at a cost
 * that follows the patch.
 */
import { applyPatch, dataFrom, emptyModel, getRow, type Model, modelFrom, referrersOf } from './model.ts';
import { idOf, type Patch, type RowChange } from './patch.ts';
import { type AnyRecord, type ModelData, referencesOf, TABLES, type Table } from './records.ts';

/**
 * The records that `patch` touches, those that refer to them and those all of these refer to, as they would be after
 * the patch. What holds for them holds for the whole model, if it held before.
 */
export const neighbourhoodAfter = (model: Model, patch: Patch): ModelData => {
  const rows = new Map<Table, Map<string, AnyRecord>>(TABLES.map((table) => [table, new Map()]));
  const waiting: [Table, string][] = [['model', 'model']];
  const include = (table: Table, id: string): boolean => {
    const row = getRow(model, table, id) as AnyRecord | undefined;
    const ofTable = rows.get(table);
    if (!row || !ofTable || ofTable.has(id)) return false;
    ofTable.set(id, row);
    waiting.push(...targetsOf(table, row));
    return true;
  };

  for (const table of wholeTables(patch)) for (const id of model.rows[table].keys()) include(table, id);
  for (const change of patch) {
    include(change.table, idOf(change));
    for (const [table, id] of referrers(model, change.table, idOf(change))) include(table, id);
    if (change.op !== 'remove')
      waiting.push(...targetsOf(change.table, change.op === 'put' ? change.row : change.fields));
    if (isMove(change)) includeDescendants(model, change.id, include);
  }
  for (let next = waiting.pop(); next; next = waiting.pop()) include(...next);

  const part = modelFrom({
    ...dataFrom(emptyModel()),
    tables: Object.fromEntries([...rows].map(([table, byId]) => [table, [...byId.values()]])),
  });
  applyPatch(part, patch);
  return dataFrom(part);
};

/** Tables with rules across all their records, such as one vote a person, where `patch` may break one of them. */
const wholeTables = (patch: Patch): Table[] => {
  const touched = new Set<Table>(patch.filter(({ op }) => op !== 'remove').map(({ table }) => table));
  const paired: Table[] = ['cell', 'emphasis', 'vote', 'term', 'quota', 'checkSetting'];
  return ['reservedCode', ...paired.filter((table) => touched.has(table))];
};

/** The records that `row`, whole or in part, refers to. */
const targetsOf = (table: Table, row: object): [Table, string][] =>
  referencesOf(table).flatMap(({ field, table: target }): [Table, string][] => {
    const id = (row as Record<string, string | null | undefined>)[field];
    return id ? [[target as Table, id]] : [];
  });

function* referrers(model: Model, target: Table, id: string): Generator<[Table, string]> {
  for (const table of TABLES)
    for (const { field, table: referred } of referencesOf(table))
      if (referred === target) for (const rowId of referrersOf(model, table, field, id)) yield [table, rowId];
}

const isMove = (change: RowChange): change is RowChange & { op: 'set'; table: 'process' } =>
  change.op === 'set' && change.table === 'process' && change.fields.parentId !== undefined;

const includeDescendants = (
  model: Model,
  id: string,
  include: (table: Table, id: string) => boolean,
): void => {
  const below = [...referrersOf(model, 'process', 'parentId', id)];
  for (let next = below.pop(); next !== undefined; next = below.pop()) {
    include('process', next);
    below.push(...referrersOf(model, 'process', 'parentId', next));
  }
};
