/**
 * Whether a journal and the records fit together: undone change by change, every change must lead from what was before
 * it to what came after.
 */
import { idOf, type Patch, sameValue } from '../../../shared/model/patch.ts';
import { type AnyRecord, byTable, type Table } from '../../../shared/model/records.ts';

export type Step = { readonly seq: number; readonly patch: Patch; readonly inverse: Patch };
export type MutableSets = Record<Table, Map<string, AnyRecord>>;

export const emptySets = (): MutableSets => byTable(() => new Map());

export const copiedSets = (sets: MutableSets): MutableSets => byTable((table) => new Map(sets[table]));

/** Carries out a patch. False if it alters a record that is not there. */
const carryOut = (sets: MutableSets, patch: Patch): boolean => {
  let fits = true;
  for (const change of patch) {
    const rows = sets[change.table];
    const id = idOf(change);
    const before = rows.get(id);
    if (change.op === 'remove') rows.delete(id);
    else if (change.op === 'put') rows.set(id, change.row);
    else if (before) rows.set(id, { ...before, ...change.fields } as AnyRecord);
    else fits = false;
  }
  return fits;
};

/**
 * The number of the first change, from the latest back, that does not lead to what is there; null if all do.
 * @param sets the records after the last step; they are altered
 * @param steps every change, the first one first
 */
export const brokenStep = (sets: MutableSets, steps: readonly Step[]): number | null => {
  for (let index = steps.length - 1; index >= 0; index--) {
    const step = steps[index];
    if (!step) continue;
    if (step.seq !== index + 1) return step.seq;
    const touched = [...step.patch, ...step.inverse].map((change) => [change.table, idOf(change)] as const);
    const after = touched.map(([table, id]) => sets[table].get(id));
    if (!carryOut(sets, step.inverse)) return step.seq;
    const before = touched.map(([table, id]) => sets[table].get(id));
    const leads =
      carryOut(sets, step.patch) &&
      touched.every(([table, id], at) => isSameRecord(sets[table].get(id), after[at]));
    if (!leads) return step.seq;
    for (const [at, [table, id]] of touched.entries()) {
      const row = before[at];
      if (row) sets[table].set(id, row);
      else sets[table].delete(id);
    }
  }
  return null;
};

export const isSameRecord = (one: AnyRecord | undefined, other: AnyRecord | undefined): boolean => {
  if (!one || !other) return one === other;
  const fields = Object.keys(one) as (keyof AnyRecord)[];
  return (
    fields.length === Object.keys(other).length &&
    fields.every((field) => sameValue(one[field], other[field]))
  );
};

/**
 * The records as the journal knows them: what it put and set wins over what the tables hold, since it is written in the
 * same transaction and kept twice. Records that it says nothing of stay.
 */
export const asTheJournalSays = (sets: MutableSets, steps: readonly Step[]): MutableSets => {
  const said = new Map<
    string,
    { table: Table; id: string; fields: object; isWhole: boolean; isGone: boolean }
  >();
  for (const { patch } of steps)
    for (const change of patch) {
      const id = idOf(change);
      const key = `${change.table} ${id}`;
      const known = said.get(key);
      if (change.op === 'remove')
        said.set(key, { table: change.table, id, fields: {}, isWhole: false, isGone: true });
      else if (change.op === 'put')
        said.set(key, { table: change.table, id, fields: change.row, isWhole: true, isGone: false });
      else
        said.set(key, {
          table: change.table,
          id,
          fields: { ...known?.fields, ...change.fields },
          isWhole: known?.isWhole ?? false,
          isGone: false,
        });
    }
  const base = copiedSets(sets);
  for (const { table, id, fields, isWhole, isGone } of said.values()) {
    const row = base[table].get(id);
    if (isGone) base[table].delete(id);
    else if (isWhole) base[table].set(id, fields as AnyRecord);
    else if (row) base[table].set(id, { ...row, ...fields } as AnyRecord);
  }
  return base;
};
