/** An earlier state of a model, worked out from what takes its later changes back. */
import type { Model } from './model.ts';
import { idOf, type Patch } from './patch.ts';
import { type AnyRecord, type ModelData, TABLES, type Table } from './records.ts';

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
