/** An earlier state of a model, worked out from what takes its later changes back. */
import { applyPatch, copyOf, getRow, type Model } from '../model.ts';
import { differingFields, idOf, type Patch, type RowChange } from '../patch.ts';
import { type AnyRecord, type RecordOf, TABLES, type Table } from '../records.ts';

/** The rows that may have been others at an earlier moment, as they were then; null if there was none. */
export type Earlier = ReadonlyMap<Table, ReadonlyMap<string, AnyRecord | null>>;

/**
 * What `model` had before some changes, where it may differ. Cost follows the changes, not the model.
 * @param inverses what takes each of the changes back, the latest change first.
 */
export const earlierRows = (model: Model, inverses: Iterable<Patch>): Earlier => {
  const earlier = new Map<Table, Map<string, AnyRecord | null>>();
  for (const inverse of inverses)
    for (const change of inverse) {
      const rows = earlier.get(change.table) ?? new Map<string, AnyRecord | null>();
      earlier.set(change.table, rows);
      const id = idOf(change);
      if (change.op === 'remove') rows.set(id, null);
      else if (change.op === 'put') rows.set(id, change.row);
      else {
        const row = rows.get(id) ?? getRow(model, change.table, id);
        rows.set(id, { ...row, ...change.fields } as AnyRecord);
      }
    }
  return earlier;
};

/** The patch that makes of `model` what it was in every respect. */
export const patchBack = (model: Model, earlier: Earlier): Patch => changesTo(model, earlier, () => false);

/**
 * The patch that brings an earlier state back. Codes that were frozen since stay reserved, unless their block is there
 * and a draft again; the names of moments in the history stay as well.
 */
export const restoringPatch = (model: Model, earlier: Earlier): Patch => {
  const isDraftThen = (id: string): boolean => {
    const then = earlier.get('process')?.get(id);
    const block = then === undefined ? model.rows.process.get(id) : (then as RecordOf['process'] | null);
    return block?.frozenCode === null;
  };
  return changesTo(
    model,
    earlier,
    (table, row, then) =>
      table === 'snapshot' ||
      (table === 'reservedCode' && then === null && !isDraftThen((row as RecordOf['reservedCode']).owner)),
  );
};

/** @param isKept whether a row stays as it is now. */
const changesTo = (
  model: Model,
  earlier: Earlier,
  isKept: (table: Table, now: AnyRecord | undefined, then: AnyRecord | null) => boolean,
): Patch => {
  const patch: RowChange[] = [];
  for (const table of TABLES)
    for (const [id, then] of earlier.get(table) ?? []) {
      const now = getRow(model, table, id) as AnyRecord | undefined;
      if (isKept(table, now, then)) continue;
      if (!then) {
        if (now) patch.push({ op: 'remove', table, id } as RowChange);
        continue;
      }
      const fields = now && differingFields(now, then);
      if (!now) patch.push({ op: 'put', table, row: then } as RowChange);
      else if (fields) patch.push({ op: 'set', table, id, fields } as RowChange);
    }
  return patch;
};

/** The model as `back` makes it, beside the one that goes on. Rows that are the same in both are shared. */
export const stateBefore = (model: Model, back: Patch): Model => {
  const state = copyOf(model);
  applyPatch(state, back);
  return state;
};
