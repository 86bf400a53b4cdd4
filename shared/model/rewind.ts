/** An earlier state of a model, worked out from what takes its later changes back. */
import type { Model } from './model.ts';
import { differingFields, idOf, type Patch, type RowChange } from './patch.ts';
import { type AnyRecord, type ModelData, type RecordOf, TABLES, type Table } from './records.ts';

/**
 * The data that `model` had before some changes. The model is left alone. Cost follows the model and the changes.
 * @param inverses what takes each of the changes back, the latest change first.
 */
export const rewound = (model: Model, inverses: Iterable<Patch>): ModelData => {
  const tables = new Map<Table, Map<string, AnyRecord>>();
  const rowsOf = (table: Table): Map<string, AnyRecord> => {
    const known = tables.get(table);
    if (known) return known;
    // Rows are never altered in place, so sharing them with the model is safe.
    const rows = new Map<string, AnyRecord>(model.rows[table]);
    tables.set(table, rows);
    return rows;
  };
  for (const inverse of inverses)
    for (const change of inverse) {
      const rows = rowsOf(change.table);
      const id = idOf(change);
      if (change.op === 'remove') rows.delete(id);
      else if (change.op === 'put') rows.set(id, change.row);
      else rows.set(id, { ...rows.get(id), ...change.fields } as AnyRecord);
    }
  return {
    format: 'strata-model',
    version: 1,
    tables: Object.fromEntries(
      TABLES.map(
        (table) => [table, [...rowsOf(table).values()].sort((a, b) => (a.id < b.id ? -1 : 1))] as const,
      ).filter(([, rows]) => rows.length > 0),
    ),
  };
};

/**
 * The patch that makes `model` what it was in `data`, an earlier state of it. Codes that were frozen since stay
 * reserved, unless their block is there and a draft again; the names of moments in the history stay as well.
 */
export const patchTo = (model: Model, data: ModelData): Patch => {
  const drafts = new Set<string>();
  for (const { id, frozenCode } of data.tables.process ?? []) if (frozenCode === null) drafts.add(id);
  const patch: RowChange[] = [];
  for (const table of TABLES) {
    if (table === 'snapshot') continue;
    const wanted = new Map((data.tables[table] ?? []).map((row) => [row.id, row as AnyRecord]));
    for (const [id, row] of model.rows[table] as ReadonlyMap<string, AnyRecord>) {
      if (wanted.has(id)) continue;
      const isKept = table === 'reservedCode' && !drafts.has((row as RecordOf['reservedCode']).owner);
      if (!isKept) patch.push({ op: 'remove', table, id });
    }
    for (const [id, row] of wanted) {
      const now = model.rows[table].get(id) as AnyRecord | undefined;
      const fields = now && differingFields(now, row);
      if (!now) patch.push({ op: 'put', table, row } as RowChange);
      else if (fields) patch.push({ op: 'set', table, id, fields } as RowChange);
    }
  }
  return patch;
};
