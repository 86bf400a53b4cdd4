/** What makes of a model what a copy of it holds. */

import { patchBetween, type RecordSets } from '../../../shared/model/history/patch-between.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import { type AnyRecord, byTable, type ModelData, type RecordOf } from '../../../shared/model/records.ts';

/**
 * The patch from `model` to `data`. Snapshots stay, since the history they name goes on, and so do codes that were frozen
 * since, unless their block is there and a draft again: a code is never given out twice.
 */
export const patchTo = (model: Model, data: ModelData): Patch => {
  const after = byTable(
    (table) => new Map((data.tables[table] ?? []).map((row): [string, AnyRecord] => [row.id, row])),
  );
  const now = model.rows as RecordSets;
  after.snapshot = new Map(now.snapshot);
  const codes = new Set(
    [...after.reservedCode.values()].map((row) => (row as RecordOf['reservedCode']).code),
  );
  for (const row of model.rows.reservedCode.values()) {
    const block = after.process.get(row.owner) as RecordOf['process'] | undefined;
    if (!codes.has(row.code) && block?.frozenCode !== null) after.reservedCode.set(row.id, row);
  }
  return patchBetween(now, after);
};
